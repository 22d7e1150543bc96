// Verb «accept»: what we proposed and the person saw is written in the person's cells, where they still hold what was judged.
import { type Grid, type Place, cellAt, textOf } from '../../domain/sheet/cells.ts';
import type { Finding } from '../../domain/sheet/finding.ts';
import type { Offer } from '../../domain/sheet/left/proposals.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/sheet/refusal.ts';
import { isWithNetwork } from '../../domain/records/report-life.ts';
import { tabOf } from '../../domain/tabs/index.ts';
import { withCells } from '../../domain/needs/write-merge.ts';
import { type CellWrite, word } from '../../ports.ts';
import { acceptedWords } from '../../text/answers/answers.ts';
import { sentenceOf } from '../../text/findings/catalogue.ts';
import { refuseAccess } from '../job/access.ts';
import { answerAfter } from './answer-after.ts';
import type { SheetAnswer } from '../job/answer-sheet.ts';
import { type NetworkJob, inNetworkTab, inTab } from '../job/in-network-tab.ts';
import { type OpenRound, gridOf, withGrid } from '../job/open-round.ts';
import { checkGovernorTab } from '../office/check-governor-tab.ts';
import { findingsInTab } from '../office/findings-in-tab.ts';
import { lookAtTab } from './check-and-store.ts';
import { type TabToDo, type Todo, proposalsOfTab } from './list-left.ts';
import { type Listed, toDoInBehov, todoOfNetwork, todoOfOffice } from './todo.ts';
import type { Act, World } from '../job/world.ts';

/** With ids, the proposals that were seen in the list; with a row, those seen there; with neither, all seen in the tab. */
export async function acceptProposals(world: World, act: Act): Promise<Listed | Refusal> {
  const known = tabOf(act.tab);
  if (!known) return refuse('unknownTab', { title: act.tab });
  const accepted = new Map<string, Offer>();
  // Who may check a tab of the county governor's may type in it; a network's cells are its own.
  const todo =
    known.network === undefined
      ? await inTab(
          world,
          act,
          'accept',
          async (round) =>
            refuseAccess('check', act.by, round) ?? acceptInGovernorTab(world, act, round, accepted),
        )
      : await inNetworkTab(world, act, 'accept', (job) => acceptInBehov(job, accepted));
  if (isRefusal(todo)) return todo;
  world.log.fact('accepted', { tab: word(known.tab.kind), cells: accepted.size });
  return { ok: true, ...acceptedWords([...accepted.values()], act), todo };
}

async function acceptInBehov(
  job: NetworkJob,
  accepted: Map<string, Offer>,
): Promise<SheetAnswer<Todo> | Refusal> {
  const { grid, network, act } = job;
  const { report, tabState } = await lookAtTab(job);
  if (!isWithNetwork(report)) return refuse('tabLocked', { network: network.name });
  const proposals = proposalsOf(toDoInBehov(grid, tabState), act);
  const after = withProposals(grid, proposals, accepted);
  const { checked, shown } = await answerAfter(job, after);
  const result = todoOfNetwork({ ...job, grid: after }, checked);
  return { result, ...shown, writes: [...writesOf(grid, proposals), ...shown.writes] };
}

async function acceptInGovernorTab(
  world: World,
  act: Act,
  round: OpenRound,
  accepted: Map<string, Offer>,
): Promise<SheetAnswer<Todo> | Refusal> {
  const grid = gridOf(round.grids, act.tab);
  const found = await findingsInTab(world, act, round);
  const proposals = found ? proposalsOf({ grid, ...found }, act) : [];
  const then = withGrid(round, withProposals(grid, proposals, accepted));
  const checked = await checkGovernorTab(world, act, then);
  const result = await todoOfOffice(world, act, then);
  return { ...checked, result, writes: [...writesOf(grid, proposals), ...checked.writes] };
}

/** What the person has seen: in the list, by its ids, or in the cell's note or the row's remark and its note. */
function proposalsOf(todo: TabToDo, { proposals: ids, row }: Act): Offer[] {
  const { grid, reading } = todo;
  const offers = proposalsOfTab(todo);
  if (ids) return offers.filter(({ id }) => ids.includes(id));
  const isSeen = (finding: Finding, place: Place): boolean => {
    const cells = [place.column, reading.columns['remark'] ?? -1].map((column) =>
      cellAt(grid, place.row, column),
    );
    const texts = cells.flatMap((cell) => [cell.note ?? '', textOf(cell)]);
    return texts.some((text) => text.includes(sentenceOf(finding, place)));
  };
  return offers.filter(({ finding, place }) => {
    const [first] = finding.places;
    const here = row === undefined || finding.places.some((one) => one.row === row - 1);
    return here && first?.title === grid.title && (isSeen(finding, place) || isSeen(finding, first));
  });
}

/** The tab as it will stand; what is accepted is noted under its cell, once, also when the job begins again. */
function withProposals(grid: Grid, proposals: Offer[], accepted: Map<string, Offer>): Grid {
  for (const proposal of proposals) accepted.set(`${proposal.place.row} ${proposal.place.column}`, proposal);
  return withCells(
    grid,
    proposals.map(({ place: { row, column }, value }) => ({ row, column, value })),
  );
}

const writesOf = ({ sheetId }: Grid, proposals: Offer[]): CellWrite[] =>
  proposals.map(({ place: { row, column }, value, was }) => ({ sheetId, row, column, value, was }));
