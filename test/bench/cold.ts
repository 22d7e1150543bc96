// npm run bench:cold: process start to first useful answer, beside hello world and beside the naive way, in one run.
import { parseArgs } from 'node:util';
import { type Cold, startCold } from './cold/measure.ts';
import { openSurfaces } from './cold/surfaces.ts';
import { buildVariants } from './cold/variants.ts';

process.env['METADATA_SERVER_DETECTION'] ??= 'none';
const { values } = parseArgs({ options: { runs: { type: 'string', default: '11' } } });
const runs = Number(values.runs);

const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const right = (text: string | number, width: number): string => String(text).padStart(width);

const surfaces = await openSurfaces();
try {
  const variants = await buildVariants(surfaces.env);
  const measured = new Map(variants.map(({ name }) => [name, [] as Cold[]]));
  // In turns, so that what else the machine does hits them alike; the first round only warms the disk.
  for (let run = 0; run <= runs; run++)
    for (const { name, start } of variants) {
      const cold = await startCold(start);
      if (run > 0) measured.get(name)?.push(cold);
    }
  const of = (name: string, part: keyof Cold): number =>
    median((measured.get(name) ?? []).map((cold) => cold[part]));
  const [hello, naive] = variants.map(({ name }) => of(name, 'wall'));
  console.log(
    `Node ${process.version}, median of ${runs}; two reads (Firestore, Sheets) but for hello world`,
  );
  console.log(
    `${''.padEnd(38)}${right('ms', 7)}${right('least', 7)}${right('CPU ms', 8)}${right('MB', 5)}${right('x hello', 9)}${right('x naive', 9)}`,
  );
  for (const { name } of variants) {
    const wall = of(name, 'wall');
    const least = Math.min(...(measured.get(name) ?? []).map((cold) => cold.wall));
    const ratios = [hello, naive].map((base) => right((wall / (base ?? 1)).toFixed(2), 9)).join('');
    console.log(
      `${name.padEnd(38)}${right(Math.round(wall), 7)}${right(Math.round(least), 7)}${right(of(name, 'cpu'), 8)}${right(of(name, 'mb'), 5)}${ratios}`,
    );
  }
} finally {
  await surfaces.close();
}
