// Reads the sets of rules that are tried, and computes what each leads to on the same claims.
import { allocateInOrder } from './allocate-in-order.ts';
import { type Cell, type Grid, type Place, cellAt, textOf } from '../sheet/cells.ts';
import { asCounted } from './as-counted.ts';
import { checkMeasures } from '../plan/check-measures.ts';
import { checkKeyNumbers } from '../plan/check-key-numbers.ts';
import type { AllocationInput, AllocationOutcome, Claim } from '../../allocation/model.ts';
import { type Finding, finding } from '../sheet/finding.ts';
import { planParameters } from '../plan/parameters.ts';
import { readPlan } from '../plan/read-plan.ts';
import { readTab } from '../sheet/read-tab.ts';
import { rankMeasures } from './lower-claim.ts';
import { frameOf, orderOf } from './run-input.ts';
import { rulesOf } from '../plan/rules-of-plan.ts';
import type { Network } from '../round/network.ts';
import { checkRanks } from './check-verdicts.ts';
import type { MeasureVerdict } from '../round/read-verdicts.ts';
import { indicators } from '../tabs/indicators.ts';
import type { Plan } from '../plan/plan.ts';
import { type ChoiceName, alternativer, alternatives, choiceNames, nameLabel } from '../tabs/alternativer.ts';
import { listWords } from '../../basics/list-words.ts';
import { nearest } from '../../basics/nearest.ts';
import { headerKey } from '../../basics/same-text.ts';
import { plan as planTab } from '../tabs/plan.ts';

/** One set: its name, '' when it has none, what was typed, what is wrong with it, and its outcome when nothing is. */
export type Alternative = {
  number: (typeof alternatives)[number];
  name: string;
  typed: { name: ChoiceName; text: string }[];
  stops: Finding[];
  outcome?: AllocationOutcome;
};

const keyNames: readonly ChoiceName[] = indicators;

/** What is typed of networks and tiltak in the tabs of the round. */
type Typed = { networks: Network[]; verdicts: readonly MeasureVerdict[] };

/** The sets in which something is typed. Where a set is silent the Plan counts; a key is typed as a whole. */
export function tryAlternatives(
  grid: Grid,
  plan: Plan,
  input: AllocationInput,
  { networks, verdicts }: Typed,
): Alternative[] {
  const { columns } = readTab(alternativer, grid);
  const rows = rowsOfChoices(grid);
  return alternatives.flatMap((number): Alternative[] => {
    const column = columns[`alternative${number}`];
    if (column === undefined) return [];
    const cellOf = (name: ChoiceName): Cell => cellAt(grid, rows.get(name) ?? -1, column);
    const named = choiceNames.filter((name) => textOf(cellOf(name)) !== '');
    const strange = strangeRows(grid, rows, column);
    if (named.length + strange.length === 0) return [];
    const typed = named.map((name) => ({ name, text: textOf(cellOf(name)) }));
    const set = { number, name: textOf(cellAt(grid, rowOfNames(grid), column)), typed };
    const { plan: read, notAccepted } = readPlan(asPlan(grid, column));
    const rules: Plan = { ...plan };
    for (const name of named) rules[name] = read[name];
    if (named.some((name) => keyNames.includes(name)))
      for (const name of keyNames) if (!named.includes(name)) rules[name] = { ...plan[name], number: 0 };
    const at = (name: ChoiceName): Place => ({ title: grid.title, row: rows.get(name) ?? 0, column });
    const ranks = orderOf(rules) === 'rank' ? checkRanks(verdicts, input.claims, () => at('aboveFrame')) : [];
    const stops = [...strange, ...notAccepted, ...stopsIn(rules, networks, at), ...ranks];
    if (stops.length > 0) return [{ ...set, stops }];
    return [{ ...set, stops, outcome: tryRules(rules, input, { networks, verdicts }) }];
  });
}

/** What is wrong with a set of rules as a whole, told at its choices. */
function stopsIn(rules: Plan, networks: Network[], at: (name: ChoiceName) => Place): Finding[] {
  const places = keyNames.map(at);
  const sum = keyNames.reduce((total, name) => total + (rules[name].number ?? 0), 0);
  const found = [...checkMeasures(rules, new Map(), -1), ...checkKeyNumbers(networks, rules)];
  return [
    ...(sum === 100 ? [] : [finding('planKeySum', { severity: 'stops', places }, { sum })]),
    ...found.map((one) => ({
      ...one,
      places: one.code === 'preAnnouncedMissing' ? [at('aboveFrame')] : places,
    })),
  ];
}

/** Ties are other ones under other rules, and settled by the same order. */
function tryRules(plan: Plan, input: AllocationInput, { networks, verdicts }: Typed): AllocationOutcome {
  const own = new Map(networks.map((network) => [network.code, network]));
  const assessed = { verdicts, order: orderOf(plan) };
  const claims = input.claims.map((claim) => {
    const network = own.get(claim.id);
    const ranked = { ...claim, measures: rankMeasures(claim.measures, assessed) };
    return network ? underPlan(ranked, network, plan) : ranked;
  });
  const rules = rulesOf(plan, claims);
  return allocateInOrder({ ...input, claims, rules, answers: [] }, plan.tieOrder.words).outcome;
}

/** A claim with the counts and the frame that these rules use. */
function underPlan(claim: Claim, network: Network, plan: Plan): Claim {
  const { indicators: counts, decimals } = asCounted(network, plan);
  const tried: Claim = { ...claim, indicators: counts, ...frameOf(network, plan) };
  if (decimals) tried.decimals = decimals;
  else delete tried.decimals;
  return tried;
}

/** What is typed beside a label that is none of the choices, while one of them is missing: it would count for nothing. */
function strangeRows(grid: Grid, rows: Map<ChoiceName, number>, column: number): Finding[] {
  const { columns } = readTab(alternativer, grid);
  const missing = choiceNames.filter((name) => !rows.has(name)).map((name) => planParameters[name].label);
  const known = new Set([...rows.values(), rowOfNames(grid)]);
  const last = Math.max(0, ...known) + 1;
  return grid.rows.slice(1, last + 1).flatMap((cells, index): Finding[] => {
    const row = index + 1;
    if (missing.length === 0 || known.has(row) || textOf(cells[column]) === '') return [];
    const text = textOf(cells[columns.label ?? 0]);
    const near = nearest(text, missing);
    const meant = listWords(
      (near ? [near] : missing).map((label) => `«${label}»`),
      'eller',
    );
    const places = [{ title: grid.title, row, column }];
    return [finding('planMisnamed', { severity: 'stops', places }, { text, meant })];
  });
}

/** The row of the names; below 0 when it is gone, and none has a name. */
const rowOfNames = (grid: Grid): number => {
  const { columns } = readTab(alternativer, grid);
  return grid.rows.findIndex(
    (cells) => headerKey(textOf(cells[columns.label ?? 0])) === headerKey(nameLabel),
  );
};

/** The row of each choice by its label; a choice whose row is gone is as in the Plan. */
export function rowsOfChoices(grid: Grid): Map<ChoiceName, number> {
  const { columns } = readTab(alternativer, grid);
  const rows = new Map<ChoiceName, number>();
  grid.rows.forEach((cells, row) => {
    const label = headerKey(textOf(cells[columns.label ?? 0]));
    const name = choiceNames.find((each) => headerKey(planParameters[each].label) === label);
    if (name && !rows.has(name)) rows.set(name, row);
  });
  return rows;
}

/** The same cells as a Plan tab, so that a choice is read and its faults told as there, at the place it stands. */
function asPlan(grid: Grid, column: number): Grid {
  const { columns } = readTab(alternativer, grid);
  const [label, value] = planTab.columns.filter(({ field }) => field === 'parameter' || field === 'value');
  const headers: Cell[] = [];
  headers[columns.label ?? 0] = { value: label?.header ?? '' };
  headers[column] = { value: value?.header ?? '' };
  const rows = [...rowsOfChoices(grid).values()];
  const cells = grid.rows.map((line, row) => (rows.includes(row) ? line : []));
  return { ...grid, rows: [Array.from(headers, (cell) => cell ?? { value: null }), ...cells.slice(1)] };
}
