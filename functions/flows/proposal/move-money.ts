// Verb «move»: what a move of money would do, shown before it is done; kept, it is one row of Justeringer.
import type { Grid } from '../../domain/sheet/cells.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/sheet/refusal.ts';
import { moveCauses, unallocatedHolder } from '../../domain/tabs/justeringer.ts';
import { movedWords, toChooseFrom } from '../../text/answers/moving.ts';
import { aboutToMove, movePage } from '../../text/pages/move.ts';
import { writePage } from '../../text/pages/page.ts';
import { type SheetAnswer, answerSheet } from '../job/answer-sheet.ts';
import { hashOf, isHashOf } from '../job/hash.ts';
import { openingOf, momentOf } from '../job/moment.ts';
import { gridOf } from '../job/open-round.ts';
import { type GovernorTabs, readGovernorTabs } from '../job/read-governor-tabs.ts';
import type { Act, Done, World } from '../job/world.ts';
import { rowOfKey, writeMove } from '../moves/write-move.ts';
import { type ComputedRound, computeRound } from './compute-round.ts';
import { refuseToCompute } from './refuse-to-compute.ts';

/** What can be chosen among, where nothing is asked for yet; what was shown; or that it is done. */
export type MoneyMoved = Done & {
  choices?: { holders: string[]; tiltak: { id: string; name: string; network: string }[]; causes: string[] };
  previewHash?: string;
  applied?: boolean;
};

type Asked = NonNullable<Act['move']>;
/** The round as it stands, and as it would be. */
type Effect = { now: ComputedRound; after: ComputedRound };

/** One read and one write; shown or asked about, nothing is written and nothing stored. */
export const moveMoney = (world: World, act: Act): Promise<MoneyMoved | Refusal> =>
  answerSheet<MoneyMoved>(world, act.round, 'all', async (grids) => {
    const opening = await openingOf(world, act.round);
    const basis = readGovernorTabs(grids, act.round.year, opening);
    const refusal = refuseToCompute('move', act, basis);
    if (refusal) return refusal;
    const { move } = act;
    if (!move) return shown(await choicesIn(world, act, basis));
    const before = await rowOfKey(world, act, basis.moves);
    if (before) return shown({ ok: true, ...movedWords(before.nr, 'before'), applied: true });
    const withMove = [...grids.filter(({ title }) => title !== 'Justeringer'), withRow(basis, move)];
    const after = readGovernorTabs(withMove, act.round.year, opening);
    const stops = refuseToCompute('move', act, after);
    if (stops) return stops;
    const effect = await effectOf(world, act, basis, after);
    if (isRefusal(effect)) return effect;
    const seen = { move, now: effect.now.outcome, after: effect.after.outcome };
    if (!act.apply || world.rehearsing)
      return shown({ ...showEffect(effect, move), previewHash: hashOf(seen), applied: false });
    if (!isHashOf(act.previewHash ?? '', seen)) return refuse('moveStale');
    const written = await writeMove(world, act, basis, after.moves);
    if (isRefusal(written)) return written;
    const { nr, ...answer } = written;
    return { ...answer, result: { ok: true, ...movedWords(nr, 'now'), applied: true } };
  });

const shown = (result: MoneyMoved): SheetAnswer<MoneyMoved> => ({ result, writes: [], expected: [] });

/** Justeringer with the move typed after its last row: what is asked for is read as what is typed. */
function withRow({ round, moves }: GovernorTabs, move: Asked): Grid {
  const grid = gridOf(round.grids, 'Justeringer');
  const { columns } = moves.reading;
  const width = Math.max(0, ...(grid.rows[0] ?? []).map((_, at) => at + 1));
  const row = Array.from({ length: width }, () => ({ value: null as string | null }));
  for (const [field, value] of Object.entries(move)) {
    const column = columns[field as keyof typeof columns];
    if (column !== undefined) row[column] = { value };
  }
  return { ...grid, rows: [...grid.rows, row] };
}

async function effectOf(
  world: World,
  { round }: Act,
  basis: GovernorTabs,
  after: GovernorTabs,
): Promise<Effect | Refusal> {
  const moment = await momentOf(world, round, basis.round);
  return world.store.read(round, async (from) => {
    const now = await computeRound(from, basis, moment);
    if (isRefusal(now)) return now;
    const moved = await computeRound(from, after, moment);
    return isRefusal(moved) ? moved : { now, after: moved };
  });
}

const showEffect = ({ now, after }: Effect, { from, to }: Asked): Done => {
  const page = movePage(now, after, [from, to]);
  return { ok: true, ...aboutToMove(page), html: writePage(page) };
};

/** The holders and causes there are, and the tiltak that may give or get. */
async function choicesIn(world: World, { round }: Act, basis: GovernorTabs): Promise<MoneyMoved> {
  const moment = await momentOf(world, round, basis.round);
  const now = await world.store.read(round, (from) => computeRound(from, basis, moment));
  const claims = isRefusal(now) ? [] : now.input.claims;
  const tiltak = claims.flatMap(({ name: network, measures }) =>
    measures.map(({ id, name }) => ({ id, name, network })),
  );
  const holders = [...basis.round.networks.map(({ name }) => name), unallocatedHolder];
  return { ok: true, ...toChooseFrom, choices: { holders, tiltak, causes: [...moveCauses] } };
}
