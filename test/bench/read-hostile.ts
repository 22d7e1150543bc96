// Reads the file on its standard input and says what it cost, under the name it is given: in a process of its own.
import { readFileSync } from 'node:fs';
import { readExcel } from '../../functions/adapters/excel/read.ts';
import { filesOf } from '../ports/excel-file.ts';
import { createExcelPort } from '../../functions/adapters/excel/port.ts';

const name = process.argv[2] ?? '';
const file = readFileSync(0);
// Warm: what loading the libraries takes is not the file's.
const small = await filesOf(createExcelPort()).make([['A'], ['1']], []);
await readExcel(Buffer.from(small, 'base64'));
const before = process.memoryUsage().rss;
const began = process.cpuUsage();
const outcome = await readExcel(file);
const peak = Math.max(before, process.resourceUsage().maxRSS * 1024);
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
