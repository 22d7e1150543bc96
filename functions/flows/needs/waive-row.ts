// Verb «waive»: the county governor lets what stops a row pass, with a reason that is shown in it, until its cells change.
import type { RowInTab } from '../../domain/needs/tab-state.ts';
import { waivableIn, waiverOf } from '../../domain/needs/waive.ts';
import { longestReason } from '../../domain/records/report-life.ts';
import { type Finding, isStop } from '../../domain/sheet/finding.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/sheet/refusal.ts';
import { word } from '../../ports.ts';
import { waivedWords } from '../../text/answers/answers.ts';
import { aboutToWaive } from '../../text/answers/previews.ts';
import { describeFully } from '../../text/findings/catalogue.ts';
import type { SheetAnswer } from '../job/answer-sheet.ts';
import { hashOf } from '../job/hash.ts';
import { type NetworkJob, inNetworkTab, showNothing } from '../job/in-network-tab.ts';
import type { Act, Done, World } from '../job/world.ts';
import { showChecked } from './answer-after.ts';
import { checkAndStoreTab, lookAtTab } from './check-and-store.ts';

type Waiving = { row: RowInTab; stops: Finding[] };

/** Asked for once more, nothing is left to let pass: it stays as it is. */
export async function waiveRow(world: World, act: Act): Promise<Done | Refusal> {
  const done = await inNetworkTab(world, act, 'waive', waiveIn);
  if (isRefusal(done)) return done;
  const { row, stops } = done;
  if (world.rehearsing) return { ok: true, ...aboutToWaive(row.id, stops.map(describeFully)) };
  world.log.fact('waived', { id: word(row.id), findings: stops.length });
  return { ok: true, ...waivedWords(row.id, stops.length > 0 ? 'now' : 'before') };
}

async function waiveIn(job: NetworkJob): Promise<SheetAnswer<Waiving> | Refusal> {
  const { world, act, network, round, grid } = job;
  const { tabState, at } = await lookAtTab(job);
  const row = tabState.rows.find(({ raw }) => raw.row === (act.row ?? 0) - 1);
  const stops = waivableIn(row?.findings ?? []);
  const others = (row?.findings ?? []).filter((one) => isStop(one) && !stops.includes(one));
  if (!row || (stops.length === 0 && !row.waived))
    return refuse('nothingToWaive', { row: act.row ?? 0 }, others.map(describeFully));
  if (stops.length === 0 || world.rehearsing) return showNothing({ row, stops });
  const reason = (act.reason ?? '').trim();
  if (reason === '' || reason.length > longestReason)
    return refuse('waiverUnexplained', { id: row.id, length: reason.length, longest: longestReason });
  const given = stops.map((one) => waiverOf(row, one, { reason, at }));
  const id = `waive/${row.id}/${hashOf(given.map(({ question, cells }) => ({ question, cells })))}`;
  const facts = {
    network: network.name,
    row: row.id,
    codes: stops.map(({ code }) => code).join(', '),
    reason,
  };
  const checked = await checkAndStoreTab(job, grid, {
    given: { id: row.id, waivers: given },
    beside: async (tx) =>
      tx.put('event', { id, group: network.name, at, by: act.by.email, what: 'waive', facts }),
  });
  return { result: { row, stops }, ...showChecked(round, checked) };
}
