// A person's edits from a page: led past what others moved, done as that person, told to the Apps Script.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { DeletedRows } from './deleted-rows.ts';
import { describeEdits, editBody, readTyped } from './edits.ts';
import type { Edit } from './edits.ts';
import { Refusal } from './guard.ts';
import type { Persona } from '../protocol.ts';
import { RowMoves } from './row-moves.ts';
import type { PageUi } from './script-runs.ts';
import { SortedRows, isUnsort, orderOf } from './sorted-rows.ts';
import type { Workbook } from '../sheets/workbook.ts';

type Request = sheets_v4.Schema$Request;

export type EditParts = {
  workbook: Pick<Workbook, 'get' | 'batchUpdate'>;
  mayEdit: (persona: Persona) => boolean;
  onEdited: ((edit: Edit & { persona: Persona; ui: PageUi }) => void | Promise<void>) | undefined;
};

export class PageEdits {
  readonly #parts: EditParts;
  readonly #deleted = new DeletedRows();
  readonly #sorted = new SortedRows();
  readonly #moves = new RowMoves();

  constructor(parts: EditParts) {
    this.#parts = parts;
  }

  /** How many times pages have moved rows. */
  get moves(): number {
    return this.#moves.count;
  }

  /** Does all of an edit or nothing; true when rows were sorted, which the workbook tells as cells alone. @throws Refusal, SheetsError or ZodError */
  take(session: string, persona: Persona, body: unknown, ui: PageUi): boolean {
    const { workbook, mayEdit } = this.#parts;
    if (!mayEdit(persona))
      throw new Refusal(403, 'Bare lesetilgang', `${persona.label} kan lese, men ikke skrive.`);
    const { page, moves: seen, requests: typed } = editBody.parse(body);
    const requests = readTyped(workbook, this.#moves.rebase(page, seen, typed as Request[]));
    const deleted = this.#deleted.restore(session, requests);
    const restoring = deleted ?? this.#unsort(page, persona, requests);
    const whole = () => workbook.get({ includeGridData: true });
    const sorted = requests[0]?.sortRange?.range;
    const before = requests[0]?.deleteDimension || sorted ? whole() : undefined;
    workbook.batchUpdate({ requests: restoring ?? requests }, { email: persona.email });
    const order = before && sorted ? orderOf(sorted, before, whole()) : undefined;
    this.#moves.record(page, requests, order);
    if (sorted && order && !restoring)
      this.#sorted.remember(page, { range: sorted, order, moves: this.moves });
    if (before && !sorted) this.#deleted.remember(session, requests, before);
    void this.#tell(
      describeEdits(deleted ?? requests, (sheetId) => this.#titleOf(sheetId)),
      persona,
      ui,
    );
    return sorted !== undefined;
  }

  /** What takes back the page's last sort, when that is what was asked. @throws when the person may not sort there now */
  #unsort(page: string, { email }: Persona, requests: Request[]): Request[] | undefined {
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
