// A network's tab on its way out of the sheet and home again: what goes with the file, and what it is read as.
import { tooLongForExcel } from '../tabs/behov/filed.ts';
import type { CellValue, Grid } from '../sheet/cells.ts';
import type { FiledRow } from './filed-row.ts';
import { type Finding, isIncomplete, isStop } from '../sheet/finding.ts';
import { type RawRow, isFilled, readTab } from '../sheet/read-tab.ts';
import { type BehovField, behov } from '../tabs/behov.ts';
import { checkPrivacy } from './checks/privacy.ts';
import { parseRow } from './parse-row.ts';
import { headerKey } from '../../basics/same-text.ts';

/** Where a file was made. */
export type Origin = { spreadsheetId: string; tab: string };

/** The form of what is hidden; another number is a file this code does not know. */
const form = 'innstilling/1';

/** More than this does not go in a cell of Excel; such a text is mended in the sheet. */
const longestInExcel = 32_000;

/** What stands in the file for a cell's value. */
export const toFiled = (value: CellValue): CellValue =>
  typeof value === 'string' && value.length > longestInExcel ? tooLongForExcel : value;

const fields = behov.columns.filter(({ owner }) => owner === 'person').map(({ field }) => field);

/** What goes with the file unseen: where it was made, and the rows as they stood. */
export const hideInFile = (
  { spreadsheetId, tab }: Origin,
  rows: { id: string; cells: Record<string, string> }[],
): string[][] => [
  [form, spreadsheetId, tab],
  ['id', ...fields],
  ...rows.map(({ id, cells }) => [id, ...fields.map((field) => String(toFiled(cells[field] ?? '')))]),
];

/** The same, read from a file; nothing when the file was not made here. */
export function readHidden(
  hidden: string[][],
): { origin: Origin; base: Map<string, Record<string, string>> } | undefined {
  const [[mark, spreadsheetId, tab] = [], [, ...names] = [], ...rows] = hidden;
  if (mark !== form || !spreadsheetId || !tab) return undefined;
  const base = rows.map(
    ([id = '', ...texts]) =>
      [id, Object.fromEntries(names.map((field, at) => [field, texts[at] ?? '']))] as const,
  );
  return { origin: { spreadsheetId, tab }, base: new Map(base) };
}

/** Whether the file was made for this tab of this workbook. */
export const isFrom = (origin: Origin, here: Origin): 'here' | 'otherWorkbook' | 'otherTab' => {
  if (origin.spreadsheetId !== here.spreadsheetId) return 'otherWorkbook';
  return headerKey(origin.tab) === headerKey(here.tab) ? 'here' : 'otherTab';
};

/** `columns` are the file's own, by field, counting from 0. */
export type FiledTab = {
  rows: FiledRow[];
  columns: Partial<Record<string, number>>;
  missing: string[];
  twice: string[];
};

/** What stops a row's cells, whatever round it is: what cannot be read, and numbers of people. Not what is missing. */
function unreadIn(raw: RawRow<BehovField>): Record<string, Finding> {
  const parsed = parseRow(raw, '');
  const stops = [...parsed.findings, ...checkPrivacy(parsed)].filter(
    (one) => isStop(one) && !isIncomplete(one),
  );
  return Object.fromEntries(
    stops.flatMap((one) =>
      fields
        .filter((field) => one.places.some(({ column }) => column === raw.places[field].column))
        .map((field) => [field, one]),
    ),
  );
}

/** Rows of the file that a person has typed in, and the headers without which they can't be understood. */
export function readFiled(values: CellValue[][]): FiledTab {
  const grid: Grid = { title: '', sheetId: 0, rows: values.map((row) => row.map((value) => ({ value }))) };
  const reading = readTab(behov, grid);
  const needed = behov.columns.filter(({ owner, field }) => owner === 'person' || field === 'id');
  const typed = reading.rows.filter((row) => isFilled(behov, row));
  return {
    rows: typed.map((raw) => ({
      row: raw.row,
      id: String(raw.cells.id.value ?? '').trim(),
      cells: Object.fromEntries(fields.map((field) => [field, raw.cells[field].value])),
      unread: () => unreadIn(raw),
    })),
    columns: reading.columns,
    missing: needed.filter(({ field }) => reading.columns[field] === undefined).map(({ header }) => header),
    twice: reading.findings.flatMap((one) => (one.code === 'headerTwice' ? [one.facts.header] : [])),
  };
}
