// Priority tiers under group bounds: tier after tier, in every group until its money or the pot's ends (D15 b, c).
import { sumKroner } from '../../../basics/kroner.ts';
import type { Bounds } from '../../places/bounds.ts';
import { type Bands, fillBands, type FilledBands } from './bands.ts';
import type { Account, Rise } from './raise-band.ts';
import type { Sharing } from './shares.ts';

/**
 * Meets the first tier in full where it can, shares by key where a group or the pot ends, then the next tier with what
 * is left. What a claim has counts towards its first priorities; what later leasts need is kept by their conditions.
 */
export function climbTiers(
  { claims, rules, standings, owns, weights }: Sharing,
  ranks: number,
  bounds: Bounds,
): { accounts: Account[]; filled: FilledBands } {
  const accounts = [...Map.groupBy(owns, ({ claim }) => claim)].map(([claim, own]): Account => ({
    id: claims[claim]!.id,
    least: standings[claim]!.least * rules.unit,
    most: standings[claim]!.most * rules.unit,
    owns: own,
  }));
  const accountOf = new Map(accounts.flatMap((account) => account.owns.map((own) => [own, account])));
  const riseIn = (_: number, bands: Bands): Rise => ({
    from: (own, band) => {
      const { least, owns } = accountOf.get(own)!;
      const done = sumKroner(owns.map((one) => sumKroner(bands.get(one)!)));
      return owns.length > 1 ? 0 : Math.min(band, Math.max(0, least - done));
    },
    weight: (own) => weights.weights[owns.indexOf(own)]!,
  });
  return { accounts, filled: fillBands(accounts, ranks, bounds, riseIn) };
}
