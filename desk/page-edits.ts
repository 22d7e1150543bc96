// A person's edits from a page: led past what others moved, done as that person, told to the Apps Script.
import { DeletedRows } from './deleted-rows.ts';
import { describeEdits, editBody, readTyped } from './edits.ts';
import type { Edit } from './edits.ts';
import { Refusal } from './guard.ts';
import type { Persona } from './protocol.ts';
import { RowMoves } from './row-moves.ts';
import type { PageUi } from './script-runs.ts';
import type { Workbook } from './sheets/workbook.ts';

export type EditParts = {
  workbook: Pick<Workbook, 'get' | 'batchUpdate'>;
  mayEdit: (persona: Persona) => boolean;
  onEdited: ((edit: Edit & { persona: Persona; ui: PageUi }) => void | Promise<void>) | undefined;
};

export class PageEdits {
  readonly #parts: EditParts;
  readonly #deleted = new DeletedRows();
  readonly #moves = new RowMoves();

  constructor(parts: EditParts) {
    this.#parts = parts;
  }

  /** How many times pages have moved rows. */
  get moves(): number {
    return this.#moves.count;
  }

  /** Does all of an edit or nothing. @throws Refusal, SheetsError or ZodError */
  take(session: string, persona: Persona, body: unknown, ui: PageUi): void {
    const { workbook, mayEdit } = this.#parts;
    if (!mayEdit(persona))
      throw new Refusal(403, 'Bare lesetilgang', `${persona.label} kan lese, men ikke skrive.`);
    const { page, moves: seen, requests: typed } = editBody.parse(body);
    const requests = this.#moves.rebase(page, seen, readTyped(typed));
    const restoring = this.#deleted.restore(session, requests);
    const before = requests[0]?.deleteDimension ? workbook.get({ includeGridData: true }) : undefined;
    workbook.batchUpdate(
      { requests: restoring ?? requests },
      restoring ? 'service' : { email: persona.email },
    );
    this.#moves.record(page, requests);
    if (before) this.#deleted.remember(session, requests, before);
    void this.#tell(
      describeEdits(restoring ?? requests, (sheetId) => this.#titleOf(sheetId)),
      persona,
      ui,
    );
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
