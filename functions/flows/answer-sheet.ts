// One job on a workbook: read once, decide, write once; again from the start if rows moved meanwhile.
import { type Refusal, refuse } from '../domain/refusal.ts';
import type { Grid } from '../domain/cells.ts';
import { type Append, type CellWrite, type Lock, MissingTab, type Watch } from '../ports.ts';
import type { World } from './world.ts';

/** What a job wants written. `expected` are the ID columns as they must stand afterwards, by tab title. */
export type SheetAnswer<T> = {
  result: T;
  writes: CellWrite[];
  expected: { watch: Watch; ids: string[] }[];
  locks?: Lock[];
  append?: Append | undefined;
  /** Written also when somebody only asks what would happen: findings, when the answer is no. */
  findingsOnly?: boolean;
};

const tries = 5;

/** `decide` may run several times: what it stores must be the same for the same cells. */
export async function answerSheet<T>(
  world: World,
  spreadsheetId: string,
  titles: string[] | 'all',
  decide: (grids: Grid[]) => Promise<SheetAnswer<T> | Refusal>,
): Promise<T | Refusal> {
  try {
    return await attemptUntilStill(world, spreadsheetId, titles, decide);
  } catch (error) {
    if (error instanceof MissingTab) return refuse('missingTab', { title: error.title });
    throw error;
  }
}

async function attemptUntilStill<T>(
  world: World,
  spreadsheetId: string,
  titles: string[] | 'all',
  decide: (grids: Grid[]) => Promise<SheetAnswer<T> | Refusal>,
): Promise<T | Refusal> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const decided = await decide(await world.sheets.read(spreadsheetId, titles));
    if ('ok' in decided) return decided;
    const { locks = [], append } = decided;
    if (world.rehearsing && !decided.findingsOnly) return decided.result;
    if (decided.writes.length + locks.length === 0) return decided.result;
    const watched = decided.expected.map(({ watch }) => watch);
    const after = await world.sheets.write(spreadsheetId, decided.writes, watched, locks, append);
    if (decided.expected.every(({ watch, ids }) => sameTexts(after.get(watch.title) ?? [], ids)))
      return decided.result;
    world.log.fact('rowsMoved', { attempt });
  }
  return refuse('rowsMoving');
}

const sameTexts = (a: string[], b: string[]): boolean =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, row) => (a[row] ?? '') === (b[row] ?? '')).every(
    Boolean,
  );
