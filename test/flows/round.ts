// A desk with a seeded round for the tests of the flows: real functions over HTTP, real client, real store and mail.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenDesk, openDesk } from '../../desk/open-desk.ts';
import { seeds } from '../../desk/seed/index.ts';
import type { Seed } from '../../desk/seed/seed.ts';
import { columnLetter } from '../../functions/domain/sheet/cells.ts';
import { tabOf } from '../../functions/domain/tabs/index.ts';

export const caseWorker = 'saksbehandler@example.no';
export const fosen = 'koordinator.fosen@example.no';
export const innherred = 'koordinator.innherred@example.no';
export const reader = 'leser@example.no';

export const seedOf = (name = 'trondelag-2026'): Seed => {
  const seed = seeds[name];
  if (!seed) throw new Error(`no seed ${name}`);
  return seed;
};

export type Cells = Record<string, string | number | null>;

export type TestRound = OpenDesk & {
  dir: string;
  /** Types into a row (1 is the first under the headers) as the owner of the sheet; null empties a cell. */
  type(tab: string, row: number, cells: Cells): void;
  /** The shown text of a field of a row. */
  shown(tab: string, row: number, field: string): string;
  /** The computed value of a field of a row. */
  value(tab: string, row: number, field: string): string | number | undefined;
  note(tab: string, row: number, field: string): string;
  rows(tab: string): number;
  /** Structural edits by the owner: insertDimension, deleteDimension, sortRange. */
  change(request: object): void;
  sheetId(tab: string): number;
  /** Reads and writes to Sheets while `act` runs. */
  countCalls(act: () => Promise<unknown>): Promise<{ read: number; write: number }>;
};

export async function openTestRound(
  options: {
    seed?: Seed;
    dir?: string;
    store?: 'sqlite' | 'firestore';
    page?: boolean;
    project?: string;
    /** One line of the functions' log. */
    onLog?: (line: string) => void;
  } = {},
): Promise<TestRound> {
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'round-'));
  const desk = await openDesk({
    dir,
    seed: options.seed ?? seedOf(),
    store: options.store ?? 'sqlite',
    ...(options.page && { pagePort: 0 }),
    ...(options.project !== undefined && { project: options.project }),
    ...(options.onLog && { onLog: options.onLog }),
  });
  const { workbook } = desk;
  const sheetId = (tab: string): number =>
    workbook.get().sheets?.find(({ properties }) => properties?.title === tab)?.properties?.sheetId ?? -1;
  const columnOf = (tab: string, field: string): number =>
    tabOf(tab)?.tab.columns.findIndex((column) => column.field === field) ?? -1;
  const cell = (tab: string, row: number, field: string) => {
    const at = `'${tab}'!${columnLetter(columnOf(tab, field))}${row + 1}`;
    return workbook.get({ ranges: [at], includeGridData: true }).sheets?.[0]?.data?.[0]?.rowData?.[0]
      ?.values?.[0];
  };
  const change = (request: object): void => {
    workbook.batchUpdate({ requests: [request] }, 'service');
  };
  const extended = (value: string | number | null): object => {
    if (value === null) return {};
    return typeof value === 'number' ? { numberValue: value } : { stringValue: value };
  };
  return {
    ...desk,
    dir,
    sheetId,
    change,
    type(tab, row, cells) {
      const requests = Object.entries(cells).map(([field, value]) => ({
        updateCells: {
          start: { sheetId: sheetId(tab), rowIndex: row, columnIndex: columnOf(tab, field) },
          fields: 'userEnteredValue',
          rows: [{ values: [{ userEnteredValue: extended(value) }] }],
        },
      }));
      if (requests.length > 0) workbook.batchUpdate({ requests }, 'service');
    },
    shown: (tab, row, field) => cell(tab, row, field)?.formattedValue ?? '',
    value(tab, row, field) {
      const { numberValue, stringValue } = cell(tab, row, field)?.effectiveValue ?? {};
      return numberValue ?? stringValue ?? undefined;
    },
    note: (tab, row, field) => cell(tab, row, field)?.note ?? '',
    rows(tab) {
      const view = workbook.get({ ranges: [`'${tab}'`], includeGridData: true });
      const rowData = view.sheets?.[0]?.data?.[0]?.rowData ?? [];
      return rowData.findLastIndex(({ values }) => values?.some(({ effectiveValue }) => effectiveValue));
    },
    async countCalls(act) {
      const before = desk.sheets.calls.length;
      await act();
      const made = desk.sheets.calls.slice(before);
      return {
        read: made.filter(({ kind }) => kind === 'read').length,
        write: made.filter(({ kind }) => kind === 'write').length,
      };
    },
  };
}
