// What the county's plan says of an allocation: the frame's lines, the key, bounds on groups, and what happens above it.

/** One indicator of the key and its share in whole parts (60 of 100); a single indicator is the whole key. */
export type KeyPart = { indicator: string; parts: number };

/** So many parts of so many: `{parts: 30, of: 100}` is 30 per cent. */
export type Share = { parts: number; of: number };

/**
 * An amount taken from the frame before the networks share (D2-D4, D21), kroner. With `share` it is that share of the
 * frame, rounded down.
 */
export type OffTheTop = { id: string; label: string; amount: number; share?: Share };

/** Bounds on the money that bears a mark (D8-D11). Money in no listed group lies in a rest group without bounds. */
export type GroupRule = {
  id: string;
  /**
   * The mark; a measure's parts bear `eier`, `uh`, and `fagskole` or `andre`. Money that bears two marks goes to the
   * first listed.
   */
  tag: string;
  /** Other marks whose money lies here too. */
  also?: string[];
  /** The group this one lies inside; absent when it lies directly in the pot. */
  within?: string;
  /** What the shares below are of: the whole pot (default), or each claim's own award. */
  of?: 'pot' | 'award';
  atLeast?: Share;
  atMost?: Share;
  /** A pot of its own, rounded by largest remainder together with its neighbours. */
  exactly?: Share;
  /** A pot of its own may have its own key; only together with `exactly`. */
  key?: KeyPart[];
  /**
   * `atLeast` is of all rules of the mark that say so, together: laid out on them by what is sought, then moved where
   * it costs least.
   */
  laidOut?: boolean;
  /** Lowers a least amount that is not sought in full to what is sought, where it else would be a conflict. */
  asFarAsSought?: boolean;
};

export type AllocationRules = {
  /** Grunntilskudd per claimant, kroner (D6); `additive` lies under the key share, `floor` is a least amount. */
  base: number;
  baseMode: 'additive' | 'floor';
  key: KeyPart[];
  /** Money that a claimant did not ask for (D16). */
  unused: 'redistribute' | 'carry';
  /** What to do when needs exceed the frame (§ 9 d, D15). */
  aboveFrame:
    | 'proRata'
    | 'priorityTiers'
    | 'floorThenTiers'
    | 'oneRanking'
    | 'capPerClaim'
    | 'capPreAnnounced';
  /** Kroner; highest award per claimant when `aboveFrame` is `capPerClaim`. */
  cap?: number;
  /** Amounts are whole multiples of this many kroner (D24). */
  unit: number;
  /** Whether a commitment lies on top of the share or counts within it (D18). */
  commitments: 'onTop' | 'within';
  /** Bounds on marked money, in the order in which marks are tried (D8-D11). */
  groups?: GroupRule[];
};
