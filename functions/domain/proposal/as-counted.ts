// The counts of a network as the allocation gets them: those the key may use, each by its name there.
import type { Claim } from '../../allocation/model.ts';
import { indicatorsUsed, nameInKey } from '../plan/measures.ts';
import type { Plan } from '../plan/plan.ts';
import type { Network } from '../round/network.ts';
import { indicators } from '../tabs/indicators.ts';

/** A network with its counts by the names that the key's parts have. */
export type Counted = Omit<Network, 'indicators' | 'decimals'> & Pick<Claim, 'indicators' | 'decimals'>;

/** A number that is measured by what the Plan names is there only where the key uses it. */
export function asCounted({ indicators: counts, decimals = {}, ...rest }: Network, plan: Plan): Counted {
  const used = indicatorsUsed(plan, indicators);
  const parted = used.filter((indicator) => decimals[indicator] !== undefined);
  return {
    ...rest,
    indicators: Object.fromEntries(
      used.map((indicator) => [nameInKey(plan, indicator), counts[indicator] ?? 0]),
    ),
    ...(parted.length === 0
      ? {}
      : {
          decimals: Object.fromEntries(
            parted.map((indicator) => [nameInKey(plan, indicator), decimals[indicator]!]),
          ),
        }),
  };
}
