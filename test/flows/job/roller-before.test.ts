// A workbook of before Roller grew: everybody does what they did, and set-up gives the tab its columns.
import { beforeEach, describe, expect, it } from 'vitest';
import { type Round, prepared } from '../round/round.ts';
import { caseWorker, fosen, small } from '../round/rounds.ts';
import { setUpAgain } from '../round/set-up-again.ts';

/** E-post, Rolle, Nettverk, Merknad, and a column of somebody’s own in which days stand. */
const before = prepared(async () => {
  const opened = await small.sent();
  const sheetId = opened.sheetId('Roller');
  const range = { sheetId, dimension: 'COLUMNS', startIndex: 5, endIndex: 13 };
  const texts = ['Lagt til', '01.12.2025', '02.12.2025'];
  const rows = texts.map((stringValue) => ({ values: [{ userEnteredValue: { stringValue } }] }));
  const start = { sheetId, rowIndex: 0, columnIndex: 4 };
  opened.change({ deleteDimension: { range } }, { updateCells: { start, fields: '*', rows } });
  return opened;
});

let round: Round;
beforeEach(async () => {
  round = await before();
});
const said = async (verb: string, tab: string, email: string) => {
  const { status, body } = await round.call(verb, tab, email);
  return { status, text: JSON.stringify(body) };
};
const top = (): (string | null | undefined)[] =>
  (
    round.workbook.get({ ranges: ['Roller!1:1'], includeGridData: true }).sheets?.[0]?.data?.[0]?.rowData?.[0]
      ?.values ?? []
  ).map(({ formattedValue }) => formattedValue);

describe('Roller with its four columns of before', () => {
  it('gives everybody the role they had, and is told nowhere but in its own check', async () => {
    expect((await said('changes', 'Behov Fosen', fosen)).status).toBe(200);
    const computed = await said('allocate', 'Kladd', caseWorker);
    expect(computed).toMatchObject({ status: 200, text: expect.not.stringContaining('Institusjon') });
    const { text } = await said('check', 'Roller', caseWorker);
    expect(text).toContain('«Institusjon», «Eier»');
    expect(text).not.toContain('Må rettes');
  });

  it('gets the others by set-up, and the own column stands behind them', async () => {
    expect(top()).toEqual(['E-post', 'Rolle', 'Nettverk', 'Merknad', 'Lagt til']);
    await setUpAgain(round);
    expect(top().slice(0, 5)).toEqual(['E-post', 'Rolle', 'Nettverk', 'Merknad', 'Institusjon']);
    expect(top().slice(12)).toEqual(['Varsler', 'Lagt til']);
    const { text } = await said('check', 'Roller', caseWorker);
    expect(text).not.toContain('«Institusjon»');
  });
});
