// Sheets get the rows they need: a result longer than its tab, and a tab whose empty rows somebody deleted.
import { afterEach, describe, expect, it } from 'vitest';
import { behov } from '../../functions/domain/tabs/behov.ts';
import { fullRow } from './full-row.ts';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { caseWorker, fosen, seedOf, submitAll } from '../seeded.ts';

let round: TestRound;
afterEach(() => round.close());

const compute = () => round.call('allocate', 'Innstilling', caseWorker);
const rowsOf = (tab: string): number =>
  round.workbook.get().sheets?.find(({ properties }) => properties?.title === tab)?.properties?.gridProperties
    ?.rowCount ?? 0;
const sumOfTiltak = (): number =>
  Array.from({ length: round.rows('Tiltak') }, (_, at) =>
    Number(round.value('Tiltak', at + 1, 'proposed') ?? 0),
  ).reduce((sum, amount) => sum + amount, 0);
const innstilt = (name: string): number => {
  for (let row = 1; row <= round.rows('Innstilling'); row++)
    if (round.shown('Innstilling', row, 'network') === name)
      return Number(round.value('Innstilling', row, 'proposed'));
  throw new Error(`no row ${name}`);
};

/** Puts so many tiltak of 1 500 kr under the last row of a tab. */
function typeMany(tab: string, count: number): void {
  const start = round.rows(tab) + 1;
  const sheetId = round.sheetId(tab);
  const range = { sheetId, dimension: 'ROWS', startIndex: start, endIndex: start + count };
  const rows = Array.from({ length: count }, (_, at) => {
    const cells: Record<string, unknown> = {
      ...fullRow,
      priority: 100 + at,
      measure: `Tiltak nummer ${at}`,
      soughtOwner: 1000,
      soughtUh: 500,
    };
    return {
      values: behov.columns.map(({ field }) => {
        const value = cells[field];
        if (value === undefined || value === null) return {};
        return { userEnteredValue: { [typeof value === 'number' ? 'numberValue' : 'stringValue']: value } };
      }),
    };
  });
  round.change({ insertDimension: { range, inheritFromBefore: true } });
  const at = { sheetId, rowIndex: start, columnIndex: 0 };
  round.change({ updateCells: { start: at, fields: 'userEnteredValue', rows } });
}

describe('a tab grows with what is written in it', () => {
  it('shows three hundred tiltak where the tab had two hundred rows, by one read and one write', async () => {
    round = await openTestRound();
    await submitAll(round, seedOf());
    const told = await round.call('return', 'Behov Fosen', caseWorker, { reason: 'Flere tiltak.' });
    expect(told.status).toBe(200);
    typeMany('Behov Fosen', 250);
    const sent = await round.call('submit', 'Behov Fosen', fosen);
    expect(sent).toMatchObject({ status: 200 });
    expect(rowsOf('Tiltak')).toBe(200);
    expect(await round.countCalls(compute)).toEqual({ read: 1, write: 1 });
    expect(round.rows('Tiltak')).toBeGreaterThan(300);
    expect(sumOfTiltak()).toBe(innstilt('Sum'));
    const last = `'Tiltak'!F${round.rows('Tiltak') + 1}`;
    const [sheet] = round.workbook.get({ ranges: [last], includeGridData: true }).sheets ?? [];
    const cell = sheet?.data?.[0]?.rowData?.[0]?.values?.[0];
    expect(cell?.userEnteredFormat?.numberFormat?.pattern).toBe('#,##0');
  });

  it('finds room again where somebody deleted the empty rows', async () => {
    round = await openTestRound();
    await submitAll(round, seedOf());
    for (const tab of ['Tiltak', 'Innstilling', 'Etterregning', 'Start'])
      round.change({
        deleteDimension: {
          range: { sheetId: round.sheetId(tab), dimension: 'ROWS', startIndex: 15, endIndex: rowsOf(tab) },
        },
      });
    expect(await round.countCalls(compute)).toEqual({ read: 1, write: 1 });
    expect(sumOfTiltak()).toBe(innstilt('Sum'));
    expect(innstilt('Sum')).toBe(14_026_000);
  });
});
