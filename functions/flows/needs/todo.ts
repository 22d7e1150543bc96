// Verb «todo»: what is left to do in a tab, as a list that leads to each cell. Nothing is written; folded columns it leads to are unfolded.
import type { Grid } from '../../domain/sheet/cells.ts';
import { isWithNetwork } from '../../domain/records/report-life.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/sheet/refusal.ts';
import { tabOf } from '../../domain/tabs/index.ts';
import { behov } from '../../domain/tabs/behov.ts';
import type { TabState } from '../../domain/needs/tab-state.ts';
import { word } from '../../ports.ts';
import { nothingToMend } from '../../text/answers/answers.ts';
import { leftOfSent, nextOfNetwork } from '../../text/pages/left.ts';
import { refuseAccess } from '../job/access.ts';
import { type NetworkJob, inNetworkTab, inTab, showNothing } from '../job/in-network-tab.ts';
import { type OpenRound, gridOf } from '../job/open-round.ts';
import type { Act, Done, World } from '../job/world.ts';
import { findingsInTab } from '../office/findings-in-tab.ts';
import { unfoldListed } from '../tabs/unfold-told.ts';
import { type CheckedTab, lookAtTab } from './check-and-store.ts';
import { type TabToDo, type Todo, listLeft } from './list-left.ts';

/** `todo` is the list; title and message are the same as its own. */
export type Listed = Done & { todo: Todo };

/** Of the tab in front; nothing is stored, and no cell is written. */
export async function showTodo(world: World, act: Act): Promise<Listed | Refusal> {
  const known = tabOf(act.tab);
  if (!known) return refuse('unknownTab', { title: act.tab });
  const todo =
    known.network === undefined
      ? await inTab(
          world,
          act,
          'todo',
          async (round) =>
            refuseAccess('todo', act.by, round) ?? showNothing(await todoOfOffice(world, act, round)),
        )
      : await inNetworkTab(world, act, 'todo', async (job) => {
          const checked = await lookAtTab(job);
          const folds = unfoldListed(job.grid, checked.tabState.findings);
          return { ...showNothing(todoOfNetwork(job, checked)), folds };
        });
  if (isRefusal(todo)) return todo;
  world.log.fact('listed', { tab: word(known.tab.kind), lines: todo.lines.length });
  return { ok: true, title: todo.title, message: todo.message, todo };
}

/** The rows of a network's tab with their IDs and names. */
export const toDoInBehov = (grid: Grid, { reading, findings, rows }: TabState): TabToDo => ({
  grid,
  tab: behov,
  reading,
  findings,
  rows: new Map(rows.map(({ id, raw, read }) => [raw.row, { id, name: read.measure ?? '' }])),
});

/** A proposal is offered to whoever may accept it, as long as the report is the network's to change. */
export function todoOfNetwork(
  { act, round, network, grid }: Pick<NetworkJob, 'act' | 'round' | 'network' | 'grid'>,
  { tabState, report }: CheckedTab,
): Todo {
  const isOwn = refuseAccess('accept', act.by, round, network.name) === undefined;
  const next = nextOfNetwork({ report, rows: tabState.rows.length, isOwn });
  const todo = listLeft(toDoInBehov(grid, tabState), { mayAccept: isOwn && isWithNetwork(report), next });
  return isWithNetwork(report)
    ? todo
    : { ...todo, message: leftOfSent(todo.message, isOwn ? 'own' : 'others') };
}

/** A tab that nobody types in has nothing left to do. */
export async function todoOfOffice(world: World, act: Act, round: OpenRound): Promise<Todo> {
  const grid = gridOf(round.grids, act.tab);
  const { tab } = tabOf(act.tab)!;
  const found = await findingsInTab(world, act, round);
  const empty = {
    tab,
    reading: { title: act.tab, sheetId: grid.sheetId, columns: {}, rows: [], findings: [] },
  };
  return listLeft({ grid, ...empty, findings: [], ...found }, { mayAccept: true, next: nothingToMend });
}
