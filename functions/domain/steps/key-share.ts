// Stage 4: the key share by weighted water-filling, capped at what is sought (D6, D12, D16).
import type { AllocationRules } from '../claims.ts';
import { exactKey } from '../engine/key.ts';
import type { Sharers } from '../engine/fill.ts';
import { shareOut, type SharedOut } from '../engine/share-out.ts';
import type { Standing } from './standing.ts';

export type KeyShare = { sharers: Sharers; shared: SharedOut };

/** Shares the pot (in units) by the weights; money not sought is redistributed or carried, as the rules say. */
export function shareByKey(
  standings: Standing[],
  weights: bigint[],
  rules: AllocationRules,
  pot: number,
): KeyShare {
  const sharers: Sharers = {
    key: exactKey(weights, pot),
    from: Float64Array.from(standings, ({ from }) => from),
    least: Float64Array.from(standings, ({ least }) => least),
    most: Float64Array.from(standings, ({ most }) => most),
  };
  const idOf = (index: number) => standings[index]!.claim.id;
  const all = Int32Array.from(standings, (_, index) => index);
  return { sharers, shared: shareOut(sharers, all, pot, idOf, rules.unused === 'redistribute') };
}
