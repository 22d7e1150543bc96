// Verb «return»: the county governor gives a report back to its network with a reason, which opens its tab again.
import { type Refusal, refuse } from '../../domain/sheet/refusal.ts';
import {
  type Report,
  isWithGovernor,
  longestReason,
  reportOf,
  returnToNetwork,
} from '../../domain/records/report-life.ts';
import type { Network } from '../../domain/round/network.ts';
import { type Moment, type Stand, standOfTab } from '../../domain/needs/tab-state.ts';
import { tabOf } from '../../domain/tabs/index.ts';
import { type Tx, word } from '../../ports.ts';
import { returnedWords } from '../../text/answers/answers.ts';
import { writeReturn } from '../../text/mails/mails.ts';
import { aboutToReturn } from '../../text/answers/previews.ts';
import { admit } from '../job/access.ts';
import { answerSheet } from '../job/answer-sheet.ts';
import { titlesFor } from './check-tab.ts';
import { deliverMessages, messageKey, putMessage } from '../job/deliver.ts';
import { keepRows, loadKept, momentOf } from './keep.ts';
import { type OpenRound, gridOf, openRound } from '../job/open-round.ts';
import { loadReports, roundLine, showReport } from '../tabs/show-state.ts';
import type { Act, Done, World } from '../job/world.ts';

type Returning = { stand: Stand; report: Report; reports: Report[]; people: string[]; now: boolean };

/** One that is returned already stays so: what the sheet lacks of it is written, and nobody is told again. */
export async function returnReport(world: World, act: Act): Promise<Done | Refusal> {
  const known = tabOf(act.tab);
  if (known?.network === undefined) return refuse('notABehovTab', { title: act.tab });
  let returned = false;
  const titles = [...titlesFor(act.tab), 'Innstilling'];
  const outcome = await answerSheet(world, act.round.spreadsheetId, titles, async (grids) => {
    const round = openRound(grids);
    const network = admit('return', act, round);
    if ('ok' in network) return network;
    const moment = await momentOf(world, act.round);
    const returning = await world.store.transact(act.round, (tx) =>
      returnInside(tx, moment, world.rehearsing ? { ...act, reason: '–' } : act, round, network),
    );
    if ('ok' in returning) return returning;
    const { stand, report, reports } = returning;
    returned ||= returning.now;
    const line = roundLine(round, reports, moment.at, [report]);
    return { result: returning, ...showReport(round, stand, report, line), told: returned };
  });
  if ('ok' in outcome) return outcome;
  if (world.rehearsing)
    return { ok: true, ...aboutToReturn(act.round.year, outcome.stand.network.name, returned) };
  await deliverMessages(world, act.round);
  const { network } = outcome.stand;
  world.log.fact('returned', { network: word(network.code), again: !returned });
  return { ok: true, ...returnedWords(act.round.year, network.name, outcome.people.length, returned) };
}

/** All reads, then all puts. */
async function returnInside(
  tx: Tx,
  moment: Moment,
  act: Act,
  round: OpenRound,
  network: Network,
): Promise<Returning | Refusal> {
  const kept = await loadKept(tx, network.name);
  const before = reportOf(kept.report, network.name);
  const reports = await loadReports(tx);
  const people = round.roles.filter((line) => line.network === network.name).map(({ email }) => email);
  const standing = (submitted: typeof kept.submitted): Stand =>
    standOfTab(
      gridOf(round.grids, act.tab),
      network,
      round.plan,
      { ...kept, submitted, awards: new Map() },
      moment,
    );
  if (before.state === 'returned')
    return { stand: standing(kept.submitted), report: before, reports, people, now: false };
  if (!isWithGovernor(before)) return refuse('notSubmitted', { network: network.name });
  const reason = (act.reason ?? '').trim();
  if (reason === '' || reason.length > longestReason)
    return refuse('reasonNeeded', {
      network: network.name,
      length: reason.length,
      longest: longestReason,
    });
  const key = messageKey(act.round, 'retur', network.code, before.version);
  const known = await tx.get('message', key);
  const stand = standing([]);
  keepRows(tx, stand, kept, moment.at);
  const report = returnToNetwork(before, { at: moment.at, by: act.by.email, reason });
  tx.put('report', report);
  const { version } = before;
  tx.put('event', {
    id: `return/${network.code}/${version}`,
    group: network.name,
    at: moment.at,
    by: act.by.email,
    what: 'return',
    facts: { network: network.name, version, reason },
  });
  const letter = writeReturn({ network: network.name, round: act.round, version, reason });
  putMessage(tx, known, { key, to: people, at: moment.at, ...letter }, act.correlation);
  return { stand, report, reports, people, now: true };
}
