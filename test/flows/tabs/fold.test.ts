// Verb «fold»: all columns of a tab are shown, or those that may wait folded, by the functions, for everybody.
import { beforeEach, describe, expect, it } from 'vitest';
import { fullRow } from '../round/full-row.ts';
import { groupsOf, turning } from '../round/groups.ts';
import { type Round, openInTwo } from '../round/round.ts';
import { caseWorker, fosen, reader, small } from '../round/rounds.ts';
import { smallSeed } from '../round/small-seed.ts';

const tab = 'Behov Fosen';
const all = ['Hvem', 'Kriteriene', 'Partnerskap', 'Flere år', 'Budsjett', 'Gjennomføring'];
let round: Round;
beforeEach(async () => {
  round = await small.mended();
  for (const name of groupsOf(round, tab).open) round.change(turning(round, tab, name, 'folded'));
});
const fold = (where = tab, email: string = fosen) => round.call('fold', where, email);
const groups = (where = tab) => groupsOf(round, where);
const cells = () =>
  JSON.stringify(round.workbook.get({ includeGridData: true }).sheets?.map(({ data }) => data?.[0]?.rowData));

it('shows all columns, and folds them when it is chosen again; one read, one write, and no cell', async () => {
  const before = cells();
  expect(await round.countCalls(fold)).toEqual({ read: 1, write: 1 });
  expect(groups()).toEqual({ folded: [], open: all, hidden: [] });
  const { body } = await fold();
  expect(body).toMatchObject({
    title: 'Foldet sammen',
    message:
      '«Hvem», «Kriteriene», «Partnerskap», «Flere år», «Budsjett» og «Gjennomføring» er foldet sammen. Det gjelder for alle som ser fanen. Det som står der, teller som før.',
  });
  expect(groups().folded).toEqual(all);
  expect((await fold()).body['title']).toBe('Alle kolonner vises');
  expect(cells()).toBe(before);
});

it('goes one way for one click, however often it is asked for', async () => {
  const click = (id: string) => round.ask('fold', tab, fosen, {}, { 'x-correlation-id': id });
  const first = await click('klikk-nr-1');
  expect(await click('klikk-nr-1')).toEqual(first);
  expect(groups().open).toEqual(all);
  await click('klikk-nr-2');
  expect(groups().folded).toEqual(all);
  await click('klikk-nr-1');
  expect(groups().open).toEqual(all);
});

it('shows what people grouped and folded themselves, and never folds it', async () => {
  const range = { sheetId: round.sheetId(tab), dimension: 'COLUMNS', startIndex: 4, endIndex: 6 };
  const dimensionGroup = { range, depth: 1, collapsed: true };
  round.change(
    { addDimensionGroup: { range } },
    { updateDimensionGroup: { dimensionGroup, fields: 'collapsed' } },
  );
  expect((await fold()).body['message']).toContain('«E»');
  expect(groups().hidden).toEqual([]);
  await fold();
  expect(groups()).toMatchObject({ folded: all, open: ['4'] });
});

describe('what must be seen', () => {
  beforeEach(async () => {
    round.type(tab, 6, { ...fullRow, soughtOther: '12 5oo', uhAgrees: 'ja' });
    await round.call('check', tab, fosen);
    await fold();
  });
  it('stays open when the rest is folded, and the answer says why', async () => {
    const { body } = await fold();
    expect(groups().folded).toEqual(['Hvem', 'Kriteriene', 'Flere år', 'Gjennomføring']);
    expect(groups().open).toEqual(['Partnerskap', 'Budsjett']);
    expect(body['message']).toContain(
      '«Partnerskap» og «Budsjett» blir stående åpen: noe der må fylles ut, rettes eller bekreftes.',
    );
  });
});

it('folds and unfolds in the office’s own workbook too, and leaves the shared one alone', async () => {
  const two = await openInTwo(smallSeed);
  const shared = JSON.stringify(two.workbook.get({ includeGridData: true }));
  if (!two.office) throw new Error('the round has one workbook only');
  expect(groupsOf(two.office, 'Kladd').folded).toEqual(['Utregning']);
  expect((await two.call('fold', 'Kladd', caseWorker)).status).toBe(200);
  expect(groupsOf(two.office, 'Kladd')).toEqual({ folded: [], open: ['Utregning'], hidden: [] });
  await two.call('fold', 'Kladd', caseWorker);
  expect(groupsOf(two.office, 'Kladd').folded).toEqual(['Utregning']);
  expect(JSON.stringify(two.workbook.get({ includeGridData: true }))).toBe(shared);
});

describe('whose it is', () => {
  it('a person may not unfold columns whose headings are closed to them, and the functions do it for them', async () => {
    const as = { email: fosen, isOwner: false };
    expect(() => round.workbook.batchUpdate({ requests: [turning(round, tab, 'Hvem', 'open')] }, as)).toThrow(
      'protected cell',
    );
    expect((await fold()).status).toBe(200);
  });

  it('a tab that was sent can be unfolded, and is as locked as before', async () => {
    round = await small.sent();
    const locks = round.workbook.get().sheets?.map(({ protectedRanges }) => protectedRanges);
    expect((await fold()).status).toBe(200);
    expect(round.workbook.get().sheets?.map(({ protectedRanges }) => protectedRanges)).toEqual(locks);
  });

  it.each([
    ['Innstilling', reader, 403],
    ['Innstilling', fosen, 200],
    ['Kladd', caseWorker, 200],
    ['Kladd', fosen, 403],
    ['Kladd', reader, 403],
    ['Behov Innherred', caseWorker, 200],
    ['Behov Innherred', fosen, 403],
  ])('%s by %s: %i', async (where, email, status) => {
    const before = groups(where);
    expect((await fold(where, email)).status).toBe(status);
    expect(groups(where).hidden.length > 0).toBe(status === 403 && before.hidden.length > 0);
  });

  it('is refused in words where no columns fold, and says so where the groups were never made', async () => {
    expect((await fold('Plan', caseWorker)).problem).toBe('notFoldable');
    const [sheet] = round.workbook.get({ ranges: [`'${tab}'`] }).sheets ?? [];
    round.change(...(sheet?.columnGroups ?? []).map(({ range }) => ({ deleteDimensionGroup: { range } })));
    expect((await fold()).body['title']).toBe('Ingen grupper å folde');
  });
});
