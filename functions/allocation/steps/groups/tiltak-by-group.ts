// Stage 6 under group rules: in every group a claim's own order fills the measures that lie there.
import type { Claim, TiltakAward } from '../../model.ts';
import type { Decisions } from '../../arithmetic/decisions.ts';
import { otherIn, soughtBy } from '../../payees.ts';
import { fillTiltak } from '../tiltak.ts';
import type { SliceShare } from './slices.ts';

/** Fills each slice of the claim by priority, and puts parts that lay in different groups together again. */
export function fillByGroup(claim: Claim, slices: SliceShare[], decisions: Decisions): TiltakAward[] {
  const { parts, last } = fillSlices(claim, slices, decisions);
  return claim.measures.map((measure) => {
    const own = parts.get(measure.id) ?? [];
    const amount = own.reduce((sum, part) => sum + part.amount, 0);
    const owner = own.reduce((sum, part) => sum + part.owner, 0);
    const other = own.reduce((sum, part) => sum + (part.other ?? 0), 0);
    const award = { id: measure.id, amount, owner, uh: amount - owner - other, ...otherIn(other) };
    if (amount === soughtBy(measure)) return { ...award, outcome: 'granted' };
    const reasons = own.flatMap(({ reason }) => (reason ? [reason] : []));
    const ended = last > measure.priority ? 'groupLimit' : endedAt(reasons[0]!, amount);
    return {
      ...award,
      outcome: amount > 0 ? 'partly' : 'refused',
      reason: reasons.find((reason) => reason === 'tie') ?? ended,
    };
  });
}

/** Where a part of a measure got money, the claim's did not end before it. */
const endedAt = (reason: Reason, amount: number): Reason =>
  amount > 0 && reason === 'moneyEndedBefore' ? 'moneyEnded' : reason;

type Reason = NonNullable<TiltakAward['reason']>;

/** By measure; and the last priority that got money: whoever was cut before it was cut by a group. */
function fillSlices({ id: claim }: Claim, slices: SliceShare[], decisions: Decisions) {
  const parts = new Map<string, TiltakAward[]>();
  let last = 0;
  for (const { group, measures, amount } of slices) {
    const filled = fillTiltak(`${claim}/${group.id}`, measures, amount, decisions);
    for (let at = 0; at < filled.length; at++) {
      const part = filled[at]!;
      if (part.amount > 0) last = Math.max(last, measures[at]!.priority);
      const own = parts.get(part.id);
      if (own) own.push(part);
      else parts.set(part.id, [part]);
    }
  }
  return { parts, last };
}
