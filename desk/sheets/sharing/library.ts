// The spreadsheets that the desk's server knows: the round's own, and the copies that people make of it.
import { randomUUID } from 'node:crypto';
import type { Shared } from '../book.ts';
import { SheetsError } from '../errors.ts';
import type { Workbook } from '../workbook.ts';

export class Library {
  readonly #workbooks: Map<string, Workbook>;

  constructor(first: Workbook) {
    this.#workbooks = new Map([[first.spreadsheetId, first]]);
  }

  /** @throws SheetsError 404 */
  find(id: string): Workbook {
    const workbook = this.#workbooks.get(id);
    if (!workbook) throw new SheetsError(404, 'Requested entity was not found.');
    return workbook;
  }

  /** A copy in memory, which is the copier's alone: nobody else may edit what is protected in it. */
  copy(workbook: Workbook, copier: string, title: string): Workbook {
    const id = randomUUID();
    const people: Shared[] = [{ email: copier, role: 'owner' }];
    const twin = workbook.copyAs({ spreadsheetId: id, title, people });
    this.#workbooks.set(id, twin);
    return twin;
  }

  /** Throws a copy away; the first workbook stays. */
  discard({ spreadsheetId }: Workbook): void {
    if (this.#workbooks.keys().next().value === spreadsheetId)
      throw new SheetsError(403, 'The desk keeps its workbook.');
    this.#workbooks.delete(spreadsheetId);
  }
}
