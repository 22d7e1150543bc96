// Verb «waive»: the county governor lets what stops a row pass, with a reason that is shown in it, or takes that back.
import type { RowInTab } from '../../domain/needs/tab-state.ts';
import { type Waiver, waivableIn, waiverOf } from '../../domain/needs/waive.ts';
import { isWithGovernor, longestReason } from '../../domain/records/report-life.ts';
import { type Finding, isStop } from '../../domain/sheet/finding.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/sheet/refusal.ts';
import { inSheetOrder } from '../../domain/sheet/left/sheet-order.ts';
import { word } from '../../ports.ts';
import { type Doing, takenBackWords, waivedWords } from '../../text/answers/answers.ts';
import { aboutToTakeBack, aboutToWaive } from '../../text/answers/previews.ts';
import { describeFully } from '../../text/findings/catalogue.ts';
import type { SheetAnswer } from '../job/answer-sheet.ts';
import { digitsOf, hashOf, isHashOf } from '../job/hash.ts';
import { type NetworkJob, inNetworkTab, showNothing } from '../job/in-network-tab.ts';
import type { Act, Done, World } from '../job/world.ts';
import { showChecked } from './answer-after.ts';
import { type Beside, type CheckedTab, checkAndStoreTab, lookAtTab } from './check-and-store.ts';

/** `previewHash` says what was shown: given back, it is what is done, or nothing is. */
export type Answered = Done & { previewHash?: string; asks?: string };

/** The row as it is looked at: what stops it and may be let pass, what was, and whether its report was sent. */
type Seen = { row: RowInTab; stops: Finding[]; standing: Waiver[]; sent: Doing; at: string };
/** `checked` is the tab as it was stored by it. */
type Settled = { id: string; answer: Answered; checked?: CheckedTab };

/** Asked for once more, it is done already and stays so; what the sheet lacks of it is written. */
export async function waiveRow(world: World, act: Act): Promise<Answered | Refusal> {
  let settled: Settled | undefined;
  const outcome = await inNetworkTab(
    world,
    act,
    'waive',
    async (job): Promise<SheetAnswer<Settled> | Refusal> => {
      // Rows have moved meanwhile: what was settled for one of them is done for no other.
      const decided = settled ?? (await settle(job));
      if (isRefusal(decided)) return decided;
      const { checked = world.rehearsing ? undefined : await checkAndStoreTab(job), ...rest } = decided;
      settled = rest;
      return checked ? { result: rest, ...showChecked(job.round, checked) } : showNothing(rest);
    },
  );
  return isRefusal(outcome) ? outcome : outcome.answer;
}

async function settle(job: NetworkJob): Promise<Settled | Refusal> {
  const { world, act } = job;
  const { tabState, report, at } = await lookAtTab(job);
  const row = tabState.rows.find(({ raw }) => raw.row === (act.row ?? 0) - 1);
  const findings = inSheetOrder(row?.findings ?? [], row?.raw.row);
  const stops = waivableIn(findings);
  const others = findings.filter((one) => isStop(one) && !stops.includes(one));
  if (!row || (stops.length === 0 && !row.waived))
    return refuse('nothingToWaive', { row: act.row ?? 0 }, others.map(describeFully));
  const sent = isWithGovernor(report) ? 'before' : 'now';
  const seen: Seen = { row, stops, standing: row.waived ?? [], sent, at };
  return world.rehearsing ? { id: row.id, answer: await lookAhead(job, seen) } : decide(job, seen);
}

const toWaive = (id: string, waivers: Pick<Waiver, 'question' | 'cells'>[]) => ({
  id,
  waive: waivers.map(({ question, cells }) => ({ question, cells })),
});
const toTakeBack = ({ row, standing, sent }: Seen) => ({ id: row.id, takeBack: standing, sent });

const giveTo = ({ row, stops, at }: Seen, reason: string): Waiver[] =>
  stops.map((one) => waiverOf(row, one, { reason, at }));

const reasonsOf = (waivers: Waiver[]): string[] => [...new Set(waivers.map(({ reason }) => reason))];

/** What stops the row is asked about first; where nothing does, what was let pass can be taken back. */
async function lookAhead(job: NetworkJob, seen: Seen): Promise<Answered> {
  const { row, stops, standing, sent } = seen;
  if (stops.length > 0) {
    const previewHash = hashOf(toWaive(row.id, giveTo(seen, '')));
    return { ok: true, ...aboutToWaive(row.id, stops.map(describeFully)), previewHash };
  }
  const { tabState } = await lookAtTab(job, job.grid, { takenBack: row.id });
  const found = waivableIn(tabState.rows.find(({ id }) => id === row.id)?.findings ?? []);
  const said = { stops: found.map(describeFully), reasons: reasonsOf(standing), sent };
  return { ok: true, ...aboutToTakeBack(row.id, said), previewHash: hashOf(toTakeBack(seen)) };
}

/** What was shown is done, if it is so still; without a hash it is to let pass. */
async function decide(job: NetworkJob, seen: Seen): Promise<Settled | Refusal> {
  const { world, act } = job;
  const { row, stops, standing, sent } = seen;
  const { previewHash } = act;
  const before = {
    id: row.id,
    answer: { ok: true, ...waivedWords(row.id, 'before', reasonsOf(standing)) } as const,
  };
  if (previewHash === undefined) return stops.length > 0 ? letPass(job, seen) : before;
  if (stops.length === 0 && isHashOf(previewHash, toTakeBack(seen))) return takeBack(job, seen);
  if (stops.length > 0 && isHashOf(previewHash, toWaive(row.id, giveTo(seen, '')))) return letPass(job, seen);
  const given = [...Map.groupBy(standing, ({ at }) => at).values()];
  if (given.some((waivers) => isHashOf(previewHash, toWaive(row.id, waivers)))) return before;
  const line = await world.store.read(act.round, (from) => from.get('event', backLine(row.id, previewHash)));
  if (!line || standing.length > 0) return refuse('waiverStale', { row: act.row ?? 0 });
  return { id: row.id, answer: { ok: true, ...takenBackWords(row.id, 'before', sent) } };
}

async function letPass(job: NetworkJob, seen: Seen): Promise<Settled | Refusal> {
  const { row, stops, at } = seen;
  const reason = (job.act.reason ?? '').trim();
  const id = row.id;
  if (reason === '' || reason.length > longestReason)
    return refuse('waiverUnexplained', { id, length: reason.length, longest: longestReason });
  const waivers = giveTo(seen, reason);
  const codes = stops.map(({ code }) => code);
  const line = `waive/${id}/${hashOf(toWaive(id, waivers).waive)}/${at}`;
  const beside = noteWaiver(job, {
    line,
    what: 'waive',
    facts: { row: id, codes: codes.join(', '), reason },
  });
  const checked = await checkAndStoreTab(job, job.grid, { given: { id, waivers }, beside });
  job.world.log.fact('waived', { id: word(id), findings: stops.length });
  return { id, answer: { ok: true, ...waivedWords(id, 'now', [reason]) }, checked };
}

/** The row is judged as if nothing had been let pass in it. */
async function takeBack(job: NetworkJob, { row: { id }, standing, sent }: Seen): Promise<Settled> {
  const { world, act } = job;
  const codes = standing.map(({ question }) => question.split(' ')[0]);
  const facts = { row: id, codes: codes.join(', '), reason: reasonsOf(standing).join(' | ') };
  const line = backLine(id, act.previewHash ?? '');
  const beside = noteWaiver(job, { line, what: 'takeBack', facts });
  const checked = await checkAndStoreTab(job, job.grid, { takenBack: id, beside });
  world.log.fact('waiverTakenBack', { id: word(id), findings: standing.length });
  return { id, answer: { ok: true, ...takenBackWords(id, 'now', sent) }, checked };
}

/** Whoever asks again for what was shown is known by it. */
const backLine = (id: string, previewHash: string): string => `take-back/${id}/${digitsOf(previewHash)}`;

type Line = { line: string; what: 'waive' | 'takeBack'; facts: Record<string, string> };

/** Who, when and why, in the transaction that stores the row. */
const noteWaiver =
  ({ act, network: { name } }: NetworkJob, { line: id, what, facts }: Line): Beside =>
  async (tx, _, at) =>
    tx.put('event', { id, group: name, at, by: act.by.email, what, facts: { network: name, ...facts } });
