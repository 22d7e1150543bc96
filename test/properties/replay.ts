// Replays an award from its lines and the published facts alone, as a person with a calculator would.
import type { Allocation, AllocationInput, Award, Claim, Step } from '../../functions/allocation/model.ts';

/** What the lines must come to, line by line; nothing when a line does not follow from its facts. */
export function replay(input: AllocationInput, outcome: Allocation, award: Award): number | undefined {
  const claim = input.claims.find(({ id }) => id === award.claim)!;
  const secured = sumOf(award.steps, ['commitment', 'base', 'priority']);
  const ground = groundOf(input, claim, award.steps);
  let sofar = 0;
  for (const step of award.steps) {
    const before = sofar;
    sofar += step.amount;
    if (step.rule === 'commitment' && step.amount !== claim.commitment) return undefined;
    if (step.rule === 'keyShare' && sofar !== shareOf(step, ground, secured)) return undefined;
    if (step.rule === 'capCut' && (step.amount >= 0 || sofar > claim.request)) return undefined;
    if (step.rule === 'redistribution') {
      const share = shareOf(step, ground, secured);
      const isMet = sofar < share && followsNoMore(award.steps, step);
      if (step.amount <= 0 || (sofar !== share && !isMet)) return undefined;
    }
    if (step.rule === 'rounding' && outcome.groups === undefined && Math.abs(sofar - before) > 1)
      return undefined;
  }
  return sofar;
}

const sumOf = (steps: Step[], rules: Step['rule'][]): number =>
  steps.reduce((sum, { rule, amount }) => (rules.includes(rule) ? sum + amount : sum), 0);

/** A claim that is met in a round gets nothing more afterwards. */
const followsNoMore = (steps: Step[], step: Step): boolean =>
  steps.slice(steps.indexOf(step) + 1).every(({ rule }) => rule === 'groupShift' || rule === 'rounding');

/** kroner x key / keys rounded down, on the ground it is counted from, and never below what is secured. */
function shareOf({ facts }: Step, ground: number, secured: number): number {
  const { kroner, key, keys } = facts!;
  return Math.max(secured, ground + Number((BigInt(kroner!) * BigInt(key!)) / BigInt(keys!)));
}

function groundOf({ rules }: AllocationInput, { commitment, base, request }: Claim, steps: Step[]): number {
  if (rules.aboveFrame.endsWith('Tiers')) return sumOf(steps, ['commitment', 'base', 'priority']);
  const start = rules.commitments === 'onTop' ? commitment : 0;
  if (rules.baseMode === 'floor') return start;
  const most = rules.aboveFrame === 'capPerClaim' ? Math.min(request, rules.cap!) : request;
  return Math.min(most, start + (base ?? rules.base));
}
