// Set-up of a round that stood in one workbook: the office's tabs are moved over with all that is in them, or stay and are told.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS_ACCOUNT } from '../../../desk/accounts.ts';
import { Workbook } from '../../../desk/sheets/workbook.ts';
import { officeTitles } from '../../../functions/domain/sheet/books.ts';
import { setUpWorkbook } from '../../../functions/flows/office/set-up-workbook.ts';
import { memorySheets } from '../../ports/memory-sheets.ts';
import { straight, type Through } from '../../ports/through.ts';
import { prepared } from '../round/round.ts';
import { caseWorker, small } from '../round/rounds.ts';

const filled = prepared(async () => {
  const round = await small.sent();
  await round.call('check', 'Kriterier', caseWorker);
  round.type('Kriterier', 2, { verdict: 'ikke møtt', reason: 'Ingen avtale er lagt ved.' });
  await round.call('compare', 'Alternativer', caseWorker);
  await round.call('allocate', 'Innstilling', caseWorker);
  return round;
});

async function open() {
  const { workbook: shared } = await filled();
  const office = Workbook.inMemory({ spreadsheetId: 'embetet', title: 'Uten navn' });
  const setUp = async (through: Through = straight) => {
    const sheets = memorySheets(shared, through, office);
    return setUpWorkbook({ sheets: sheets.plain, workbook: sheets.workbookPort }, shared.spreadsheetId, {
      now: '2026-01-15T08:00:00.000Z',
      office: office.spreadsheetId,
      account: FUNCTIONS_ACCOUNT,
      round: 'trondelag/2026',
      standardStore: 'sqlite',
    });
  };
  return { shared, office, setUp };
}

const cellOf = ({ userEnteredValue, formattedValue, note, userEnteredFormat }: sheets_v4.Schema$CellData) =>
  JSON.stringify([userEnteredValue, formattedValue, note, userEnteredFormat?.numberFormat]);
/** Every cell that holds or says anything, of every tab that has a title of ours, by title and address. */
function cellsOf(...workbooks: Workbook[]): Map<string, string> {
  const cells = new Map<string, string>();
  for (const workbook of workbooks)
    for (const { properties, data } of workbook.get({ includeGridData: true }).sheets ?? [])
      for (const [row, { values = [] }] of (data?.[0]?.rowData ?? []).entries())
        for (const [column, cell] of values.entries())
          if (cell.userEnteredValue ?? cell.note) {
            const at = `${properties?.title} ${row} ${column}`;
            if (cells.has(at)) throw new Error(`twice: ${at}`);
            cells.set(at, cellOf(cell));
          }
  return cells;
}
const titlesOf = (workbook: Workbook): string[] =>
  (workbook.get().sheets ?? []).map(({ properties }) => properties?.title ?? '');
const sheetId = (workbook: Workbook, title: string): number =>
  workbook.get().sheets?.find(({ properties }) => properties?.title === title)?.properties?.sheetId ?? -1;
const put = (workbook: Workbook, title: string, formulaValue: string, row = 50): void =>
  void workbook.batchUpdate(
    {
      requests: [
        {
          updateCells: {
            start: { sheetId: sheetId(workbook, title), rowIndex: row, columnIndex: 1 },
            fields: 'userEnteredValue',
            rows: [{ values: [{ userEnteredValue: { formulaValue } }] }],
          },
        },
      ],
    },
    'owner',
  );

describe('a round that stood in one workbook', () => {
  it('is split with no cell lost or changed, and a second run has nothing to do', async () => {
    const { shared, office, setUp } = await open();
    const before = cellsOf(shared);
    expect(before.size).toBeGreaterThan(500);
    const done = await setUp();
    expect(cellsOf(shared, office)).toEqual(before);
    expect(titlesOf(shared).filter((title) => officeTitles.has(title))).toEqual([]);
    expect(done).toMatchObject({ left: [], closed: [] });
    expect(titlesOf(office).filter((title) => !officeTitles.has(title))).toEqual([]);
    expect(await setUp()).toMatchObject({ mends: [], left: [] });
  });

  it('has every protection of the office’s tabs in the new workbook, for the case workers and the functions', async () => {
    const { shared, office, setUp } = await open();
    const editorsOf = (workbook: Workbook) =>
      (workbook.get().sheets ?? [])
        .filter(({ properties }) => officeTitles.has(properties?.title ?? ''))
        .flatMap(({ properties, protectedRanges = [] }) =>
          protectedRanges.map((one) =>
            [properties?.title, one.description, ...(one.editors?.users ?? []).toSorted()].join('|'),
          ),
        )
        .toSorted();
    const before = editorsOf(shared);
    await setUp();
    expect(editorsOf(office)).toEqual(before);
  });

  it('cut at any fifth call, loses and doubles nothing, and is finished by the next run', async () => {
    const whole = await open();
    const before = cellsOf(whole.shared);
    let calls = 0;
    await whole.setUp((_, act) => (calls++, act()));
    const after = cellsOf(whole.shared, whole.office);
    for (let cut = 0; cut < calls; cut += 5) {
      const { shared, office, setUp } = await open();
      let at = 0;
      const stopped = setUp((_, act) => (at++ === cut ? Promise.reject(new Error('cut')) : act()));
      await expect(stopped).rejects.toThrow('cut');
      const standing = [cellsOf(shared), cellsOf(office)];
      const lost = [...before].filter(([at, held]) => !standing.some((cells) => cells.get(at) === held));
      expect([cut, lost]).toEqual([cut, []]);
      await setUp();
      expect(cellsOf(shared, office)).toEqual(after);
      expect([cut, titlesOf(office).toSorted()]).toEqual([cut, titlesOf(whole.office).toSorted()]);
    }
  });

  it('keeps a tab that a formula of the shared workbook points at, and says where', async () => {
    const { shared, office, setUp } = await open();
    put(shared, 'Budsjett', '=Kriterier!A1');
    expect(await setUp()).toMatchObject({
      left: [{ tab: 'Kriterier', why: 'pointedAt', cell: 'Budsjett!B51' }],
    });
    expect(titlesOf(shared)).toContain('Kriterier');
    expect(titlesOf(office)).not.toContain('Kriterier');
  });

  it('keeps a tab whose own formula points at the shared workbook, and says where', async () => {
    const { shared, setUp } = await open();
    put(shared, 'Vurdering av tiltak', "='Behov Fosen'!A1");
    expect(await setUp()).toMatchObject({
      left: [{ tab: 'Vurdering av tiltak', why: 'points', cell: 'Vurdering av tiltak!B51' }],
    });
    expect(titlesOf(shared)).toContain('Vurdering av tiltak');
  });

  it('never chooses between two tabs that differ: both stay, and the cell is told', async () => {
    const { shared, office, setUp } = await open();
    office.batchUpdate({ requests: [{ addSheet: { properties: { title: 'Roller' } } }] }, 'owner');
    const before = cellsOf(shared);
    expect(await setUp()).toMatchObject({ left: [{ tab: 'Roller', why: 'differs', cell: 'Roller!A1' }] });
    expect(cellsOf(shared).size).toBeGreaterThan(0);
    expect([...before.keys()].filter((place) => place.startsWith('Roller '))).toEqual(
      [...cellsOf(shared).keys()].filter((place) => place.startsWith('Roller ')),
    );
  });
});

it('no formula and no dropdown of either workbook points at a tab of the other', async () => {
  const { shared, office, setUp } = await open();
  await setUp();
  const pointing = (workbook: Workbook, others: string[]): string[] =>
    (workbook.get({ includeGridData: true }).sheets ?? []).flatMap((sheet) => {
      const texts = (sheet.data?.[0]?.rowData ?? []).flatMap(({ values = [] }) =>
        values.flatMap(({ userEnteredValue, dataValidation }) => [
          userEnteredValue?.formulaValue ?? '',
          ...(dataValidation?.condition?.type === 'ONE_OF_LIST'
            ? []
            : (dataValidation?.condition?.values ?? []).map((one) => one.userEnteredValue ?? '')),
        ]),
      );
      const rules = (sheet.conditionalFormats ?? []).flatMap(({ booleanRule }) =>
        (booleanRule?.condition?.values ?? []).map((one) => one.userEnteredValue ?? ''),
      );
      return [...texts, ...rules].filter((text) =>
        others.some((title) => text.includes(`${title}!`) || text.includes(`'${title}'!`)),
      );
    });
  expect(pointing(shared, titlesOf(office))).toEqual([]);
  expect(pointing(office, titlesOf(shared))).toEqual([]);
  const errors = [...cellsOf(shared, office).values()].filter((cell) => cell.includes('#REF!'));
  expect(errors).toEqual([]);
});
