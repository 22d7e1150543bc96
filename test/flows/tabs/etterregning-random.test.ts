// The formulas of Etterregning against the engine on random rounds: two ways of computing that share no line.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS_ACCOUNT } from '../../../desk/accounts.ts';
import { Workbook } from '../../../desk/sheets/workbook.ts';
import { buildWorkbook } from '../../../functions/adapters/sheets/build-workbook.ts';
import { allocate } from '../../../functions/allocation/allocate.ts';
import type { AllocationInput } from '../../../functions/allocation/model.ts';
import type { AllocationRules } from '../../../functions/allocation/rules.ts';
import { composeInnstilling } from '../../../functions/domain/proposal/innstilling.ts';
import { planParameters } from '../../../functions/domain/plan/parameters.ts';
import { readDecimal } from '../../../functions/domain/sheet/read-decimal.ts';
import { indicators, withDecimals } from '../../../functions/domain/tabs/indicators.ts';
import { fixedTabs } from '../../../functions/domain/tabs/index.ts';
import { writeEtterregning } from '../../../functions/flows/tabs/etterregning/write-etterregning.ts';
import type { CellWrite } from '../../../functions/ports.ts';
import { memorySheets } from '../../ports/memory-sheets.ts';
import { claimOf, tiltakOf } from '../../round.ts';

type Title = 'Nøkkeltall' | 'Tiltak' | 'Plan' | 'Budsjett' | 'Innstilling' | 'Etterregning';
type Values = (string | number | null)[][];

const id = 'bok';
const workbook = Workbook.inMemory({ spreadsheetId: id, title: 'Etterregning' });
const plan = {
  title: 'x',
  networks: [],
  editors: [FUNCTIONS_ACCOUNT],
  caseWorkers: [],
  themes: [],
  rows: 80,
};
workbook.batchUpdate({ requests: buildWorkbook(plan, 0) }, 'owner');
const { port } = memorySheets(workbook);
const most = 8;
const idOf = (title: Title): number =>
  workbook.get().sheets?.find(({ properties }) => properties?.title === title)?.properties?.sheetId ?? -1;
/** Cells of a tab from row 2, by the fields named. */
const cells = (title: Title, fields: string[], rows: Values): CellWrite[] =>
  rows.flatMap((values, row) =>
    fields.map((field, at) => ({
      sheetId: idOf(title),
      row: row + 1,
      column: fixedTabs[title].columns.findIndex((column) => column.field === field),
      value: values[at] ?? null,
    })),
  );
const padded = (rows: Values): Values => [...rows, ...Array.from({ length: most - rows.length }, () => [])];

const network = fc.record({
  request: fc.oneof(fc.nat({ max: 60 }), fc.nat({ max: 3_000_000 })),
  coordination: fc.nat({ max: 5 }),
  elevtall: fc.oneof(fc.constantFrom(0, 1, 1, 1, 2), fc.nat({ max: 20_000 })),
  barnetall: fc.nat({ max: 9000 }),
  arsverk: fc.nat({ max: 900 }),
  geografi: fc.nat({ max: 90 }),
  utfordringer: fc.nat({ max: 300 }),
  bound: fc.oneof(fc.constant(0), fc.nat({ max: 100 })),
  base: fc.option(fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 300_000 })), { nil: undefined, freq: 3 }),
});
const key = fc.constantFrom(
  [100],
  [0, 100],
  [50, 50],
  [60, 0, 40],
  [35, 35, 30],
  [0, 0, 0, 100],
  [60, 0, 0, 25, 15],
  [0, 50, 30, 0, 20],
);
const round = fc.record({
  /** Of the man-years, geography and challenges, as far as they are not zeros at the end. */
  decimals: fc.nat({ max: 2 }),
  networks: fc.array(network, { minLength: 1, maxLength: most }),
  key,
  base: fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 300_000 })),
  baseMode: fc.constantFrom<AllocationRules['baseMode']>('additive', 'floor'),
  unused: fc.constantFrom<AllocationRules['unused']>('redistribute', 'carry'),
  commitments: fc.constantFrom<AllocationRules['commitments']>('within', 'onTop'),
  cap: fc.option(fc.nat({ max: 2_000_000 }), { nil: undefined }),
  part: fc.integer({ min: 1, max: 110 }),
  /** Needs by priority: for each network in turn, how its request lies in three priorities. */
  tiers: fc.option(
    fc.record({
      choice: fc.constantFrom<AllocationRules['aboveFrame']>('priorityTiers', 'floorThenTiers', 'oneRanking'),
      priorities: fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat({ max: 100 })), {
        minLength: most,
        maxLength: most,
      }),
    }),
    { nil: undefined },
  ),
});
type Round = typeof round extends fc.Arbitrary<infer R> ? R : never;

const names = indicators;
/** A request in two measures, the second so many per cent of it and one priority later. */
function measuresOf(id: string, request: number, [priority, percent]: [number, number]) {
  const later = Math.floor((request * percent) / 100);
  return [tiltakOf(`${id}-1`, priority, request - later), tiltakOf(`${id}-2`, priority + 1, later)];
}

/** What is bound of a request, kroner: so many per cent of it, or of the cap. */
const boundIn = ({ request, bound }: Round['networks'][number], cap = request): number =>
  Math.floor((Math.min(request, cap) * bound) / 100);

function inputOf({
  decimals: places,
  networks,
  key,
  base,
  baseMode,
  unused,
  commitments,
  cap,
  part,
  tiers,
}: Round): AllocationInput {
  const claims = networks.map((one, at) => {
    const { request, coordination, bound: _, base: own, elevtall, barnetall } = one;
    const parted = withDecimals.map((name) => ({ name, ...readDecimal(one[name] / 10 ** places)! }));
    const commitment = boundIn(one, cap);
    return claimOf(`N${at}`, 0, request, {
      coordination,
      indicators: {
        elevtall,
        barnetall,
        ...Object.fromEntries(parted.map(({ name, digits }) => [name, digits])),
      },
      decimals: Object.fromEntries(parted.map(({ name, decimals }) => [name, decimals])),
      commitment,
      ...(own === undefined ? {} : { base: own }),
      ...(tiers ? { measures: measuresOf(`N${at}`, request, tiers.priorities[at]!) } : {}),
    });
  });
  const sum = networks.reduce((total, { request, coordination }) => total + request + coordination, 0);
  const least = networks.reduce(
    (total, one) => total + one.coordination + Math.min(boundIn(one, cap) + (one.base ?? base), one.request),
    0,
  );
  return {
    frame: Math.max(least, Math.floor((sum * part) / 100)) + 3,
    offTheTop: [{ id: 'm', label: 'Møter', amount: 3 }],
    claims,
    rules: {
      base,
      baseMode,
      key: names.flatMap((indicator, at) => (key[at] ? [{ indicator, parts: key[at] }] : [])),
      unused: tiers ? 'redistribute' : unused,
      aboveFrame: tiers?.choice ?? (cap === undefined ? 'proRata' : 'capPerClaim'),
      ...(cap === undefined ? {} : { cap }),
      unit: 1,
      commitments,
    },
    answers: [],
  };
}

const choiceWords: Record<string, string> = {
  priorityTiers: 'prioritetstrinn',
  floorThenTiers: 'minstebeløp, så prioritetstrinn',
  oneRanking: 'én rangering av alle tiltak',
};

const planValues = ({ key, base, baseMode, unused, commitments, cap, tiers }: Round): Values => {
  const values: Record<string, string | number> = {
    base,
    baseMode: baseMode === 'floor' ? 'minstebeløp' : '',
    elevtall: key[0] ?? 0,
    barnetall: key[1] ?? 0,
    arsverk: key[2] ?? 0,
    geografi: key[3] ?? 0,
    utfordringer: key[4] ?? 0,
    unused: unused === 'carry' && !tiers ? 'Overføres ' : '',
    commitments: commitments === 'onTop' ? 'på toppen' : '',
    aboveFrame: choiceWords[tiers?.choice ?? ''] ?? (cap === undefined ? '' : 'tak per nettverk'),
    cap: cap === undefined ? '' : `${cap} kr`,
  };
  return Object.keys(planParameters).map((name) => [values[name] ?? null]);
};

/** What the tab says of each network after the run, and of all. */
async function recompute(drawn: Round, input: AllocationInput) {
  const outcome = allocate(input);
  if (outcome.kind === 'conflict') return undefined;
  const proposed = composeInnstilling(input, outcome, []);
  const counts = input.claims.map(({ id, name, indicators, decimals, coordination, commitment, base }) => [
    id,
    name,
    ...names.map((indicator) => (indicators[indicator] ?? 0) / 10 ** (decimals?.[indicator] ?? 0)),
    coordination,
    commitment,
    base ?? null,
  ]);
  const rows = proposed.networks.map(({ claim, computed }) => [claim.name, claim.request, computed]);
  await port.write(id, {
    writes: [
      ...cells(
        'Nøkkeltall',
        ['code', 'network', ...names, 'coordination', 'commitment', 'base'],
        padded(counts),
      ),
      ...cells('Plan', ['value'], planValues(drawn)),
      ...cells(
        'Budsjett',
        ['line', 'label', 'amount'],
        [
          ['Ramme', 'Ramme', input.frame],
          ['Møter', 'Møter', '3,-'],
        ],
      ),
      ...cells('Innstilling', ['network', 'sought', 'computed'], padded(rows)),
      ...cells(
        'Tiltak',
        ['network', 'priority', 'rank', 'may'],
        input.claims.flatMap(({ name, measures }) =>
          measures.map((one) => [
            name,
            ...(drawn.tiers?.choice === 'oneRanking' ? [null, one.priority] : [one.priority, null]),
            one.soughtOwner + one.soughtUh,
          ]),
        ),
      ),
    ],
  });
  const grids = new Map((await port.read(id, 'all')).map((grid) => [grid.title, grid]));
  const networks = input.claims.map(({ id, name, coordination }, row) => ({
    code: id,
    name,
    municipalities: [],
    indicators: { elevtall: 0, barnetall: 0, arsverk: 0, geografi: 0, utfordringer: 0 },
    coordination,
    place: { title: 'Nøkkeltall', row: row + 1, column: 1 },
  }));
  const writes = writeEtterregning(grids, input, proposed, networks);
  if (writes.length > 0) await port.write(id, { writes });
  const [sheet] = await port.read(id, ['Etterregning']);
  const columns = fixedTabs.Etterregning.columns;
  const at = (field: string): number => columns.findIndex((column) => column.field === field);
  return (sheet?.rows ?? []).slice(1, input.claims.length + 2).map((row) => ({
    network: row[at('network')]?.value,
    recomputed: row[at('recomputed')]?.value,
    computed: row[at('computed')]?.value,
    verdict: row[at('verdict')]?.value,
  }));
}

describe('the formulas', () => {
  it('part equal remainders by code', async () => {
    const equal = {
      request: 100,
      coordination: 0,
      elevtall: 1,
      barnetall: 0,
      arsverk: 0,
      geografi: 0,
      utfordringer: 0,
      bound: 0,
      base: undefined,
    };
    const drawn: Round = {
      decimals: 0,
      networks: [equal, equal, equal, { ...equal, request: 5 }],
      key: [100],
      base: 0,
      baseMode: 'additive',
      unused: 'redistribute',
      commitments: 'within',
      cap: undefined,
      part: 0,
      tiers: undefined,
    };
    const rows = await recompute(drawn, { ...inputOf(drawn), frame: 3 + 5 + 32 });
    expect(rows?.map(({ recomputed }) => recomputed)).toEqual([11, 11, 10, 5, 37]);
    expect(rows?.at(-1)?.verdict).toBe('Alle 4 stemmer med Beregnet.');
  });

  it('reach the engine’s kroner in random rounds, to the krone', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(round, async (drawn) => {
        const input = inputOf(drawn);
        const rows = await recompute(drawn, input);
        if (!rows) return;
        compared++;
        expect(rows.slice(0, -1)).toEqual(
          rows.slice(0, -1).map((row) => ({ ...row, recomputed: row.computed, verdict: 'stemmer' })),
        );
        expect(rows.at(-1)?.verdict).toBe(`Alle ${input.claims.length} stemmer med Beregnet.`);
      }),
      { numRuns: 100 },
    );
    expect(compared).toBeGreaterThan(30);
  });
});
