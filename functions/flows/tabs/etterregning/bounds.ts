// What a network's key share is counted from, its least and its room in Etterregning: by the key, or in a priority tier.
import type { EtterregningField } from '../../../domain/tabs/etterregning.ts';
import { type Addresses, isChosen } from './basis.ts';
import { choose } from '../formulas/pieces.ts';
import { metInTier, metUpTo, type TierNeeds } from './tiers.ts';

type Cell = Addresses['cell'];
type Own = (field: EtterregningField) => string;
type Bounds = Record<'ground' | 'least' | 'most', string>;

/** What is sought, or the cap when it is lower. */
const limitOf = (own: Own, cell: Cell): string => `MIN(${own('sought')};${cell('limit')})`;

/** Bound money that lies under the share; 0 when it counts within. */
const bottomOf = (own: Own, cell: Cell): string =>
  `IF(${isChosen(cell, 'commitments', 'onTop')};${own('bound')};0)`;

const basedOf = (own: Own, cell: Cell): string =>
  `MIN(${bottomOf(own, cell)}+${own('basis')};${limitOf(own, cell)})`;

const securedOf = (own: Own, cell: Cell): string => `MAX(${own('bound')};${basedOf(own, cell)})`;

/** One level for all, from what lies under the share. */
export const boundsByKey = (own: Own, cell: Cell): Bounds => ({
  ground: choose(
    [
      [`${own('key')}=0`, securedOf(own, cell)],
      [isChosen(cell, 'baseMode', 'floor'), bottomOf(own, cell)],
    ],
    basedOf(own, cell),
  ),
  least: `IF(${own('key')}=0;0;${securedOf(own, cell)}-${own('ground')})`,
  most: `IF(${own('key')}=0;0;${limitOf(own, cell)}-${own('ground')})`,
});

/** What is promised before any priority: what is bound, and the base where the Plan lays it under the tiers. */
const promisedOf = (own: Own, cell: Cell): string =>
  `IF(OR(${isChosen(cell, 'aboveFrame', 'priorityTiers')};${isChosen(cell, 'aboveFrame', 'oneRanking')});${own('bound')};${securedOf(own, cell)})`;

const ownNeeds = (own: Own, cell: Cell) => ({
  name: own('network'),
  promised: promisedOf(own, cell),
  limited: limitOf(own, cell),
});

/** The priorities before the one where the money ends are met; in that one all share by key, up to their needs in it. */
export const boundsInTier = (needs: TierNeeds, own: Own, cell: Cell): Bounds => ({
  ground: metUpTo(needs, ownNeeds(own, cell), cell('tierBefore')),
  least: '0',
  most: `IF(${own('key')}=0;0;${metInTier(needs, ownNeeds(own, cell), cell('tier'))}-${own('ground')})`,
});

/** What all of these need up to and with a priority. */
export const neededUpTo = (needs: TierNeeds, networks: Own[], cell: Cell, tier: number): string =>
  networks.map((own) => metUpTo(needs, ownNeeds(own, cell), String(tier))).join('+');
