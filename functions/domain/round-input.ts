// Gathers what the allocation is given: the frame's lines, the rules of the Plan, and what each network submitted.
import type { RuleValues } from './basis.ts';
import type { AllocationInput, Claim, MeasureClaim } from './claims.ts';
import type { Failure } from './criteria.ts';
import { sumKroner } from './kroner.ts';
import { parseRow, partnerSought } from './parse-row.ts';
import { groupsOf } from './plan-groups.ts';
import type { RawRow } from './read-tab.ts';
import type { Budget } from './reconcile-budget.ts';
import { type Network, type Plan, type PlanValue, indicators } from './rules-of-round.ts';
import { type BehovField, behov } from './tabs/behov.ts';

/** The frozen rows of a network, by row id, as texts by field. */
export type SubmittedRows = { rowId: string; cells: Record<string, string> }[];

const nowhere = { title: '', row: 0, column: 0 };

const rawOf = (cells: Record<string, string>): RawRow<BehovField> => ({
  row: 0,
  cells: Object.fromEntries(
    behov.columns.map(({ field }) => [field, { value: cells[field] ?? null }]),
  ) as RawRow<BehovField>['cells'],
  places: Object.fromEntries(
    behov.columns.map(({ field }) => [field, nowhere]),
  ) as RawRow<BehovField>['places'],
});

/** A frozen row as the allocation sees it. It was checked when it was submitted, so that every part can be read. */
function measureOf({ rowId, cells }: SubmittedRows[number]): MeasureClaim {
  const { draft } = parseRow(rawOf(cells), rowId);
  const sectors = draft.sector === 'begge' ? ['skole', 'barnehage'] : [draft.sector ?? ''];
  const special = draft.specialPedagogy === 'ja' ? ['spesialpedagogikk'] : [];
  const individual = draft.individual === 'ja' ? ['individuelt'] : [];
  return {
    id: rowId,
    name: draft.measure ?? '',
    priority: draft.priority ?? 1,
    soughtOwner: draft.soughtOwner ?? 0,
    soughtUh: partnerSought(draft),
    tags: [...sectors, ...special, ...individual],
  };
}

/**
 * A network that has not submitted, or whose report fails the criteria, claims nothing, and nothing is bound for it
 * (D18: a commitment is described anew each year); its coordination is paid all the same (D5).
 */
export function claimOf(network: Network, submitted: SubmittedRows, failures: Failure[] = []): Claim {
  const measures = submitted.map(measureOf);
  const claim = claimFor(network, measures);
  if (failures.length === 0 || measures.length === 0) return claim;
  return { ...claimFor(network, []), unmet: { request: claim.request, measures, failures } };
}

function claimFor(network: Network, measures: MeasureClaim[]): Claim {
  return {
    id: network.code,
    name: network.name,
    request: sumKroner(measures.map(({ soughtOwner, soughtUh }) => soughtOwner + soughtUh)),
    commitment: measures.length > 0 ? (network.commitment ?? 0) : 0,
    coordination: network.coordination,
    indicators: network.indicators,
    measures,
    ...(network.base === undefined ? {} : { base: network.base }),
  };
}

/** The rules as the Plan tab states them, with its defaults where it is silent. */
export function rulesOf(plan: RuleValues<Pick<PlanValue, 'text' | 'number'>>): AllocationInput['rules'] {
  const rules: AllocationInput['rules'] = {
    base: plan.base.number ?? 0,
    baseMode: plan.baseMode.text as AllocationInput['rules']['baseMode'],
    key: indicators.flatMap((indicator) => {
      const parts = plan[indicator].number ?? 0;
      return parts > 0 ? [{ indicator, parts }] : [];
    }),
    unused: plan.unused.text as AllocationInput['rules']['unused'],
    aboveFrame: plan.aboveFrame.text as AllocationInput['rules']['aboveFrame'],
    unit: plan.unit.number ?? 1,
    commitments: plan.commitments.text as AllocationInput['rules']['commitments'],
  };
  if (plan.cap.number !== undefined) rules.cap = plan.cap.number;
  const groups = groupsOf(plan);
  if (groups.length > 0) rules.groups = groups;
  return rules;
}

/** The whole input; the order of networks is that of the tab and never matters to the result. */
export const roundInput = (
  budget: Budget,
  plan: Plan,
  networks: { network: Network; submitted: SubmittedRows; failures?: Failure[] }[],
): AllocationInput => ({
  frame: budget.frame,
  offTheTop: budget.offTheTop,
  claims: networks.map(({ network, submitted, failures }) => claimOf(network, submitted, failures)),
  rules: rulesOf(plan),
  answers: [],
});
