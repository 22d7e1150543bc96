// Rows checked per second: a whole tab as the product checks it, beside the same rows through a compiled JSON schema.
import { seeds } from '../../desk/seed/index.ts';
import type { Seed, SeedRow } from '../../desk/seed/seed.ts';
import { findingsByRow } from '../../functions/domain/sheet/finding.ts';
import { type StoredNetwork, type TabState, readTabState } from '../../functions/domain/needs/tab-state.ts';
import { behov } from '../../functions/domain/tabs/behov.ts';
import { behovTitle } from '../../functions/domain/tabs/index.ts';
import { remarkOf } from '../../functions/text/findings/catalogue.ts';
import { gridOfRows, networksOf, planOf, standOf } from '../desk/read-seed.ts';
import { compileRowSchema, schemaLacks } from './rows-schema.ts';

const seedOf = (name: string): Seed => {
  const seed = seeds[name];
  if (!seed) throw new Error(`no seed ${name}`);
  return seed;
};

/** Of each hundred rows, `faulty` have a fault. */
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

/** Rows with something that stops. */
const stoppedIn = ({ findings }: TabState): Set<number> =>
  new Set(
    findings.flatMap(({ severity, places }) => (severity === 'stops' ? places.map(({ row }) => row) : [])),
  );

/** Of the faults planted in a seed: how many the product tells at their row, and how many the schema turns down. */
function countPlanted(seed: Seed, isValid: (row: SeedRow) => boolean): string {
  const faults = seed.faults ?? [];
  const told = faults.filter(({ network, row, code }) =>
    standOf(seed, network).findings.some(
      (finding) => finding.code === code && finding.places.some((place) => place.row === row + 1),
    ),
  );
  const turnedDown = faults.filter(({ network, row }) => !isValid(seed.behov[network]?.[row] ?? {}));
  return `Of the ${faults.length} planted faults the product tells ${told.length}, the schema turns down ${turnedDown.length}: ${turnedDown.map(({ code }) => code).join(', ')}.`;
}

/** Nothing here decides a test: a tab of n rows must take about n times one row. */
export async function benchRows(): Promise<void> {
  const seed = seedOf('trondelag-2026');
  const network = networksOf(seed).values.find(({ name }) => name === 'Fosen');
  if (!network) throw new Error('no network');
  const { plan } = planOf(seed);
  const moment = { at: '2026-01-15T12:00:00.000Z', year: 2026, earlier: new Map() };
  const kept: StoredNetwork = { rows: [], report: undefined, submitted: [], awards: new Map() };
  const isValid = compileRowSchema(plan.themes.words);
  console.log('rows    faulty   checked with words, rows/s   ajv by row, rows/s   ratio   faulty rows found');
  for (const [count, faulty] of [
    [200, 0],
    [2000, 0],
    [2000, 10],
    [8000, 10],
  ] as const) {
    const rows = rowsOf(count, faulty);
    const grid = gridOfRows(behovTitle('Fosen'), behov, rows);
    const check = (): TabState => {
      const tabState = readTabState(grid, network, plan, kept, moment);
      for (const [row, own] of findingsByRow(tabState.findings)) remarkOf(own, row);
      return tabState;
    };
    const ours = best(5, check);
    const ajvs = best(5, () => rows.map(isValid));
    const found = `${stoppedIn(check()).size} and ${rows.filter((row) => !isValid(row)).length}`;
    const cells = [perSecond(count, ours).padEnd(29), perSecond(count, ajvs).padEnd(21)];
    console.log(
      `${String(count).padEnd(8)}${`${faulty} %`.padEnd(9)}${cells.join('')}${(ours / ajvs).toFixed(1).padEnd(8)}${found}`,
    );
  }
  for (const line of [countPlanted(seed, isValid), ...schemaLacks]) console.log(line);
}
