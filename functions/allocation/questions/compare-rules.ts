// "Which rule gives us more?" The same round by other rules, and the frames where two rules give a claim the same.
import type { AllocationInput, Fraction } from '../model.ts';
import { allocate } from '../allocate.ts';
import {
  isLess,
  minus,
  over,
  plus,
  ratio,
  signOf,
  times,
  toFraction,
  total,
  wholeBelow,
  type Ratio,
} from '../arithmetic/ratio.ts';
import { prepareRound, type Prepared } from '../steps/prepare.ts';
import { ruleInTheWay, unanswered, type Answer, type Unanswered } from './answer.ts';
import { bendsOf, divisions, shareBy, type Division, type Wants } from './curves.ts';

/** Awards in kroner by rule and claim. Every rule keeps commitments and base; it shares what lies above them. */
export type RulesCompared = { rules: Record<Division, Record<string, number>> };

/** All rules side by side, redistributed; `key` is the award of the round itself. */
export function compareRules(input: AllocationInput): Answer<RulesCompared> {
  const round = openRound(input);
  if (round.kind === 'unanswered') return round;
  const outcome = allocate(input);
  if (outcome.kind === 'conflict') return unanswered('conflict', outcome.conflicts);
  const { wants, sum, prepared } = round;
  const ids = input.claims.map(({ id }) => id);
  const award = (rule: Division) => {
    const whole = inWholeKroner(shareBy(rule, wants, sum), ids);
    return Object.fromEntries(ids.map((id, i) => [id, prepared.standings[i]!.least + whole[i]!]));
  };
  const own = Object.fromEntries(outcome.awards.map(({ claim, amount }) => [claim, amount]));
  const rules = Object.fromEntries(divisions.map((rule) => [rule, rule === 'key' ? own : award(rule)]));
  return { kind: 'answered', rules: rules as RulesCompared['rules'] };
}

/** The frames (kroner, exact) where the claim's curves by two rules cross; between them one rule gives more. */
export function breakEvenFrames(
  input: AllocationInput,
  claim: string,
  [a, b]: [Division, Division],
): Answer<{ frames: Fraction[] }> {
  const round = openRound(input);
  if (round.kind === 'unanswered') return round;
  const index = input.claims.findIndex(({ id }) => id === claim);
  if (index < 0) return unanswered('noSuchClaim');
  if (input.offTheTop.some(({ share }) => share)) return unanswered('shareOfFrame');
  const { wants, prepared } = round;
  const bends = [ratio(0), ...bendsOf(a, wants), ...bendsOf(b, wants), total(wants.wants)];
  const points = bends
    .toSorted((x, y) => signOf(minus(x, y)))
    .map((sum) => ({
      sum,
      lead: minus(shareBy(a, wants, sum)[index]!, shareBy(b, wants, sum)[index]!),
    }));
  const below = input.frame - prepared.pot + prepared.standings.reduce((all, { least }) => all + least, 0);
  const frames = crossings(points).map((sum) => toFraction(plus(sum, ratio(below))));
  return { kind: 'answered', frames };
}

/** Where a lead that is linear between the points changes its sign. */
function crossings(points: { sum: Ratio; lead: Ratio }[]): Ratio[] {
  const found: Ratio[] = [];
  let last: { sum: Ratio; lead: Ratio } | undefined;
  let zero: Ratio | undefined;
  for (const point of points) {
    if (signOf(point.lead) === 0) zero ??= point.sum;
    else {
      if (last && signOf(last.lead) !== signOf(point.lead)) {
        const rise = minus(point.lead, last.lead);
        const part =
          signOf(rise) > 0 ? over(minus(ratio(0), last.lead), rise) : over(last.lead, minus(ratio(0), rise));
        found.push(zero ?? plus(last.sum, times(part, minus(point.sum, last.sum))));
      }
      last = point;
      zero = undefined;
    }
  }
  return found;
}

type OpenRound = { kind: 'open'; wants: Wants; sum: Ratio; prepared: Prepared };

/** What everybody wants above what is secured, and what there is to share. */
function openRound(input: AllocationInput): OpenRound | Unanswered {
  const prepared = prepareRound(input);
  if (prepared.kind === 'conflict') return unanswered('conflict', prepared.conflicts);
  const inTheWay = ruleInTheWay(input.rules);
  if (inTheWay) return unanswered(inTheWay);
  // The other rules share all there is: beside a key that leaves money they would only look better.
  if (input.rules.unused === 'carry') return unanswered('carried');
  const { standings, weights, pot } = prepared;
  const wants: Wants = {
    wants: standings.map(({ least, most }) => ratio(most - least)),
    keys: weights,
    ahead: standings.map(({ from, least }) => ratio(least - from)),
  };
  const all = total(wants.wants);
  const left = ratio(pot - standings.reduce((sum, { least }) => sum + least, 0));
  return { kind: 'open', wants, sum: isLess(all, left) ? all : left, prepared };
}

/** Largest remainder over fractions of different denominators, ties by id. */
function inWholeKroner(shares: Ratio[], ids: string[]): number[] {
  const whole = shares.map(wholeBelow);
  const rest = (i: number) => minus(shares[i]!, ratio(whole[i]!));
  const queue = [...shares.keys()].toSorted(
    (a, b) => signOf(minus(rest(b), rest(a))) || (ids[a]! < ids[b]! ? -1 : 1),
  );
  const left = wholeBelow(total(shares)) - whole.reduce((sum, one) => sum + one, 0);
  for (const i of queue.slice(0, left)) whole[i]! += 1;
  return whole;
}
