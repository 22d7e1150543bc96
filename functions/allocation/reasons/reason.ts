// What stopped an award where it stopped: one cause, with the kroner that its sentence is made of.
import type { Share } from '../model.ts';

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
  | { by: 'cap'; cap: number }
  | ({ by: 'award' } & OfAward)
  | { by: 'tier'; tier: number };

/**
 * `pot`: it shares by the key to the end, which gives `exact` kroner rounded down. `commitment`, `base`: it stands on what is promised, of which `onTop` lies
 * under the share. `unit`: rounding to whole units moved it. In kroner.
 */
export type Reason =
  | { by: 'notSent'; carried?: number }
  | { by: 'pot'; ground: Ground; byKey: number; exact: number; rounded: 'up' | 'down' | 'none' }
  | (AtMost & Beyond)
  | { by: 'commitment'; wouldGive?: Gives }
  | { by: 'base'; least: number; onTop: number; wouldGive?: Gives }
  | { by: 'noKey'; ground: Ground }
  | { by: 'unit'; wouldGive: Gives };
