// The tab Etterregning over HTTP: the spreadsheet's own formulas reach the same kroner, and say so when they do not.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { caseWorker, seedOf, submitAll } from '../seeded.ts';

const tab = 'Etterregning';
let round: TestRound;
const compute = () => round.call('allocate', 'Innstilling', caseWorker);
const rowOf = (sheet: string, field: string, text: string): number => {
  for (let row = 1; row <= round.rows(sheet); row++) if (round.shown(sheet, row, field) === text) return row;
  throw new Error(`no row ${text}`);
};
const verdictOf = (network: string): string => round.shown(tab, rowOf(tab, 'network', network), 'verdict');
const typeInPlan = (parameter: string, value: string | number | null): void =>
  round.type('Plan', rowOf('Plan', 'parameter', parameter), { value });
const openSeed = async (name: string): Promise<void> => {
  const seed = seedOf(name);
  round = await openTestRound({ seed });
  await submitAll(round, seed);
};

describe('Trøndelag, mended and submitted', () => {
  const names = seedOf().nokkeltall.map(({ network }) => String(network));
  beforeAll(async () => {
    await openSeed('trondelag-2026');
    await compute();
  });
  afterAll(() => round.close());

  it('agrees with every network to the krone', () => {
    for (const name of names) {
      const row = rowOf(tab, 'network', name);
      const computed = Number(round.value('Innstilling', rowOf('Innstilling', 'network', name), 'computed'));
      expect([name, round.value(tab, row, 'recomputed'), round.shown(tab, row, 'verdict')]).toEqual([
        name,
        computed,
        'stemmer',
      ]);
    }
    expect(verdictOf('Sum')).toBe('Alle 10 stemmer med Beregnet.');
    expect(round.value(tab, rowOf(tab, 'network', 'Ufordelt'), 'sought')).toBe(0);
  });

  it('holds no number of ours: everything but names is a formula', () => {
    const [sheet] = round.workbook.get({ ranges: [tab], includeGridData: true }).sheets ?? [];
    const entered = (sheet?.data?.[0]?.rowData ?? []).flatMap(({ values }) =>
      (values ?? []).map(({ userEnteredValue }) => userEnteredValue),
    );
    expect(entered.filter((value) => value?.numberValue !== undefined)).toEqual([]);
    expect(entered.filter((value) => value?.formulaValue).length).toBeGreaterThan(200);
  });

  it('is written in the same single write, and not again when nothing has changed', async () => {
    round.type('Budsjett', 1, { amount: 20_776_001 });
    expect(await round.countCalls(compute)).toEqual({ read: 1, write: 1 });
    expect(verdictOf('Sum')).toBe('Alle 10 stemmer med Beregnet.');
    expect(await round.countCalls(compute)).toEqual({ read: 1, write: 0 });
  });

  it('follows the input tabs alive: the frame is changed, and the proposal no longer agrees', async () => {
    round.type('Budsjett', 1, { amount: 21_776_001 });
    expect(verdictOf('Fosen')).toMatch(/^avviker med \+\d+ kr$/);
    expect(verdictOf('Værnes')).toBe('stemmer');
    expect(verdictOf('Sum')).toBe('8 av 10 avviker; se radene over.');
    round.type('Budsjett', 1, { amount: 20_776_001 });
    expect(verdictOf('Sum')).toBe('Alle 10 stemmer med Beregnet.');
  });

  it.each(['keyShare', 'sought'])(
    'says «avviker» when %s of Innstilling is changed afterwards',
    async (field) => {
      const row = rowOf('Innstilling', 'network', 'Indre Namdal');
      const before = Number(round.value('Innstilling', row, field));
      round.type('Innstilling', row, { [field]: before + 7 });
      expect(verdictOf('Indre Namdal')).toBe(`avviker med ${field === 'sought' ? '+' : '\u2212'}7 kr`);
      round.type('Innstilling', row, { [field]: before });
      expect(verdictOf('Sum')).toBe('Alle 10 stemmer med Beregnet.');
    },
  );

  it('is found by names and codes, also when the other tabs are sorted', () => {
    for (const [title, endRowIndex] of [
      ['Nøkkeltall', 11],
      ['Budsjett', 9],
    ] as const) {
      const range = { sheetId: round.sheetId(title), startRowIndex: 1, endRowIndex, startColumnIndex: 0 };
      round.change({ sortRange: { range, sortSpecs: [{ dimensionIndex: 2, sortOrder: 'DESCENDING' }] } });
    }
    expect(round.shown('Nøkkeltall', 1, 'network')).not.toBe(names[0]);
    expect(verdictOf('Sum')).toBe('Alle 10 stemmer med Beregnet.');
  });

  it.each([
    { 'Penger ingen har søkt om': 'overføres' },
    { 'Grunntilskuddet virker som': 'Minstebeløp' },
    { 'Nøkkel: prosent elevtall': '60', 'Nøkkel: prosent barnetall': 40 },
  ])('agrees when Plan says %j', async (choices) => {
    for (const [parameter, value] of Object.entries(choices)) typeInPlan(parameter, value);
    expect((await compute()).status).toBe(200);
    expect(verdictOf('Sum')).toBe('Alle 10 stemmer med Beregnet.');
  });

  it('agrees under a cap', async () => {
    typeInPlan('Når behovene er større enn rammen', 'tak per nettverk');
    typeInPlan('Tak per nettverk', '1 200 000');
    expect((await compute()).status).toBe(200);
    expect(verdictOf('Sum')).toBe('Alle 10 stemmer med Beregnet.');
  });

  it.each([
    ['Når behovene er større enn rammen', 'prioritetstrinn', 'nei: pengene deles i prioritetstrinn'],
    ['Beløp rundes til hele', 100, 'nei: beløpene rundes til mer enn én krone'],
  ])('says that %s %s is not covered, and gives no number', async (parameter, value, said) => {
    typeInPlan(parameter, value);
    expect((await compute()).status).toBe(200);
    expect(verdictOf('Sum')).toBe(said);
    expect(verdictOf('Fosen')).toBe('dekkes ikke av formlene');
    expect(round.shown(tab, rowOf(tab, 'network', 'Fosen'), 'recomputed')).toBe('');
    typeInPlan('Når behovene er større enn rammen', null);
  });

  it('says so when a line was added to Budsjett afterwards', async () => {
    typeInPlan('Beløp rundes til hele', 1);
    await compute();
    round.type('Budsjett', 9, { line: 'Møter', label: 'Ett møte til', amount: 1000 });
    expect(verdictOf('Sum')).toMatch(/^nei: Budsjett eller Nøkkeltall har fått flere rader/);
    await compute();
    expect(verdictOf('Sum')).toBe('Alle 10 stemmer med Beregnet.');
  });
});

describe('Vestfold 2015', () => {
  beforeAll(async () => {
    await openSeed('vestfold-2015');
    await compute();
  });
  afterAll(() => round.close());

  it('agrees to the krone, though amounts were typed as text', () => {
    expect(verdictOf('Sum')).toBe('Alle 14 stemmer med Beregnet.');
    expect(round.value(tab, rowOf(tab, 'network', 'Horten'), 'recomputed')).toBe(294_353);
  });
});
