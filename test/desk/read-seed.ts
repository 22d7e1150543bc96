// Reads a seed workbook as the product would: its rows laid out as tabs, then the product's own readers.
import type { Seed, SeedRow } from '../../desk/seed/seed.ts';
import type { Grid } from '../../functions/domain/sheet/cells.ts';
import { soughtOf } from '../../functions/domain/needs/sought.ts';
import { readPlan } from '../../functions/domain/plan/read-plan.ts';
import { readNetworks } from '../../functions/domain/round/read-networks.ts';
import { readBudget } from '../../functions/domain/round/read-budget.ts';
import { reconcileBudget } from '../../functions/domain/round/reconcile-budget.ts';
import { type TabState, readTabState } from '../../functions/domain/needs/tab-state.ts';
import { behov } from '../../functions/domain/tabs/behov.ts';
import type { TabDefinition } from '../../functions/domain/sheet/column.ts';
import { behovTitle, fixedTabs } from '../../functions/domain/tabs/index.ts';

const missing = (name: string): never => {
  throw new Error(`the seed has no network ${name}`);
};

/** Headers in row 1, then a cell per column. */
export const gridOfRows = (title: string, tab: TabDefinition, rows: SeedRow[]): Grid => ({
  title,
  sheetId: 1,
  rows: [
    tab.columns.map(({ header }) => ({ value: header })),
    ...rows.map((row) => tab.columns.map(({ field }) => ({ value: row[field] ?? null }))),
  ],
});

/** The networks of its Nøkkeltall tab. */
export const networksOf = (seed: Seed) =>
  readNetworks(gridOfRows('Nøkkeltall', fixedTabs.Nøkkeltall, seed.nokkeltall));
/** The parameters of its Plan tab. */
export const planOf = (seed: Seed) =>
  readPlan(
    gridOfRows(
      'Plan',
      fixedTabs.Plan,
      Object.entries(seed.plan).map(([parameter, row]) => Object.assign({ parameter }, row)),
    ),
  );
/** The lines of its Budsjett tab, and the budget they make. */
export const budgetOf = (seed: Seed) => {
  const lines = readBudget(gridOfRows('Budsjett', fixedTabs.Budsjett, seed.budsjett));
  const place = { title: 'Budsjett', row: 0, column: 0 };
  return { lines, budget: reconcileBudget(lines.values, networksOf(seed).values, place) };
};

/** Where a network's tab stands before anything is kept; `rows` in place of the seed's own. */
export const standOf = (seed: Seed, name: string, rows: SeedRow[] = seed.behov[name] ?? []): TabState => {
  const network = networksOf(seed).values.find((each) => each.name === name) ?? missing(name);
  const kept = { rows: [], report: undefined, submitted: [], awards: new Map() };
  return readTabState(gridOfRows(behovTitle(name), behov, rows), network, planOf(seed).plan, kept, {
    at: `${seed.year}-01-15T12:00:00.000Z`,
    year: seed.year,
    earlier: new Map(),
  });
};

/** A network's rows after the product has given its IDs and the coordinator has typed the corrections. */
export const mended = (seed: Seed, name: string): SeedRow[] => {
  const tabState = standOf(seed, name);
  return (seed.behov[name] ?? []).map((row, index) => {
    const id = tabState.rows[index]?.id ?? '';
    const fault = seed.faults?.find(({ network, row }) => network === name && row === index);
    return Object.assign({}, row, { id }, fault?.mend);
  });
};

/** What a network seeks in all, kroner. */
export const soughtBy = (tabState: TabState): number =>
  tabState.rows.reduce((sum, { read }) => sum + soughtOf(read), 0);
