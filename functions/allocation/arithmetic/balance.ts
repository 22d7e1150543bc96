// Balances neighbouring pots: finds the level they share, and those that a bound holds off it.
import { fill, type Sharers } from './fill.ts';
import type { Level } from './key.ts';
import { handOut } from './largest-remainder.ts';
import { totalAt } from './total-at.ts';
import type { Held, Pot } from './pot.ts';

/** A pot's exact total in parts of a common denominator. */
type Total = { pot: Pot; parts: bigint; held: Held };
/** `level` is that of the money no bound holds; absent when all of it is held or nobody shares. */
export type Totals = { totals: Total[]; of: bigint; level?: Level };

/**
 * Exact totals of the pots when they share `amount`. Looks away from their bounds, finds the level, and fixes the
 * pots above their most or below their least there, whichever group weighs more: those stay at their bound at the
 * final level too. Repeats with the others; at most one turn per pot (§ 4.2, by fixing of variables).
 */
export function balance(sharers: Sharers, pots: Pot[], amount: number): Totals {
  const held = new Map<Pot, Held>();
  let left = amount;
  for (;;) {
    const free = pots.filter((pot) => !held.has(pot));
    const { totals, ...level } = relax(sharers, free, left);
    const { of } = level;
    const above = totals.filter(({ pot, parts }) => parts > BigInt(pot.most) * of);
    const below = totals.filter(({ pot, parts }) => parts < BigInt(pot.least) * of);
    if (above.length === 0 && below.length === 0) {
      return { ...level, totals: pots.map(totalOf(totals, held, of)) };
    }
    const excess = sum(above.map(({ pot, parts }) => parts - BigInt(pot.most) * of));
    const lack = sum(below.map(({ pot, parts }) => BigInt(pot.least) * of - parts));
    const bound = excess >= lack ? 'most' : 'least';
    for (const { pot } of bound === 'most' ? above : below) {
      held.set(pot, bound);
      left -= pot[bound];
    }
  }
}

const totalOf =
  (free: Total[], held: Map<Pot, Held>, of: bigint) =>
  (pot: Pot): Total => {
    const bound = held.get(pot) ?? 'none';
    return bound === 'none'
      ? free.find((one) => one.pot === pot)!
      : { pot, held: bound, parts: BigInt(pot[bound]) * of };
  };

/** The pots' totals at one level when their own bounds are not looked at; those further inside are. */
function relax(sharers: Sharers, pots: Pot[], amount: number): Totals {
  if (pots.some(({ inside }) => inside.length > 0)) {
    const inner = pots.flatMap((pot) => (pot.inside.length > 0 ? pot.inside : [withoutBounds(pot)]));
    const { totals, ...level } = balance(sharers, inner, amount);
    const parts = totals.values();
    const next = (count: number) => sum(Array.from({ length: count }, () => parts.next().value!.parts));
    return {
      ...level,
      totals: pots.map((pot) => ({ pot, held: 'none', parts: next(pot.inside.length || 1) })),
    };
  }
  const level = fill(sharers, joined(pots), amount).levels.at(-1);
  return {
    ...(level ? { level, of: BigInt(level.weight) } : { of: 1n }),
    totals: pots.map((pot) => ({ pot, held: 'none', parts: totalAt(sharers, pot.members, level) })),
  };
}

/** The totals in whole kroner, by largest remainder; bounds are whole, so they survive. */
export function roundTotals({ totals, of }: Totals): { pot: Pot; amount: number; held: Held }[] {
  const remainders = totals.map(({ parts }) => parts % of);
  const left = Number(sum(remainders) / of);
  const winners = new Set(handOut(remainders, left, (at) => totals[at]!.pot.id).winners);
  return totals.map(({ pot, parts, held }, at) => ({
    pot,
    held,
    amount: Number(parts / of) + (winners.has(at) ? 1 : 0),
  }));
}

const withoutBounds = (pot: Pot): Pot => ({ ...pot, least: 0, most: Number.MAX_SAFE_INTEGER });

const sum = (numbers: bigint[]): bigint => numbers.reduce((total, one) => total + one, 0n);

function joined(pots: Pot[]): Int32Array {
  const members = new Int32Array(pots.reduce((count, pot) => count + pot.members.length, 0));
  let at = 0;
  for (const pot of pots) {
    members.set(pot.members, at);
    at += pot.members.length;
  }
  return members;
}
