// What the Innstilling says of each network: the lines of its award, and what people moved to it or from it.
import type {
  Allocation,
  AllocationInput,
  Award,
  Claim,
  TiltakAward,
  TiltakClaim,
  Step,
} from '../../allocation/model.ts';
import type { AllocationRules } from '../../allocation/rules.ts';
import { takeAnswers } from '../../allocation/arithmetic/decisions.ts';
import { cutBy } from '../../allocation/reasons/at-most.ts';
import { sumKroner } from '../../basics/kroner.ts';
import { asSought, soughtBefore, withVerdicts } from './lower-claim.ts';
import type { Adjustment } from '../moves/move.ts';
import { moveTiltak } from '../moves/move-tiltak.ts';
import { fillTiltak } from '../../allocation/steps/tiltak.ts';

/** One network's row, kroner; `computed` is the sum of the lines, `proposed` what is put forward. */
export type NetworkLine = {
  claim: Claim;
  lines: {
    base: number;
    keyShare: number;
    capCut: number;
    redistributed: number;
    other: number;
    rounding: number;
  };
  computed: number;
  adjustment: number;
  reason: string;
  proposed: number;
  measures: TiltakAward[];
};

/** What the network sought, kroner, and its measures: also where all of it, or some, is refused (D17). */
export const soughtIn = (claim: Claim): number => claim.unmet?.request ?? soughtBefore(claim);
export const tiltakIn = (claim: Claim): TiltakClaim[] => claim.unmet?.measures ?? asSought(claim);

export type Innstilling = {
  allocation: Allocation;
  networks: NetworkLine[];
  /** pot - proposed, kroner; negative when adjustments go above the pot. */
  unallocated: number;
};

const column: Record<Step['rule'], keyof NetworkLine['lines']> = {
  commitment: 'other',
  base: 'base',
  priority: 'other',
  keyShare: 'keyShare',
  capCut: 'capCut',
  redistribution: 'redistributed',
  groupShift: 'other',
  rounding: 'rounding',
};

/** A cut that a cap or a tier made is another rule's; one who sought nothing was given and cut nothing. */
function linesOf({ steps }: Award, claim: Claim, rules: AllocationRules): NetworkLine['lines'] {
  const lines = { base: 0, keyShare: 0, capCut: 0, redistributed: 0, other: 0, rounding: 0 };
  if (claim.request === 0) return lines;
  const atRequest = cutBy(steps, claim, rules).cutBy === 'request';
  for (const { rule, amount } of steps)
    lines[rule === 'capCut' && !atRequest ? 'other' : column[rule]] += amount;
  return lines;
}

/** The line of a network, as people adjusted it. */
function adjust(
  award: Award,
  claim: Claim,
  rules: AllocationRules,
  adjustment: Adjustment | undefined,
): NetworkLine {
  const amount = adjustment?.amount ?? 0;
  const proposed = award.amount + amount;
  const line = {
    claim,
    lines: linesOf(award, claim, rules),
    computed: award.amount,
    adjustment: amount,
    reason: adjustment?.reason ?? '',
    proposed,
  };
  if (claim.unmet) return { ...line, measures: claim.unmet.measures.map(refuseTiltak) };
  return { ...line, measures: withVerdicts(claim, inOrder(filled(award, claim, adjustment), rules)) };
}

/** Of a run from before there were moves, the amount fills the tiltak by priority. */
function filled(award: Award, claim: Claim, { amount, moves }: Adjustment = unadjusted): TiltakAward[] {
  if (moves) return moveTiltak(award.measures, claim.measures, moves);
  const proposed = award.amount + amount;
  return amount === 0 || proposed < 0
    ? award.measures
    : fillTiltak(claim.id, claim.measures, proposed, takeAnswers([]));
}

const unadjusted: Adjustment = { network: '', amount: 0, reason: '' };

const byRank: Partial<Record<NonNullable<TiltakAward['reason']>, TiltakAward['reason']>> = {
  moneyEnded: 'rankEnded',
  moneyEndedBefore: 'rankEndedBefore',
};

/** Where the money ended is said by what was met first: the network's own order, or the ranking. */
const inOrder = (awards: TiltakAward[], { aboveFrame }: AllocationRules): TiltakAward[] =>
  aboveFrame === 'oneRanking'
    ? awards.map((award) => {
        const reason = award.reason && byRank[award.reason];
        return reason ? { ...award, reason } : award;
      })
    : awards;

const refuseTiltak = ({ id }: TiltakClaim): TiltakAward => ({
  id,
  outcome: 'refused',
  amount: 0,
  owner: 0,
  uh: 0,
  reason: 'criteria',
});

/** Lays the adjustments on the computed awards; nothing is computed twice. */
export function composeInnstilling(
  input: AllocationInput,
  allocation: Allocation,
  adjustments: Adjustment[],
): Innstilling {
  const byName = new Map(adjustments.map((adjustment) => [adjustment.network, adjustment]));
  const awards = new Map(allocation.awards.map((award) => [award.claim, award]));
  const networks = input.claims.flatMap((claim) => {
    const award = awards.get(claim.id);
    return award ? [adjust(award, claim, input.rules, byName.get(claim.name))] : [];
  });
  const proposed = sumKroner(networks.map((line) => line.proposed));
  return { allocation, networks, unallocated: allocation.pot - proposed };
}
