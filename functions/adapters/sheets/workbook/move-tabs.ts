// Moves tabs from one workbook to another: copied whole, read back, and only then taken out of where they stood.
import { isDeepStrictEqual } from 'node:util';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { a1 } from '../../../domain/sheet/cells.ts';
import type { Mend, NotMoved } from '../../../domain/sheet/workbook-plan.ts';
import { nameOf } from './names.ts';

type Cell = sheets_v4.Schema$CellData;
type Tab = { title: string; sheetId: number; rows: Cell[][]; rules: string[] };
type Books = { from: string; to: string };

const fields = [
  'properties(sheetId,title)',
  'conditionalFormats(booleanRule(condition(values(userEnteredValue))))',
  'data(rowData(values(userEnteredValue,formattedValue,note,userEnteredFormat(numberFormat),dataValidation(condition(type,values(userEnteredValue))))))',
].join(',');

/** See WorkbookPort.move. Where a tab cannot be moved without a cell becoming another, it stays, and is told. */
export async function moveTabs(
  client: sheets_v4.Sheets,
  books: Books,
  titles: string[],
): Promise<{ moved: Mend[]; left: NotMoved[] }> {
  const moved: Mend[] = [];
  const left: NotMoved[] = [];
  for (const title of titles) {
    const tabs = await readTabs(client, books.from);
    const source = tabs.find((tab) => tab.title === title);
    if (!source) continue;
    const why = tied(source, tabs, titles) ?? (await carry(client, books, source));
    if (why) left.push(why);
    else moved.push({ code: 'tabMoved', tab: title, what: title });
  }
  return { moved, left };
}

async function readTabs(client: sheets_v4.Sheets, spreadsheetId: string): Promise<Tab[]> {
  const { data } = await client.spreadsheets.get({ spreadsheetId, fields: `sheets(${fields})` });
  return (data.sheets ?? []).map(({ properties, data: [grid] = [], conditionalFormats = [] }) => ({
    title: properties?.title ?? '',
    sheetId: properties?.sheetId ?? 0,
    rows: (grid?.rowData ?? []).map(({ values }) => values ?? []),
    rules: conditionalFormats.flatMap(({ booleanRule }) => wordsOf(booleanRule?.condition)),
  }));
}

const wordsOf = (condition: sheets_v4.Schema$BooleanCondition | undefined): string[] =>
  (condition?.values ?? []).flatMap(({ userEnteredValue }) => userEnteredValue ?? []);

/** What of a tab may name another tab: its formulas, the ranges of its dropdowns, the rules of its colours. */
function formulasOf({ title, rows, rules }: Tab): { text: string; cell: string }[] {
  const cells = rows.flatMap((row, at) =>
    row.flatMap(({ userEnteredValue, dataValidation }, column) => {
      const isRange = dataValidation?.condition?.type !== 'ONE_OF_LIST';
      const ranges = isRange ? wordsOf(dataValidation?.condition) : [];
      return [userEnteredValue?.formulaValue ?? [], ranges]
        .flat()
        .map((text) => ({ text, cell: `${title}!${a1({ row: at, column })}` }));
    }),
  );
  return [...cells, ...rules.map((text) => ({ text, cell: title }))];
}

const names = (text: string, title: string): boolean => {
  const said = text.toLowerCase();
  const quoted = `'${title.replaceAll("'", "''")}'!`;
  return [quoted, `${title}!`, nameOf(title)].some((one) => said.includes(one.toLowerCase()));
};

/** A formula over the border between the workbooks, which the move would break. */
function tied(source: Tab, tabs: Tab[], moving: string[]): NotMoved | undefined {
  const staying = tabs.filter(({ title }) => !moving.includes(title));
  const out = formulasOf(source).find(({ text }) => staying.some(({ title }) => names(text, title)));
  if (out) return { tab: source.title, why: 'points', cell: out.cell };
  const inward = staying.flatMap(formulasOf).find(({ text }) => names(text, source.title));
  return inward && { tab: source.title, why: 'pointedAt', cell: inward.cell };
}

/** Nothing when the tab stands in the second workbook alone. */
async function carry(client: sheets_v4.Sheets, books: Books, source: Tab): Promise<NotMoved | undefined> {
  const { title } = source;
  const there = await readTabs(client, books.to);
  const standing = there.find((tab) => tab.title === title);
  const copy = standing ?? leftOver(there, source) ?? (await copyTo(client, books, source));
  if (copy.title !== title) await retitle(client, books.to, copy.sheetId, title);
  // Both as they stand now: somebody may have typed while it was copied.
  const now = (await readTabs(client, books.from)).find(({ sheetId }) => sheetId === source.sheetId);
  const carried = (await readTabs(client, books.to)).find(({ sheetId }) => sheetId === copy.sheetId);
  const other = differs(now?.rows ?? [], carried?.rows ?? []);
  if (other === undefined) {
    await remove(client, books.from, source.sheetId);
    return undefined;
  }
  if (!standing) await remove(client, books.to, copy.sheetId);
  return { tab: title, why: 'differs', cell: `${title}!${a1(other)}` };
}

const copyName = /^(?:Kopi av|Copy of) (.+?)(?: \d+)?$/;

/** A copy whose move was cut before it got its title: it is taken into use where it has the same still. */
const leftOver = (there: Tab[], source: Tab): Tab | undefined =>
  there.find(
    ({ title, rows }) =>
      copyName.exec(title)?.[1] === source.title && differs(source.rows, rows) === undefined,
  );

async function copyTo(
  client: sheets_v4.Sheets,
  { from, to }: Books,
  { sheetId }: Tab,
): Promise<{ sheetId: number; title: string }> {
  const requestBody = { destinationSpreadsheetId: to };
  const { data } = await client.spreadsheets.sheets.copyTo({ spreadsheetId: from, sheetId, requestBody });
  return { sheetId: data.sheetId ?? 0, title: data.title ?? '' };
}

const retitle = (client: sheets_v4.Sheets, spreadsheetId: string, sheetId: number, title: string) =>
  client.spreadsheets.batchUpdate({
    spreadsheetId,
    requestBody: {
      requests: [{ updateSheetProperties: { properties: { sheetId, title }, fields: 'title' } }],
    },
  });

const remove = (client: sheets_v4.Sheets, spreadsheetId: string, sheetId: number) =>
  client.spreadsheets.batchUpdate({
    spreadsheetId,
    requestBody: { requests: [{ deleteSheet: { sheetId } }] },
  });

/** The first place where the two hold, show or say something else; nothing when they are the same. */
function differs(one: Cell[][], other: Cell[][]): { row: number; column: number } | undefined {
  for (let row = 0; row < Math.max(one.length, other.length); row++)
    for (let column = 0; column < Math.max(one[row]?.length ?? 0, other[row]?.length ?? 0); column++)
      if (!isDeepStrictEqual(heldIn(one[row]?.[column]), heldIn(other[row]?.[column])))
        return { row, column };
  return undefined;
}

const heldIn = ({
  userEnteredValue,
  formattedValue,
  note,
  userEnteredFormat,
  dataValidation,
}: Cell = {}) => ({
  value: userEnteredValue ?? {},
  shown: formattedValue ?? '',
  note: note ?? '',
  format: userEnteredFormat?.numberFormat ?? {},
  choices: dataValidation?.condition ?? {},
});
