// What is due in a round, with nobody waiting: Roller is read once where something is for whoever has a role.
import { openRoundIn } from '../job/moment.ts';
import { type Delivered, deliverMessages } from '../job/deliver.ts';
import { foreignIn } from '../job/foreign-workbook.ts';
import { claimingIn } from '../job/holders.ts';

import { roundTabs } from '../job/titles.ts';
import type { Claiming } from '../../ports.ts';
import type { Round, World } from '../job/world.ts';

/**
 * Tells `count` what it sent. What is for a role waits, untried, where Roller cannot be read: then it throws, once the
 * rest has left.
 */
export async function deliverDue(
  world: World,
  round: Round,
  until: number,
  count: (delivered: Delivered) => void,
): Promise<void> {
  const isOver = () => world.clock.now().getTime() >= until;
  let unread: unknown;
  const claiming = (await world.outbox.needsHolders(round))
    ? await readClaiming(world, round).catch((error: unknown) => void (unread = error))
    : undefined;
  count(await deliverMessages(world, round, { ...claiming, isOver }));
  if (unread !== undefined) throw unread;
}

/** Throws when the workbook cannot be read, or is of another round. */
async function readClaiming(world: World, round: Round): Promise<Claiming> {
  const grids = await world.sheets.read(round.spreadsheetId, roundTabs);
  const foreign = foreignIn(world, round, grids);
  if (foreign) throw new Error(`the workbook is of another round: ${foreign.why}`);
  return claimingIn(await openRoundIn(world, round, grids));
}
