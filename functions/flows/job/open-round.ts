// Understands the county governor's tabs of a workbook that has been read, and who the person is in this round.
import { osloDay } from '../../basics/calendar.ts';
import type { Grid } from '../../domain/sheet/cells.ts';
import { checkKeyNumbers } from '../../domain/plan/check-key-numbers.ts';
import { checkTieOrder } from '../../domain/plan/check-tie-order.ts';
import { type Finding, finding, isStop } from '../../domain/sheet/finding.ts';
import { type PlanReading, readPlan } from '../../domain/plan/read-plan.ts';
import { readNetworks } from '../../domain/round/read-networks.ts';
import { readRoles } from '../../domain/round/read-roles.ts';
import type { RoleLine } from '../../domain/round/roles/role-line.ts';
import type { Network } from '../../domain/round/network.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Documents } from '../../domain/records/documents.ts';
import { type WheelInForce, inForce, needDeadline } from '../../domain/deadlines/in-force.ts';
import { type WheelReading, readWheel } from '../../domain/deadlines/read-wheel.ts';
import { wheelRulesOf } from '../../domain/deadlines/wheel-rules.ts';
import { MissingTab } from '../../faults.ts';

export type Titles = string[] | 'all';

/** `titles` are those that were asked for, `now` the moment (UTC), `wheel` the deadlines that an act has kept. */
export type Opening = { titles?: Titles; now: string; wheel?: Documents['wheel'] | undefined };

export type OpenRound = {
  grids: Map<string, Grid>;
  /** Those that were asked for. */
  titles: Titles;
  now: string;
  /** The deadlines that an act has kept, if one has. */
  kept: Documents['wheel'] | undefined;
  /** The deadlines in force. */
  wheel: WheelInForce;
  /** When need reports are due, UTC. */
  deadline: string | undefined;
  /** The round's own tabs as they were read, so that none is read twice in a job. */
  readings: {
    networks: ReturnType<typeof readNetworks>;
    plan: PlanReading;
    roles: ReturnType<typeof readRoles> | undefined;
    wheel: WheelReading | undefined;
  };
  networks: Network[];
  plan: Plan;
  /** The lines that count today; none, where Roller was not asked for. */
  roles: RoleLine[];
  /** The lines whose last day has passed. */
  runOut: RoleLine[];
  /** Findings of Nøkkeltall and Plan, and why the deadline of the need reports cannot be told. */
  findings: Finding[];
  /** Whether lines of Nøkkeltall could not be read, so that its sums are not whole. */
  networksUnread: boolean;
  /** Findings of Roller: a line that cannot be read gives nobody a role. */
  roleFindings: Finding[];
};

/** The tab of that title; throws MissingTab when the workbook has none. */
export const gridOf = (grids: Map<string, Grid>, title: string): Grid => {
  const grid = grids.get(title);
  if (!grid) throw new MissingTab(title);
  return grid;
};

/** Only a check of a network's tab goes on without Årshjul, and says that it does. */
const wheelTabMissing = finding(
  'wheelTabMissing',
  { severity: 'stops', places: [{ title: 'Årshjul', row: 0, column: 0 }] },
  {},
);

/** What is in force, and why that cannot be told. What is typed governs nothing once an act has kept the deadlines. */
function deadlinesIn(
  typed: WheelReading | undefined,
  kept: Documents['wheel'] | undefined,
): Pick<OpenRound, 'wheel' | 'deadline'> & { unread: Finding[] } {
  const wheel = inForce(kept, typed);
  const unread = kept ? [] : (typed?.needUnread ?? []);
  return { wheel, deadline: needDeadline(wheel), unread: typed ? unread : [wheelTabMissing] };
}

/** Throws MissingTab where a tab of the round's own that was asked for is not there. */
export function openRound(read: Iterable<Grid>, { titles = 'all', now, wheel: kept }: Opening): OpenRound {
  const grids = new Map([...read].map((grid) => [grid.title, grid]));
  const networks = readNetworks(gridOf(grids, 'Nøkkeltall'));
  const plan = readPlan(gridOf(grids, 'Plan'));
  const asksFor = (title: string): boolean => titles === 'all' || titles.includes(title);
  const typed = asksFor('Årshjul') ? readWheel(gridOf(grids, 'Årshjul'), wheelRulesOf(plan.plan)) : undefined;
  const roles = asksFor('Roller')
    ? readRoles(gridOf(grids, 'Roller'), networks.values, osloDay(now))
    : undefined;
  const networksUnread = networks.findings.some(isStop);
  const order = networksUnread ? [] : checkTieOrder(plan.plan, networks.values, plan.places.get('tieOrder'));
  const numbers = checkKeyNumbers(networks.values, plan.plan);
  const { wheel, deadline, unread } = deadlinesIn(typed, kept);
  return {
    grids,
    titles,
    now,
    kept,
    wheel,
    deadline,
    readings: { networks, plan, roles, wheel: typed },
    networks: networks.values,
    plan: plan.plan,
    roles: roles?.values ?? [],
    runOut: roles?.runOut ?? [],
    findings: [...networks.findings, ...numbers, ...plan.findings, ...order, ...unread],
    networksUnread,
    roleFindings: roles?.findings ?? [],
  };
}

/** The round as it will be with this tab in it. */
export const withGrid = ({ grids, titles, now, kept }: OpenRound, changed: Grid): OpenRound =>
  openRound(new Map([...grids, [changed.title, changed]]).values(), { titles, now, wheel: kept });

/** The round as it is with these deadlines in force. */
export const withWheel = (
  { grids, titles, now }: OpenRound,
  wheel: Documents['wheel'] | undefined,
): OpenRound => openRound(grids.values(), { titles, now, wheel });
