// Who else stands in one's cell or tab: told under the sheet, and read aloud when it is the same cell.
import type { Here } from '../../protocol.ts';
import { toA1 } from '../a1.ts';
import type { Place } from '../book.ts';
import { post } from '../connection.ts';
import { byId } from '../dom.ts';
import { PAGE } from './this-page.ts';

/** So many of a tab are named with their cells. */
const NAMED = 3;

export class PeopleLine {
  readonly #email: string;
  #others: Here[] = [];
  #at: Place | undefined;

  constructor(email: string) {
    this.#email = email;
  }

  /** Tells the desk where this person stands, and who is there. */
  stand(at: Place): void {
    this.#at = at;
    this.#draw();
    // The next move says it again, and so does a desk that comes back.
    void post('/desk/here', { page: PAGE, at }).catch(() => undefined);
  }

  /** The desk is back, and knows nobody. */
  standAgain(): void {
    if (this.#at) this.stand(this.#at);
  }

  show(people: Here[]): void {
    this.#others = people.filter(({ page }) => page !== PAGE);
    this.#draw();
  }

  #draw(): void {
    const at = this.#at;
    const inTab = this.#others.filter(({ sheetId }) => sheetId === at?.sheetId);
    const inCell = inTab.filter(({ row, column }) => row === at?.row && column === at.column);
    const elsewhere = inTab.filter((one) => !inCell.includes(one));
    write('same-cell', inCell.length > 0 ? `Her er også ${this.#names(inCell).join(' og ')}` : '');
    const named = elsewhere.slice(0, NAMED).map((one) => `${this.#name(one)} i ${toA1(one.row, one.column)}`);
    const rest = elsewhere.length - named.length;
    write('same-tab', [...named, ...(rest > 0 ? [`${rest} til`] : [])].join(', '));
  }

  #names(people: Here[]): string[] {
    return [...new Set(people.map((one) => this.#name(one)))];
  }

  #name({ email, label }: Here): string {
    return email === this.#email ? 'du selv i et annet vindu' : label;
  }
}

const write = (id: string, text: string): void => {
  const line = byId(id);
  if (line.textContent !== text) line.textContent = text;
};
