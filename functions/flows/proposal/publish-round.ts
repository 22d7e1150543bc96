// Verb «publish»: put the draft forward as the round's next proposal, write it where all see it, and tell everyone once.
import { isWithNetwork, reportOf } from '../../domain/records/report-life.ts';
import { type Refusal, isRefusal } from '../../domain/sheet/refusal.ts';
import { afterAnswer } from '../../text/answers/not-found.ts';
import { wholeSentence } from '../../text/answers/proposing.ts';
import { shortlyOfWhole } from '../../text/tabs/start-lines.ts';
import { aboutToPublish, lettersPage, publishedWords } from '../../text/answers/publishing.ts';
import { writePage } from '../../text/pages/page.ts';
import type { Claiming } from '../../ports.ts';
import { type SheetAnswer, answerSheet } from '../job/answer-sheet.ts';
import { deliverWithin } from '../job/deliver.ts';
import { claimingIn } from '../job/holders.ts';
import { openingOf, momentOf } from '../job/moment.ts';
import { gridOf } from '../job/open-round.ts';
import { type GovernorTabs, readGovernorTabs } from '../job/read-governor-tabs.ts';
import type { Act, Done, World } from '../job/world.ts';
import { answerRows, startLine } from '../tabs/answer-rows.ts';
import { writeEtterregning } from '../tabs/etterregning/write-etterregning.ts';
import { withLedger } from '../tabs/ledger/with-ledger.ts';
import { notFoundBy, showStart } from '../tabs/show-drift.ts';
import { lockOf, roundLine } from '../tabs/show-state.ts';
import { answerAssessed } from '../tabs/write-criteria.ts';
import { linkTo } from '../tabs/formulas/link-formula.ts';
import { writeInnstilling } from '../tabs/write-innstilling.ts';
import { writeTiltak } from '../tabs/write-tiltak.ts';
import { writeVerdicts } from '../tabs/write-verdicts.ts';
import { type ProposedRound, proposeRound } from './propose-round.ts';
import { refuseToCompute } from './refuse-to-compute.ts';
import { previewHashOf, replaces } from './store-proposal.ts';
import { tellBeside } from './tell-beside.ts';

/** Asked first: the question, and what was looked at. */
export type Looked = Done & { previewHash: string };

/**
 * One read of the whole workbook and one write, however many networks. Where rows moved and it began again, what it
 * answers is what it did in all: `messages` put, and whether every try found the run that was in force.
 */
export async function publishRound(world: World, act: Act): Promise<Done | Looked | Refusal> {
  let messages = 0;
  let again = true;
  let claiming: Claiming = {};
  let besides = '';
  const outcome = await answerSheet<ProposedRound>(world, act.round, 'all', async (grids) => {
    const opening = await openingOf(world, act.round);
    const basis = readGovernorTabs(grids, act.round.year, opening);
    claiming = claimingIn(basis.round);
    const refusal = refuseToCompute('publish', act, basis);
    if (refusal) return refusal;
    besides = afterAnswer(notFoundBy(basis));
    const moment = await momentOf(world, act.round, basis.round);
    const proposed = await world.store.transact(act.round, (tx) =>
      proposeRound(tx, world, act, basis, moment),
    );
    if (isRefusal(proposed)) return proposed;
    messages += proposed.messages;
    again &&= proposed.again;
    const shown = { ...answer(basis, proposed), told: messages > 0 };
    return messages > 0 ? withLedger(world, act.round, basis.round.grids, shown) : shown;
  });
  if (isRefusal(outcome)) return outcome;
  const told = besides + tellBeside(outcome, act.round.year);
  const { sequence } = outcome.run;
  const published = again ? 'before' : 'now';
  if (world.rehearsing) return look(outcome, { sequence, published, told });
  await deliverWithin(world, act.round, claiming);
  const { innstilling, reports } = outcome;
  world.log.fact('allocated', {
    networks: reports.filter((report) => !isWithNetwork(report)).length,
    pot: innstilling.allocation.pot,
    unallocated: innstilling.unallocated,
    again,
  });
  return { ok: true, ...publishedWords({ sequence, messages, published, told }) };
}

type About = Omit<Parameters<typeof aboutToPublish>[0], 'replaces'>;

function look({ planned }: ProposedRound, about: About): Looked {
  const letters = planned.shown;
  const page = lettersPage(letters);
  return {
    ok: true,
    ...aboutToPublish({ ...about, replaces: replaces(planned) }, letters),
    previewHash: previewHashOf(planned),
    ...(page.length > 0 && { html: writePage(page) }),
  };
}

function answer(basis: GovernorTabs, proposed: ProposedRound): SheetAnswer<ProposedRound> {
  const { round } = basis;
  const { input, innstilling, tabStates, reports, at, run } = proposed;
  const life = new Map(reports.map((report) => [report.id, report]));
  const shown = tabStates.map((tabState) => {
    const grid = gridOf(round.grids, tabState.reading.title);
    const report = life.get(tabState.network.name) ?? reportOf(undefined, tabState.network.name);
    return { ...answerRows(grid, tabState), locks: lockOf(grid, report), line: startLine(tabState, report) };
  });
  const parts = [
    ...shown,
    answerAssessed(proposed),
    writeVerdicts(basis, proposed),
    writeInnstilling(gridOf(round.grids, 'Innstilling'), round, proposed),
    writeTiltak(gridOf(round.grids, 'Tiltak'), innstilling),
  ];
  const { frame, pot } = innstilling.allocation;
  const { sequence, at: since, reason } = run;
  const left = innstilling.unallocated;
  const whole = {
    subject: 'Innstillingen',
    tab: linkTo(gridOf(round.grids, 'Innstilling').sheetId, 'Innstilling'),
    ...shortlyOfWhole(pot - left, pot),
    sentence: wholeSentence({ sequence, at: since, reason, frame, pot, left }),
  };
  return {
    result: proposed,
    writes: [
      ...parts.flatMap(({ writes }) => writes),
      ...writeEtterregning(round.grids, input, innstilling, round.networks),
      ...showStart(round, [roundLine(round, reports, at), ...shown.map(({ line }) => line), whole]),
    ],
    expected: parts.flatMap(({ expected }) => expected),
    locks: shown.flatMap(({ locks }) => locks),
  };
}
