// "How many pupils more for 10 000 kr more?"
import type { AllocationInput, Fraction } from '../model.ts';
import { fill, type Sharers } from '../arithmetic/fill.ts';
import { exactKey, type Level } from '../arithmetic/key.ts';
import {
  greater,
  minus,
  over,
  plus,
  ratio,
  times,
  toFraction,
  wholeAbove,
  type Ratio,
} from '../arithmetic/ratio.ts';
import { prepareRound, type Prepared } from '../steps/prepare.ts';
import { ruleInTheWay, unanswered, type Answer } from './answer.ts';

/**
 * The key at which the claim's exact share is `kroner` more than now, as an exact fraction, and in whole units more.
 * The others then share what is left at some level; the claim needs share / level units to have its share there.
 */
export function keyNeededFor(
  input: AllocationInput,
  claim: string,
  kroner: number,
): Answer<{ key: Fraction; unitsMore: number }> {
  const prepared = prepareRound(input);
  if (prepared.kind === 'conflict') return unanswered('conflict', prepared.conflicts);
  const { rules, claims } = input;
  const inTheWay = ruleInTheWay(rules);
  if (inTheWay) return unanswered(inTheWay);
  if (rules.key.length > 1) return unanswered('mixedKey');
  const index = claims.findIndex(({ id }) => id === claim);
  if (index < 0) return unanswered('noSuchClaim');

  const { from, most } = prepared.standings[index]!;
  const share = plus(shareNow(prepared, index), ratio(kroner));
  if (wholeAbove(share) > most - from) return unanswered('unreachable');
  const level = levelOfOthers(prepared, index, share, rules.unused === 'redistribute');
  if (level === 'tooLarge') return unanswered('floors');
  if (!level || level.left === 0) return unanswered('unreachable');
  const key = over(times(share, ratio(share.d)), ratio(level.left, level.weight));
  const unitsMore = wholeAbove(minus(key, ratio(prepared.weights[index]!)));
  return { kind: 'answered', key: toFraction(key), unitsMore };
}

/** What the claim has now above where its key share is counted from, exactly. */
function shareNow({ standings, weights, keyShare }: Prepared, index: number): Ratio {
  const { from, least } = standings[index]!;
  const { left, weight } = keyShare.shared.rounds.at(-1)!;
  return greater(ratio(least - from), ratio(weights[index]! * BigInt(left), weight));
}

/** The others' level when the claim has `share`; money counted in parts of a krone, so that the share is whole. */
function levelOfOthers(
  { standings, weights, units, keyShare: { sharers } }: Prepared,
  index: number,
  share: Ratio,
  redistribute: boolean,
): Level | 'tooLarge' | undefined {
  const parts = Number(share.d);
  if (!Number.isSafeInteger(units * parts)) return 'tooLarge';
  const scale = (amounts: Float64Array) => amounts.map((amount) => amount * parts);
  const scaled: Sharers = {
    key: exactKey(weights, units * parts),
    from: scale(sharers.from),
    least: scale(sharers.least),
    most: scale(sharers.most),
  };
  const others = Int32Array.from(standings.keys()).filter((i) => i !== index);
  const left = (units - standings[index]!.from) * parts - Number(share.n);
  const leasts = others.reduce((sum, i) => sum + scaled.least[i]!, 0);
  return left < leasts ? undefined : fill(scaled, others, left, redistribute).levels.at(-1);
}
