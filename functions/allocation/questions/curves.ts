// The rules people compare with, as exact shares of a sum among those who want it (§ 3.1).
import { isLess, lesser, minus, over, plus, ratio, times, total, type Ratio } from '../arithmetic/ratio.ts';

/** key: by the plan's key. equalAwards: everybody the same. proportional: the same part of what is sought.
 * equalLosses: everybody lacks the same. talmud: equal awards to the half of what is sought, then equal losses. */
export const divisions = ['key', 'equalAwards', 'proportional', 'equalLosses', 'talmud'] as const;
export type Division = (typeof divisions)[number];

/** What each wants, its key, and the sum to share; all of one round, in one order. */
export type Wants = { wants: Ratio[]; keys: bigint[] };

/** Everybody's exact share of `sum` (not above the sum of wants) by a rule. */
export function shareBy(rule: Division, { wants, keys }: Wants, sum: Ratio): Ratio[] {
  const all = total(wants);
  const equal = wants.map(() => 1n);
  if (rule === 'key') return raiseLevel(wants, keys, sum);
  if (rule === 'equalAwards') return raiseLevel(wants, equal, sum);
  if (rule === 'proportional') return wants.map((want) => (all.n === 0n ? all : over(times(want, sum), all)));
  if (rule === 'equalLosses') {
    const losses = raiseLevel(wants, equal, minus(all, sum));
    return wants.map((want, i) => minus(want, losses[i]!));
  }
  const halves = wants.map((want) => over(want, ratio(2)));
  const half = over(all, ratio(2));
  if (!isLess(half, sum)) return raiseLevel(halves, equal, sum);
  const losses = raiseLevel(halves, equal, minus(all, sum));
  return wants.map((want, i) => minus(want, losses[i]!));
}

/** The sums at which a rule's shares change slope. */
export function bendsOf(rule: Division, { wants, keys }: Wants): Ratio[] {
  const all = total(wants);
  const equal = wants.map(() => 1n);
  if (rule === 'proportional') return [];
  if (rule === 'key') return bends(wants, keys);
  if (rule === 'equalAwards') return bends(wants, equal);
  if (rule === 'equalLosses') return bends(wants, equal).map((sum) => minus(all, sum));
  const lower = bends(
    wants.map((want) => over(want, ratio(2))),
    equal,
  );
  return [...lower, ...lower.map((sum) => minus(all, sum))];
}

const levelsOf = (wants: Ratio[], keys: bigint[]): Ratio[] =>
  wants.flatMap((want, i) => (keys[i]! > 0n ? [over(want, ratio(keys[i]!))] : []));

const at = (level: Ratio, wants: Ratio[], keys: bigint[]): Ratio[] =>
  wants.map((want, i) => lesser(want, times(ratio(keys[i]!), level)));

const bends = (wants: Ratio[], keys: bigint[]): Ratio[] =>
  levelsOf(wants, keys).map((level) => total(at(level, wants, keys)));

/** Water-filling on fractions, by walking up the sorted levels. */
function raiseLevel(wants: Ratio[], keys: bigint[], sum: Ratio): Ratio[] {
  let reached = ratio(0);
  for (const level of levelsOf(wants, keys).toSorted((a, b) => (isLess(a, b) ? -1 : 1))) {
    const shares = at(level, wants, keys);
    const used = total(shares);
    if (!isLess(used, sum)) {
      const below = at(reached, wants, keys);
      const rise = wants.reduce((keys_, want, i) => (isLess(below[i]!, want) ? keys_ + keys[i]! : keys_), 0n);
      if (rise === 0n) return below;
      return at(plus(reached, over(minus(sum, total(below)), ratio(rise))), wants, keys);
    }
    reached = level;
  }
  return at(reached, wants, keys);
}
