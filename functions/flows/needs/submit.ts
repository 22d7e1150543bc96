// Verb «submit»: a network's report is sent, frozen as it is, with a receipt in the same transaction.
import { notFoundForRows, unreadRules } from '../../domain/plan/not-found.ts';
import { unreadInLine } from '../../domain/round/unread-line.ts';
import { formatKroner, sumKroner } from '../../basics/kroner.ts';
import { foreignLocale } from '../../domain/sheet/language.ts';
import { countLeft, leftToDo } from '../../domain/sheet/left/left-to-do.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/sheet/refusal.ts';
import { inSheetOrder } from '../../domain/sheet/left/sheet-order.ts';
import { type Claiming, word } from '../../ports.ts';
import { submittedWords } from '../../text/answers/answers.ts';
import { sayStanding } from '../../text/answers/before-sending.ts';
import { aboutToSubmit } from '../../text/answers/previews.ts';
import { describe, describeFully } from '../../text/findings/catalogue.ts';
import { sayStops } from '../../text/pages/left.ts';
import { reportWord } from '../../text/words/status.ts';
import { deliverWithin } from '../job/deliver.ts';
import { claimingIn } from '../job/holders.ts';
import { inNetworkTab } from '../job/in-network-tab.ts';
import { momentOf } from '../job/moment.ts';
import type { Act, Done, Previewed, World } from '../job/world.ts';
import { soughtInRow } from '../../domain/needs/sought.ts';
import type { OpenRound } from '../job/open-round.ts';
import { afterAnswer, notFoundSentences } from '../../text/answers/not-found.ts';
import { inSheet, roundLine, showReport } from '../tabs/show-state.ts';
import type { InSheet } from '../../text/words/choices.ts';
import { checkAndStoreTab } from './check-and-store.ts';
import { type Submission, storeSubmission } from './store-submission.ts';

/** From so many rows on they are stored as a check stores them first, so that freezing them has a transaction to itself. */
const manyRows = 500;

/** Refused with the list of what stops it; the findings are written at their cells in any case. */
export async function submitReport(world: World, act: Act): Promise<Previewed | Refusal> {
  let sent = false;
  let claiming: Claiming = {};
  const outcome = await inNetworkTab(world, act, 'submit', async (job) => {
    const { round } = job;
    claiming = claimingIn(round);
    const locale = foreignLocale([job.grid]);
    if (locale !== undefined) return refuse('otherLanguage', { locale });
    const unread = [...unreadRules(round.findings), ...unreadInLine(round.readings.networks, job.network)];
    if (unread.length > 0) return refuse('rulesUnread', {}, unread.map(describeFully));
    if (job.grid.rows.length > manyRows && !world.rehearsing) await checkAndStoreTab(job);
    const moment = await momentOf(world, act.round, round);
    const submission = await world.store.transact(act.round, (tx) => storeSubmission(tx, job, moment));
    const { tabState, stops, report, reports } = submission;
    sent ||= submission.sent === true;
    const line = roundLine(round, reports, moment.at, [report]);
    const findingsOnly = stops.length > 0;
    const shown = showReport(round, { tabState, report, line, emptyCells: findingsOnly ? 'noted' : 'quiet' });
    const result = {
      ...submission,
      besides: notLookedAt(round),
      deadline: round.deadline,
      now: moment.at,
      sheet: inSheet(shown),
    };
    return { result, ...shown, findingsOnly, told: sent };
  });
  return isRefusal(outcome) ? outcome : finish(world, act, { ...outcome, sent }, claiming);
}

/** What of Plan is not there, and so was not looked at. */
const notLookedAt = (round: OpenRound): string =>
  afterAnswer(notFoundSentences(notFoundForRows(round.findings)));

type Shown = Submission & { besides: string; deadline: string | undefined; now: string; sheet: InSheet };

async function finish(
  world: World,
  act: Act,
  submission: Shown,
  claiming: Claiming,
): Promise<Previewed | Refusal> {
  const { tabState, sent = false } = submission;
  const refusal = refuseSubmission(submission);
  if (refusal) return refusal;
  const { year } = act.round;
  const { name, code } = tabState.network;
  const rows = tabState.rows.length;
  const done = sent ? 'now' : 'before';
  const sought = sumKroner(tabState.rows.map(soughtInRow));
  const facts = { network: name, tiltak: rows, sought: formatKroner(sought), sent: done } as const;
  const besides = (words: Omit<Done, 'ok'>): Done => ({
    ok: true,
    ...words,
    message: words.message + submission.besides,
  });
  const questions = countLeft(leftToDo(tabState.findings)).asks;
  const { preAnnounced } = tabState.network;
  const beside = sayStanding({ ...submission, sought, preAnnounced, questions });
  const { previewHash } = submission.looked;
  if (world.rehearsing)
    return {
      ...besides(aboutToSubmit(year, { ...facts, beside, sheet: submission.sheet })),
      previewHash,
    };
  await deliverWithin(world, act.round, claiming);
  world.log.fact('submitted', { network: word(code), rows, again: !sent });
  return besides(submittedWords(year, facts));
}

function refuseSubmission(submission: Submission): Refusal | undefined {
  const { tabState, stops, report, locked, sent, former, looked } = submission;
  if (former !== undefined) return refuse('reportWithoutNetwork', { networks: former });
  const network = tabState.network.name;
  if (locked === 'changed' && !sent)
    return refuse('alreadySubmitted', { network, state: reportWord(report) });
  if (tabState.rows.length === 0) return refuse('nothingToSubmit', { network });
  if (stops.length === 0 && sent) return undefined;
  if (stops.length === 0)
    return looked.unlisted ?? (looked.stale ? refuse('reportChanged', { network }) : undefined);
  const said = sayStops(countLeft(leftToDo(stops)));
  return refuse('notReady', { network, stops: said }, inSheetOrder(stops).map(describe));
}
