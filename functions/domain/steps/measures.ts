// Stage 6: inside a claim its own order of priority fills the measures (D15).
import type { MeasureAward, MeasureClaim } from '../claims.ts';
import type { Decisions } from '../engine/decisions.ts';

type Given = { amount: number; tied: boolean };

/**
 * Fills the measures from priority 1 with `money` kroner. The measure where it ends is met in part, those after it
 * are refused. When several of equal rank want the last money, people decide: a tie, until it is answered.
 */
export function fillMeasures(
  claim: string,
  measures: MeasureClaim[],
  money: number,
  decisions: Decisions,
): MeasureAward[] {
  const given = new Map<string, Given>();
  let left = money;
  for (const rank of ranksOf(measures)) {
    const peers = measures.filter(({ priority }) => priority === rank);
    const order = orderOf(claim, rank, peers, left, decisions);
    for (const measure of order ?? peers) {
      const amount = order ? Math.min(left, soughtBy(measure)) : 0;
      given.set(measure.id, { amount, tied: !order });
      left -= amount;
    }
    if (!order) left = 0;
  }
  return measures.map((measure) => awardOf(measure, given.get(measure.id)!));
}

const soughtBy = ({ soughtOwner, soughtUh }: MeasureClaim): number => soughtOwner + soughtUh;

const ranksOf = (measures: MeasureClaim[]): number[] =>
  [...new Set(measures.map(({ priority }) => priority))].toSorted((a, b) => a - b);

/** The order in which measures of one rank are met; nothing when people have yet to choose it. */
function orderOf(
  claim: string,
  rank: number,
  peers: MeasureClaim[],
  left: number,
  decisions: Decisions,
): MeasureClaim[] | undefined {
  const seeking = peers.filter((one) => soughtBy(one) > 0);
  const sought = seeking.reduce((sum, one) => sum + soughtBy(one), 0);
  if (seeking.length < 2 || left === 0 || left >= sought) return peers;
  const between = seeking.map(({ id }) => id).toSorted();
  const order = decisions.ask({ id: `${claim}/${rank}`, between, kroner: left });
  return order?.map((id) => seeking.find((one) => one.id === id)!);
}

function awardOf(measure: MeasureClaim, { amount, tied }: Given): MeasureAward {
  const sought = soughtBy(measure);
  const { owner, uh } = splitPayees(measure, amount);
  const base = { id: measure.id, amount, owner, uh };
  if (amount === sought) return { ...base, outcome: 'granted' };
  if (tied) return { ...base, outcome: 'refused', reason: 'tie' };
  return amount > 0
    ? { ...base, outcome: 'partly', reason: 'moneyEnded' }
    : { ...base, outcome: 'refused', reason: 'moneyEndedBefore' };
}

/** Owner and UH get their parts pro rata to what is sought for each, to the krone; an exact half goes to the owner. */
export function splitPayees(measure: MeasureClaim, amount: number): { owner: number; uh: number } {
  const sought = BigInt(soughtBy(measure));
  if (sought === 0n) return { owner: 0, uh: 0 };
  const doubled = 2n * BigInt(amount) * BigInt(measure.soughtOwner);
  const owner = Number((doubled + sought) / (2n * sought));
  return { owner, uh: amount - owner };
}
