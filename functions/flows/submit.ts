// Verb «submit»: a network's report is sent, frozen as it stands, with a receipt in the same transaction.
import type { Finding } from '../domain/finding.ts';
import { formatKroner, sumKroner } from '../domain/kroner.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import type { Network } from '../domain/rules-of-round.ts';
import { type Moment, type Stand, isAsSubmitted, standOfTab } from '../domain/stand-of-tab.ts';
import { tabOf } from '../domain/tabs/index.ts';
import { type Tx, word } from '../ports.ts';
import { submittedWords } from '../text/answers.ts';
import { writeReceipt } from '../text/mails.ts';
import { describe } from '../text/nb.ts';
import { refuseAccess } from './access.ts';
import { answerSheet } from './answer-sheet.ts';
import { answerRows, answerStart, soughtBy, startLine } from './answer-rows.ts';
import { networkOf, titlesFor } from './check-tab.ts';
import { deliverMessages, messageKey, putMessage } from './deliver.ts';
import { hashOf } from './hash.ts';
import { keepRows, keepSubmission, loadKept, momentOf } from './keep.ts';
import { type OpenRound, gridOf, openRound } from './open-round.ts';
import type { Act, Done, World } from './world.ts';

type Submission = {
  stand: Stand;
  stops: Finding[];
  again: boolean;
  report: 'none' | 'submitted' | 'proposed';
};

/** Refused with the list of what stops it; the findings are written at their cells in any case. */
export async function submitReport(world: World, act: Act): Promise<Done | Refusal> {
  const known = tabOf(act.tab);
  if (known?.network === undefined) return refuse('notABehovTab', { title: act.tab });
  const outcome = await answerSheet(world, act.round.spreadsheetId, titlesFor(act.tab), async (grids) => {
    const round = openRound(grids);
    const network = networkOf(round, known.network);
    const refusal = refuseAccess('submit', act.by, round, network?.name);
    if (refusal) return refusal;
    if (!network) return refuse('notABehovTab', { title: act.tab });
    const grid = gridOf(round.grids, act.tab);
    const moment = await momentOf(world, act.round);
    const submission = await world.store.transact(act.round, (tx) =>
      submitInside(tx, moment, act, round, network),
    );
    const { writes, expected } = answerRows(grid, submission.stand, submission.stops.length > 0);
    const start = answerStart(round.grids.get('Start'), [startLine(submission.stand, submission.report)]);
    return { result: submission, writes: [...writes, ...start], expected };
  });
  if ('ok' in outcome) return outcome;
  return finish(world, act, outcome);
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
  const before = kept.report?.state ?? 'draft';
  const again = kept.report !== undefined && before !== 'draft' && isAsSubmitted(stand, kept.submitted);
  const empty = stand.rows.length === 0;
  const version = (kept.report?.version ?? 0) + 1;
  const people = round.roles.filter((line) => line.network === network.name).map(({ email }) => email);
  const key = messageKey(act.round, 'kvittering', network.code, version);
  const known = await tx.get('message', key);
  keepRows(tx, stand, kept, at);
  if (stops.length > 0 || empty || again)
    return { stand, stops, again, report: before === 'draft' ? 'none' : before };
  const submitted = keepSubmission(tx, stand, version);
  const hash = hashOf(submitted.map(({ rowId, cells }) => [rowId, cells]));
  tx.put('report', {
    id: network.name,
    group: 'report',
    state: 'submitted',
    version,
    hash,
    submittedAt: at,
    submittedBy: act.by.email,
  });
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
    year: act.round.year,
    version,
    measures: stand.rows.map(measureOf),
  });
  putMessage(tx, known, { key, to: people, at, ...receipt }, act.correlation);
  return { stand: asSent(stand), stops, again, report: 'submitted' };
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

async function finish(world: World, act: Act, { stand, stops, again }: Submission): Promise<Done | Refusal> {
  const facts = { network: stand.network.name, count: stops.length };
  if (stand.rows.length === 0) return refuse('nothingToSubmit', facts);
  if (stops.length > 0) return refuse('notReady', facts, stops.map(describe));
  await deliverMessages(world, act.round);
  const sought = formatKroner(sumKroner(stand.rows.map(soughtBy)));
  world.log.fact('submitted', { network: word(stand.network.code), rows: stand.rows.length, again });
  return {
    ok: true,
    ...submittedWords(act.round.year, stand.network.name, stand.rows.length, sought, again),
  };
}
