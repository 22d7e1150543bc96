// Reads one hostile file and says what it cost, in a process of its own: `node test/bench/read-hostile.ts «name»`.
import { readExcel } from '../../functions/adapters/excel/read.ts';
import { filesOf } from '../ports/excel-file.ts';
import { createExcelPort } from '../../functions/adapters/excel/port.ts';
import { hostileFiles } from '../bounds/hostile-files.ts';

const name = process.argv[2] ?? '';
const file = hostileFiles[name]!();
// Warm: what loading the libraries takes is not the file's.
const small = await filesOf(createExcelPort()).make([['A'], ['1']], []);
await readExcel(Buffer.from(small, 'base64'));
const before = process.memoryUsage().rss;
const began = process.cpuUsage();
let peak = before;
const outcome = await readExcel(file);
peak = Math.max(peak, process.resourceUsage().maxRSS * 1024);
const { user, system } = process.cpuUsage(began);
const seconds = ((user + system) / 1e6).toFixed(2);
const said = 'fault' in outcome ? outcome.fault : `read, ${outcome.rows.length} rows`;
console.log(
  name.padEnd(46),
  String(Math.round(file.length / 1000)).padEnd(6),
  seconds.padEnd(13),
  String(Math.round((peak - before) / 1e6)).padEnd(9),
  said,
);
