// A verb on one tab: read once with the round's own tabs, admit the person, let the job decide, write once.
import type { Grid } from '../../domain/sheet/cells.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/sheet/refusal.ts';
import type { Network } from '../../domain/round/network.ts';
import { tabOf } from '../../domain/tabs/index.ts';
import { admit } from './access.ts';
import { type Verb } from './access-table.ts';
import { type SheetAnswer, answerSheet } from './answer-sheet.ts';
import { openRoundIn } from './moment.ts';
import { type OpenRound, gridOf } from './open-round.ts';
import { mayLack, titlesFor } from './titles.ts';
import type { Act, World } from './world.ts';

/** What a job on a network's own tab is handed. */
export type NetworkJob = { world: World; act: Act; round: OpenRound; network: Network; grid: Grid };

/** Tabs where only lines of ours stand, or that a verb does without: without them it is done all the same. */
const lacking = (outcome: unknown, spared: readonly string[]): string | undefined =>
  isRefusal(outcome) && outcome.code === 'missingTab'
    ? spared.find((title) => title === outcome.facts.title)
    : undefined;

/** A job on any tab; `verb` says which tabs are read beside it. */
export async function inTab<T>(
  world: World,
  act: Act,
  verb: Verb,
  job: (round: OpenRound) => Promise<SheetAnswer<T> | Refusal>,
): Promise<T | Refusal> {
  const titles = titlesFor(act, verb);
  const read = (wanted: typeof titles): Promise<T | Refusal> =>
    answerSheet(world, act.round, wanted, async (grids) =>
      job(await openRoundIn(world, act.round, grids, wanted)),
    );
  const go = async (wanted: typeof titles): Promise<T | Refusal> => {
    const outcome = await read(wanted);
    const gone = wanted === 'all' ? undefined : lacking(outcome, mayLack[verb] ?? []);
    return gone === undefined || wanted === 'all' || gone === act.tab
      ? outcome
      : go(wanted.filter((title) => title !== gone));
  };
  return go(titles);
}

/** A job on a network's own tab, by a person who may; refused on every other tab. */
export async function inNetworkTab<T>(
  world: World,
  act: Act,
  verb: Verb,
  job: (on: NetworkJob) => Promise<SheetAnswer<T> | Refusal>,
): Promise<T | Refusal> {
  if (tabOf(act.tab)?.network === undefined) return refuse('notABehovTab', { title: act.tab });
  return inTab(world, act, verb, async (round) => {
    const network = admit(verb, act, round);
    if (isRefusal(network)) return network;
    return job({ world, act, round, network, grid: gridOf(round.grids, act.tab) });
  });
}

/** Nothing to write: the job only looked. */
export const showNothing = <T>(result: T): SheetAnswer<T> => ({ result, writes: [], expected: [] });
