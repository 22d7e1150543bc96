// The rules people compare with, as exact shares of a sum among those who want it (§ 3.1).
import {
  greater,
  isLess,
  lesser,
  minus,
  over,
  plus,
  ratio,
  signOf,
  times,
  total,
  type Ratio,
} from '../arithmetic/ratio.ts';

/** key: by the plan's key. equalAwards: everybody the same. proportional: the same part of what is sought.
 * equalLosses: everybody lacks the same. talmud: equal awards to the half of what is sought, then equal losses. */
export const divisions = ['key', 'equalAwards', 'proportional', 'equalLosses', 'talmud'] as const;
export type Division = (typeof divisions)[number];

/**
 * What each wants above what it is secured, its key, and how much the key must fill first where what is secured counts
 * within the share; all of one round, in one order.
 */
export type Wants = { wants: Ratio[]; keys: bigint[]; ahead: Ratio[] };

/** Everybody's exact share of `sum` (not above the sum of wants) by a rule. */
export function shareBy(rule: Division, { wants, keys, ahead }: Wants, sum: Ratio): Ratio[] {
  const all = total(wants);
  if (rule === 'key') return raiseLevel({ wants, keys, ahead }, sum);
  if (rule === 'equalAwards') return raiseLevel(equally(wants), sum);
  if (rule === 'proportional') return wants.map((want) => (all.n === 0n ? all : over(times(want, sum), all)));
  if (rule === 'equalLosses') {
    const losses = raiseLevel(equally(wants), minus(all, sum));
    return wants.map((want, i) => minus(want, losses[i]!));
  }
  const halves = wants.map((want) => over(want, ratio(2)));
  const half = over(all, ratio(2));
  if (!isLess(half, sum)) return raiseLevel(equally(halves), sum);
  const losses = raiseLevel(equally(halves), minus(all, sum));
  return wants.map((want, i) => minus(want, losses[i]!));
}

/** The sums at which a rule's shares change slope. */
export function bendsOf(rule: Division, { wants, keys, ahead }: Wants): Ratio[] {
  const all = total(wants);
  if (rule === 'proportional') return [];
  if (rule === 'key') return bends({ wants, keys, ahead });
  if (rule === 'equalAwards') return bends(equally(wants));
  if (rule === 'equalLosses') return bends(equally(wants)).map((sum) => minus(all, sum));
  const lower = bends(equally(wants.map((want) => over(want, ratio(2)))));
  return [...lower, ...lower.map((sum) => minus(all, sum))];
}

/** The same key for all, and nothing to fill first. */
const equally = (wants: Ratio[]): Wants => ({
  wants,
  keys: wants.map(() => 1n),
  ahead: wants.map(() => ratio(0)),
});

const levelsOf = ({ wants, keys, ahead }: Wants): Ratio[] =>
  wants.flatMap((want, i) => {
    const key = ratio(keys[i]!);
    if (key.n === 0n) return [];
    const met = over(plus(ahead[i]!, want), key);
    return ahead[i]!.n > 0n ? [over(ahead[i]!, key), met] : [met];
  });

const at = (level: Ratio, { wants, keys, ahead }: Wants): Ratio[] =>
  wants.map((want, i) => lesser(want, greater(ratio(0), minus(times(ratio(keys[i]!), level), ahead[i]!))));

const bends = (curve: Wants): Ratio[] => levelsOf(curve).map((level) => total(at(level, curve)));

/** Water-filling on fractions, by walking up the sorted levels; between two of them the sum is a straight line. */
function raiseLevel(curve: Wants, sum: Ratio): Ratio[] {
  let [reached, below] = [ratio(0), ratio(0)];
  for (const level of levelsOf(curve).toSorted((a, b) => signOf(minus(a, b)))) {
    const used = total(at(level, curve));
    if (!isLess(used, sum)) {
      const rise = minus(used, below);
      if (signOf(rise) === 0) return at(reached, curve);
      const part = over(minus(sum, below), rise);
      return at(plus(reached, times(part, minus(level, reached))), curve);
    }
    [reached, below] = [level, used];
  }
  return at(reached, curve);
}
