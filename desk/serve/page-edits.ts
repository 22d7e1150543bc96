// A person's edits from a page: led past what others moved, done as that person, told to the Apps Script.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { DeletedRows } from './deleted-rows.ts';
import { DoneEdits, type SavedDone } from './done-edits.ts';
import { describeEdits, editBody, readTyped } from './edits.ts';
import type { Edit } from './edits.ts';
import { Refusal } from './guard.ts';
import { type SavedWriters, LastWriters, type Writer } from './last-writers.ts';
import { type Seen, findOver, wordsOver } from './overwritten.ts';
import type { Persona } from '../protocol.ts';
import { type SavedMoves, type Place, RowMoves } from './row-moves.ts';
import type { PageUi } from './script-runs.ts';
import { SortedRows, isUnsort, orderOf } from './sorted-rows.ts';
import type { Workbook } from '../sheets/workbook.ts';

type Request = sheets_v4.Schema$Request;

export type EditParts = {
  workbook: Pick<Workbook, 'get' | 'batchUpdate' | 'pageEdits' | 'flush'>;
  mayEdit: (persona: Persona) => boolean;
  /** To the pages of a browser, until somebody closes it. */
  say: (session: string, title: string, message: string) => void;
  onEdited?: ((edit: Edit & { persona: Persona; ui: PageUi }) => void | Promise<void>) | undefined;
};

type Saved = { done?: SavedDone; moves?: SavedMoves; writers?: SavedWriters };

export class PageEdits {
  readonly #parts: EditParts;
  readonly #deleted = new DeletedRows();
  readonly #sorted = new SortedRows();
  readonly #moves: RowMoves;
  readonly #done: DoneEdits;
  readonly #writers: LastWriters;

  constructor(parts: EditParts) {
    this.#parts = parts;
    const { done, moves, writers } = (parts.workbook.pageEdits ?? {}) as Saved;
    this.#moves = new RowMoves(moves);
    this.#done = new DoneEdits(done);
    this.#writers = new LastWriters(writers);
  }

  /** How many times pages have moved rows. */
  get moves(): number {
    return this.#moves.count;
  }

  /**
   * Does all of an edit or nothing, and once however often it comes; true when rows were sorted, which the workbook
   * tells as cells alone. @throws Refusal, SheetsError or ZodError
   */
  take(session: string, persona: Persona, body: unknown, ui: PageUi): boolean {
    const { workbook, mayEdit } = this.#parts;
    const { page, moves: led, number, seen = [], requests: typed } = editBody.parse(body);
    if (this.#done.has(page, number)) return false;
    if (!mayEdit(persona))
      throw new Refusal(403, 'Bare lesetilgang', `${persona.label} kan lese, men ikke skrive.`);
    const requests = readTyped(workbook, this.#moves.rebase(page, led, typed as Request[]));
    const me = { page, session, email: persona.email, label: persona.label };
    const over = findOver(workbook, requests, seen as Seen, (place) => this.#otherAt(place, page));
    const { told, isSorted } = this.#make(me, requests);
    this.#writers.record(me, requests, this.moves);
    this.#done.record(page, number);
    this.#keep();
    if (over.length > 0) for (const words of wordsOver(workbook, over, me)) this.#parts.say(...words);
    void this.#tell(
      describeEdits(told, (sheetId) => this.#titleOf(sheetId)),
      persona,
      ui,
    );
    return isSorted;
  }

  /** Changes the workbook, and minds what undo needs; answers what was done as the Apps Script is told. */
  #make({ session, page, email }: Writer, requests: Request[]): { told: Request[]; isSorted: boolean } {
    const { workbook } = this.#parts;
    const deleted = this.#deleted.restore(session, requests);
    const restoring = deleted ?? this.#unsort(page, email, requests);
    const whole = () => workbook.get({ includeGridData: true });
    const sorted = requests[0]?.sortRange?.range;
    const before = requests[0]?.deleteDimension || sorted ? whole() : undefined;
    workbook.batchUpdate({ requests: restoring ?? requests }, { email });
    const order = before && sorted ? orderOf(sorted, before, whole()) : undefined;
    this.#moves.record(page, requests, order);
    if (sorted && order && !restoring)
      this.#sorted.remember(page, { range: sorted, order, moves: this.moves });
    if (before && !sorted) this.#deleted.remember(session, requests, before);
    return { told: deleted ?? requests, isSorted: sorted !== undefined };
  }

  /** Another page that wrote last in a cell. */
  #otherAt(place: Place, page: string): Writer | undefined {
    const writer = this.#writers.of(place, this.#moves);
    return writer?.page === page ? undefined : writer;
  }

  /** On disk before it is answered: what a page was told is saved outlives a crash. */
  #keep(): void {
    const { workbook } = this.#parts;
    const kept: Saved = { done: this.#done.kept, moves: this.#moves.kept, writers: this.#writers.kept };
    workbook.pageEdits = kept;
    workbook.flush();
  }

  /** What takes back the page's last sort, when that is what was asked. @throws when the person may not sort there now */
  #unsort(page: string, email: string, requests: Request[]): Request[] | undefined {
    const { workbook } = this.#parts;
    const [request] = requests;
    if (!request || !isUnsort(request)) return undefined;
    workbook.batchUpdate({ requests }, { email });
    const sheetId = request.sortRange?.range?.sheetId ?? 0;
    const isMoved = (since: number): boolean => this.#moves.isMovedSince(since, page, sheetId);
    return [this.#sorted.restore(page, workbook.get({ includeGridData: true }), isMoved)];
  }

  /** The edit is done, whatever its triggers make of it; a failed one says so on the page. */
  async #tell(edits: Edit[], persona: Persona, ui: PageUi): Promise<void> {
    for (const edit of edits)
      try {
        await this.#parts.onEdited?.({ ...edit, persona, ui });
      } catch (error) {
        ui.toast('Kontrollen stoppet', error instanceof Error ? error.message : String(error), 15);
      }
  }

  #titleOf(sheetId: number): string {
    const sheets = this.#parts.workbook.get().sheets ?? [];
    return sheets.find(({ properties }) => properties?.sheetId === sheetId)?.properties?.title ?? '';
  }
}
