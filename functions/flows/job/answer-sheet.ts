// One job on a workbook: read once, decide, write once; again from the start if rows moved meanwhile.
import { type Refusal, isRefusal, refuse } from '../../domain/sheet/refusal.ts';
import type { Grid } from '../../domain/sheet/cells.ts';
import { type Book, bookOf } from '../../domain/sheet/books.ts';
import { InTheWay, MissingTab, SheetChanged } from '../../faults.ts';
import type { Append, CellWrite, Fold, Growth, Lock, Watch } from '../../ports.ts';
import { answerForeign, foreignIn } from './foreign-workbook.ts';
import type { Round, World } from './world.ts';

/** What a job wants written. `expected` are the ID columns as they must stand afterwards, by tab title. */
export type SheetAnswer<T> = {
  result: T;
  writes: CellWrite[];
  expected: { watch: Watch; ids: string[] }[];
  locks?: Lock[];
  folds?: Fold[];
  append?: Append | undefined;
  /** Written also when somebody only asks what would happen: findings, when the answer is no. */
  findingsOnly?: boolean;
  /** What was decided is told to people whether the sheet shows it or not: a run, a submission, a return. */
  told?: boolean;
};

const tries = 5;

/**
 * In another round's workbook nothing is decided: it is refused, also where Start cannot be written to say so.
 * `decide` may run several times: what it stores must be the same for the same cells. Refused with `notShown` when what
 * was told to people could not be written in the sheet.
 */
export async function answerSheet<T>(
  world: World,
  round: Round,
  titles: string[] | 'all',
  decide: (grids: Grid[]) => Promise<SheetAnswer<T> | Refusal>,
): Promise<T | Refusal> {
  let told = false;
  let foreign: Refusal | undefined;
  const noting = async (grids: Grid[]): Promise<SheetAnswer<T | Refusal> | Refusal> => {
    const found = foreignIn(world, round, grids);
    const disowned = found && answerForeign(round, found, grids);
    foreign = disowned?.result;
    if (disowned) return disowned;
    const decided = await decide(grids);
    told ||= !isRefusal(decided) && decided.told === true && !world.rehearsing;
    return decided;
  };
  try {
    const outcome = await attemptUntilStill(world, round.spreadsheetId, titles, noting);
    return told && isRefusal(outcome) ? refuse('notShown', { why: 'other' }) : outcome;
  } catch (error) {
    if (foreign && error instanceof InTheWay) return foreign;
    if (told) {
      world.log.fault('notShown', error);
      return refuse('notShown', { why: error instanceof InTheWay ? error.why : 'other' });
    }
    if (error instanceof MissingTab) return missing(round, error);
    throw error;
  }
}

const missing = ({ officeId }: Round, { title }: MissingTab): Refusal =>
  refuse('missingTab', { title, ...(officeId !== undefined && { book: bookOf(title) }) });

async function attemptUntilStill<T>(
  world: World,
  spreadsheetId: string,
  titles: string[] | 'all',
  decide: (grids: Grid[]) => Promise<SheetAnswer<T> | Refusal>,
): Promise<T | Refusal> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const grids = await world.sheets.read(spreadsheetId, titles);
    const decided = await decide(grids);
    if (isRefusal(decided)) return decided;
    if (world.rehearsing && !decided.findingsOnly) return decided.result;
    const { writes, locks = [], folds = [] } = decided;
    if (writes.length + locks.length + folds.length === 0) return decided.result;
    // Where the columns stand in the way twice, what is told in the cells is told all the same.
    const unfolds = attempt > 2 && writes.length > 0 ? [] : folds;
    if (await write(world, spreadsheetId, grids, { ...decided, folds: unfolds })) return decided.result;
    world.log.fact('rowsMoved', { attempt });
  }
  return refuse('rowsMoving');
}

/** Whether every watched row stood where it was read, while all was written in one call. */
async function write<T>(
  world: World,
  spreadsheetId: string,
  grids: Grid[],
  { writes, expected, locks = [], folds = [], append }: SheetAnswer<T>,
): Promise<boolean> {
  const lengthenedIn = (book: Book): number =>
    grids.find(({ workbook }) => (workbook?.office ?? false) === (book === 'office'))?.workbook?.lengthened ??
    0;
  const watch = expected.map(({ watch }) => watch);
  const growth = growthOf(grids, writes, append);
  try {
    const counts = { lengthened: lengthenedIn('shared'), lengthenedOffice: lengthenedIn('office') };
    const job = { writes, watch, locks, folds, append, growth, ...counts };
    const after = await world.sheets.write(spreadsheetId, job);
    return expected.every(({ watch, ids }) => sameTexts(after.get(watch.title) ?? [], ids));
  } catch (error) {
    if (error instanceof SheetChanged) return false;
    throw error;
  }
}

/** The rows that sheets lack for what is to be written there. */
export function growthOf(grids: Grid[], writes: CellWrite[], append?: Append): Growth[] {
  const placed = writes.filter(({ sheetId, row }) => sheetId !== append?.sheetId || row < append.row);
  const last = new Map<number, number>();
  for (const { sheetId, row } of placed) last.set(sheetId, Math.max(last.get(sheetId) ?? 0, row));
  return grids.flatMap(({ sheetId, height }) => {
    const lacking = height === undefined ? 0 : (last.get(sheetId) ?? 0) + 1 - height;
    return height !== undefined && lacking > 0 ? [{ sheetId, height, rows: lacking }] : [];
  });
}

const sameTexts = (a: string[], b: string[]): boolean =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, row) => row).every(
    (row) => (a[row] ?? '').trim() === (b[row] ?? '').trim(),
  );
