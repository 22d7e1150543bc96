// Gathers what the allocation is given: the frame's lines, the rules of the Plan, and what each network submitted.
import type { AllocationInput, Claim, TiltakClaim, Failure } from '../../allocation/model.ts';
import { soughtBy } from '../../allocation/payees.ts';
import { sumKroner } from '../../basics/kroner.ts';
import { type Counted, asCounted } from './as-counted.ts';
import { type ParsedRow, parseRow } from '../needs/parse-row.ts';
import { otherSought } from '../needs/sought.ts';
import { rulesOf } from '../plan/rules-of-plan.ts';
import type { RawRow } from '../sheet/read-tab.ts';
import type { Budget } from '../round/reconcile-budget.ts';
import type { Network } from '../round/network.ts';
import type { MeasureVerdict } from '../round/read-verdicts.ts';
import type { Plan } from '../plan/plan.ts';
import { type BehovField, behov } from '../tabs/behov.ts';
import { type Assessed, lowerMeasures, rankMeasures } from './lower-claim.ts';

/** The frozen rows of a network, by row id, as texts by field. */
export type SubmittedRows = { rowId: string; cells: Record<string, string> }[];

const rawOf = (cells: Record<string, string>, row = 0): RawRow<BehovField> => ({
  row,
  cells: Object.fromEntries(
    behov.columns.map(({ field }) => [field, { value: cells[field] ?? null }]),
  ) as RawRow<BehovField>['cells'],
  places: Object.fromEntries(
    behov.columns.map(({ field }, column) => [field, { title: '', row, column }]),
  ) as RawRow<BehovField>['places'],
});

/** The frozen rows as they were typed, each in a row of its own. */
export const readSubmitted = (submitted: SubmittedRows): ParsedRow[] =>
  submitted.map(({ rowId, cells }, row) => parseRow(rawOf(cells, row), rowId));

/** A frozen row as the allocation sees it. It was checked when it was submitted, so that every part can be read. */
function tiltakOf({ rowId, cells }: SubmittedRows[number]): TiltakClaim {
  const { read } = parseRow(rawOf(cells), rowId);
  const sectors = read.sector === 'begge' ? ['skole', 'barnehage'] : [read.sector ?? ''];
  const special = read.specialPedagogy === 'ja' ? ['spesialpedagogikk'] : [];
  const individual = read.individual === 'ja' ? ['individuelt'] : [];
  return {
    id: rowId,
    name: read.measure ?? '',
    priority: read.priority ?? 1,
    soughtOwner: read.soughtOwner ?? 0,
    soughtUh: read.soughtUh ?? 0,
    ...otherSought(read),
    tags: [...sectors, ...special, ...individual],
  };
}

/**
 * A network that has not submitted, or whose report fails the criteria, claims nothing, and nothing is bound for it
 * (D18: a commitment is described again each year); its coordination is paid all the same (D5).
 */
export function claimOf(
  network: Counted,
  submitted: SubmittedRows,
  failures: Failure[] = [],
  assessed: Assessed = { verdicts: [], order: 'priority' },
): Claim {
  const sought = rankMeasures(submitted.map(tiltakOf), assessed);
  if (failures.length > 0 && sought.length > 0)
    return {
      ...claimFor(network, []),
      unmet: { request: claimFor(network, sought).request, measures: sought, failures },
    };
  const { measures, lowered } = lowerMeasures(sought, assessed);
  return { ...claimFor(network, measures), ...(lowered.length > 0 ? { lowered } : {}) };
}

function claimFor(network: Counted, measures: TiltakClaim[]): Claim {
  return {
    id: network.code,
    name: network.name,
    request: sumKroner(measures.map(soughtBy)),
    commitment: measures.length > 0 ? (network.commitment ?? 0) : 0,
    coordination: network.coordination,
    indicators: network.indicators,
    ...(network.decimals === undefined ? {} : { decimals: network.decimals }),
    measures,
    ...(network.base === undefined ? {} : { base: network.base }),
  };
}

/** A network's frame counts, and is kept with the run, only where the Plan makes it a cap (D14). */
export const frameOf = ({ preAnnounced }: Network, { aboveFrame }: Plan): { preAnnounced?: number } =>
  aboveFrame.text === 'capPreAnnounced' && preAnnounced !== undefined ? { preAnnounced } : {};

/** What is met first: each network's own priorities, or one ranking over all (D15 b). */
export const orderOf = ({ aboveFrame }: Plan): Assessed['order'] =>
  aboveFrame.text === 'oneRanking' ? 'rank' : 'priority';

/** The whole input; the order of networks is that of the tab and never matters to the result. */
export const runInput = (
  budget: Budget,
  plan: Plan,
  networks: { network: Network; submitted: SubmittedRows; failures?: Failure[] }[],
  verdicts: readonly MeasureVerdict[],
): AllocationInput => {
  const claims = networks.map(({ network, submitted, failures }) => ({
    ...claimOf(asCounted(network, plan), submitted, failures, { verdicts, order: orderOf(plan) }),
    ...frameOf(network, plan),
  }));
  const { frame, offTheTop } = budget;
  return { frame, offTheTop, claims, rules: rulesOf(plan, claims), answers: [] };
};
