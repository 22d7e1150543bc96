// Why this award: the facts of the two-line explanation, read from the outcome; the sentences live in text/.
import type {
  Allocation,
  AllocationInput,
  AllocationOutcome,
  Award,
  Fraction,
  GroupOutcome,
  Held,
  Step,
} from './model.ts';
import { decimalsOfKey } from './arithmetic/counts.ts';
import { decimalText } from './arithmetic/decimal.ts';
import { type GroupFacts, explainGroups, levelsOf } from './explain-groups.ts';
import { type UnitLevel, unitLevels } from './explain-units.ts';

/** Line 1 is about the pot, line 2 about the claim; amounts in kroner, keys and decimals as exact digits. */
export type Explanation = {
  pot: {
    pot: number;
    /** Everybody got what they sought. */
    allMet: boolean;
    /** Sum of the keys of those not at their request, and the kroner they share by key. */
    keysSharing?: string;
    /** How many of the last digits of keys are decimals; absent when none. */
    keyDecimals?: number;
    kronerShared?: string;
    level?: Fraction;
    /** The level as kroner per pupil, child or årsverk, one for each indicator of the key. */
    units?: UnitLevel[];
    /** With group rules, `level` is that without them, since the lines begin there. */
    groups?: GroupFacts[];
  };
  own: {
    claim: string;
    /** What it counts of each indicator of the key, and its part of the keys sharing, per cent with two decimals, cut. */
    counts: { indicator: string; count: number; decimals?: number }[];
    keyPercent?: string;
    /** Whether it is one of those who share by key; its key then counts in `keysSharing`. */
    shares: boolean;
    /** What cut it when that was not the request. */
    cutBy?: 'cap' | 'tier' | 'award';
    /** What stopped it under group rules, with the level as kroner per pupil, child or årsverk. */
    held?: Held & { units?: UnitLevel[] };
    key: string;
    request: number;
    award: number;
    coordination: number;
    commitment: number;
    base: number;
    priority: number;
    keyShare: number;
    redistributed: number;
    groupShift: number;
    /** Kroner that the key would have given above the request, negative; 0 when the request did not bind. */
    cutAtRequest: number;
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

/** The facts behind one award; nothing when there is none. Sums what the steps say and computes nothing else. */
export function explainAward(
  outcome: AllocationOutcome,
  input: AllocationInput,
  claimId: string,
): Explanation | undefined {
  if (outcome.kind !== 'allocated') return undefined;
  const award = outcome.awards.find(({ claim }) => claim === claimId);
  const claim = input.claims.find(({ id }) => id === claimId);
  if (!award || !claim) return undefined;
  const pot = explainPot(outcome, input);
  const key = outcome.weights[claimId]!;
  return {
    pot,
    own: {
      claim: claimId,
      counts: input.rules.key.map(({ indicator }) => ({
        indicator,
        count: claim.indicators[indicator] ?? 0,
        ...(claim.decimals?.[indicator] ? { decimals: claim.decimals[indicator] } : {}),
      })),
      shares: sharesByKey(outcome, claimId, pot.keysSharing),
      ...cutOf(input, claim.request - award.amount),
      ...heldOf(award, input),
      ...(pot.keysSharing && { keyPercent: percentOf(key, pot.keysSharing) }),
      key,
      request: claim.request,
      award: award.amount,
      coordination: claim.coordination,
      short: claim.request - award.amount,
      outcome: award.amount === claim.request ? 'asSought' : 'belowSought',
      ...linesOf(award),
      ...explainRounding(outcome, award),
      ...explainParts(outcome, award, input),
    },
    steps: award.steps,
  };
}

/** The lines of an award, each kind in one sum. */
function linesOf({ steps }: Award) {
  const sumOf = (rule: Step['rule']) =>
    steps.reduce((sum, step) => (step.rule === rule ? sum + step.amount : sum), 0);
  return {
    commitment: sumOf('commitment'),
    base: sumOf('base'),
    priority: sumOf('priority'),
    keyShare: sumOf('keyShare'),
    redistributed: sumOf('redistribution'),
    groupShift: sumOf('groupShift'),
    cutAtRequest: sumOf('capCut'),
    rounding: sumOf('rounding'),
  };
}

function explainPot(outcome: Allocation, input: AllocationInput): Explanation['pot'] {
  const { pot, awards } = outcome;
  const requests = new Map(input.claims.map(({ id, request }) => [id, request]));
  const allMet = awards.every(({ claim, amount }) => amount === requests.get(claim));
  const level = outcome.groups ? outcome.levelWithoutGroups : outcome.level;
  const groups = outcome.groups ? { groups: explainGroups(outcome, input) } : {};
  if (!level) return { pot, allMet, ...groups };
  const keyDecimals = decimalsOfKey(input.claims, input.rules.key);
  return {
    pot,
    allMet,
    ...groups,
    keysSharing: level.denominator,
    ...(keyDecimals > 0 ? { keyDecimals } : {}),
    kronerShared: level.numerator,
    level,
    units: unitLevels(level, input.claims, input.rules.key),
  };
}

/** Who is at the request, a cap or what is promised shares nothing by key. */
function sharesByKey({ groups, rounding, weights }: Allocation, claim: string, sharing?: string): boolean {
  if (sharing === undefined || BigInt(weights[claim]!) > BigInt(sharing)) return false;
  return groups !== undefined || rounding?.remainders === undefined || claim in rounding.remainders;
}

function cutOf({ rules }: AllocationInput, short: number): Pick<Explanation['own'], 'cutBy'> {
  if (short === 0) return {};
  if (rules.aboveFrame === 'capPerClaim') return { cutBy: 'cap' };
  if (rules.aboveFrame !== 'proRata') return { cutBy: 'tier' };
  return rules.groups?.some(({ of }) => of === 'award') ? { cutBy: 'award' } : {};
}

function heldOf({ held }: Award, { rules, claims }: AllocationInput): Pick<Explanation['own'], 'held'> {
  if (!held) return {};
  const isCommon = held.level && !rules.groups?.some(({ key }) => key);
  return { held: { ...held, ...(isCommon ? { units: unitLevels(held.level!, claims, rules.key) } : {}) } };
}

const percentOf = (key: string, of: string): string =>
  decimalText({ numerator: String(BigInt(key) * 100n), denominator: of }, 2);

function explainParts({ groups = [] }: Allocation, { parts }: Award, input: AllocationInput) {
  if (!parts) return {};
  return {
    parts: parts.map(({ group, amount }) => {
      const { held, level } = groups.find(({ id }) => id === group)!;
      return { group, amount, held, ...levelsOf({ id: group, level }, input) };
    }),
  };
}

function explainRounding({ rounding, level }: Allocation, { claim }: Award) {
  const tied = rounding?.tied.includes(claim) ? rounding.tied : [];
  const numerator = rounding?.remainders?.[claim];
  if (!rounding?.threshold || !level || numerator === undefined) return { tied };
  return {
    remainder: decimalText({ numerator, denominator: level.denominator }, 4),
    threshold: decimalText(rounding.threshold, 4),
    kronerHandedOut: rounding.left,
    tied,
  };
}
