// What is known of an award and its pot: the facts of the two-line explanation, whose sentences live in text/.
import type { UnitLevel } from './explain-units.ts';
import type { GroupFacts } from './explain-groups.ts';
import type { AllocationInput, Fraction, GroupOutcome, Step } from './model.ts';
import type { Tier } from './reasons/in-pot.ts';
import type { AtMost, Count, Reason, KeySharers } from './reasons/reason.ts';

/** Line 1 is about the pot, line 2 about the claim; amounts in kroner, keys and decimals as exact digits. */
export type Explanation = {
  pot: {
    pot: number;
    /** Amounts are whole multiples of so many kroner. */
    unit: number;
    unused: AllocationInput['rules']['unused'];
    /** What a tier is: a network's own priority, or a rank over all networks. */
    order: 'priority' | 'rank';
    /** Kroner that stay in the pot since those who lack something have no number in the key. */
    stuck?: number;
    /** How many networks have tiltak that people lowered before the sharing. */
    lowered: number;
    /** Everybody got what they sought; and who of them was refused as a whole has no part in it. */
    allMet: boolean;
    refused: number;
    /** Sum of the keys of those not at their request, and the kroner they share by key. */
    keysSharing?: string;
    /** How many of the last digits of keys are decimals; absent when none. */
    keyDecimals?: number;
    kronerShared?: string;
    level?: Fraction;
    /** The level as kroner per pupil, child or årsverk, one for each indicator of the key. */
    units?: UnitLevel[];
    /** Without group rules: the priority where money ended, and what stopped those who have a key and do not share. */
    tier?: Tier;
    apart?: Reason['by'][];
    /** Some who share got all they sought when the last kroner were handed out. */
    sharersMet?: number;
    /** With group rules: what those share who share the pot to the end. */
    left?: KeySharers;
    /** With group rules, `level` is that without them, since the table of lines begins there. */
    groups?: GroupFacts[];
  };
  own: {
    claim: string;
    /** What it counts of each indicator of the key, and its part of the keys sharing, per cent with two decimals, cut. */
    counts: Count[];
    keyPercent?: string;
    /** Whether it is one of those who share by key; its key then counts in `keysSharing`. */
    shares: boolean;
    /** What stopped it; absent where another version computed the amount. */
    reason?: Reason;
    /** What made the cut that its lines show. */
    cutBy?: AtMost['by'];
    /** Kroner of a choice between equals that people have not made. */
    waits: number;
    key: string;
    request: number;
    /** Kroner that were sought beside `request`, and that people let it get nothing of. */
    lowered: number;
    award: number;
    coordination: number;
    commitment: number;
    base: number;
    priority: number;
    keyShare: number;
    redistributed: number;
    groupShift: number;
    /** Kroner that the key would have given above what it could get at most, negative; 0 when it did not come there. */
    cut: number;
    /** What the award lacks of the request. */
    short: number;
    outcome: 'asSought' | 'belowSought';
    rounding: number;
    /** The remainder when rounding down, and the smallest one that got a krone, as decimals; who was equal. */
    remainder?: string;
    threshold?: string;
    kronerHandedOut?: number;
    tied: string[];
    /** Where the award lies when there are group rules; kroner per pupil, child or årsverk in each, and what holds it. */
    parts?: { group: string; amount: number; held: GroupOutcome['held']; units?: UnitLevel[] }[];
  };
  steps: Step[];
};
