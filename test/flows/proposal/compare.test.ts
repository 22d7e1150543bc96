// Verb «compare»: alternatives side by side on what is submitted, and nothing is stored as a proposal.
import { beforeEach, describe, expect, it } from 'vitest';
import { type Round, prepared } from '../round/round.ts';
import { caseWorker, fosen, reader, small } from '../round/rounds.ts';

const tab = 'Alternativer';
const names = ['Innherred', 'Fosen', 'Værnes'];
const pot = 2_500_000;
const compared = prepared(async () => {
  const opened = await small.sent();
  await opened.call('compare', tab, caseWorker);
  return opened;
});
let round: Round;
const compare = () => round.call('compare', tab, caseWorker);
const rowOf = (label: string): number => round.rowWhere(tab, 'label', label);
const value = (label: string, field: string): number => Number(round.value(tab, rowOf(label), field));
const words = (label: string): string => round.shown(tab, rowOf(label), 'words');
/** Types one alternative's choices, empties the others, and compares. */
const tryOut = (number: number, choices: Record<string, string | number>) => {
  const none = Object.fromEntries([1, 2, 3, 4].map((each) => [`alternative${each}`, null]));
  for (let row = 1; row <= 11; row++) round.type(tab, row, none);
  for (const [label, typed] of Object.entries(choices))
    round.type(tab, rowOf(label), { [`alternative${number}`]: typed });
  return compare();
};

describe('before anything is computed', () => {
  beforeEach(async () => {
    round = await compared();
  });

  it('compares what the Plan would give with the four sets the tab begins with, by one read and one write', async () => {
    round = await small.sent();
    const before = round.allStored();
    expect(await round.countCalls(compare)).toEqual({ read: 1, write: 1 });
    expect(round.allStored()).toEqual(before);
    expect(names.map((name) => value(name, 'now')).reduce((sum, amount) => sum + amount, 0)).toBe(pot);
    for (const field of ['alternative1', 'alternative2', 'alternative3', 'alternative4'])
      expect([field, value('Sum', field) + value('Ufordelt', field)]).toEqual([field, pot]);
    expect(words('Etter Plan nå')).toContain('ikke lagt fram noe forslag ennå');
  });

  it('shows the choices of the Plan beside those that are tried', () => {
    expect(value('Grunntilskudd per nettverk', 'now')).toBe(200_000);
    expect(round.shown(tab, rowOf('Penger ingen har søkt om'), 'now')).toBe('omfordeles');
    expect(round.shown(tab, rowOf('Penger ingen har søkt om'), 'alternative3')).toBe('overføres');
  });

  it('names winners and losers in words and counts, and the sums are formulas', () => {
    const changes = names.map((name) => value(name, 'change1'));
    expect(changes.reduce((sum, change) => sum + change, 0)).toBe(0);
    expect(Math.max(...changes)).toBeGreaterThan(0);
    expect(value('Får mer (antall)', 'change1')).toBe(changes.filter((change) => change > 0).length);
    expect(value('Får mindre (antall)', 'change1')).toBe(changes.filter((change) => change < 0).length);
    const most = names[changes.indexOf(Math.max(...changes))];
    const first = 'Alternativ 1: Uten grunntilskudd';
    expect(words(first)).toContain('Grunntilskudd per nettverk: 0. ');
    expect(words(first)).toMatch(new RegExp(`\\d får mer: .*${most} \\+`));
    expect(round.shown(tab, rowOf('Innherred'), 'words')).toMatch(/alternativ \d/);
  });

  it('calls the sets by the names they are given, over the figures, in the words, and in the chart', async () => {
    round.type(tab, rowOf('Navn på alternativet'), { alternative1: 'Like vilkår', alternative2: null });
    await compare();
    const heading = rowOf('Nettverk');
    expect(heading).toBe(rowOf('Innherred') - 1);
    const shown = (field: string): string => round.shown(tab, heading, field);
    expect([shown('alternative1'), shown('change1')]).toEqual(['Like vilkår', 'Like vilkår']);
    expect([shown('alternative2'), shown('alternative3')]).toEqual(['Alternativ 2', 'Overfør ubrukte']);
    expect(words('Alternativ 1: Like vilkår')).toContain('Grunntilskudd per nettverk: 0. ');
    const told = names.map((name) => words(name)).join(' ');
    expect(told).toContain('alternativ 4: Prioritet først (');
    expect(told).not.toMatch(/Bare elevtall|Uten grunntilskudd/);
  });

  it('takes a name that is a formula as the text it is, and cuts a long one', async () => {
    round.type(tab, rowOf('Navn på alternativet'), {
      alternative1: '<b>=1</b>',
      alternative2: 'x'.repeat(50_000),
    });
    await compare();
    const heading = rowOf('Nettverk');
    expect(round.value(tab, heading, 'alternative1')).toBe('<b>=1</b>');
    expect(round.shown(tab, heading, 'alternative2')).toBe(`${'x'.repeat(19)}…`);
  });

  it('leaves a set without choices out, and says in words what is wrong with one that can’t be read', async () => {
    const { body } = await tryOut(2, { 'Nøkkel: prosent elevtall': 60, 'Tak per nettverk': 'mye' });
    expect(body['message']).toContain('1 kan ikke beregnes');
    expect(words('Alternativ 2')).toContain('E12: Må rettes. Tak per nettverk: «mye» godtas ikke');
    expect(words('Alternativ 2')).toContain('60 prosent i sum');
    expect(round.value(tab, rowOf('Innherred'), 'alternative1')).toBeUndefined();
    expect(() => rowOf('Alternativ 1')).toThrow('no row');
  });

  it('takes the percentages that are left out as 0 when one is typed', async () => {
    await tryOut(1, { 'Nøkkel: prosent barnetall': 100 });
    expect(words('Alternativ 1')).toMatch(/^Nøkkel: prosent barnetall: 100\. \d/);
    expect(value('Sum', 'alternative1')).toBe(pot);
  });

  it('takes no empty number for 0: it says whose number a tried key lacks', async () => {
    round.type('Nøkkeltall', 3, { arsverk: null });
    await tryOut(1, { 'Nøkkel: prosent årsverk': 100 });
    expect(words('Alternativ 1')).toMatch(/Årsverk mangler for .*Værnes.*, og nøkkelen bruker tallet/s);
  });

  it('says why rules can’t be kept', async () => {
    await tryOut(1, { 'Når behovene er større enn rammen': 'tak per nettverk' });
    expect(words('Alternativ 1')).toContain('Kan ikke beregnes: «Tak per nettverk» er valgt');
  });

  it.each([fosen, reader])('is not for %s', async (email) => {
    expect((await round.call('compare', tab, email)).status).toBe(403);
  });
});

describe('when a proposal stands', () => {
  const proposed = (): string =>
    round.shown('Innstilling', round.rowWhere('Innstilling', 'network', 'Fosen'), 'proposed');
  beforeEach(async () => {
    round = await small.proposed();
  });

  it('tells that the first column is that proposal, and changes neither run nor Innstilling', async () => {
    const [before, shown] = [round.allStored(), proposed()];
    await tryOut(3, { 'Penger ingen har søkt om': 'overføres' });
    expect(words('Etter Plan nå')).toContain('det samme som forslag 1');
    expect(round.shown(tab, rowOf('Fosen'), 'now')).toBe(shown);
    expect(value('Ufordelt', 'alternative3')).toBeGreaterThan(0);
    expect(words('Alternativ 3')).toContain('overføres.');
    expect(proposed()).toBe(shown);
    expect(round.allStored()).toEqual(before);
  });

  it('tells when the basis has changed since', async () => {
    round.type('Budsjett', 1, { amount: 3_100_000 });
    await compare();
    expect(words('Etter Plan nå')).toContain('endret siden forslag 1');
  });

  it('writes nothing when nothing has changed', async () => {
    await compare();
    expect(await round.countCalls(compare)).toEqual({ read: 1, write: 0 });
  });
});
