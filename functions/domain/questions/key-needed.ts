// "How many pupils more for 10 000 kr more?"
import type { AllocationInput, Fraction } from '../claims.ts';
import { fill } from '../engine/fill.ts';
import { minus, over, ratio, times, toFraction, wholeAbove } from '../engine/ratio.ts';
import { prepareRound } from '../steps/prepare.ts';
import { unanswered, type Answer } from './answer.ts';

/**
 * The key at which the claim's exact share is `kroner` more than now, as an exact fraction and as whole units more.
 * The others then share what is left at some level; the claim's own share at that level needs share / level units.
 */
export function keyNeededFor(
  input: AllocationInput,
  claim: string,
  kroner: number,
): Answer<{ key: Fraction; unitsMore: number }> {
  const prepared = prepareRound(input);
  if (prepared.kind === 'conflict') return unanswered('conflict', prepared.conflicts);
  const { rules, claims } = input;
  if ((rules.groups ?? []).length > 0) return unanswered('groupRules');
  if (rules.aboveFrame === 'priorityTiers' || rules.aboveFrame === 'floorThenTiers')
    return unanswered('tiers');
  if (rules.unit > 1) return unanswered('largeUnit');
  if (rules.key.length > 1) return unanswered('mixedKey');
  if (rules.unused === 'carry') return unanswered('floors');
  const index = claims.findIndex(({ id }) => id === claim);
  if (index < 0) return unanswered('noSuchClaim');

  const { standings, weights, units, keyShare } = prepared;
  const { sharers, shared } = keyShare;
  const own = standings[index]!;
  const level = shared.open.includes(index) ? shared.rounds.at(-1) : undefined;
  if (!level) return unanswered('unreachable');
  const now = ratio(weights[index]! * BigInt(level.left), level.weight);
  const target = { n: now.n + BigInt(kroner) * now.d, d: now.d };
  return findKey(own.from, own.most, target);

  function findKey(
    from: number,
    most: number,
    share: typeof now,
  ): Answer<{ key: Fraction; unitsMore: number }> {
    // Money in parts of a krone, so that the target is a whole number.
    const parts = Number(share.d);
    const scale = (amounts: Float64Array) => amounts.map((amount) => amount * parts);
    const others = Int32Array.from(standings.keys()).filter((i) => i !== index);
    const pot = units * parts - from * parts - Number(share.n);
    const scaled = {
      ...sharers,
      from: scale(sharers.from),
      least: scale(sharers.least),
      most: scale(sharers.most),
    };
    const reachable =
      Number(share.n) <= (most - from) * parts && pot >= 0 && Number.isSafeInteger(units * parts);
    const rest = reachable ? fill(scaled, others, pot).levels.at(-1) : undefined;
    if (!rest || rest.left === 0) return unanswered('unreachable');
    const key = over(times(share, ratio(parts)), ratio(rest.left, rest.weight));
    return {
      kind: 'answered',
      key: toFraction(key),
      unitsMore: wholeAbove(minus(key, ratio(weights[index]!))),
    };
  }
}
