// Who stands where in the workbook right now: told to all pages, so that two see each other in one cell.
import { z } from 'zod';
import type { DeskEvent, Here, Persona } from '../protocol.ts';

const whole = z.number().int().min(0);
const body = z.strictObject({
  page: z.string().max(100),
  at: z.strictObject({ sheetId: whole, row: whole, column: whole }),
});

export class PeopleHere {
  /** By open page; those without a place have not said it yet. */
  readonly #open = new Map<string, { here?: Here }>();
  readonly #tell: (event: DeskEvent) => void;

  constructor(tell: (event: DeskEvent) => void) {
    this.#tell = tell;
  }

  /** A page has opened its stream; answers what to do when it is gone. */
  come(page: string): () => void {
    const mine: { here?: Here } = {};
    this.#open.set(page, mine);
    return () => {
      // A page that came back by another stream is still here.
      if (this.#open.get(page) !== mine) return;
      this.#open.delete(page);
      if (mine.here) this.#tellAll();
    };
  }

  /** A person stands in another cell. @throws ZodError */
  stand({ email, label }: Persona, given: unknown): void {
    const { page, at } = body.parse(given);
    const open = this.#open.get(page);
    if (!open) return;
    open.here = { page, email, label, ...at };
    this.#tellAll();
  }

  #tellAll(): void {
    const people = [...this.#open.values()].flatMap(({ here }) => here ?? []);
    this.#tell({ kind: 'people', people });
  }
}
