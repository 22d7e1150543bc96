// Verb «compare» over HTTP: alternatives side by side on what is submitted, and nothing is stored as a proposal.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { caseWorker, fosen, reader, seedOf, submitAll } from '../seeded.ts';

const tab = 'Alternativer';
const seed = seedOf();
const names = seed.nokkeltall.map(({ network }) => String(network));

let round: TestRound;
const compare = () => round.call('compare', tab, caseWorker);
const rowOf = (label: string, sheet = tab, field = 'label', after = 0): number => {
  for (let row = after + 1; row <= round.rows(sheet); row++)
    if (round.shown(sheet, row, field) === label) return row;
  throw new Error(`no row ${label}`);
};
const value = (label: string, field: string): number => Number(round.value(tab, rowOf(label), field));
const words = (label: string): string => round.shown(tab, rowOf(label), 'words');
/** Types one alternative's choices; the others are emptied. */
const choose = (number: number, choices: Record<string, string | number>): void => {
  for (let row = 1; row <= 8; row++)
    for (const each of [1, 2, 3, 4]) round.type(tab, row, { [`alternative${each}`]: null });
  for (const [label, typed] of Object.entries(choices))
    round.type(tab, rowOf(label), { [`alternative${number}`]: typed });
};
const stored = (): string =>
  ['store.sqlite', 'store.sqlite-wal'].map((file) => readFileSync(join(round.dir, file), 'latin1')).join();

beforeAll(async () => {
  round = await openTestRound();
  await submitAll(round, seed);
});
afterAll(() => round.close());

describe('before anything is computed', () => {
  it('compares what the Plan would give with the four sets the tab begins with, by one read and one write', async () => {
    const before = stored();
    expect(await round.countCalls(compare)).toEqual({ read: 1, write: 1 });
    expect(stored()).toBe(before);
    expect(names.map((name) => value(name, 'now')).reduce((sum, amount) => sum + amount, 0)).toBe(14_026_000);
    for (const field of ['alternative1', 'alternative2', 'alternative3', 'alternative4'])
      expect([field, value('Sum', field) + value('Ufordelt', field)]).toEqual([field, 14_026_000]);
    expect(words('Etter Plan nå')).toContain('ikke beregnet noen innstilling ennå');
  });

  it('shows the choices of the Plan beside those that are tried', () => {
    expect(value('Grunntilskudd per nettverk', 'now')).toBe(200_000);
    expect(round.shown(tab, rowOf('Penger ingen har søkt om'), 'now')).toBe('omfordeles');
    expect(round.shown(tab, rowOf('Penger ingen har søkt om'), 'alternative3')).toBe('overføres');
  });

  it('names winners and losers in words and counts, and the sums are formulas', () => {
    const changes = names.map((name) => value(name, 'change1'));
    expect(changes.reduce((sum, change) => sum + change, 0)).toBe(0);
    expect(value('Får mer (antall)', 'change1')).toBe(changes.filter((change) => change > 0).length);
    expect(value('Får mindre (antall)', 'change1')).toBe(changes.filter((change) => change < 0).length);
    const most = names[changes.indexOf(Math.max(...changes))];
    expect(words('Alternativ 1')).toContain('Grunntilskudd per nettverk: 0. ');
    expect(words('Alternativ 1')).toMatch(new RegExp(`\\d får mer: .*${most} \\+`));
    expect(round.shown(tab, rowOf(names[0]!), 'words')).toMatch(/alternativ \d/);
  });

  it('leaves a set without choices out, and says in words what is wrong with one that can’t be read', async () => {
    choose(2, { 'Nøkkel: prosent elevtall': 60, 'Tak per nettverk': 'mye' });
    const { body } = await compare();
    expect(body['message']).toContain('1 kan ikke beregnes');
    expect(words('Alternativ 2')).toContain('E9: Må rettes. Tak per nettverk: «mye» godtas ikke');
    expect(words('Alternativ 2')).toContain('60 prosent i sum');
    expect(round.value(tab, rowOf(names[0]!), 'alternative1')).toBeUndefined();
    expect(() => rowOf('Alternativ 1')).toThrow('no row');
  });

  it('takes the percentages that are left out as 0 when one is typed', async () => {
    choose(1, { 'Nøkkel: prosent barnetall': 100 });
    await compare();
    expect(words('Alternativ 1')).toMatch(/^Nøkkel: prosent barnetall: 100\. \d/);
    expect(value('Sum', 'alternative1')).toBe(14_026_000);
  });

  it('takes no empty number for 0: it says whose number a tried key lacks', async () => {
    const before = round.value('Nøkkeltall', 3, 'arsverk') ?? null;
    round.type('Nøkkeltall', 3, { arsverk: null });
    choose(1, { 'Nøkkel: prosent årsverk': 100 });
    await compare();
    expect(words('Alternativ 1')).toContain(
      `Årsverk mangler for ${round.shown('Nøkkeltall', 3, 'network')}, og nøkkelen bruker tallet`,
    );
    round.type('Nøkkeltall', 3, { arsverk: before });
  });

  it('says why rules can’t be kept', async () => {
    choose(1, { 'Når behovene er større enn rammen': 'tak per nettverk' });
    await compare();
    expect(words('Alternativ 1')).toContain('Kan ikke beregnes: «Tak per nettverk» er valgt');
  });

  it('is only for the county governor', async () => {
    expect((await round.call('compare', tab, fosen)).status).toBe(403);
    expect((await round.call('compare', tab, reader)).status).toBe(403);
  });
});

describe('when a proposal stands', () => {
  it('tells that the first column is that proposal, and changes neither run nor Innstilling', async () => {
    await round.call('allocate', 'Innstilling', caseWorker);
    const row = rowOf('Fosen', 'Innstilling', 'network');
    const proposed = round.shown('Innstilling', row, 'proposed');
    const runs = await round.functions.wiring.world.store.transact(
      { county: 'trondelag', year: 2026 },
      (tx) => tx.list('run', 'run'),
    );
    choose(3, { 'Penger ingen har søkt om': 'overføres' });
    await compare();
    expect(words('Etter Plan nå')).toContain('det samme som kjøring 1');
    expect(round.shown(tab, rowOf('Fosen'), 'now')).toBe(proposed);
    expect(value('Ufordelt', 'alternative3')).toBeGreaterThan(0);
    expect(words('Alternativ 3')).toContain('overføres.');
    expect(round.shown('Innstilling', row, 'proposed')).toBe(proposed);
    const after = await round.functions.wiring.world.store.transact(
      { county: 'trondelag', year: 2026 },
      (tx) => tx.list('run', 'run'),
    );
    expect(after).toEqual(runs);
  });

  it('tells when the basis has changed since', async () => {
    round.type('Budsjett', 1, { amount: 21_000_000 });
    await compare();
    expect(words('Etter Plan nå')).toContain('endret siden kjøring 1');
  });

  it('writes nothing when nothing has changed', async () => {
    expect(await round.countCalls(compare)).toEqual({ read: 1, write: 0 });
  });
});
