// Stage 7: single kroner went by largest remainder with the share; large units are rounded by Sainte-Laguë (D24).
import type { AllocationRules } from '../claims.ts';
import type { Decisions } from '../engine/decisions.ts';
import { roundToUnits } from '../engine/sainte-lague.ts';
import type { KeyShare } from './key-share.ts';
import type { Standing } from './standing.ts';

/** Units from here up matter too much to be parted by id, and to be lost when the frame grows (kroner). */
const largeUnit = 1000;

/** The amounts in units. A tie over a large unit is for people: until answered, those units stay in the pot. */
export function roundLargeUnits(
  { sharers, shared }: KeyShare,
  standings: Standing[],
  weights: bigint[],
  rules: AllocationRules,
  pot: number,
  decisions: Decisions,
): { amounts: Float64Array; method: 'largestRemainder' | 'sainteLague'; tied: boolean } {
  const level = shared.rounds.at(-1);
  if (rules.unit < largeUnit || !level || shared.open.length === 0)
    return { amounts: shared.amounts, method: 'largestRemainder', tied: false };
  const redistribute = rules.unused === 'redistribute';
  const asked = redistribute
    ? sharers
    : { ...sharers, most: sharers.most.map(() => Number.MAX_SAFE_INTEGER) };
  const all = Int32Array.from(standings.keys());
  const ids = standings.map(({ claim }) => claim.id);
  const { amounts, tie } = roundToUnits(asked, weights, all, level, pot, (between, units) => {
    const question = {
      id: 'unit',
      between: between.map((i) => ids[i]!).toSorted(),
      kroner: units * rules.unit,
    };
    return decisions.ask(question)?.map((id) => ids.indexOf(id));
  });
  return {
    amounts: amounts.map((amount, i) => Math.min(amount, sharers.most[i]!)),
    method: 'sainteLague',
    tied: tie !== undefined,
  };
}
