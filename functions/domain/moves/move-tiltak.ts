// What moves make of a network's tiltak: the named one gives or gets first, and then its own order of priority.
import type { TiltakAward, TiltakClaim } from '../../allocation/model.ts';
import { soughtBy } from '../../allocation/payees.ts';
import { splitPayees } from '../../allocation/steps/tiltak.ts';
import type { OwnMove } from './move.ts';

/** What one tiltak gave or got, kroner with sign. */
type Part = NonNullable<TiltakAward['moved']>[number] & { isNamed: boolean };
type Moved = { amounts: Map<string, number>; parts: Map<string, Part[]> };

/** The awards as the moves leave them, in the order of the moves; one that no move touched stays as it was. */
export function moveTiltak(
  awards: readonly TiltakAward[],
  measures: readonly TiltakClaim[],
  moves: readonly OwnMove[],
): TiltakAward[] {
  const moved: Moved = {
    amounts: new Map(awards.map(({ id, amount }) => [id, amount])),
    parts: new Map(),
  };
  const order = measures.toSorted((a, b) => a.priority - b.priority);
  for (const move of moves) applyMove(moved, order, move);
  const claims = new Map(measures.map((measure) => [measure.id, measure]));
  return awards.map((award) => {
    const parts = moved.parts.get(award.id);
    const measure = claims.get(award.id);
    return parts && measure ? awardAfter(award, measure, moved.amounts.get(award.id) ?? 0, parts) : award;
  });
}

/** From priority 1 on where money comes, and from the last one back where it goes. */
function applyMove({ amounts, parts }: Moved, order: TiltakClaim[], move: OwnMove): void {
  const { other, cause, tiltak } = move;
  const named = order.filter(({ id }) => id === tiltak);
  const sign = Math.sign(move.amount);
  let left = Math.abs(move.amount);
  for (const measure of [...named, ...(sign > 0 ? order : order.toReversed())]) {
    const { id } = measure;
    const has = amounts.get(id) ?? 0;
    const part = Math.min(left, sign > 0 ? soughtBy(measure) - has : has);
    if (part === 0) continue;
    left -= part;
    amounts.set(id, has + sign * part);
    const one = { amount: sign * part, other, cause, isNamed: id === tiltak };
    parts.set(id, [...(parts.get(id) ?? []), one]);
  }
}

function awardAfter(before: TiltakAward, measure: TiltakClaim, amount: number, parts: Part[]): TiltakAward {
  const { id } = before;
  const moved = parts.map(({ amount: part, other, cause }) => ({ amount: part, other, cause }));
  const award = { id, amount, ...splitPayees(measure, amount), moved };
  if (amount === soughtBy(measure)) return { ...award, outcome: 'granted' };
  const reason = reasonAfter(before, amount, parts);
  return { ...award, outcome: amount > 0 ? 'partly' : 'refused', ...(reason && { reason }) };
}

/** The reason it had still holds for what it lacked then; that money ended before it does not, once it has got some. */
function reasonAfter({ reason, amount }: TiltakAward, now: number, parts: Part[]): TiltakAward['reason'] {
  const isLifted = now > amount && reason === 'moneyEndedBefore';
  if (!isLifted) return reason;
  return parts.some(({ isNamed }) => isNamed) ? undefined : 'moneyEnded';
}
