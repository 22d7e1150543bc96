// What the allocation is given and what it gives back: plain data, whole kroner, ids instead of order.
import type { ConflictCode } from './conflict-codes.ts';
import type { AllocationRules, OffTheTop } from './rules.ts';

/** One tiltak: what is sought for owner, UH and others, in kroner; priority 1 is first inside its claim. */
export type TiltakClaim = {
  id: string;
  name: string;
  priority: number;
  soughtOwner: number;
  soughtUh: number;
  /** Its network's own priority, where `priority` is its place in one ranking over all networks. */
  own?: number;
  /** For a fagskole or somebody else than owner and UH (§ 9 b); left out where nothing is. */
  soughtOther?: number;
  /** Who `soughtOther` is for: a fagskole, or somebody else where this is left out. */
  otherPayee?: 'fagskole';
  /** Marks that group rules may name: `skole`, `barnehage`, `spesialpedagogikk`, `individuelt`. */
  tags: string[];
};

/** A criterion that a report does not meet, and why. */
export type Failure = { set: string; criterion: string; reason: string };

/** A tiltak as it was sought, that may get `most` kroner at most, and why (D17). */
export type Lowered = { measure: TiltakClaim; most: number; reason: string };

/** A report that does not meet the criteria (D17): what it sought, and why it gets nothing of it. */
export type Unmet = { request: number; measures: TiltakClaim[]; failures: Failure[] };

/** One network (or other claimant). `request` in kroner equals the sum of its measures when it has any. */
export type Claim = {
  id: string;
  name: string;
  request: number;
  /** Awarded in earlier years and still to be paid, kroner; sought again in this year's request (D18). */
  commitment: number;
  /** Paid beside the award, not part of the pot, kroner (D5). */
  coordination: number;
  /** Integer key data by indicator, e.g. `{elevtall: 1120, barnetall: 480}` (D6, D12). */
  indicators: Record<string, number>;
  /** How many of an indicator's last digits are decimals: 12,5 is 125 with 1; whole where it is left out. */
  decimals?: Record<string, number>;
  measures: TiltakClaim[];
  /** Then `request` is 0 and `measures` empty: it takes no part in the sharing. */
  unmet?: Unmet;
  /** What people lowered before the sharing: `measures` and `request` hold what is left of these. */
  lowered?: Lowered[];
  /** Its own grunntilskudd instead of `rules.base`, kroner. */
  base?: number;
  /** Its pre-announced frame, kroner (D14): the most it gets where the rules make that the cap. */
  preAnnounced?: number;
  /** Marks of the whole claim, for group rules over claims that name no measures. */
  tags?: string[];
};

/** A person's answer to a tie: these ids get the money in this order. */
export type TieAnswer = { tie: string; order: string[] };

export type AllocationInput = {
  frame: number;
  offTheTop: OffTheTop[];
  claims: Claim[];
  rules: AllocationRules;
  answers: TieAnswer[];
};

/** The lines of an award, in the order of the regulation; replayed over zero they give the amount. */
export type StepRule =
  | 'commitment'
  | 'base'
  | 'priority'
  | 'keyShare'
  | 'capCut'
  | 'redistribution'
  | 'groupShift'
  | 'rounding';

/** One line of an award: kroner with sign; `round` counts redistributions from 1. */
export type Step = {
  rule: StepRule;
  claim: string;
  amount: number;
  round?: number;
  facts?: Record<string, string | number>;
};

export type TiltakOutcome = 'granted' | 'partly' | 'refused';
export type TiltakAward = {
  id: string;
  outcome: TiltakOutcome;
  /** Kroner; owner + UH + other = amount. */
  amount: number;
  owner: number;
  uh: number;
  /** To a fagskole or others, left out where it is 0. */
  other?: number;
  /** Why not in full: the money of the claim ended here, or before it. Absent when granted. */
  reason?:
    | 'moneyEnded'
    | 'moneyEndedBefore'
    | 'rankEnded'
    | 'rankEndedBefore'
    | 'tie'
    | 'groupLimit'
    | 'criteria';
  /** What people let it get at most, kroner, and why; `reason` then says why it got less than that. */
  lowered?: { most: number; reason: string };
  /** What people moved here, or away with a minus, kroner; from or to whom, and why in a word. */
  moved?: { amount: number; other: string; cause: string }[];
};

/** `parts` says how the award lies in the groups, when there are group rules. */
export type Award = {
  claim: string;
  amount: number;
  steps: Step[];
  measures: TiltakAward[];
  parts?: { group: string; amount: number }[];
  /** What stopped it under group rules, where it shares in one pot alone. */
  held?: Held;
};

/**
 * `pot`: the pot's money ended. `groups`: these groups' bounds left no more. `secured`: it stands on what is promised.
 * `level` is kroner per unit of key.
 */
export type Held = {
  by: 'pot' | 'groups' | 'request' | 'cap' | 'secured' | 'noKey';
  level?: Fraction;
  groups?: string[];
};

/** A choice that people must make; `kroner` is what is at stake. */
export type Tie = { id: string; between: string[]; kroner: number };

/** Why the rules cannot all be kept: which ids, and how many kroner are missing (0 where that is not the reason). */
export type Conflict = { code: ConflictCode; ids: string[]; short: number };

/** An exact fraction; digits as text since the parts may pass 2^53. */
export type Fraction = { numerator: string; denominator: string };

/** How a group came out: its bounds and money in kroner, and its own level when a bound holds it. */
export type GroupOutcome = {
  id: string;
  least: number;
  most: number;
  amount: number;
  held: 'least' | 'most' | 'exactly' | 'none';
  level?: Fraction;
  /** Kroner that this and other groups share as a least amount; `least` is what was laid out here. */
  laidOut?: number;
};

/** The single kroner (or units) left when all shares are rounded down. `tied` names those that ids had to part. */
export type Rounding = {
  method: 'largestRemainder' | 'sainteLague';
  left: number;
  /** The smallest remainder that got one, over the level's denominator. */
  threshold?: Fraction;
  tied: string[];
  /** What rounding down cut off, by claim, over the level's denominator: those who shared below their request. */
  remainders?: Record<string, string>;
};

export type Allocation = {
  kind: 'allocated';
  frame: number;
  offTheTop: number;
  coordination: number;
  /** frame - offTheTop - coordination, kroner. */
  pot: number;
  awards: Award[];
  /** pot - awards, kroner, with the reason it is left. */
  unallocated: number;
  unallocatedReason: 'none' | 'requestsMet' | 'carried' | 'noKey' | 'tie' | 'unit' | 'groups' | 'cap';
  /**
   * Kroner per unit of the (mixed) key for those not at their request; absent when nobody shares. Not shortened:
   * the numerator is the kroner they share, the denominator the sum of their keys.
   */
  level?: Fraction;
  /** The mixed key as one integer weight per claim id, and their sum: what `level` is per. */
  weights: Record<string, string>;
  ties: Tie[];
  rounding?: Rounding;
  groups?: GroupOutcome[];
  /** The level as it would be without the group rules; `level` then is that of the money no group holds. */
  levelWithoutGroups?: Fraction;
};

export type AllocationOutcome = Allocation | { kind: 'conflict'; conflicts: Conflict[] };
