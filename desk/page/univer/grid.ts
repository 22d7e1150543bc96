// The grid as the rest of the page knows it: open a workbook, hear what a person changed, take in the others' changes.
import { CommandType, ICommandService, IUniverInstanceService, LifecycleService, LifecycleStages, Workbook } from '@univerjs/core';
import type { ICellData, Injector, Worksheet } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { ILayoutService } from '@univerjs/preset-sheets-core';
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from '@univerjs/preset-sheets-note';
import { findSheet, idOf, isLocked } from '../book.ts';
import type { Book, Cell, Place, Request, Sheet } from '../book.ts';
import { toUniverCell } from './cell.ts';
import type { Remembered } from './cell.ts';
import { createUniver } from './create.ts';
import { isRefused } from './refused.ts';
import { toRequests } from './requests.ts';
import { toNote } from './rules.ts';
import { bandAt, toSnapshot } from './snapshot.ts';

/** What the grid tells the page. */
export type GridEvents = {
  onEdit(requests: Request[]): void;
  onMove(place: Place): void;
  onRefused(reason: 'locked' | 'unknown', place: Place): void;
};

/** Univer's operations that take the person elsewhere. */
const MOVES = new Set(['sheet.operation.set-selections', 'sheet.operation.set-worksheet-active']);

/** Others' changes carry this mark, so that they are not sent back. */
const SILENT = { fromCollab: true };

export class Grid {
  readonly #api: FUniver;
  readonly #injector: Injector;
  readonly #commands: ICommandService;
  readonly #events: GridEvents;
  #book: Book = {};
  #unit = '';
  #opened = 0;
  #gathered: Request[] = [];
  #pasting = false;
  readonly #copied = new Map<string, Remembered>();

  constructor(container: HTMLElement, events: GridEvents) {
    const { univer, api } = createUniver(container);
    this.#api = api;
    this.#injector = univer.__getInjector();
    this.#events = events;
    this.#commands = this.#injector.get(ICommandService);
    this.#commands.onCommandExecuted(({ id, type, params }, options) => {
      if (MOVES.has(id)) this.#events.onMove(this.place());
      if (type !== CommandType.MUTATION || options?.fromCollab || options?.onlyLocal) return;
      this.#gather(toRequests(id, params ?? {}, (shown) => (this.#pasting ? this.#copied.get(shown) : undefined)));
    });
    const { Event } = this.#api;
    this.#api.addEvent(Event.BeforeCommandExecute, (event) => {
      if (/^sheet\.command\.(copy|cut)$/.test(event.id)) this.#rememberCopied();
      if (/^sheet\.command\.(optional-)?paste/.test(event.id)) this.#pasting = true;
      if (!isRefused(event.id)) return;
      event.cancel = true;
      this.#events.onRefused('unknown', this.place());
    });
    this.#api.addEvent(Event.BeforeSheetEditStart, (event) => {
      const place = { sheetId: Number(event.worksheet.getSheetId()), row: event.row, column: event.column };
      const sheet = findSheet(this.#book, place.sheetId);
      if (!sheet || !isLocked(sheet, place.row, place.column)) return;
      event.cancel = true;
      this.#events.onRefused('locked', place);
      // The letter typed has already reached the formula bar: choosing the cell again clears it.
      setTimeout(() => event.worksheet.getRange(place.row, place.column).activate());
    });
  }

  /** Resolves when the sheet has been drawn for the first time and can be typed in. */
  drawn(): Promise<void> {
    const { lifecycle$, stage } = this.#injector.get(LifecycleService);
    if (stage >= LifecycleStages.Rendered) return Promise.resolve();
    return new Promise((resolve) => {
      lifecycle$.subscribe((now) => now >= LifecycleStages.Rendered && resolve());
    });
  }

  /** Shows a workbook from scratch, at the given place or where the person was. */
  open(book: Book, at: Place | undefined = this.#unit ? this.place() : undefined): void {
    if (this.#unit) this.#api.disposeUnit(this.#unit);
    this.#book = book;
    this.#unit = `workbook-${(this.#opened += 1)}`;
    this.#api.createWorkbook({ ...toSnapshot(book), id: this.#unit });
    if (at && findSheet(book, at.sheetId)) this.goTo(at);
  }

  /** Takes in a newer state of the same tabs, cell by cell; the undo history stays. */
  patch(book: Book): void {
    this.#book = book;
    for (const sheet of book.sheets ?? []) {
      const shown = this.#worksheet(idOf(sheet));
      const rows = Math.max(sheet.data?.[0]?.rowData?.length ?? 0, shown.getLastRowWithContent() + 1);
      const columns = sheet.properties?.gridProperties?.columnCount ?? 0;
      const places = Array.from({ length: rows * columns }, (_, at) => [
        Math.floor(at / columns),
        at % columns,
      ]);
      this.put(sheet, places as [number, number][]);
    }
  }

  /** Shows some cells of a tab as the held workbook has them. */
  put(sheet: Sheet, places: [row: number, column: number][]): void {
    const subUnitId = String(idOf(sheet));
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const [row, column] of places) {
      const cell = sheet.data?.[0]?.rowData?.[row]?.values?.[column] ?? {};
      const wanted = toUniverCell(cell, bandAt(sheet, row, column));
      if (!this.#shows(subUnitId, row, column, wanted)) (cellValue[row] ??= {})[column] = wanted;
      this.#putNote(subUnitId, row, column, cell);
    }
    if (Object.keys(cellValue).length === 0) return;
    const params = { unitId: this.#unit, subUnitId, cellValue };
    this.#commands.syncExecuteCommand('sheet.mutation.set-range-values', params, SILENT);
  }

  /** Whether as many rows stand here as in the given workbook. */
  hasRowsOf(book: Book): boolean {
    return (book.sheets ?? []).every((sheet) => {
      const shown = this.#workbook().getSheetBySheetId(String(idOf(sheet)));
      return shown?.getRowCount() === sheet.properties?.gridProperties?.rowCount;
    });
  }

  place(): Place {
    const sheet = this.#api.getActiveWorkbook()?.getActiveSheet();
    const cell = sheet?.getSelection()?.getCurrentCell();
    return {
      sheetId: Number(sheet?.getSheetId() ?? 0),
      row: cell?.actualRow ?? 0,
      column: cell?.actualColumn ?? 0,
    };
  }

  goTo({ sheetId, row, column }: Place): void {
    const workbook = this.#api.getActiveWorkbook();
    const sheet = workbook?.getSheetBySheetId(String(sheetId));
    if (!workbook || !sheet) return;
    if (workbook.getActiveSheet().getSheetId() !== sheet.getSheetId()) workbook.setActiveSheet(sheet);
    sheet.getRange(row, column).activate();
    sheet.scrollToCell(Math.max(row - 6, 0), Math.max(column - 2, 0));
  }

  /** Writes text by the command that typing runs. */
  type({ sheetId, row, column }: Place, text: string): void {
    const range = this.#api.getActiveWorkbook()?.getSheetBySheetId(String(sheetId))?.getRange(row, column);
    range?.setValue({ v: text, f: null, p: null, si: null });
  }

  /** The text a person sees in a cell. */
  text({ sheetId, row, column }: Place): string {
    return String(this.#worksheet(sheetId).getCell(row, column)?.v ?? '');
  }

  note({ sheetId, row, column }: Place): string {
    return this.#notes().getNote(this.#unit, String(sheetId), { row, col: column })?.note ?? '';
  }

  /** As many rows as are selected, above or below the selection. */
  insertRows(side: 'above' | 'below'): void {
    const [sheet, from, count] = this.#selectedRows();
    if (side === 'above') sheet?.insertRowsBefore(from, count);
    else sheet?.insertRowsAfter(from + count - 1, count);
  }

  deleteRows(): void {
    const [sheet, from, count] = this.#selectedRows();
    sheet?.deleteRows(from, count);
  }

  /** Takes the keyboard to the sheet. */
  focus(): void {
    if (!this.#unit) return;
    this.#injector.get(IUniverInstanceService).focusUnit(this.#unit);
    this.#injector.get(ILayoutService).focus();
  }

  undo(): void {
    void this.#api.undo();
  }

  redo(): void {
    void this.#api.redo();
  }

  /** One command makes several mutations; they go to the desk together. */
  #gather(requests: Request[]): void {
    if (requests.length === 0) return;
    if (this.#gathered.length === 0)
      setTimeout(() => {
        const gathered = this.#gathered;
        this.#gathered = [];
        this.#pasting = false;
        this.#events.onEdit(gathered);
      });
    this.#gathered.push(...requests);
  }

  #shows(subUnitId: string, row: number, column: number, wanted: ICellData): boolean {
    const cell = this.#worksheet(Number(subUnitId)).getCellRaw(row, column);
    const looks = this.#workbook().getStyles().getStyleByCell(cell) ?? {};
    const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
    return (
      same(cell?.v, wanted.v) &&
      same(cell?.f, wanted.f) &&
      same(cell?.custom, wanted.custom) &&
      Object.entries(wanted.s ?? {}).every(([key, look]) =>
        same((looks as Record<string, unknown>)[key], look),
      )
    );
  }

  #putNote(sheetId: string, row: number, col: number, cell: Cell): void {
    const place = { unitId: this.#unit, sheetId, row, col };
    const shown = this.#notes().getNote(this.#unit, sheetId, { row, col });
    if ((shown?.note ?? '') === (cell.note ?? '')) return;
    const note = cell.note ? { ...toNote(row, col, cell.note), ...(shown && { id: shown.id }) } : undefined;
    if (note) this.#commands.syncExecuteCommand(UpdateNoteMutation.id, { ...place, note }, SILENT);
    else this.#commands.syncExecuteCommand(RemoveNoteMutation.id, place, SILENT);
  }

  /** Univer's clipboard carries shown text only; the values behind it are kept here. */
  #rememberCopied(): void {
    this.#copied.clear();
    const range = this.#api.getActiveWorkbook()?.getActiveSheet().getSelection()?.getActiveRange();
    for (const cell of range?.getCellDataGrid().flat() ?? []) {
      const remembered = cell?.custom as Remembered | undefined;
      if (remembered) this.#copied.set(remembered.shown, remembered);
    }
  }

  #selectedRows() {
    const sheet = this.#api.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getSelection()?.getActiveRange();
    return [sheet, range?.getRow() ?? 0, range?.getHeight() ?? 1] as const;
  }

  #workbook(): Workbook {
    return this.#injector.get(IUniverInstanceService).getUnit<Workbook>(this.#unit)!;
  }

  #worksheet(sheetId: number): Worksheet {
    return this.#workbook().getSheetBySheetId(String(sheetId))!;
  }

  #notes(): SheetsNoteModel {
    return this.#injector.get(SheetsNoteModel);
  }
}
