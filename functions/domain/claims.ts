// What the allocation is given and what it gives back: plain data, whole kroner, ids instead of order.

/** One indicator of the key and its share in whole parts (60 of 100); a single indicator is the whole key. */
export type KeyPart = { indicator: string; parts: number };

/** One tiltak: what is sought from owner and UH money, in kroner; priority 1 is first inside its claim. */
export type MeasureClaim = {
  id: string;
  name: string;
  priority: number;
  soughtOwner: number;
  soughtUh: number;
  /** Marks that group rules may name: `skole`, `barnehage`, `spesialpedagogikk`, `individuelt`. */
  tags: string[];
};

/** One network (or other claimant). `request` in kroner equals the sum of its measures when it has any. */
export type Claim = {
  id: string;
  name: string;
  request: number;
  /** Awarded in earlier years and still to be paid, kroner (D18). */
  commitment: number;
  /** Paid beside the award, not part of the pot, kroner (D5). */
  coordination: number;
  /** Integer key data by indicator, e.g. `{elevtall: 1120, barnetall: 480}` (D6, D12). */
  indicators: Record<string, number>;
  measures: MeasureClaim[];
};

/** A fixed amount taken from the frame before the networks share (D2-D4, D21). */
export type OffTheTop = { id: string; label: string; amount: number };

export type AllocationRules = {
  /** Grunntilskudd per claimant, kroner (D6); `additive` lies under the key share, `floor` is a least amount. */
  base: number;
  baseMode: 'additive' | 'floor';
  key: KeyPart[];
  /** Money that a claimant did not ask for (D16). */
  unused: 'redistribute' | 'carry';
  /** What to do when needs exceed the frame (§ 9 d, D15). */
  aboveFrame: 'proRata' | 'priorityTiers' | 'floorThenTiers' | 'capPerClaim';
  /** Kroner; highest award per claimant when `aboveFrame` is `capPerClaim`. */
  cap?: number;
  /** Amounts are whole multiples of this many kroner (D24). */
  unit: number;
  /** Whether a commitment lies on top of the share or counts within it (D18). */
  commitments: 'onTop' | 'within';
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

export type MeasureOutcome = 'granted' | 'partly' | 'refused';
export type MeasureAward = {
  id: string;
  outcome: MeasureOutcome;
  /** Kroner; owner + UH = amount. */
  amount: number;
  owner: number;
  uh: number;
  /** Why not in full: the money of the claim ended here, or before it. Absent when granted. */
  reason?: 'moneyEnded' | 'moneyEndedBefore' | 'tie';
};

export type Award = { claim: string; amount: number; steps: Step[]; measures: MeasureAward[] };

/** A choice that people must make; `kroner` is what is at stake. */
export type Tie = { id: string; between: string[]; kroner: number };

/** Why the rules cannot all be kept: which ids, and how many kroner are missing. */
export type Conflict = { code: string; ids: string[]; short: number };

/** An exact fraction; digits as text since the parts may pass 2^53. */
export type Fraction = { numerator: string; denominator: string };

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
  unallocatedReason: 'none' | 'requestsMet' | 'carried' | 'noKey' | 'tie' | 'unit';
  /** Kroner per unit of the (mixed) key for those not at their request; absent when nobody shares. */
  level?: Fraction;
  /** The mixed key as one integer weight per claim id, and their sum: what `level` is per. */
  weights: Record<string, string>;
  ties: Tie[];
};

export type AllocationOutcome = Allocation | { kind: 'conflict'; conflicts: Conflict[] };
