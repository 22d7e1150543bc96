// What stopped an award where it stopped: one cause, with the kroner that its sentence is made of.
import type { UnitLevel } from '../explain-units.ts';
import type { Share } from '../rules.ts';

/** What an award starts from before the key gives anything, kroner. */
export type Ground = { commitment: number; base: number; priority: number };

/** What the ground and the key would have given together, at the last level; kroner, rounded down. */
export type Gives = { kroner: number; ground: Ground };

/** Where that goes which they would give above the most. */
export type Beyond = { wouldGive?: Gives; above?: 'shared' | 'carried' };

/** A rule on each award: so many parts may, or must, be of the mark; `free` is what is sought that it does not limit. */
export type OfAward = { tag: string; bound: 'atMost' | 'atLeast'; share: Share; free: number };

/** What stops one who is at the most it can get. */
export type AtMost =
  | { by: 'request' }
  /** The same for all, or each its own pre-announced frame. */
  | { by: 'cap'; cap: number; of?: 'preAnnounced' }
  | ({ by: 'award' } & OfAward)
  | { by: 'tier'; tier: number };

/** What the key gave: `exact` rounded down, `byKey` in the end; kroner over what lies under it. */
export type ByKey = { ground: Ground; byKey: number; exact: number; rounded: 'up' | 'down' | 'none' };

/** Those who stopped together: the sum of their keys, and what the level gives them, kroner rounded down. */
export type KeySharers = { keys: string; kroner: string; units: UnitLevel[] };

/** A bound of a group in kroner; `exactly` is a pot of its own. */
export type BoundOf = { group: string; bound: 'least' | 'most' | 'exactly'; kroner: number };

/**
 * Groups that took no more, kroner: there was `room`, made up by `bounds`, and `used` lies there. Of it `inside` went to
 * those who stopped there together, who have `outside` elsewhere, and of both `ground` under the key.
 */
export type FullGroups = {
  groups: string[];
  bounds: BoundOf[];
  room?: number;
  used: number;
  sharers?: KeySharers & { inside: number; outside: number; ground: number };
};

/** Where the network's own money lies, kroner; whether it is all that it seeks outside. */
export type Placed = { full: FullGroups; inside: number; outside: number; isAllOutside: boolean };

/** The network's money in one pot of its own, of the pot's `money`, kroner; its counts by the pot's key where it shares it. */
export type PotShare = {
  pot: string;
  /** Pots of their own inside it, which it is counted without. */
  without: string[];
  amount: number;
  sought: number;
  money: number;
  counts: Count[];
  key: string;
  sharers?: KeySharers;
};

/** What is counted of an indicator; `decimals` of its last digits are decimals. */
export type Count = { indicator: string; count: number; decimals?: number };

/**
 * `pot`: it shares by the key to the end,. `commitment`, `base`: it stands on what is promised, of which `onTop` lies
 * under the share. `unit`: rounding to whole units moved it. `groups`:
 * these took no more. `empty`: there was nothing
 * to share by the key, or nothing beside it. `pots`: it shares in several. `priorities`: they were met one after the other. In kroner.
 */
export type Reason =
  | { by: 'notSent'; carried?: number }
  | ({ by: 'pot' } & ByKey)
  | (AtMost & Beyond)
  | { by: 'commitment'; wouldGive?: Gives }
  | { by: 'base'; least: number; onTop: number; wouldGive?: Gives }
  | { by: 'noKey'; ground: Ground }
  | { by: 'empty' }
  | { by: 'unit'; wouldGive?: Gives }
  | ({ by: 'groups' } & Placed & Partial<ByKey>)
  | { by: 'pots'; pots: PotShare[] }
  | { by: 'priorities'; priorities: { priority: number; given: number; sought: number }[] };
