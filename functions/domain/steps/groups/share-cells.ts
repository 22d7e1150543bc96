// What each cell starts from and weighs: a claim's key counts once in every pot of its own.
import type { Claim, KeyPart } from '../../claims.ts';
import type { Sharers } from '../../engine/fill.ts';
import { exactKey } from '../../engine/key.ts';
import { mixKey } from '../../engine/mix-key.ts';
import { splitByParts } from '../../engine/split.ts';
import type { Standing } from '../standing.ts';
import type { Cell } from './cells.ts';

/** Keys of cells are counted in millionths, so that one key can be split over several groups in whole numbers. */
export const millionths = 1_000_000n;

/**
 * Inside a pot of its own a claim has its whole key; where groups share a level its key is split by what it seeks in
 * each. What it has (commitment, base) and what it may get at most lie in its cells in the same proportion.
 */
export function shareCells(
  standings: Standing[],
  cells: Cell[],
  key: KeyPart[],
  claims: Claim[],
  pot: number,
): Sharers {
  const from = new Float64Array(cells.length);
  const least = new Float64Array(cells.length);
  const most = new Float64Array(cells.length);
  const weights = Array.from(cells, () => 0n);
  const weightOf = keyReader(claims, key);
  const ids = cells.map(({ group }) => group.id);
  for (const [index, own] of Map.groupBy(cells.keys(), (at) => cells[at]!.claim)) {
    const standing = standings[index]!;
    const split = (amount: number | bigint, by: (at: number) => number, at: number[] = own) =>
      splitByParts(
        BigInt(amount),
        at.map((one) => BigInt(by(one))),
        at.map((one) => ids[one]!),
      );
    const sought = (at: number) => cells[at]!.sought;
    split(standing.most, sought).forEach((part, i) => (most[own[i]!] = Number(part)));
    split(standing.least, (at) => most[at]!).forEach((part, i) => (least[own[i]!] = Number(part)));
    split(standing.from, (at) => least[at]!).forEach((part, i) => (from[own[i]!] = Number(part)));
    for (const [, sharing] of Map.groupBy(own, (at) => cells[at]!.group.ownPot)) {
      const weight = weightOf(cells[sharing[0]!]!.group.key, index) * millionths;
      split(weight, sought, sharing).forEach((part, i) => {
        weights[sharing[i]!] = part === 0n && weight > 0n ? 1n : part;
      });
    }
  }
  return { key: exactKey(weights, pot), from, least, most };
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
