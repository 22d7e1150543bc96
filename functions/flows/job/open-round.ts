// Understands the county governor's tabs of a workbook that has been read, and who the person is in this round.
import type { Grid } from '../../domain/sheet/cells.ts';
import { checkKeyNumbers } from '../../domain/plan/check-key-numbers.ts';
import { checkTieOrder } from '../../domain/plan/check-tie-order.ts';
import { type Finding, isStop } from '../../domain/sheet/finding.ts';
import { readPlan } from '../../domain/plan/read-plan.ts';
import { readNetworks, readRoles } from '../../domain/round/read-networks.ts';
import type { Network, RoleLine } from '../../domain/round/network.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { MissingTab } from '../../ports.ts';

/** The tabs every job reads beside the tab it is about. */
export const roundTabs = ['Nøkkeltall', 'Plan', 'Roller', 'Start'];

export type OpenRound = {
  grids: Map<string, Grid>;
  networks: Network[];
  plan: Plan;
  roles: RoleLine[];
  /** Findings of Nøkkeltall and Plan. */
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

export function openRound(read: Grid[]): OpenRound {
  const grids = new Map(read.map((grid) => [grid.title, grid]));
  const networks = readNetworks(gridOf(grids, 'Nøkkeltall'));
  const { plan, findings, places } = readPlan(gridOf(grids, 'Plan'));
  const networksUnread = networks.findings.some(isStop);
  const numbers = checkKeyNumbers(networks.values, plan);
  const order = networksUnread ? [] : checkTieOrder(plan, networks.values, places.get('tieOrder'));
  const roles = readRoles(gridOf(grids, 'Roller'), networks.values);
  return {
    grids,
    networks: networks.values,
    plan,
    roles: roles.values,
    findings: [...networks.findings, ...numbers, ...findings, ...order],
    networksUnread,
    roleFindings: roles.findings,
  };
}
