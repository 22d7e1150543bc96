// The spreadsheets that the desk's server knows: those of its rounds, and the copies that people make of them.
import { randomUUID } from 'node:crypto';
import type { Shared } from '../book.ts';
import { SheetsError } from '../errors.ts';
import type { Workbook } from '../workbook.ts';

export class Library {
  readonly #workbooks: Map<string, Workbook>;

  constructor(first: Workbook) {
    this.#workbooks = new Map([[first.spreadsheetId, first]]);
  }

  add(workbook: Workbook): void {
    this.#workbooks.set(workbook.spreadsheetId, workbook);
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
    this.add(twin);
    return twin;
  }

  /** Throws a copy away; the first workbook stays. */
  discard({ spreadsheetId }: Workbook): void {
    if (this.#workbooks.keys().next().value === spreadsheetId)
      throw new SheetsError(403, 'The desk keeps its workbook.');
    this.#workbooks.delete(spreadsheetId);
  }
}
