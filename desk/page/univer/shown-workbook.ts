// The workbook as Univer shows it, brought up to date cell by cell without the person's undo history noticing.
import { ICommandService, IUniverInstanceService } from '@univerjs/core';
import type { ICellData, Injector, Workbook, Worksheet } from '@univerjs/core';
import { SetFrozenMutation } from '@univerjs/preset-sheets-core';
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from '@univerjs/preset-sheets-note';
import { cellAt, idOf } from '../book.ts';
import type { Book, Cell, Sheet } from '../book.ts';
import { toUniverCell } from './cell.ts';
import { frozenThatFit } from './freeze.ts';
import { SILENT } from './person-edits.ts';
import { rowHeight } from './rows.ts';
import { toNote } from './rules.ts';
import { bandAt } from './snapshot.ts';

export class ShownWorkbook {
  readonly unit: string;
  readonly #workbook: Workbook;
  readonly #commands: ICommandService;
  readonly #notes: SheetsNoteModel;

  constructor(unit: string, injector: Injector) {
    this.unit = unit;
    this.#workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(unit)!;
    this.#commands = injector.get(ICommandService);
    this.#notes = injector.get(SheetsNoteModel);
  }

  /** Whether as many rows stand here as in the given workbook. */
  hasRowsOf(book: Book): boolean {
    return (book.sheets ?? []).every((sheet) => {
      const rows = this.#workbook.getSheetBySheetId(String(idOf(sheet)))?.getRowCount();
      return rows === sheet.properties?.gridProperties?.rowCount;
    });
  }

  /** Takes in a newer state of the same tabs. */
  patch(book: Book): void {
    for (const sheet of book.sheets ?? []) {
      const { rowCount } = sheet.properties?.gridProperties ?? {};
      for (let row = 0; row < (rowCount ?? 0); row++) this.put(sheet, wholeRow(sheet, row));
    }
  }

  /** Freezes what fits in a window with `room` pixels for the sheet. */
  freeze(book: Book, room: number): void {
    for (const sheet of book.sheets ?? []) {
      const freeze = this.sheet(idOf(sheet)).getFreeze();
      const xSplit = frozenThatFit(sheet, room);
      if (freeze.xSplit === xSplit) continue;
      const subUnitId = String(idOf(sheet));
      this.#run(SetFrozenMutation.id, { ...freeze, subUnitId, xSplit, startColumn: xSplit || -1 });
    }
  }

  /** Shows some cells of a tab as the given tab has them. */
  put(sheet: Sheet, places: [row: number, column: number][]): void {
    const subUnitId = String(idOf(sheet));
    const shown = this.sheet(idOf(sheet));
    const cellValue: Record<number, Record<number, ICellData>> = {};
    const rows = [...new Set(places.map(([row]) => row))];
    const before = new Map(rows.map((row) => [row, shown.getRowHeight(row)]));
    const heights = new Map(rows.map((row) => [row, this.#putHeight(sheet, row)]));
    // How high a row is decides where all its texts stand.
    const grown = rows.filter((row) => before.get(row) !== heights.get(row));
    for (const [row, column] of [...places, ...grown.flatMap((row) => wholeRow(sheet, row))]) {
      const setting = { band: bandAt(sheet, row, column), height: heights.get(row) ?? 0 };
      const cell = cellAt(sheet, row, column);
      const wanted = toUniverCell(cell, setting);
      if (!this.#isShown(shown, row, column, wanted)) (cellValue[row] ??= {})[column] = wanted;
      this.#putNote(subUnitId, row, column, cell);
    }
    if (Object.keys(cellValue).length > 0)
      this.#run('sheet.mutation.set-range-values', { subUnitId, cellValue });
  }

  sheet(sheetId: number): Worksheet {
    return this.#workbook.getSheetBySheetId(String(sheetId))!;
  }

  /** The text a person sees in a cell. */
  text(sheetId: number, row: number, column: number): string {
    return String(this.sheet(sheetId).getCellRaw(row, column)?.v ?? '');
  }

  note(sheetId: number, row: number, col: number): string {
    return this.#notes.getNote(this.unit, String(sheetId), { row, col })?.note ?? '';
  }

  #run(id: string, params: object): void {
    this.#commands.syncExecuteCommand(id, { unitId: this.unit, ...params }, SILENT);
  }

  #putHeight(sheet: Sheet, row: number): number {
    const height = rowHeight(sheet, row);
    if (this.sheet(idOf(sheet)).getRowHeight(row) !== height) {
      const ranges = [{ startRow: row, endRow: row, startColumn: 0, endColumn: 0 }];
      this.#run('sheet.mutation.set-worksheet-row-height', {
        subUnitId: String(idOf(sheet)),
        ranges,
        rowHeight: height,
      });
    }
    return height;
  }

  #putNote(sheetId: string, row: number, col: number, cell: Cell): void {
    const shown = this.#notes.getNote(this.unit, sheetId, { row, col });
    if ((shown?.note ?? '') === (cell.note ?? '')) return;
    if (!cell.note) return this.#run(RemoveNoteMutation.id, { sheetId, row, col });
    const note = { ...toNote(row, col, cell.note), ...(shown && { id: shown.id }) };
    this.#run(UpdateNoteMutation.id, { sheetId, row, col, note });
  }

  #isShown(sheet: Worksheet, row: number, column: number, wanted: ICellData): boolean {
    const cell = sheet.getCellRaw(row, column);
    const looks = (this.#workbook.getStyles().getStyleByCell(cell) ?? {}) as Record<string, unknown>;
    return (
      isSame(cell?.v, wanted.v) &&
      isSame(cell?.f, wanted.f) &&
      isSame(cell?.custom, wanted.custom) &&
      Object.entries(wanted.s ?? {}).every(([key, look]) => isSame(looks[key], look))
    );
  }
}

const wholeRow = (sheet: Sheet, row: number): [row: number, column: number][] =>
  Array.from({ length: sheet.properties?.gridProperties?.columnCount ?? 0 }, (_, column) => [row, column]);

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
