// The columns that we answer in are open to people: whatever they do there, one check puts all right and loses nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Round, prepared } from '../round/round.ts';
import { caseWorker, fosen, small } from '../round/rounds.ts';
import { tabOf } from '../../../functions/domain/tabs/index.ts';

const answered = prepared(async () => {
  const round = await small.sent();
  for (const network of ['Fosen', 'Innherred', 'Værnes'])
    await round.call('return', `Behov ${network}`, caseWorker, { reason: 'Prøves.' });
  await round.call('check', 'Kriterier', caseWorker);
  const assess = (key: string, verdict: string, reason: string): void =>
    round.type('Kriterier', round.rowWhere('Kriterier', 'key', key), { verdict, reason });
  assess('FOS-1', 'møtt', 'Ja.');
  assess('FOS-2', 'delvis', 'Halvveis.');
  assess('INN-2', 'ikke møtt', 'Mangler partner.');
  for (const tab of Object.keys(works)) await check(round, tab);
  return round;
});

const answers = ['id', 'status', 'remark'];
/** The columns that people may write in though they are ours, by tab; those of Kriterier tell its rows apart. */
const works: Record<string, string[]> = {
  'Behov Fosen': answers,
  Budsjett: ['remark'],
  Nøkkeltall: ['remark'],
  Plan: ['remark'],
  Roller: ['remark'],
  Kriterier: ['key', 'assessor', 'date', 'set', 'remark'],
};
const check = (round: Round, tab: string) =>
  round.call('check', tab, tab.startsWith('Behov') ? fosen : caseWorker);

/** Every cell of a tab as it shows, and all that is stored. */
const stateOf = (round: Round, tab: string) => {
  const fields = tabOf(tab)?.tab.columns.map(({ field }) => field) ?? [];
  const rows = Array.from({ length: round.rows(tab) }, (_, at) =>
    fields.map((field) => round.shown(tab, at + 1, field)),
  );
  return { rows, stored: [...round.allStored()] };
};

type Harm = { field: string; row: number; other: number; text: string | number | null };
const harms = (fields: string[], rows: number): fc.Arbitrary<Harm[]> =>
  fc.array(
    fc.record({
      field: fc.constantFrom(...fields),
      row: fc.integer({ min: 1, max: rows }),
      other: fc.integer({ min: 1, max: rows }),
      text: fc.constantFrom(null, 'tull', 'FOS-99', 'INN-1', 'Klar', '', 7, 'swap', 'swap'),
    }),
    { minLength: 1, maxLength: 8 },
  );

/** Exchanges two cells, or overwrites one. */
function harm(round: Round, tab: string, { field, row, other, text }: Harm): void {
  if (text !== 'swap') return round.type(tab, row, { [field]: text }, { email: personOf(tab) });
  const [one, two] = [row, other].map((at) => round.value(tab, at, field) ?? null);
  round.type(tab, row, { [field]: two ?? null }, { email: personOf(tab) });
  round.type(tab, other, { [field]: one ?? null }, { email: personOf(tab) });
}
const personOf = (tab: string): string => (tab.startsWith('Behov') ? fosen : caseWorker);

const runs = Number(process.env['REPAIR_RUNS'] ?? 20);

/** What was not put right; nothing when all was. */
async function notRight(tab: string, fields: string[]): Promise<string> {
  const start = await answered();
  const before = stateOf(start, tab);
  const property = fc.asyncProperty(harms(fields, start.rows(tab)), async (all) => {
    const round = start.copy();
    for (const one of all) harm(round, tab, one);
    expect((await check(round, tab)).status).toBe(200);
    expect(stateOf(round, tab)).toEqual(before);
  });
  const run = await fc.check(property, { numRuns: runs, seed: Number(process.env['SEED'] ?? 2026) });
  return run.failed ? String(fc.defaultReportMessage(run)) : '';
}

describe('our columns, written in by people in any way, are right again after one check', () => {
  it.each(Object.entries(works))('in %s', async (tab, fields) => {
    expect(await notRight(tab, fields)).toBe('');
  });
  it.each(['criterion', 'about'])('in Kriterier, also in %s', async (field) => {
    expect(await notRight('Kriterier', [field])).toBe('');
  });
  it('in Kriterier, also a row that lost both its key and its network', async () => {
    const start = await answered();
    const before = stateOf(start, 'Kriterier');
    for (const key of ['FOS-1', 'INN-2', 'VAE-6']) {
      const round = start.copy();
      const at = round.rowWhere('Kriterier', 'key', key);
      const nothing = { key: null, network: null, set: 'x', remark: 'x' };
      round.type('Kriterier', at, nothing, { email: caseWorker });
      expect((await check(round, 'Kriterier')).status).toBe(200);
      expect(stateOf(round, 'Kriterier')).toEqual(before);
    }
  });
});
