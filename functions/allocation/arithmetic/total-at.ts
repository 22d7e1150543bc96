// What members get together at a level, exactly: one multiplication, however many they are.
import type { Sharers } from './fill.ts';
import type { Level } from './key.ts';

/** The exact sum of the members' amounts, in parts of the level's weight (whole kroner when there is no level). */
export function totalAt(
  { key, from, least, most }: Sharers,
  members: Int32Array,
  level: Level | undefined,
): bigint {
  if (!level) return BigInt(members.reduce((sum, index) => sum + least[index]!, 0));
  const sharing = members.slice();
  let count = 0;
  let whole = 0;
  for (let at = 0; at < members.length; at++) {
    const index = members[at]!;
    const share = from[index]! + key.quotient(index, level);
    if (share < least[index]!) whole += least[index]!;
    else if (share >= most[index]!) whole += most[index]!;
    else {
      whole += from[index]!;
      sharing[count++] = index;
    }
  }
  const { weight } = key.level(sharing.subarray(0, count), 0);
  return BigInt(whole) * BigInt(level.weight) + BigInt(weight) * BigInt(level.left);
}
