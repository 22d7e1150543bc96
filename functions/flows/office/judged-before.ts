// Rows that were judged by other values than those that stand in Plan, Nøkkeltall and Årshjul now: counted, told and checked again.
import { governingOf } from '../../domain/needs/tab-state.ts';
import { behovTitle } from '../../domain/tabs/index.ts';
import { judgedBeforeWords } from '../../text/answers/answers.ts';
import { isHashOf } from '../job/hash.ts';
import type { OpenRound } from '../job/open-round.ts';
import type { Act, World } from '../job/world.ts';

/** The tabs with such rows, and how many rows; of a tab that was never checked nothing is known. */
async function judgedBefore(
  { store }: World,
  { round: key }: Act,
  { networks, plan, deadline }: OpenRound,
): Promise<{ tabs: string[]; rows: number }> {
  return store.read(key, async (from) => {
    const judged = new Map(
      (await from.list('tabMeasures', 'tabMeasures')).map((one) => [one.id, one.judgedBy]),
    );
    const stale = networks.filter((network) => {
      const before = judged.get(network.name);
      return before !== undefined && !isHashOf(before, governingOf(network, plan, { deadline }));
    });
    const kept = await Promise.all(stale.map(({ name }) => from.list('storedRow', name)));
    const rows = kept.flat().filter(({ state }) => state === 'typed').length;
    return { tabs: stale.map(({ name }) => behovTitle(name)), rows };
  });
}

/** Has those tabs checked again, and answers what is said of it; begins with a space when there is anything to say. */
export async function checkAgain(world: World, act: Act, round: OpenRound): Promise<string> {
  const { tabs, rows } = await judgedBefore(world, act, round);
  if (rows === 0) return '';
  await world.recheck?.(act.round.spreadsheetId, tabs);
  return judgedBeforeWords(rows, tabs);
}
