// What a network's people have done in their tab, as they know it themselves: the product has no part in this.

export type Value = string | number;
export type Cells = Record<string, Value>;

/** A row that a person has written; `mark` is its name, which no other row in the workbook has; `id` once it was seen. */
export type TypedRow = { mark: string; cells: Cells; id?: string };

/** Something that differs from what the people know, at a place that a person can go to. */
export type Difference = {
  /** What kind it is, for the table. */
  kind: 'lost' | 'doubled' | 'wrong';
  /** The network, or who else it is about. */
  who: string;
  /** The row or the letter, and the cell. */
  where: string;
  expected: string;
  found: string;
};

/** An act about a report. `now`: done by this act; `before`: it was done already; `unknown`: nobody was told. */
export type ReportAct = {
  what: 'send' | 'return';
  outcome: 'now' | 'before' | 'no' | 'unknown';
  /** Milliseconds, of when it was asked for and of when it was answered or given up. */
  from: number;
  to: number;
  /** How often it was asked for without an answer. */
  unanswered: number;
};

/** A value that people write when they are not sure of the amount: it must be mended. */
export const unreadable = '1 400 000 +';

export class TabModel {
  readonly network: string;
  readonly title: string;
  readonly sheetId: number;
  /** In the order of the sheet, from row 2; `undefined` for an empty one. */
  rows: (TypedRow | undefined)[] = [];
  /** Deleted, and not taken back. */
  readonly gone = new Map<string, TypedRow>();
  readonly acts: ReportAct[] = [];
  /** Found on the way. */
  readonly differences: Difference[] = [];
  /** Rows ever written. */
  written = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(network: string, title: string, sheetId: number) {
    this.network = network;
    this.title = title;
    this.sheetId = sheetId;
  }

  /** One at a time: whoever moves rows sees where they stand. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** The rows that somebody has written, with their places from 0. */
  filled(): { row: TypedRow; at: number }[] {
    return this.rows.flatMap((row, at) => (row ? [{ row, at }] : []));
  }

  /** Rows that must be mended or are not finished. */
  unready(): { row: TypedRow; at: number }[] {
    return this.filled().filter(({ row: { cells } }) => cells['soughtUh'] === unreadable || !cells['need']);
  }

  /** Whether the report lies with the county governor, as far as the network was told. */
  get isSent(): boolean {
    const told = this.acts.filter(({ outcome }) => outcome === 'now' || outcome === 'before');
    return told.at(-1)?.what === 'send';
  }
}
