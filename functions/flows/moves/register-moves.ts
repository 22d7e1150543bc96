// Gives each row of Justeringer its number, once and never twice: the store remembers every number that was given.
import type { Documents } from '../../domain/records/documents.ts';
import type { Move } from '../../domain/moves/move.ts';
import { type MoveReading, nrOf } from '../../domain/moves/read-moves.ts';
import { isTyped } from '../../domain/sheet/read-tab.ts';
import { justeringer } from '../../domain/tabs/justeringer.ts';
import type { Reads, Tx } from '../../ports.ts';
import { loadLatestRun } from '../job/load-stored.ts';

/** What is remembered of a number: who registered it, when the proposal of that number was the next. */
export type Registered = { nr: number; by: string; version: number };

/** By the row in the sheet, counted from 0. */
export type Registry = ReadonlyMap<number, Registered>;

const group = 'move';
type Line = Documents['event'];

export const numberLines = (from: Reads): Promise<Line[]> => from.list('event', group);

export const registered = ({ by, facts }: Line): Registered => ({
  nr: Number(facts['nr']),
  by,
  version: Number(facts['version']),
});

/** The next number that nobody has had. */
export const nextNr = (lines: readonly Line[]): number =>
  1 + Math.max(0, ...lines.map((line) => registered(line).nr));

/** A line of the history about a number that is given; `key` is that of the act that brought the row. */
export const eventOfMove = (
  { nr, by, version }: Registered,
  at: string,
  facts: { from: string; to: string; amount: number; key?: string },
): Line => ({ id: `move/${nr}`, group, at, by, what: 'move', facts: { nr, version, ...facts } });

/** The number of the proposal that comes next. */
export const comingVersion = async (from: Reads): Promise<number> =>
  ((await loadLatestRun(from))?.sequence ?? 0) + 1;

const contentOf = ({ from, to, amount }: Pick<Move, 'from' | 'to' | 'amount'>): string =>
  JSON.stringify([from, to, amount]);

const contentIn = ({ facts }: Line): string => JSON.stringify([facts['from'], facts['to'], facts['amount']]);

/**
 * The rows that bear a number which was given, each number once. A row that says what another number was given for, which
 * no row bears, has got the wrong one when rows moved, and is given its own back.
 */
export function knownIn({ reading, moves }: MoveReading, lines: readonly Line[]): Map<number, Registered> {
  const free = new Map(lines.map((line) => [registered(line).nr, line]));
  const says = new Map(moves.map((move) => [move.row, contentOf(move)]));
  const bearing = reading.rows.flatMap((row) => {
    const nr = isTyped(justeringer, row) ? nrOf(row) : undefined;
    return nr === undefined || !free.has(nr) ? [] : [{ row: row.row, nr, line: free.get(nr)! }];
  });
  const found = new Map<number, Registered>();
  const take = (row: number, line: Line | undefined): void => {
    if (!line || found.has(row) || !free.delete(registered(line).nr)) return;
    found.set(row, registered(line));
  };
  for (const { row, line } of bearing) if (contentIn(line) === says.get(row)) take(row, line);
  const borne = new Set(bearing.map(({ nr }) => nr));
  for (const { row, line } of bearing) {
    const own = [...free.values()].find(
      (one) => contentIn(one) === says.get(row) && !borne.has(registered(one).nr),
    );
    take(row, own ?? line);
  }
  return found;
}

/**
 * All reads, then all puts: a number for every move that has none yet, in the name of who asks. One that was given for the
 * same move and stands nowhere is that move's: the sheet was not written, or its row was taken away and typed again.
 */
export async function registerMoves(
  tx: Tx,
  read: MoveReading,
  { by, at }: { by: string; at: string },
): Promise<Registry> {
  const lines = await numberLines(tx);
  const version = await comingVersion(tx);
  const known = knownIn(read, lines);
  const standing = new Set([...known.values()].map(({ nr }) => nr));
  const left = lines.filter((line) => !standing.has(registered(line).nr));
  let nr = nextNr(lines);
  for (const { row, ...move } of read.moves.toSorted((a, b) => a.row - b.row)) {
    if (known.has(row)) continue;
    const before = left.findIndex((line) => contentIn(line) === contentOf(move));
    const [line] = before < 0 ? [] : left.splice(before, 1);
    const one = line ? registered(line) : { nr: nr++, by, version };
    known.set(row, one);
    const { from, to, amount } = move;
    if (!line) tx.put('event', eventOfMove(one, at, { from, to, amount }));
  }
  return known;
}
