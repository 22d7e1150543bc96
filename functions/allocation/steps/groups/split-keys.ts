// What each slice weighs: a claim's key counts once in every pot of its own.
import type { Claim, KeyPart } from '../../model.ts';
import { exactKey, type Key } from '../../arithmetic/key.ts';
import { mixKey } from '../../arithmetic/mix-key.ts';
import { splitOver, type Slice } from './slices.ts';

/** Keys of slices are counted in millionths, so that one key can be split over several groups in whole numbers. */
export const millionths = 1_000_000n;

/**
 * Inside a pot of its own a claim has its whole key; where groups share a level its key is split by what it seeks in
 * each (`by`), and no slice that seeks something weighs nothing. `pot` in units is the most that is shared.
 */
export function splitKeys(
  slices: Slice[],
  by: (at: number) => number,
  key: KeyPart[],
  claims: Claim[],
  pot: number,
): Key {
  const weights = Array.from(slices, () => 0n);
  const weightOf = keyReader(claims, key);
  for (const [, sharing] of Map.groupBy(
    slices.keys(),
    (at) => `${slices[at]!.claim} ${slices[at]!.group.ownPot}`,
  )) {
    const { claim, group } = slices[sharing[0]!]!;
    const weight = weightOf(group.key, claim) * millionths;
    splitOver(weight, sharing, by, slices).forEach((part, i) => {
      const seeks = by(sharing[i]!) > 0;
      weights[sharing[i]!] = part === 0n && weight > 0n && seeks ? 1n : part;
    });
  }
  return exactKey(weights, pot);
}

/** Reads a claim's weight by a pot's own key, or by the common one; each key is mixed once. */
function keyReader(
  claims: Claim[],
  common: KeyPart[],
): (own: KeyPart[] | undefined, index: number) => bigint {
  const mixed = new Map<KeyPart[], bigint[]>();
  return (own = common, index) => {
    const weights = mixed.get(own) ?? mixKey(claims, own);
    mixed.set(own, weights);
    return weights[index]!;
  };
}
