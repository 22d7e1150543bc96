// Stage 7: single kroner went by largest remainder with the share; large units are rounded by Sainte-Laguë (D24).
import type { AllocationRules } from '../rules.ts';
import type { Decisions } from '../arithmetic/decisions.ts';
import type { Sharers } from '../arithmetic/fill.ts';
import { roundToUnits } from '../arithmetic/sainte-lague.ts';
import type { SharedOut } from '../arithmetic/share-out.ts';
import type { KeyShare } from './key-share.ts';
import type { Standing } from './standing.ts';

/** Units from here up matter too much to be decided by id, and to be lost when the frame grows (kroner). */
const largeUnit = 1000;

export const isLarge = ({ unit }: AllocationRules): boolean => unit >= largeUnit;

/** Asks people for the order of these among which units cannot be shared out; nothing while they have not answered. */
export type AskForOrder = (between: number[], units: number) => number[] | undefined;

/** The amounts in units. A tie over a large unit is for people: until answered, those units stay in the pot. */
export function roundLargeUnits(
  { sharers, shared }: KeyShare,
  standings: Standing[],
  rules: AllocationRules,
  pot: number,
  decisions: Decisions,
): { amounts: Float64Array; method: 'largestRemainder' | 'sainteLague'; tied: boolean } {
  if (!isLarge(rules) || shared.open.length === 0)
    return { amounts: shared.amounts, method: 'largestRemainder', tied: false };
  const all = Int32Array.from(standings.keys());
  const ask = askOver(
    'unit',
    standings.map(({ claim }) => claim.id),
    rules,
    decisions,
  );
  const rounded = roundShares(sharers, shared, all, pot, rules.unused === 'redistribute', ask);
  return { ...rounded, method: 'sainteLague' };
}

/** Asks about units of this pot (`tie` is its name); indices are positions of `ids`. */
export const askOver =
  (tie: string, ids: string[], { unit }: AllocationRules, decisions: Decisions): AskForOrder =>
  (between, units) => {
    const question = { id: tie, between: between.map((i) => ids[i]!).toSorted(), kroner: units * unit };
    return decisions.ask(question)?.map((id) => between.find((i) => ids[i] === id)!);
  };

/** The members' units by Sainte-Laguë around the level they share; `amount` in units. */
export function roundShares(
  sharers: Sharers,
  shared: SharedOut,
  members: Int32Array,
  amount: number,
  redistribute: boolean,
  ask: AskForOrder,
): { amounts: Float64Array; tied: boolean } {
  const level = shared.rounds.at(-1);
  if (!level || shared.open.length === 0) return { amounts: shared.amounts, tied: false };
  const asked = redistribute
    ? sharers
    : { ...sharers, most: sharers.most.map(() => Number.MAX_SAFE_INTEGER) };
  const { amounts, tie } = roundToUnits(asked, members, level, amount, ask);
  return { amounts: amounts.map((one, i) => Math.min(one, sharers.most[i]!)), tied: tie !== undefined };
}
