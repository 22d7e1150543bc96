// What the county governor has typed for a distribution, with everything that stops one.
import type { Criteria } from './criteria-in.ts';
import type { Grid } from '../../domain/sheet/cells.ts';
import { type Finding, isStop } from '../../domain/sheet/finding.ts';
import { type NotFound, notFoundIn } from '../../domain/plan/not-found.ts';
import { readCriteria } from '../../domain/round/read-criteria.ts';
import { type VerdictReading, readVerdicts } from '../../domain/round/read-verdicts.ts';
import { type Adjustment, adjustmentsOf } from '../../domain/moves/move.ts';
import { type MoveReading, readMoves } from '../../domain/moves/read-moves.ts';
import { readKladd } from '../../domain/moves/read-kladd.ts';
import { readTab } from '../../domain/sheet/read-tab.ts';
import { type Understood } from '../../domain/round/read-rows.ts';
import { readBudget, type BudgetLine } from '../../domain/round/read-budget.ts';
import { type Budget, reconcileBudget } from '../../domain/round/reconcile-budget.ts';
import { etterregning } from '../../domain/tabs/etterregning.ts';
import { innstilling } from '../../domain/tabs/innstilling.ts';
import { kladdTiltak } from '../../domain/tabs/kladd-tiltak.ts';
import { roller } from '../../domain/tabs/roller.ts';
import { tiltak } from '../../domain/tabs/tiltak.ts';
import type { Column } from '../../domain/sheet/column.ts';
import type { BudsjettField } from '../../domain/tabs/budsjett.ts';
import { criteriaOf } from '../../domain/round/criteria-of-year.ts';
import { notFoundSentences } from '../../text/answers/not-found.ts';
import { sayMoves } from '../../text/words/moves.ts';
import { describeFully } from '../../text/findings/catalogue.ts';
import { type OpenRound, type Opening, gridOf, openRound } from './open-round.ts';

export type GovernorTabs = {
  round: OpenRound;
  budget: Budget;
  moves: MoveReading;
  /** What the moves make of each network's amount. */
  adjustments: Adjustment[];
  verdicts: VerdictReading;
  criteria: Criteria | undefined;
  stops: Finding[];
  /** What is not found, and counts as its standard or as empty. */
  notFound: NotFound;
};

/** What stops, as lines; and which labels are not found, which may be why. */
export const linesOf = (
  stops: Finding[],
  { notFound: { parameters } }: Pick<GovernorTabs, 'notFound'>,
): string[] => [...stops.map(describeFully), ...notFoundSentences({ parameters, columns: [] })];

/** `opening` says when this is, and which deadlines are kept. */
export function readGovernorTabs(grids: Grid[], year: number, opening: Opening): GovernorTabs {
  const round = openRound(grids, opening);
  const { lines, budget } = budgetIn(round);
  const moves = movesIn(round);
  const draft = readKladd(gridOf(round.grids, 'Kladd'));
  const criteria = criteriaIn(round, year);
  const verdicts = readVerdicts(gridOf(round.grids, 'Vurdering av tiltak'));
  const findings = [
    ...round.findings,
    ...lines.findings,
    ...budget.findings,
    ...moves.findings,
    ...draft.findings,
    ...(criteria?.read.findings ?? []),
    ...verdicts.findings,
    ...round.roleFindings.filter((one) => isOfHeaders(one) && !isOfBefore(one)),
    ...headersOfOurs(round.grids),
  ];
  return {
    round,
    budget,
    moves,
    adjustments: adjustmentsOf(moves.moves, sayMoves),
    verdicts,
    criteria,
    stops: findings.filter(isStop),
    notFound: notFoundIn(findings),
  };
}

/** A line of Roller that cannot be read gives nobody a role, which is told; without its headers no line can be. */
const isOfHeaders = ({ places }: Finding): boolean => places.every(({ row }) => row === 0);

/** Where none of the columns stands that came together, the workbook is of the version before: its own check tells that. */
const together = roller.columns.flatMap((column: Column) =>
  column.mayLack === 'together' ? column.header : [],
);
const isOfBefore = (one: Finding): boolean =>
  one.code === 'headerLacking' && one.facts.header === together.join('», «');

/** What the tab Justeringer says. Throws MissingTab. */
export const movesIn = ({ grids, networks }: OpenRound): MoveReading =>
  readMoves(
    gridOf(grids, 'Justeringer'),
    networks.map(({ name }) => name),
  );

/** The Budsjett tab and the budget it makes, reconciled as far as its lines and the networks' could be read. */
export function budgetIn({ grids, networks, networksUnread }: OpenRound): {
  lines: Understood<BudgetLine, BudsjettField>;
  budget: Budget;
} {
  const lines = readBudget(gridOf(grids, 'Budsjett'));
  const header = { title: 'Budsjett', row: 0, column: lines.reading.columns.amount ?? 0 };
  const unread = { lines: lines.findings.some(isStop), networks: networksUnread };
  return { lines, budget: reconcileBudget(lines.values, networks, header, unread) };
}

/** Without its tab nothing is assessed, and nobody would be refused: a round that has criteria needs it. Throws MissingTab. */
function criteriaIn({ grids, networks }: OpenRound, year: number): Criteria | undefined {
  const set = criteriaOf(year);
  if (!set) return undefined;
  const grid = gridOf(grids, 'Kriterier');
  return { set, grid, read: readCriteria(grid, networks, set) };
}

/** The tabs that are ours alone must be whole before anything is kept that is shown there. Throws MissingTab. */
function headersOfOurs(grids: OpenRound['grids']): Finding[] {
  const recount = grids.get('Etterregning');
  return [
    ...readTab(kladdTiltak, gridOf(grids, 'Kladd tiltak')).findings,
    ...readTab(innstilling, gridOf(grids, 'Innstilling')).findings,
    ...readTab(tiltak, gridOf(grids, 'Tiltak')).findings,
    ...(recount ? readTab(etterregning, recount).findings : []),
  ];
}
