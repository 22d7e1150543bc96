// Verb «submit»: a network's report is sent, frozen as it stands, with a receipt in the same transaction.
import type { Finding } from '../../domain/sheet/finding.ts';
import { formatKroner, sumKroner } from '../../basics/kroner.ts';
import { type Refusal, refuse } from '../../domain/sheet/refusal.ts';
import {
  type Report,
  isWithNetwork,
  nextVersion,
  reportOf,
  submit,
} from '../../domain/records/report-life.ts';
import type { Network } from '../../domain/round/network.ts';
import { type Moment, type Stand, isAsSubmitted, standOfTab } from '../../domain/needs/tab-state.ts';
import { tabOf } from '../../domain/tabs/index.ts';
import { type Tx, word } from '../../ports.ts';
import { submittedWords } from '../../text/answers/answers.ts';
import { writeReceipt } from '../../text/mails/mails.ts';
import { describe } from '../../text/findings/catalogue.ts';
import { aboutToSubmit } from '../../text/answers/previews.ts';
import { reportWord } from '../../text/words/status.ts';
import { admit } from '../job/access.ts';
import { answerSheet } from '../job/answer-sheet.ts';
import { soughtBy } from '../tabs/answer-rows.ts';
import { titlesFor } from './check-tab.ts';
import { deliverMessages, messageKey, putMessage } from '../job/deliver.ts';
import { hashOf } from '../job/hash.ts';
import { keepRows, keepSubmission, loadKept, momentOf } from './keep.ts';
import { type OpenRound, gridOf, openRound } from '../job/open-round.ts';
import { loadReports, roundLine, showReport } from '../tabs/show-state.ts';
import type { Act, Done, World } from '../job/world.ts';

type Submission = {
  stand: Stand;
  stops: Finding[];
  /** Sent by this job, also when the rows moved meanwhile and it began again. */
  sent?: boolean;
  /** Sent before: as it stands now, or otherwise. */
  locked?: 'same' | 'changed';
  report: Report;
  reports: Report[];
};

/** Refused with the list of what stops it; the findings are written at their cells in any case. */
export async function submitReport(world: World, act: Act): Promise<Done | Refusal> {
  const known = tabOf(act.tab);
  if (known?.network === undefined) return refuse('notABehovTab', { title: act.tab });
  let sent = false;
  const titles = [...titlesFor(act.tab), 'Innstilling'];
  const outcome = await answerSheet(world, act.round.spreadsheetId, titles, async (grids) => {
    const round = openRound(grids);
    const network = admit('submit', act, round);
    if ('ok' in network) return network;
    const moment = await momentOf(world, act.round);
    const submission = await world.store.transact(act.round, (tx) =>
      submitInside(tx, moment, act, round, network),
    );
    const { stand, stops, report, reports } = submission;
    sent ||= submission.sent === true;
    const line = roundLine(round, reports, moment.at, [report]);
    const findingsOnly = stops.length > 0;
    const shown = showReport(round, stand, report, line, findingsOnly);
    return { result: submission, ...shown, findingsOnly, told: sent };
  });
  if ('ok' in outcome) return outcome;
  return finish(world, act, { ...outcome, sent });
}

/** Pure but for its puts: the same cells and documents give the same submission. */
async function submitInside(
  tx: Tx,
  moment: Moment,
  act: Act,
  round: OpenRound,
  network: Network,
): Promise<Submission> {
  const grid = gridOf(round.grids, act.tab);
  const { at } = moment;
  const kept = await loadKept(tx, network.name);
  const stand = standOfTab(grid, network, round.plan, kept, moment);
  const stops = stand.findings.filter(({ severity }) => severity === 'stops');
  const before = reportOf(kept.report, network.name);
  const reports = await loadReports(tx);
  const version = nextVersion(before);
  const people = round.roles.filter((line) => line.network === network.name).map(({ email }) => email);
  const key = messageKey(act.round, 'kvittering', network.code, version);
  const known = await tx.get('message', key);
  keepRows(tx, stand, kept, at);
  const still = { stand, stops, report: before, reports };
  if (!isWithNetwork(before))
    return { ...still, stops: [], locked: isAsSubmitted(stand, kept.submitted) ? 'same' : 'changed' };
  if (stops.length > 0 || stand.rows.length === 0) return still;
  const submitted = keepSubmission(tx, stand, version);
  const hash = hashOf(submitted.map(({ rowId, cells }) => [rowId, cells]));
  const report = submit(before, { hash, at, by: act.by.email });
  tx.put('report', report);
  const facts = { network: network.name, version, rows: stand.rows.length, hash };
  tx.put('event', {
    id: `submit/${network.code}/${version}`,
    group: network.name,
    at,
    by: act.by.email,
    what: 'submit',
    facts,
  });
  const receipt = writeReceipt({
    network: network.name,
    round: act.round,
    version,
    measures: stand.rows.map(measureOf),
  });
  putMessage(tx, known, { key, to: people, at, ...receipt }, act.correlation);
  return { stand: asSent(stand), stops, report, reports, sent: true };
}

/** The stand once this submission is kept: what was proposed for an earlier version no longer counts. */
const asSent = (stand: Stand): Stand => ({
  ...stand,
  rows: stand.rows.map((row) => ({ ...row, award: undefined, state: 'submitted' })),
});

const measureOf = (row: Stand['rows'][number]): { name: string; sought: number } => ({
  name: row.draft.measure ?? '',
  sought: soughtBy(row),
});

async function finish(
  world: World,
  act: Act,
  { stand, stops, report, locked, sent = false }: Submission,
): Promise<Done | Refusal> {
  const facts = { network: stand.network.name, count: stops.length };
  if (locked === 'changed' && !sent)
    return refuse('alreadySubmitted', { ...facts, state: reportWord(report) });
  if (stand.rows.length === 0) return refuse('nothingToSubmit', facts);
  if (stops.length > 0) return refuse('notReady', facts, stops.map(describe));
  const again = !sent;
  const { year } = act.round;
  const { name, code } = stand.network;
  const sought = sumKroner(stand.rows.map(soughtBy));
  if (world.rehearsing) return { ok: true, ...aboutToSubmit(year, name, stand.rows.length, sought, again) };
  await deliverMessages(world, act.round);
  world.log.fact('submitted', { network: word(code), rows: stand.rows.length, again });
  return { ok: true, ...submittedWords(year, name, stand.rows.length, formatKroner(sought), again) };
}
