// What may stay empty lies folded behind its heading: it counts all the same, and nothing that must be seen is hidden.
import { beforeEach, describe, expect, it } from 'vitest';
import { behov } from '../../../functions/domain/tabs/behov.ts';
import { foldedFields } from '../../../functions/domain/sheet/column.ts';
import { fullRow } from '../round/full-row.ts';
import { groupsOf, turning } from '../round/groups.ts';
import { type Round } from '../round/round.ts';
import { fosen, small } from '../round/rounds.ts';

const tab = 'Behov Fosen';
/** The first row after the seed's five. */
const row = 6;
const all = ['Hvem', 'Kriteriene', 'Partnerskap', 'Flere år', 'Budsjett', 'Gjennomføring'];
let round: Round;
beforeEach(async () => {
  round = await small.planted();
  await round.call('check', tab, fosen);
  for (const name of groupsOf(round, tab).open) round.change(turning(round, tab, name, 'folded'));
});
const check = () => round.call('check', tab, fosen);
const groups = () => groupsOf(round, tab);
const typed = (cells: Parameters<Round['type']>[2]) => round.type(tab, row, { ...fullRow, ...cells });

describe('a new tab', () => {
  it('is folded but for what makes a row ready and the first of each group, which says what is behind it', async () => {
    round = await small.planted();
    expect(groups()).toEqual({ folded: all, open: [], hidden: foldedFields(behov.columns).flat() });
    const seen = behov.columns.filter(({ field }) => !groups().hidden.includes(field));
    const required = behov.columns.filter((column) => column.required).map(({ field }) => field);
    const firsts = ['targetGroups', 'result', 'uhAgrees', 'earlierAward', 'budget', 'stage'];
    expect(seen.map(({ field }) => field)).toEqual(
      ['status', 'remark'].concat(required, ['confirmed', 'id'], firsts),
    );
    expect(round.shown(tab, 0, 'budget')).toBe('Budsjett:\nEnkelt budsjett\n+ 4 kolonner');
    expect(round.note(tab, 0, 'budget')).toContain(
      'Bak denne kolonnen: Søkt til andre, Eiers innsats i kroner, Mottaker, Org.nr. mottaker.',
    );
    expect(groupsOf(round, 'Innstilling')).toMatchObject({ folded: ['Utregning'] });
    expect(groupsOf(round, 'Kladd').hidden).toContain('computed');
    expect(groupsOf(round, 'Kladd').hidden).not.toContain('explanation');
  });
});

it.each([
  ['of the version before', 'Budsjett:\nEnkelt budsjett'],
  ['of a version with other columns', 'Budsjett:\nEnkelt budsjett\n+ 9 kolonner'],
  ['as somebody typed it', 'enkelt budsjett  +4 kolonner'],
])('a heading %s is known by its name, whatever it says of what is behind it', async (_what, text) => {
  round.header(tab, 'budget', text);
  typed({ budget: 'Kurs: 25 000' });
  expect((await check()).body['title']).toBe('Kontrollert');
  expect(round.shown(tab, row, 'status')).toBe('Klar');
  const rows = await round.stored((tx) => tx.list('storedRow', 'Fosen'));
  expect(rows.map(({ cells }) => cells['budget'])).toContain('Kurs: 25 000');
});

describe('what stands in a folded column', () => {
  it('counts as before, and the tab stays folded', async () => {
    typed({ partnerKind: 'annet', partnerReason: 'Bare de kan faget.', soughtOther: '25 000' });
    const before = round.value('Start', round.rowWhere('Start', 'subject', 'Fosen'), 'sentence');
    await check();
    expect(groups()).toEqual({ folded: all, open: [], hidden: foldedFields(behov.columns).flat() });
    expect(round.shown(tab, row, 'status')).toBe('Klar');
    const rows = await round.stored((tx) => tx.list('storedRow', 'Fosen'));
    expect(rows.find(({ id }) => id === round.shown(tab, row, 'id'))?.cells).toMatchObject({
      soughtOther: '25 000',
    });
    expect(round.value('Start', round.rowWhere('Start', 'subject', 'Fosen'), 'sentence')).not.toBe(before);
  });

  it.each([
    ['an error', { soughtOther: '12 5oo' }, 'Budsjett', 'Må rettes'],
    ['a question', { soughtOther: '5 000' }, 'Partnerskap', 'Se merknad'],
    ['a cell that is to be filled in', { uhAgrees: 'ja' }, 'Partnerskap', 'Under arbeid'],
  ])('unfolds its group where it is %s, in the write of the check', async (_what, cells, group, status) => {
    typed(cells);
    expect(await round.countCalls(check)).toEqual({ read: 1, write: 1 });
    expect(round.shown(tab, row, 'status')).toBe(status);
    expect(groups()).toMatchObject({ folded: all.filter((name) => name !== group), open: [group] });
  });

  it('is not folded again when it was mended', async () => {
    typed({ soughtOther: '12 5oo' });
    await check();
    round.type(tab, row, { soughtOther: 0 });
    await check();
    expect(round.shown(tab, row, 'status')).toBe('Klar');
    expect(groups().open).toEqual(['Budsjett']);
  });

  it('is unfolded where nothing else is to be written, since somebody folded it over an error', async () => {
    typed({ soughtOther: '12 5oo' });
    await check();
    round.change(turning(round, tab, 'Budsjett', 'folded'));
    expect(await round.countCalls(check)).toEqual({ read: 1, write: 1 });
    expect(groups().open).toEqual(['Budsjett']);
  });

  it('is answered also where its group was taken apart while it was checked', async () => {
    typed({ soughtOther: '12 5oo' });
    const at = behov.columns.findIndex(({ field }) => field === 'soughtOther');
    const range = { sheetId: round.sheetId(tab), dimension: 'COLUMNS', startIndex: at, endIndex: at + 4 };
    round.sheets.beforeNext('write', () => round.change({ deleteDimensionGroup: { range } }));
    expect((await check()).status).toBe(200);
    expect(round.shown(tab, row, 'status')).toBe('Må rettes');
    expect(groups().folded).not.toContain('Budsjett');
  });

  it('is told of in its row also where Google will not unfold it', async () => {
    typed({ soughtOther: '12 5oo' });
    const refuse = () =>
      round.sheets.failNext(400, 'Invalid requests[7].updateDimensionGroup: no such group.');
    for (const act of [refuse, refuse]) round.sheets.beforeNext('write', act);
    expect((await check()).status).toBe(200);
    expect(round.shown(tab, row, 'status')).toBe('Må rettes');
    expect(groups().folded).toContain('Budsjett');
  });

  it('is seen by whoever goes there from the list of what is left', async () => {
    typed({ soughtOther: '12 5oo' });
    expect(await round.countCalls(() => round.call('todo', tab, fosen))).toEqual({ read: 1, write: 1 });
    expect(groups().open).toEqual(['Budsjett']);
    expect(round.shown(tab, row, 'status')).toBe('');
    expect(await round.countCalls(() => round.call('todo', tab, fosen))).toEqual({ read: 1, write: 0 });
  });
});
