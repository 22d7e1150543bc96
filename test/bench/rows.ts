// Rows checked per second: a whole tab as the product checks it, beside a zod schema that only looks at single cells.
import { z } from 'zod';
import { seeds } from '../../desk/seed/index.ts';
import type { Seed, SeedRow } from '../../desk/seed/seed.ts';
import { findingsByRow } from '../../functions/domain/finding.ts';
import { type Kept, standOfTab } from '../../functions/domain/stand-of-tab.ts';
import { behov } from '../../functions/domain/tabs/behov.ts';
import { behovTitle } from '../../functions/domain/tabs/index.ts';
import { remarkOf } from '../../functions/text/nb.ts';
import { gridOfRows, networksOf, planOf } from '../desk/read-seed.ts';

const seedOf = (name: string): Seed => {
  const seed = seeds[name];
  if (!seed) throw new Error(`no seed ${name}`);
  return seed;
};

/** As the same row looks to a schema: every cell by itself, no row beside another, no words for the person. */
const schemaOf = (choices: Record<string, readonly string[]>) => {
  const text = z.string().min(1).max(5000);
  const kroner = z.union([
    z.int().min(0),
    z.string().regex(/^(kr )?\d{1,3}([ \u00a0\u202f]?\d{3})*( ?kr|,-)?$/),
  ]);
  const semester = z.string().regex(/^[HV]\d{2}$/);
  const cells: Record<string, z.ZodType> = {};
  for (const { field, kind, owner, required } of behov.columns) {
    if (owner === 'us') continue;
    const words = choices[field];
    const base =
      kind === 'kroner'
        ? kroner
        : kind === 'integer'
          ? z.int().min(0)
          : kind === 'semester'
            ? semester
            : kind === 'choice' && words
              ? z.enum(words)
              : text;
    cells[field] = required ? base : base.optional();
  }
  return z.object(cells);
};

/** `share` of the rows have a fault. */
const rowsOf = (count: number, faulty: number): SeedRow[] => {
  const [first = {}] = seedOf('trondelag-2026').behov['Fosen'] ?? [];
  const { id: _, ...row } = first;
  return Array.from({ length: count }, (_, index) => ({
    ...row,
    priority: index + 1,
    measure: `Tiltak ${index + 1}`,
    soughtUh: index % 100 < faulty ? '1 400 000 +' : '165 000',
  }));
};

const best = (times: number, act: () => unknown): number => {
  let least = Infinity;
  for (let run = 0; run < times; run++) {
    const start = performance.now();
    act();
    least = Math.min(least, performance.now() - start);
  }
  return least;
};

const perSecond = (rows: number, ms: number): string => Math.round((rows / ms) * 1000).toLocaleString('nb');

/** Nothing here decides a test: a tab of n rows must take about n times one row. */
export async function benchRows(): Promise<void> {
  const seed = seedOf('trondelag-2026');
  const network = networksOf(seed).values.find(({ name }) => name === 'Fosen');
  if (!network) throw new Error('no network');
  const { plan } = planOf(seed);
  const moment = { at: '2026-01-15T12:00:00.000Z', year: 2026, earlier: new Map() };
  const kept: Kept = { rows: [], report: undefined, submitted: [], awards: new Map() };
  const choices: Record<string, readonly string[]> = { theme: plan.themes.words };
  for (const column of behov.columns) if (column.choices) choices[column.field] = column.choices;
  const schema = schemaOf(choices);
  console.log('rows    faulty   checked with words, rows/s   zod by cell alone, rows/s   ratio');
  for (const [count, faulty] of [
    [200, 0],
    [2000, 0],
    [2000, 10],
    [8000, 10],
  ] as const) {
    const rows = rowsOf(count, faulty);
    const grid = gridOfRows(behovTitle('Fosen'), behov, rows);
    const check = (): void => {
      const { findings } = standOfTab(grid, network, plan, kept, moment);
      for (const [row, own] of findingsByRow(findings)) remarkOf(own, row);
    };
    const ours = best(5, check);
    const zods = best(5, () => rows.map((row) => schema.safeParse(row).success));
    const cells = [perSecond(count, ours).padEnd(29), perSecond(count, zods).padEnd(28)];
    console.log(
      `${String(count).padEnd(8)}${`${faulty} %`.padEnd(9)}${cells.join('')}${(ours / zods).toFixed(1)}`,
    );
  }
  console.log(
    'zod stands in for a compiled JSON schema (ajv is not installed here): it reads no Norwegian amounts',
  );
  console.log('beyond one pattern, compares no rows, gives no IDs and has no words for the person.');
}
