// A person's hands and eyes on a workbook: what a test types, moves and sees, by tab, row and field.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Actor } from '../../desk/sheets/sharing/actor.ts';
import { typeInto } from '../../desk/sheets/typing/type-into.ts';
import type { Workbook } from '../../desk/sheets/workbook.ts';
import { officeTitles } from '../../functions/domain/sheet/books.ts';
import { columnLetter } from '../../functions/domain/sheet/cells.ts';
import { tabOf } from '../../functions/domain/tabs/index.ts';
import { noteMark } from '../../functions/flows/tabs/write-findings.ts';

export type Cells = Record<string, string | number | null>;

export type Hands = {
  /** Types into a row (1 is the first under the headers), as the owner of the sheet unless said; null empties a cell. */
  type(tab: string, row: number, cells: Cells, as?: Actor): void;
  /** The same as in Google's sheet, where a text may become a day, a percentage or an amount with a format of it. */
  enter(tab: string, row: number, cells: Record<string, string>): void;
  /** The shown text of a field of a row; of a remark the whole, which its note holds where the cell has no room. */
  shown(tab: string, row: number, field: string): string;
  /** The computed value of a field of a row. */
  value(tab: string, row: number, field: string): string | number | undefined;
  note(tab: string, row: number, field: string): string;
  /** The last row that shows anything. */
  rows(tab: string): number;
  /** The first row that shows this text in the field. Throws when none does. */
  rowWhere(tab: string, field: string, text: string): number;
  /** Structural edits by the owner: insertDimension, deleteDimension, sortRange. */
  change(...requests: object[]): void;
  insertRows(tab: string, at: number, count?: number): void;
  deleteRows(tab: string, at: number, count?: number): void;
  /** Sorts whole rows, `from` to before `to`, by a field. */
  sort(tab: string, rows: [from: number, to: number], field: string, descending?: boolean): void;
  header(tab: string, field: string, text: string): void;
  rename(tab: string, title: string): void;
  sheetId(tab: string): number;
};

const extended = (value: string | number | null): sheets_v4.Schema$ExtendedValue => {
  if (value === null) return {};
  return typeof value === 'number' ? { numberValue: value } : { stringValue: value };
};

const columnOf = (tab: string, field: string): number =>
  tabOf(tab)?.tab.columns.findIndex((column) => column.field === field) ?? -1;

const rowRange = (sheetId: number, at: number, count: number) => ({
  range: { sheetId, dimension: 'ROWS', startIndex: at, endIndex: at + count },
});

const sheetIdIn = (workbook: Workbook, tab: string): number =>
  workbook.get().sheets?.find(({ properties }) => properties?.title === tab)?.properties?.sheetId ?? -1;

const eyesOn = (workbook: Workbook): Pick<Hands, 'shown' | 'value' | 'note' | 'rows' | 'rowWhere'> => {
  const cell = (tab: string, row: number, field: string): sheets_v4.Schema$CellData | undefined => {
    const at = `'${tab}'!${columnLetter(columnOf(tab, field))}${row + 1}`;
    const [sheet] = workbook.get({ ranges: [at], includeGridData: true }).sheets ?? [];
    return sheet?.data?.[0]?.rowData?.[0]?.values?.[0];
  };
  const shown = (tab: string, row: number, field: string): string => {
    const { formattedValue, note } = cell(tab, row, field) ?? {};
    return field === 'remark' && note?.startsWith(noteMark)
      ? note.slice(noteMark.length)
      : (formattedValue ?? '');
  };
  const rows = (tab: string): number => {
    const view = workbook.get({ ranges: [`'${tab}'`], includeGridData: true });
    const rowData = view.sheets?.[0]?.data?.[0]?.rowData ?? [];
    return rowData.findLastIndex(({ values }) => values?.some(({ effectiveValue }) => effectiveValue));
  };
  return {
    shown,
    rows,
    value(tab, row, field) {
      const { numberValue, stringValue } = cell(tab, row, field)?.effectiveValue ?? {};
      return numberValue ?? stringValue ?? undefined;
    },
    note: (tab, row, field) => cell(tab, row, field)?.note ?? '',
    rowWhere(tab, field, text) {
      const last = rows(tab);
      for (let row = 1; row <= last; row++) if (shown(tab, row, field) === text) return row;
      throw new Error(`no row ${text} in ${tab}`);
    },
  };
};

/** Everything is done at once, and seen by whoever reads the workbook next. */
export function handsOn(workbook: Workbook): Hands {
  const sheetId = (tab: string): number => sheetIdIn(workbook, tab);
  const change = (...requests: object[]): void => {
    if (requests.length > 0) workbook.batchUpdate({ requests }, 'owner');
  };
  const type: Hands['type'] = (tab, row, cells, as = 'owner') => {
    const requests = Object.entries(cells).map(([field, value]) => ({
      updateCells: {
        start: { sheetId: sheetId(tab), rowIndex: row, columnIndex: columnOf(tab, field) },
        fields: 'userEnteredValue',
        rows: [{ values: [{ userEnteredValue: extended(value) }] }],
      },
    }));
    if (requests.length > 0) workbook.batchUpdate({ requests }, as);
  };
  return {
    ...eyesOn(workbook),
    sheetId,
    change,
    type,
    enter(tab, row, cells) {
      for (const [field, stringValue] of Object.entries(cells)) {
        const start = { sheetId: sheetId(tab), rowIndex: row, columnIndex: columnOf(tab, field) };
        change({ updateCells: typeInto(workbook, start, [[{ value: { stringValue } }]]) });
      }
    },
    insertRows: (tab, at, count = 1) =>
      change({ insertDimension: { ...rowRange(sheetId(tab), at, count), inheritFromBefore: true } }),
    deleteRows: (tab, at, count = 1) => change({ deleteDimension: rowRange(sheetId(tab), at, count) }),
    sort(tab, [startRowIndex, endRowIndex], field, descending = false) {
      const range = { sheetId: sheetId(tab), startRowIndex, endRowIndex };
      const sortOrder = descending ? 'DESCENDING' : 'ASCENDING';
      const sortSpecs = [{ dimensionIndex: columnOf(tab, field), sortOrder }];
      change({ sortRange: { range, sortSpecs } });
    },
    header: (tab, field, text) => type(tab, 0, { [field]: text }),
    rename: (tab, title) =>
      change({
        updateSheetProperties: { properties: { sheetId: sheetId(tab), title }, fields: 'title' },
      }),
  };
}

/** A person who may open both workbooks of a round: each tab is seen and typed in where it stands; `change` is of the shared one. */
export function handsOnBoth(shared: Workbook, office: Workbook): Hands {
  const [inShared, inOffice] = [handsOn(shared), handsOn(office)];
  const at = (tab: string): Hands => (officeTitles.has(tab) ? inOffice : inShared);
  return {
    change: (...requests) => inShared.change(...requests),
    type: (tab, ...rest) => at(tab).type(tab, ...rest),
    enter: (tab, ...rest) => at(tab).enter(tab, ...rest),
    shown: (tab, ...rest) => at(tab).shown(tab, ...rest),
    value: (tab, ...rest) => at(tab).value(tab, ...rest),
    note: (tab, ...rest) => at(tab).note(tab, ...rest),
    rows: (tab) => at(tab).rows(tab),
    rowWhere: (tab, ...rest) => at(tab).rowWhere(tab, ...rest),
    insertRows: (tab, ...rest) => at(tab).insertRows(tab, ...rest),
    deleteRows: (tab, ...rest) => at(tab).deleteRows(tab, ...rest),
    sort: (tab, ...rest) => at(tab).sort(tab, ...rest),
    header: (tab, ...rest) => at(tab).header(tab, ...rest),
    rename: (tab, title) => at(tab).rename(tab, title),
    sheetId: (tab) => at(tab).sheetId(tab),
  };
}
