// The grid as the rest of the page knows it: open a workbook, hear what a person changed, take in the others' changes.
import { ICommandService, IUniverInstanceService, LifecycleService, LifecycleStages } from '@univerjs/core';
import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { ILayoutService, IRenderManagerService } from '@univerjs/preset-sheets-core';
import { findSheet, firstPlace, idOf, lockOf, visibleSheets } from '../book.ts';
import type { Book, Place, Request, Sheet } from '../book.ts';
import { createUniver } from './create.ts';
import { readDraft } from './draft.ts';
import { openEditorAtCell } from './editor-place.ts';
import type { Draft } from './draft.ts';
import type { GridEvents } from './grid-events.ts';
import { nameForReaders } from './name-for-readers.ts';
import { listenForEdits } from './person-edits.ts';
import { cellRectangle, scrollToSee } from './rectangle.ts';
import { stopRefused } from './refused.ts';
import { deleteSelectedRows, insertRowsAt } from './row-commands.ts';
import { ShownWorkbook } from './shown-workbook.ts';
import { toSnapshot } from './snapshot.ts';
import { sortAtDesk } from './sort-command.ts';
import { scrollOf, scrollTo } from './standing.ts';
import type { Standing } from './standing.ts';

/** Univer's operations that take the person elsewhere. */
const MOVES = new Set(['sheet.operation.set-selections', 'sheet.operation.set-worksheet-active']);

export class Grid {
  readonly #container: HTMLElement;
  readonly #api: FUniver;
  readonly #injector: Injector;
  readonly #events: GridEvents;
  #book: Book = {};
  #shown: ShownWorkbook | undefined;
  #opened = 0;

  constructor(container: HTMLElement, events: GridEvents) {
    const { api, injector } = createUniver(container);
    this.#container = container;
    this.#api = api;
    this.#injector = injector;
    this.#events = events;
    const { onEditBegun, onEdit } = events;
    listenForEdits(api, injector, onEditBegun, onEdit);
    nameForReaders(container);
    this.#listenForMoves();
    stopRefused(api, {
      isLocked: ({ sheetId, row, column }) => {
        const sheet = findSheet(this.#book, sheetId);
        return sheet !== undefined && lockOf(sheet, row, column) !== undefined;
      },
      onRefused: (reason, place) => events.onRefused(reason, place ?? this.place()),
    });
  }

  isEditing(): boolean {
    return this.#api.getActiveWorkbook()?.isCellEditing() ?? false;
  }

  get #isDrawn(): boolean {
    return this.#injector.get(LifecycleService).stage >= LifecycleStages.Rendered;
  }

  /** Resolves when the sheet has been drawn for the first time and can be typed in. */
  async drawn(): Promise<void> {
    await this.#injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  }

  /** The cell that is open for writing, with what stands in it so far. */
  draft(): Draft | undefined {
    return this.isEditing() ? readDraft(this.#injector) : undefined;
  }

  /** Where the person stands and looks. */
  standing(): Standing {
    return { ...this.place(), scroll: scrollOf(this.#api) };
  }

  /** Shows a workbook from scratch, where the person was. */
  open(book: Book, before?: Standing): void {
    const at = this.#shown ? this.standing() : before;
    if (this.#shown) this.#api.disposeUnit(this.#shown.unit);
    this.#book = book;
    const unit = `workbook-${(this.#opened += 1)}`;
    this.#api.createWorkbook({ ...toSnapshot(book), id: unit });
    this.#shown = new ShownWorkbook(unit, this.#injector);
    const first = visibleSheets(book)[0];
    const isKept = at && visibleSheets(book).some((sheet) => idOf(sheet) === at.sheetId);
    const place = isKept ? at : first && firstPlace(first);
    const arrive = () => {
      openEditorAtCell(this.#injector, unit);
      this.#keepInSight(unit);
      if (place) this.goTo(place);
      if (isKept && at.scroll) this.#look(unit, at.scroll);
    };
    // At once, so that nobody who waited for the sheet finds the person at its first cell.
    if (this.#isDrawn) arrive();
    else void this.drawn().then(arrive);
  }

  /** Scrolls as it was, when the workbook has been drawn. */
  #look(unit: string, scroll: NonNullable<Standing['scroll']>): void {
    setTimeout(() => this.#shown?.unit === unit && scrollTo(this.#injector, scroll));
  }

  /** Whatever size the sheet gets, now and later: what fits stays frozen, and the active cell is seen. */
  #keepInSight(unit: string): void {
    const fit = () => {
      this.#shown?.freeze(this.#book, this.#container.clientWidth);
      this.reveal();
    };
    fit();
    const engine = this.#injector.get(IRenderManagerService).getRenderById(unit)?.engine;
    // The engine measures itself when it has time, a while after the window; those who draw with it hear of it next.
    engine?.onTransformChange$.subscribeEvent(() => setTimeout(() => this.#shown?.unit === unit && fit()));
  }

  /** Takes in a newer state of the same tabs, cell by cell; the undo history stays. */
  patch(book: Book): void {
    this.#book = book;
    this.#shown?.patch(book);
  }

  put(sheet: Sheet, places: [row: number, column: number][]): void {
    this.#shown?.put(sheet, places);
  }

  hasRowsOf(book: Book): boolean {
    return this.#shown?.hasRowsOf(book) ?? false;
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

  /** Brings a tab to the front, at the cell where the person left it. */
  showTab(sheetId: number): void {
    const workbook = this.#api.getActiveWorkbook();
    const tab = workbook?.getSheetBySheetId(String(sheetId));
    if (!workbook || !tab) return;
    workbook.setActiveSheet(tab);
    const { row, column } = this.place();
    const sheet = findSheet(this.#book, sheetId);
    if (sheet && row === 0 && column === 0) this.goTo(firstPlace(sheet));
  }

  goTo({ sheetId, row, column }: Place): void {
    const workbook = this.#api.getActiveWorkbook();
    const sheet = workbook?.getSheetBySheetId(String(sheetId));
    if (!workbook || !sheet) return;
    if (workbook.getActiveSheet().getSheetId() !== sheet.getSheetId()) workbook.setActiveSheet(sheet);
    sheet.getRange(row, column).activate();
    // A workbook just opened is drawn a moment later, and cannot be scrolled before.
    setTimeout(() => this.reveal());
  }

  /** Scrolls the active cell into view. */
  reveal(): void {
    const render = this.#shown && this.#injector.get(IRenderManagerService).getRenderById(this.#shown.unit);
    if (!this.#isDrawn || !render) return;
    const { row, column } = this.place();
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    this.#injector.get(ICommandService).syncExecuteCommand('sheet.command.scroll-to-cell', { range });
    this.#revealSideways();
  }

  #revealSideways(): void {
    const [sheet, canvas] = this.#drawn();
    const { row, column } = this.place();
    const offsetX = sheet && canvas && scrollToSee(sheet, canvas, row, column);
    if (!sheet || offsetX === undefined) return;
    const { sheetViewStartRow, offsetY } = sheet.getScrollState();
    scrollTo(this.#injector, { sheetViewStartRow, offsetY, sheetViewStartColumn: 0, offsetX });
  }

  #drawn() {
    const sheet = this.#api.getActiveSheet()?.worksheet;
    const canvas = this.#container.querySelector('canvas[id^=univer-sheet]')?.getBoundingClientRect();
    return [sheet, canvas] as const;
  }

  /** Where a cell of the tab in front stands in the window. */
  rectangle({ row, column }: Place): DOMRect {
    const [sheet, canvas] = this.#drawn();
    return sheet && canvas ? cellRectangle(sheet, canvas, row, column) : new DOMRect();
  }

  /** Writes text by the command that typing runs. */
  type({ sheetId, row, column }: Place, text: string): void {
    const range = this.#api.getActiveWorkbook()?.getSheetBySheetId(String(sheetId))?.getRange(row, column);
    range?.setValue({ v: text, f: null, p: null, si: null });
  }

  text({ sheetId, row, column }: Place): string {
    return this.#shown?.text(sheetId, row, column) ?? '';
  }

  note({ sheetId, row, column }: Place): string {
    return this.#shown?.note(sheetId, row, column) ?? '';
  }

  /** As many rows as are selected, above or below the selection. */
  insertRows(side: 'above' | 'below'): void {
    insertRowsAt(this.#api, side, this.place().column);
  }

  deleteRows(): void {
    deleteSelectedRows(this.#api);
  }

  /** Sorts by a request of the Sheets API, as something that can be taken back. */
  sort({ sortRange }: Request): void {
    if (this.#shown && sortRange) sortAtDesk(this.#injector, this.#shown.unit, sortRange);
  }

  /** Takes the keyboard to the sheet. */
  focus(): void {
    if (!this.#shown) return;
    this.#injector.get(IUniverInstanceService).focusUnit(this.#shown.unit);
    this.#injector.get(ILayoutService).focus();
  }

  undo(): void {
    void this.#api.undo();
  }

  redo(): void {
    void this.#api.redo();
  }

  #listenForMoves(): void {
    const { Event } = this.#api;
    this.#injector.get(ICommandService).onCommandExecuted(({ id }) => {
      if (!MOVES.has(id)) return;
      this.#events.onMove(this.place());
      setTimeout(() => this.#revealSideways());
    });
    this.#api.addEvent(Event.CellHover, ({ worksheet, row, column }) =>
      this.#events.onPoint({ sheetId: Number(worksheet.getSheetId()), row, column }),
    );
    this.#api.addEvent(Event.Scroll, () => this.#events.onPoint(undefined));
    this.#api.addEvent(Event.SheetEditEnded, () => this.#events.onEditEnded());
  }
}
