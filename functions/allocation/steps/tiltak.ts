// Stage 6: inside a claim its own order of priority fills the measures (D15).
import type { TiltakAward, TiltakClaim } from '../model.ts';
import type { Decisions } from '../arithmetic/decisions.ts';
import { splitByParts } from '../arithmetic/split.ts';
import { otherIn, soughtBy } from '../payees.ts';
import type { CapRatio } from './groups/cap-ratio.ts';

/** Kroner left in all, and kroner left for measures that a ratio limits. */
type Purse = { left: number; allowance: number };

/**
 * Fills the measures from priority 1 with `money` kroner. The measure where it ends is met in part, those after it
 * are refused. When measures of equal rank would get different amounts by turn, people decide: a tie, until answered.
 */
export function fillTiltak(
  place: string,
  measures: TiltakClaim[],
  money: number,
  decisions: Decisions,
  ratio?: CapRatio,
): TiltakAward[] {
  let purse: Purse = { left: money, allowance: ratio ? ratio.allowance(money) : money };
  if (measures.length === 1) return [fillOne(measures[0]!, purse, ratio)];
  const awards = new Map<string, TiltakAward>();
  for (const rank of [...new Set(measures.map(({ priority }) => priority))].toSorted((a, b) => a - b)) {
    const peers = measures.filter(({ priority }) => priority === rank);
    const turn = spend(peers, purse, ratio);
    const given = turnMatters(peers, turn.amounts, purse, ratio)
      ? askForTurn(`${place}/${rank}`, peers, purse, turn.purse, decisions, ratio)
      : turn.amounts;
    for (const measure of peers) awards.set(measure.id, awardOf(measure, given?.get(measure.id), turn.purse));
    purse = turn.purse;
  }
  return measures.map(({ id }) => awards.get(id)!);
}

/** One that nobody stands beside. */
function fillOne(measure: TiltakClaim, { left, allowance }: Purse, ratio: CapRatio | undefined): TiltakAward {
  const open = ratio?.limits(measure) ? Math.min(left, allowance) : left;
  const amount = Math.min(soughtBy(measure), open);
  return awardOf(measure, amount, { left: left - amount, allowance });
}

/** Serves measures of one rank by turn; what is left for the next rank does not depend on the turn. */
function spend(order: TiltakClaim[], purse: Purse, ratio: CapRatio | undefined) {
  let { left, allowance } = purse;
  const amounts = new Map<string, number>();
  for (const measure of order) {
    const limited = ratio?.limits(measure) ?? false;
    const amount = Math.min(soughtBy(measure), left, limited ? allowance : left);
    amounts.set(measure.id, amount);
    left -= amount;
    if (limited) allowance -= amount;
  }
  return { amounts, purse: { left, allowance } };
}

/** The turn matters when the last in line gets something else than the same measure first in line. */
function turnMatters(
  peers: TiltakClaim[],
  forth: Map<string, number>,
  purse: Purse,
  ratio: CapRatio | undefined,
): boolean {
  if (peers.length < 2) return false;
  const back = spend(peers.toReversed(), purse, ratio).amounts;
  return peers.some(({ id }) => forth.get(id) !== back.get(id));
}

/** The amounts by the turn that people chose; nothing while they have not. */
function askForTurn(
  tie: string,
  peers: TiltakClaim[],
  before: Purse,
  after: Purse,
  decisions: Decisions,
  ratio: CapRatio | undefined,
): Map<string, number> | undefined {
  const between = peers.filter((one) => soughtBy(one) > 0).map(({ id }) => id);
  const order = decisions.ask({ id: tie, between: between.toSorted(), kroner: before.left - after.left });
  if (!order) return undefined;
  return spend(
    peers.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
    before,
    ratio,
  ).amounts;
}

function awardOf(measure: TiltakClaim, given: number | undefined, after: Purse): TiltakAward {
  const amount = given ?? 0;
  const award = { id: measure.id, amount, ...splitPayees(measure, amount) };
  if (amount === soughtBy(measure)) return { ...award, outcome: 'granted' };
  if (given === undefined) return { ...award, outcome: 'refused', reason: 'tie' };
  const outcome = amount > 0 ? 'partly' : 'refused';
  if (after.left > 0) return { ...award, outcome, reason: 'groupLimit' };
  return { ...award, outcome, reason: amount > 0 ? 'moneyEnded' : 'moneyEndedBefore' };
}

/**
 * Owner, UH and others get their parts pro rata to what is sought for each, to the krone, by largest remainder; of
 * equal ones the owner's is first, then UH's.
 */
export function splitPayees(
  measure: TiltakClaim,
  amount: number,
): Pick<TiltakAward, 'owner' | 'uh' | 'other'> {
  const { soughtOwner, soughtUh, soughtOther = 0 } = measure;
  if (amount === soughtBy(measure)) return { owner: soughtOwner, uh: soughtUh, ...otherIn(soughtOther) };
  const [owner, uh, other] = splitByParts(BigInt(amount), [soughtOwner, soughtUh, soughtOther].map(BigInt), [
    '1',
    '2',
    '3',
  ]).map(Number) as [number, number, number];
  return { owner, uh, ...otherIn(other) };
}
