// The tab Etterregning: the spreadsheet's own formulas reach the same kroner, and say so when they do not.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Round } from '../round/round.ts';
import { caseWorker, lookFirst, seedOf, small, stagesOf, trondelag } from '../round/rounds.ts';

const tab = 'Etterregning';
let round: Round;
const compute = () => round.propose();
const verdictOf = (network: string): string =>
  round.shown(tab, round.rowWhere(tab, 'network', network), 'verdict');
const typeInPlan = (parameter: string, value: string | number | null): void =>
  round.type('Plan', round.rowWhere('Plan', 'parameter', parameter), { value });
const typeFrame = (amount: number): void => round.type('Budsjett', 1, { amount });

describe('the formulas', () => {
  it('agree with each of Trøndelag’s ten networks to the krone', async () => {
    round = await trondelag.proposed();
    for (const { network } of round.seed.nokkeltall) {
      const name = String(network);
      const row = round.rowWhere(tab, 'network', name);
      const own = round.rowWhere('Innstilling', 'network', name);
      expect([name, round.value(tab, row, 'recomputed'), round.shown(tab, row, 'verdict')]).toEqual([
        name,
        Number(round.value('Innstilling', own, 'computed')),
        'stemmer',
      ]);
    }
    expect(verdictOf('Sum')).toBe('Alle 10 stemmer med Beregnet.');
    expect(round.value(tab, round.rowWhere(tab, 'network', 'Ufordelt'), 'sought')).toBe(0);
  });

  it('agree to the krone in Vestfold 2015, though amounts were typed as text', async () => {
    round = await stagesOf(seedOf('vestfold-2015')).proposed();
    expect(verdictOf('Sum')).toBe('Alle 14 stemmer med Beregnet.');
    expect(round.value(tab, round.rowWhere(tab, 'network', 'Horten'), 'recomputed')).toBe(294_353);
  });
});

describe('the tab', () => {
  beforeEach(async () => {
    round = await small.proposed();
  });

  it('holds no number of ours: everything but names is a formula', () => {
    const [sheet] = round.workbook.get({ ranges: [tab], includeGridData: true }).sheets ?? [];
    const entered = (sheet?.data?.[0]?.rowData ?? []).flatMap(({ values }) =>
      (values ?? []).map(({ userEnteredValue }) => userEnteredValue),
    );
    expect(entered.filter((value) => value?.numberValue !== undefined)).toEqual([]);
    expect(entered.filter((value) => value?.formulaValue).length).toBeGreaterThan(60);
  });

  it('is written in the same single write, and not again when nothing has changed', async () => {
    typeFrame(3_000_001);
    await round.call('allocate', 'Kladd', caseWorker);
    const why = { reason: 'Ny ramme.' };
    const act: [string, string, string] = ['publish', 'Kladd', caseWorker];
    const shown = { ...why, ...(await lookFirst(round, act, why)) };
    expect(await round.countCalls(() => round.call(...act, shown))).toEqual({ read: 1, write: 1 });
    expect(verdictOf('Sum')).toBe('Alle 3 stemmer med Beregnet.');
    expect(await round.countCalls(() => round.call(...act, shown))).toEqual({ read: 1, write: 0 });
  });

  it('follows the input tabs alive: the frame is changed, and the proposal no longer agrees', () => {
    typeFrame(3_100_001);
    expect(verdictOf('Fosen')).toMatch(/^avviker med \+\d+ kr$/);
    expect(verdictOf('Værnes')).toBe('stemmer');
    expect(verdictOf('Sum')).toBe('2 av 3 avviker; se radene over.');
    typeFrame(3_000_000);
    expect(verdictOf('Sum')).toBe('Alle 3 stemmer med Beregnet.');
  });

  it.each([
    ['keyShare', '\u2212'],
    ['sought', '+'],
  ])('says «avviker» when %s of Innstilling is changed afterwards', (field, sign) => {
    const row = round.rowWhere('Innstilling', 'network', 'Værnes');
    const before = Number(round.value('Innstilling', row, field));
    round.type('Innstilling', row, { [field]: before + 7 });
    expect(verdictOf('Værnes')).toBe(`avviker med ${sign}7 kr`);
    round.type('Innstilling', row, { [field]: before });
    expect(verdictOf('Sum')).toBe('Alle 3 stemmer med Beregnet.');
  });

  it('is found by names and codes, also when the other tabs are sorted', () => {
    round.sort('Nøkkeltall', [1, 4], 'municipalities', true);
    round.sort('Budsjett', [1, 4], 'amount', true);
    expect(round.shown('Nøkkeltall', 1, 'network')).not.toBe('Innherred');
    expect(verdictOf('Sum')).toBe('Alle 3 stemmer med Beregnet.');
  });

  it('says so when a line was added to Budsjett afterwards', async () => {
    round.type('Budsjett', 4, { line: 'Møter', label: 'Ett møte til', amount: 1000 });
    expect(verdictOf('Sum')).toMatch(/^nei: Budsjett eller Nøkkeltall har fått flere rader/);
    await compute();
    expect(verdictOf('Sum')).toBe('Alle 3 stemmer med Beregnet.');
  });
});

describe('under other rules of Plan', () => {
  beforeEach(async () => {
    round = await small.sent();
  });

  it.each([
    { 'Penger ingen har søkt om': 'overføres' },
    { 'Grunntilskuddet virker som': 'Minstebeløp' },
    { 'Nøkkel: prosent elevtall': '60', 'Nøkkel: prosent barnetall': 40 },
    { 'Når behovene er større enn rammen': 'tak per nettverk', 'Tak per nettverk': '1 200 000' },
    { 'Når behovene er større enn rammen': 'prioritetstrinn' },
    { 'Når behovene er større enn rammen': 'minstebeløp, så prioritetstrinn' },
  ])('it agrees when they say %j', async (choices) => {
    for (const [parameter, value] of Object.entries(choices)) typeInPlan(parameter, value);
    expect((await compute()).status).toBe(200);
    expect(verdictOf('Sum')).toBe('Alle 3 stemmer med Beregnet.');
  });

  it.each([['Beløp rundes til hele', 100, 'nei: beløpene rundes til mer enn én krone']])(
    'it says that %s %s is not covered, and gives no number',
    async (parameter, value, said) => {
      typeInPlan(parameter, value);
      expect((await compute()).status).toBe(200);
      expect(verdictOf('Sum')).toBe(said);
      expect(verdictOf('Fosen')).toBe('dekkes ikke av formlene');
      expect(round.shown(tab, round.rowWhere(tab, 'network', 'Fosen'), 'recomputed')).toBe('');
    },
  );
});
