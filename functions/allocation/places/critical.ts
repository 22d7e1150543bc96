// The highest level at which every condition holds: the most violated one is brought to 0, until none is violated.
import { isLess, minus, over, plus, ratio, type Ratio } from '../arithmetic/ratio.ts';
import type { Hold } from './holds.ts';
import { type ExactLevel, levelOf } from './level.ts';
import { standAt, type AtLevel } from './rising.ts';
import { measure, nearSlack, type Raised, signOfSlack } from './slack.ts';
import { nearRoot } from './near-root.ts';

/** The level, and the conditions without slack there; nothing when all hold at `high`. */
export function criticalLevel(
  raised: Raised,
  holds: Hold[],
  { low, high }: { low: ExactLevel; high: ExactLevel },
): { stand: AtLevel; tight: Hold[]; broken: Hold[] } | undefined {
  const at = (level: ExactLevel): AtLevel => standAt(raised, level);
  let stand = at(high);
  const broken = holds.filter((one) => signOfSlack(raised, one, stand) < 0);
  if (broken.length === 0) return undefined;
  for (let still = broken; still.length > 0;) {
    const slacks = still.map((one) => nearSlack(raised, one, stand.amounts));
    const worst = still[slacks.indexOf(Math.min(...slacks))]!;
    stand = at(rootOf(raised, worst, low, stand.level));
    still = still.filter((one) => one !== worst && signOfSlack(raised, one, stand) < 0);
  }
  return { stand, tight: broken.filter((one) => signOfSlack(raised, one, stand) === 0), broken };
}

/** Halving alone parts any two kinks of a round long before this. */
const mostTurns = 5000;

/**
 * Where a condition that holds at `low` and is violated at `high` comes to 0 and falls. Who rises there is mostly seen
 * by floats, and where their line (its height at level 0) comes to 0 is proved exactly.
 */
function rootOf(raised: Raised, hold: Hold, low: ExactLevel, high: ExactLevel): ExactLevel {
  const along = (level: ExactLevel) => {
    const stand = standAt(raised, level);
    const { value, left, right } = measure(raised, hold, stand);
    const meets = (slope: bigint) => (): ExactLevel | undefined =>
      slope < 0n
        ? levelOf(ratio(value.n * level.d - level.n * value.d * slope, -slope * value.d * level.d))
        : undefined;
    return { level, value, right, fromLeft: meets(left), fromRight: meets(right) };
  };
  const isRoot = ({ value, right }: ReturnType<typeof along>): boolean => value.n === 0n && right < 0n;
  const { fromRight, fromLeft } = along({
    n: 0n,
    d: 1n,
    near: nearRoot(raised, hold, low.near, high.near),
    isNear: true,
  });
  for (const guess of [fromRight, fromLeft]) {
    const level = guess();
    const found = level && along(level);
    if (found && isRoot(found)) return found.level;
  }
  return closeIn({ along, isRoot }, low, high);
}

/**
 * The slack never rises with the level: the lines along it from both ends, or the middle when they do not halve what
 * is left, close in on its root.
 */
function closeIn<
  T extends {
    level: ExactLevel;
    value: Ratio;
    fromLeft: () => ExactLevel | undefined;
    fromRight: () => ExactLevel | undefined;
  },
>(
  { along, isRoot }: { along: (level: ExactLevel) => T; isRoot: (at: T) => boolean },
  low: ExactLevel,
  high: ExactLevel,
): ExactLevel {
  let [from, to] = [along(low), along(high)];
  const narrow = (level: ExactLevel | undefined): void => {
    if (!level || !isLess(from.level, level) || !isLess(level, to.level)) return;
    const found = along(level);
    if (found.value.n < 0n) to = found;
    else from = found;
  };
  for (let turn = 0; turn < mostTurns; turn++) {
    if (isRoot(from)) return from.level;
    const width = minus(to.level, from.level);
    narrow(to.fromLeft());
    narrow(from.fromRight());
    const left = minus(to.level, from.level);
    if (isLess(width, plus(left, left))) narrow(levelOf(over(plus(from.level, to.level), ratio(2))));
  }
  throw new Error(`the level of a condition was not found in ${mostTurns} turns`);
}
