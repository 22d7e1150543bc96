// Stage 4: the key share by weighted water-filling, capped at what is sought (D6, D12, D16).
import type { AllocationRules } from '../rules.ts';
import { exactKey } from '../arithmetic/key.ts';
import type { Sharers } from '../arithmetic/fill.ts';
import { shareOut, type SharedOut } from '../arithmetic/share-out.ts';
import type { Standing } from './standing.ts';

/** `rounds` says of each round what was shared, in kroner, over which keys: the facts of its lines. */
export type KeyShare = {
  sharers: Sharers;
  shared: SharedOut;
  rounds: { kroner: number; keys: string }[];
};

/** Shares the pot (in units) by the weights; money not sought is redistributed or carried, as the rules say. */
export function shareByKey(
  standings: Standing[],
  weights: bigint[],
  rules: AllocationRules,
  pot: number,
): KeyShare {
  const sharers: Sharers = {
    key: exactKey(weights, pot),
    from: new Float64Array(standings.map(({ from }) => from)),
    least: new Float64Array(standings.map(({ least }) => least)),
    most: new Float64Array(standings.map(({ most }) => most)),
  };
  const idOf = (index: number) => standings[index]!.claim.id;
  const all = new Int32Array(standings.map((_, index) => index));
  const shared = shareOut(sharers, all, pot, idOf, rules.unused === 'redistribute');
  const rounds = shared.rounds.map(({ left, weight }) => ({
    kroner: left * rules.unit,
    keys: String(weight),
  }));
  return { sharers, shared, rounds };
}
