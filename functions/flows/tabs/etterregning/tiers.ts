// Priority tiers in Etterregning: what everybody needs up to each priority, and where the money ends (D15 b, c).
import { tiersOf } from '../../../allocation/steps/priority-tiers.ts';
import type { AllocationRules } from '../../../allocation/rules.ts';
import type { Innstilling } from '../../../domain/proposal/innstilling.ts';
import { columnLetter, type Grid } from '../../../domain/sheet/cells.ts';
import { readTab } from '../../../domain/sheet/read-tab.ts';
import { tiltak, type TiltakField } from '../../../domain/tabs/tiltak.ts';
import { gridOf } from '../../job/open-round.ts';
import { atTab, quoted } from '../formulas/pieces.ts';
import { tiltakShown } from '../write-tiltak.ts';

/** The tiers, first first, and where each network's needs by priority stand; `rows` is the last row (from 1) that holds one. */
export type TierNeeds = {
  tiers: number[];
  network: string;
  priority: string;
  sought: string;
  rows: number;
  /** What a tier is called. */
  word: 'prioritet' | 'rang';
};

/** Every priority there is, and the columns of Tiltak as this run fills it. */
export function needsIn(
  grids: Map<string, Grid>,
  { networks }: Innstilling,
  { aboveFrame }: AllocationRules,
): TierNeeds {
  const isRanked = aboveFrame === 'oneRanking';
  const { columns } = readTab(tiltak, gridOf(grids, 'Tiltak'));
  const measures = networks.flatMap(tiltakShown);
  const at = (field: TiltakField): string => columnLetter(columns[field] ?? 0);
  return {
    tiers: tiersOf(networks.map(({ claim }) => claim)),
    network: at('network'),
    priority: at(isRanked ? 'rank' : 'priority'),
    sought: at('may'),
    word: isRanked ? 'rang' : 'prioritet',
    rows: Math.max(1, measures.length) + 1,
  };
}

/** What the priority is called when the money reaches all of them. */
const reachesAll = quoted('alle');

/** What the network of that cell seeks up to and with a priority. */
const needUpTo = (
  { network, priority, sought, rows }: TierNeeds,
  { name, tier }: { name: string; tier: string },
): string => {
  const column = (letter: string): string => atTab('Tiltak', `$${letter}$2:$${letter}$${rows}`);
  return `SUMIFS(${column(sought)};${column(network)};"="&${name};${column(priority)};"<="&${tier})`;
};

/** A network's row: what it is promised, and the most it can get. */
type Own = { name: string; promised: string; limited: string };

/** What one network has when its needs up to a priority are met. */
export const metUpTo = (needs: TierNeeds, { name, promised, limited }: Own, tier: string): string =>
  `MAX(${promised};MIN(${limited};${needUpTo(needs, { name, tier })}))`;

/** The same in the tier where the money ends; all that is sought when it reaches all of them. */
export const metInTier = (needs: TierNeeds, own: Own, tier: string): string =>
  `IF(${tier}=${reachesAll};MAX(${own.promised};${own.limited});${metUpTo(needs, own, tier)})`;

/**
 * The priority where the money ends, and the last one before it (0 before the first); `totals` are the tiers' needs, which
 * never fall from one to the next.
 */
export function whereMoneyEnds(
  tiers: number[],
  totals: string[],
  pot: string,
): { tier: string; before: string } {
  if (tiers.length === 0) return { tier: reachesAll, before: '0' };
  const met = `COUNTIF(${totals[0]}:${totals.at(-1)};"<="&${pot})+1`;
  return {
    tier: `CHOOSE(${met};${tiers.join(';')};${reachesAll})`,
    before: `CHOOSE(${met};0;${tiers.join(';')})`,
  };
}
