// npm run bench: timings of this machine in this run, as ratios side by side; nothing here decides a test.
import { parseArgs } from 'node:util';
import { benchBounds } from './bounds.ts';
import { benchEngine } from './engine.ts';
import { benchJobs } from './jobs.ts';
import { benchRows } from './rows.ts';

process.env['METADATA_SERVER_DETECTION'] ??= 'none';
const { positionals } = parseArgs({ allowPositionals: true });
const benches: Record<string, () => Promise<void>> = {
  engine: benchEngine,
  rows: benchRows,
  jobs: benchJobs,
  bounds: benchBounds,
};
for (const [name, bench] of Object.entries(benches)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.log(`\n== ${name}`);
  await bench();
}
