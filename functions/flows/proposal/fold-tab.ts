// Verb «fold»: shows every column of a tab, or folds away those that may wait; for everybody who sees the tab.
import { type ColumnGroup, type Grid, columnLetter } from '../../domain/sheet/cells.ts';
import { type TabDefinition, foldedFields } from '../../domain/sheet/column.ts';
import type { Finding } from '../../domain/sheet/finding.ts';
import { readTab } from '../../domain/sheet/read-tab.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/sheet/refusal.ts';
import { tabOf } from '../../domain/tabs/index.ts';
import { word } from '../../ports.ts';
import { type Folded, foldedWords } from '../../text/tabs/folded.ts';
import { refuseAccess } from '../job/access.ts';
import type { SheetAnswer } from '../job/answer-sheet.ts';
import { inNetworkTab, inTab } from '../job/in-network-tab.ts';
import { type OpenRound, gridOf } from '../job/open-round.ts';
import type { Act, Done, World } from '../job/world.ts';
import { lookAtTab } from '../needs/check-and-store.ts';
import { mustBeSeen } from '../tabs/unfold-told.ts';

/** What is published may be unfolded by every coordinator as if it were the own tab; the office's draft by the office. */
export async function foldTab(world: World, act: Act): Promise<Done | Refusal> {
  const known = tabOf(act.tab);
  if (!known) return refuse('unknownTab', { title: act.tab });
  const { tab, network } = known;
  if (foldedFields(tab.columns).length === 0) return refuse('notFoldable', { title: act.tab });
  const folded =
    network === undefined
      ? await inTab(world, act, 'fold', async (round) => {
          const network = tab.kind === 'innstilling' ? networkOf(act, round) : undefined;
          const grid = gridOf(round.grids, act.tab);
          return (
            refuseAccess('fold', act.by, round, network) ?? turn(world, act, { tab, grid, findings: [] })
          );
        })
      : await inNetworkTab(world, act, 'fold', async (job) => {
          const { findings } = (await lookAtTab(job)).tabState;
          return turn(world, act, { tab, grid: job.grid, findings });
        });
  if (isRefusal(folded)) return folded;
  world.log.fact('folded', { tab: word(tab.kind), to: word(folded.to), groups: folded.groups.length });
  return { ok: true, ...foldedWords(folded) };
}

const networkOf = ({ by }: Act, { roles }: OpenRound): string | undefined =>
  roles.find(({ email, network }) => email === by.email.toLowerCase() && network !== undefined)?.network;

type Tab = { tab: TabDefinition; grid: Grid; findings: Finding[] };

/** All groups are unfolded, also those of people's own; folded are ours alone, but for those with a cell that must be seen. */
async function turn(world: World, act: Act, { tab, grid, findings }: Tab): Promise<SheetAnswer<Folded>> {
  const { groups = [], sheetId } = grid;
  const { columns } = readTab(tab, grid);
  const ours = new Set(
    foldedFields(tab.columns)
      .flat()
      .map((field) => columns[field]),
  );
  const isOurs = ({ start, end }: ColumnGroup): boolean =>
    Array.from({ length: end - start }, (_, at) => start + at).every((column) => ours.has(column));
  const nameOf = ({ start }: ColumnGroup): string =>
    tab.columns.find(({ field }) => columns[field] === start)?.group ?? columnLetter(start);
  const to = await settle(world, act, groups.some(({ folded }) => folded) ? 'shown' : 'folded');
  const wanted = to === 'shown' ? groups : groups.filter(isOurs);
  const open = to === 'shown' ? [] : wanted.filter((group) => mustBeSeen(group, findings));
  const turned = wanted.filter((group) => !open.includes(group));
  return {
    result: { to, groups: turned.map(nameOf), open: open.map(nameOf) },
    writes: [],
    expected: [],
    folds: turned
      .filter(({ folded }) => folded !== (to === 'folded'))
      .map((group) => ({ ...group, sheetId, folded: to === 'folded' })),
  };
}

/** Which way this click goes, settled once: who asks again since no answer came does not turn it back. */
async function settle(world: World, act: Act, to: Folded['to']): Promise<Folded['to']> {
  const { round, by, tab, correlation } = act;
  if (correlation === undefined) return to;
  const id = `fold/${tab}/${correlation}`;
  return world.store.transact(round, async (tx) => {
    const before = await tx.get('event', id);
    if (before) return before.facts['to'] === 'folded' ? 'folded' : 'shown';
    const at = world.clock.now().toISOString();
    tx.put('event', { id, group: 'fold', at, by: by.email, what: 'fold', facts: { to } });
    return to;
  });
}
