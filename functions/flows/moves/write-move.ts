// One row more in Justeringer, for a move that a person has seen the effect of: once for each click, whatever is lost.
import type { Move } from '../../domain/moves/move.ts';
import type { MoveReading } from '../../domain/moves/read-moves.ts';
import { type Refusal, refuse } from '../../domain/sheet/refusal.ts';
import type { Tx } from '../../ports.ts';
import { rowStatus } from '../../text/words/status.ts';
import type { SheetAnswer } from '../job/answer-sheet.ts';
import { unmarkedHashOf } from '../job/hash.ts';
import { gridOf } from '../job/open-round.ts';
import type { GovernorTabs } from '../job/read-governor-tabs.ts';
import type { Act, World } from '../job/world.ts';
import { writeRow } from '../tabs/write-findings.ts';
import {
  type Registered,
  comingVersion,
  eventOfMove,
  nextNr,
  numberLines,
  registered,
} from './register-moves.ts';

/** The row, with the number it has. */
type Written = Omit<SheetAnswer<never>, 'result'> & { nr: number };

/** The row that an act with this key brought before its answer was lost. */
export async function rowOfKey(
  { store }: World,
  { round, key }: Act,
  { reading }: MoveReading,
): Promise<Registered | undefined> {
  if (key === undefined) return undefined;
  const line = (await store.read(round, numberLines)).find(
    ({ facts }) => facts['key'] === unmarkedHashOf(key),
  );
  const one = line && registered(line);
  return reading.rows.some(({ cells }) => Number(cells.nr.value) === one?.nr) ? one : undefined;
}

/** The number first, then the row: cut between the two, the same key brings the row with that number. */
export async function writeMove(
  world: World,
  act: Act,
  { round }: GovernorTabs,
  { reading, moves }: MoveReading,
): Promise<Written | Refusal> {
  const grid = gridOf(round.grids, 'Justeringer');
  const row = grid.rows.length;
  const own = moves.find((move) => move.row === row);
  if (!own) return refuse('moveStale');
  const at = world.clock.now().toISOString();
  const one = await world.store.transact(act.round, (tx) => numberFor(tx, act, own, at));
  const { nr, by, version } = one;
  const { from, to, amount, tiltak = null, cause, reason } = own;
  world.log.fact('moneyMoved', { nr });
  return {
    nr,
    writes: writeRow(reading, grid, row, {
      status: rowStatus.ready,
      nr,
      from,
      to,
      amount,
      tiltak,
      cause,
      reason,
      by,
      version,
    }),
    expected: [],
    append: { sheetId: grid.sheetId, row },
  };
}

/** That of the same key, or the next. */
async function numberFor(tx: Tx, { by, key }: Act, move: Move, at: string): Promise<Registered> {
  const lines = await numberLines(tx);
  const asked = key === undefined ? undefined : unmarkedHashOf(key);
  const before = asked === undefined ? undefined : lines.find(({ facts }) => facts['key'] === asked);
  if (before) return registered(before);
  const one = { nr: nextNr(lines), by: by.email, version: await comingVersion(tx) };
  const { from, to, amount } = move;
  tx.put('event', eventOfMove(one, at, { from, to, amount, ...(asked !== undefined && { key: asked }) }));
  return one;
}
