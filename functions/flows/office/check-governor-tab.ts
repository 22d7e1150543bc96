// The check of a tab that the county governor types in: its findings, and the round's line in Start.
import { osloDay } from '../../basics/calendar.ts';
import { boundNotSent } from '../../domain/round/bound-not-sent.ts';
import { readRoles } from '../../domain/round/read-roles.ts';
import { checkKeyNumbers } from '../../domain/plan/check-key-numbers.ts';
import { checkTieOrder } from '../../domain/plan/check-tie-order.ts';
import { withOffers } from '../../domain/sheet/left/proposals.ts';
import { type Finding, finding, mergeFindings } from '../../domain/sheet/finding.ts';
import { readKladd } from '../../domain/moves/read-kladd.ts';
import { type TabReading, readTab } from '../../domain/sheet/read-tab.ts';
import { type Report, isWithGovernor } from '../../domain/records/report-life.ts';
import type { TabDefinition } from '../../domain/sheet/column.ts';
import type { Grid } from '../../domain/sheet/cells.ts';
import { tabOf } from '../../domain/tabs/index.ts';
import { checkedTab } from '../../text/answers/answers.ts';
import { changedWords } from '../../text/tabs/drift.ts';
import type { SheetAnswer } from '../job/answer-sheet.ts';
import { checkCriteria } from './check-criteria.ts';
import { sentAs } from '../job/former-names.ts';
import { holdersIn } from '../job/holders.ts';
import { wakeMails } from './resend.ts';
import { checkLedger } from './mails/check-ledger.ts';
import { checkAgain } from './judged-before.ts';
import { checkVerdictTab } from './check-verdicts.ts';
import { checkWheelTab } from './check-wheel-tab.ts';
import { checkMovesTab } from '../moves/check-moves-tab.ts';
import { type OpenRound, gridOf } from '../job/open-round.ts';
import { budgetIn } from '../job/read-governor-tabs.ts';
import { driftIn, showStart } from '../tabs/show-drift.ts';
import { loadStuck, stuckLines } from '../tabs/show-mail.ts';
import { roundLine } from '../tabs/show-state.ts';
import { loadReports } from '../job/load-stored.ts';
import type { Act, Done, World } from '../job/world.ts';
import { writeFindings } from '../tabs/write-findings.ts';

/** A tab that is ours alone has nothing to check. */
export async function checkGovernorTab(world: World, act: Act, round: OpenRound): Promise<SheetAnswer<Done>> {
  const { kind } = tabOf(act.tab)?.tab ?? {};
  if (kind === 'kriterier') return checkCriteria(world, act, round);
  if (kind === 'vurdering') return checkVerdictTab(world, act, round);
  if (kind === 'epost') return checkLedger(world, act, round);
  if (kind === 'justeringer') return checkMovesTab(world, act, round);
  if (kind === 'arshjul') return checkWheelTab(world, act, round);
  if (kind === 'roller' || kind === 'nokkeltall') await wakeMails(world, act.round, holdersIn(round));
  const reports = await world.store.read(act.round, loadReports);
  const stuck = await world.store.read(act.round, loadStuck);
  const sent = new Set(reports.filter(isWithGovernor).map(({ id }) => id));
  const renamed = kind === 'nokkeltall' ? await sentUnderOthers(world, act, round, reports) : [];
  const { writes, ...checked } = answerFindings(round, act.tab, sent, renamed);
  const line = roundLine(round, reports, world.clock.now().toISOString());
  const again = kind === 'plan' || kind === 'nokkeltall' ? await checkAgain(world, act, round) : '';
  const { title, message } = withDrift(round, act.tab, checked.result);
  const result = { ...checked.result, title, message: message + again };
  const lines = [line, ...stuckLines(round.grids.get('Start'), stuck)];
  return { ...checked, result, writes: [...writes, ...showStart(round, lines)] };
}

/** What people have changed in the workbook itself, where it is that which is asked about. */
function withDrift(
  round: OpenRound,
  title: string,
  { title: said, message }: Done,
): Pick<Done, 'title' | 'message'> {
  const sentences = title === 'Start' || title === 'Roller' ? [...driftIn(round).values()].flat() : [];
  return changedWords({ title: said, message }, sentences);
}

/** Networks whose report was sent under another name than stands beside their code now. */
export const sentUnderOthers = (
  { store }: World,
  act: Act,
  { networks }: OpenRound,
  reports: Report[],
): Promise<Finding[]> =>
  store.read(act.round, async (from) => {
    const found = await Promise.all(
      networks.map(async (network) => ({ ...network, former: await sentAs(from, network, reports) })),
    );
    return found.flatMap(({ code, name: network, place, former }) =>
      former === undefined
        ? []
        : [
            finding(
              'networkSentAs',
              { severity: 'stops', places: [place] },
              { code, network, former: former.id },
            ),
          ],
    );
  });

function answerFindings(
  round: OpenRound,
  title: string,
  sent: Set<string>,
  renamed: Finding[],
): SheetAnswer<Done> {
  const found = findingsOfTab(round, title, sent);
  if (!found) return { result: { ok: true, ...checkedTab(title, []) }, writes: [], expected: [] };
  const { tab, reading } = found;
  const findings = [...found.findings, ...renamed];
  const here = findings.filter(({ places }) => places[0]?.title === title);
  const shown = writeFindings(tab, reading, gridOf(round.grids, title), here);
  return { result: { ok: true, ...checkedTab(title, findings) }, writes: shown, expected: [] };
}

const merged = (
  reading: TabReading<string>,
  tab: TabDefinition,
  grid: Grid,
  findings: Finding[],
): TabFindings => ({ tab, reading, findings: withOffers(grid, mergeFindings(findings)) });

export type TabFindings = { tab: TabDefinition; reading: TabReading<string>; findings: Finding[] };

function findingsOfKladd(tab: TabDefinition, grid: Grid): TabFindings {
  const { reading, findings } = readKladd(grid);
  return merged(reading, tab, grid, findings);
}

/** What is found in a tab; nothing for one that nobody types in and nothing is computed in. `sent` are networks. */
export function findingsOfTab(
  round: OpenRound,
  title: string,
  sent?: ReadonlySet<string>,
): TabFindings | undefined {
  const grid = gridOf(round.grids, title);
  const tab = tabOf(title)?.tab;
  switch (tab?.kind) {
    case 'budsjett': {
      const { lines, budget } = budgetIn(round);
      return merged(lines.reading, tab, grid, [...lines.findings, ...budget.findings]);
    }
    case 'nokkeltall': {
      const { networks } = round.readings;
      const { commitment } = networks.reading.columns;
      const numbers = checkKeyNumbers(networks.values, round.plan);
      const bound = sent ? boundNotSent(networks.values, sent, commitment) : [];
      return merged(networks.reading, tab, grid, [...networks.findings, ...numbers, ...bound]);
    }
    case 'plan': {
      const { plan } = round.readings;
      const order = round.networksUnread
        ? []
        : checkTieOrder(plan.plan, round.networks, plan.places.get('tieOrder'));
      return merged(plan.reading, tab, grid, [...plan.findings, ...order]);
    }
    case 'roller': {
      const { roles = readRoles(grid, round.networks, osloDay(round.now)) } = round.readings;
      return merged(roles.reading, tab, grid, roles.findings);
    }
    case 'kladd':
      return findingsOfKladd(tab, grid);
    case 'innstilling':
    case 'tiltak':
    case 'kladdTiltak':
    case 'etterregning': {
      const reading = readTab<string>(tab, grid);
      return merged(reading, tab, grid, reading.findings);
    }
    default:
      return undefined;
  }
}
