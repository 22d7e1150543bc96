// A second allocation, written from the rules alone and as slow as they read: tries every way until one agrees.
import type { AllocationInput, Claim } from '../../functions/allocation/model.ts';
import type { KeyPart } from '../../functions/allocation/rules.ts';
import { add, compare, div, floor, max, min, mul, q, sub, sum, zero, type Q } from './fraction.ts';

/** One who shares: never below `least`, never above `most`, else `from` + key x level. */
type Sharer = { id: string; key: Q; from: number; least: number; most: number };

export type OracleAward = { claim: string; exact: Q; amount: number };

/** Awards for rounds of whole kroner without group rules (stages 1-4 and 7); the input is known to be sound. */
export function allocateSlowly({ frame, offTheTop, claims, rules }: AllocationInput): OracleAward[] {
  let pot = frame;
  for (const line of offTheTop) pot -= line.amount;
  for (const claim of claims) pot -= claim.coordination;
  const keys = keysOf(claims, rules.key);
  let sharers = claims.map((claim, i): Sharer => {
    const most = rules.aboveFrame === 'capPerClaim' ? Math.min(claim.request, rules.cap!) : claim.request;
    const base = rules.aboveFrame === 'priorityTiers' ? 0 : (claim.base ?? rules.base);
    const onTop = rules.commitments === 'onTop';
    const ground = Math.min(most, (onTop ? claim.commitment : 0) + base);
    const from = rules.baseMode === 'additive' ? ground : onTop ? claim.commitment : 0;
    return { id: claim.id, key: keys[i]!, from, least: Math.max(claim.commitment, ground), most };
  });
  if (rules.aboveFrame.endsWith('Tiers')) sharers = atLastTier(sharers, claims, pot);
  if (rules.unused === 'redistribute') return inWholeKroner(sharers, shareExactly(sharers, pot), pot);
  const unlimited = sharers.map((one) => ({ ...one, most: Math.max(pot, one.least) }));
  const shares = inWholeKroner(unlimited, shareExactly(unlimited, pot), pot);
  return shares.map((share, i) => {
    const { most } = sharers[i]!;
    return { ...share, amount: Math.min(share.amount, most), exact: min(share.exact, q(most)) };
  });
}

function keysOf(claims: Claim[], key: KeyPart[]): Q[] {
  if (key.length === 1) return claims.map(({ indicators }) => q(indicators[key[0]!.indicator]!));
  const totals = key.map(({ indicator }) => claims.reduce((all, one) => all + one.indicators[indicator]!, 0));
  return claims.map(({ indicators }) =>
    sum(key.map(({ indicator, parts }, j) => q(parts * indicators[indicator]!, totals[j]))),
  );
}

/** Adds one tier of priorities at a time until the next one does not fit. */
function atLastTier(sharers: Sharer[], claims: Claim[], pot: number): Sharer[] {
  const tiers = [1, ...claims.flatMap(({ measures }) => measures.map(({ priority }) => priority))];
  let met = sharers.map(({ least }) => least);
  for (const tier of [...new Set(tiers)].toSorted((a, b) => a - b)) {
    const next = sharers.map(({ most }, i) => {
      const { measures } = claims[i]!;
      const inside = measures.filter(({ priority }) => priority <= tier);
      const need = inside.reduce(
        (all, one) => all + one.soughtOwner + one.soughtUh + (one.soughtOther ?? 0),
        0,
      );
      return Math.max(met[i]!, measures.length === 0 ? most : Math.min(most, need));
    });
    if (next.reduce((a, b) => a + b, 0) > pot)
      return sharers.map((one, i) => ({ ...one, from: met[i]!, least: met[i]!, most: next[i]! }));
    met = next;
  }
  return sharers.map((one, i) => ({ ...one, from: met[i]!, least: met[i]! }));
}

/** Tries every way of being at the least, sharing, or at the most; takes the one that agrees with its own level. */
export function shareExactly(sharers: Sharer[], pot: number): Q[] {
  const able = sharers.map(({ key, least, most }) => (compare(key, zero) > 0 ? most : least));
  if (able.reduce((a, b) => a + b, 0) <= pot) return able.map((amount) => q(amount));
  for (let way = 0; way < 3 ** sharers.length; way++) {
    const roles = sharers.map((_, i) => Math.floor(way / 3 ** i) % 3);
    const sharing = sharers.filter((_, i) => roles[i] === 1);
    const keys = sum(sharing.map(({ key }) => key));
    const bound = sharers.map(({ from, least, most }, i) => [least, from, most][roles[i]!]!);
    const left = q(pot - bound.reduce((a, b) => a + b, 0));
    if (compare(keys, zero) <= 0) continue;
    const level = div(left, keys);
    const amounts = sharers.map(({ key, from, least, most }) =>
      max(q(least), min(q(Math.max(most, least)), add(q(from), mul(key, level)))),
    );
    const agrees = amounts.every((amount, i) => {
      const role = roles[i];
      const { key, from } = sharers[i]!;
      const free = add(q(from), mul(key, level));
      return compare(amount, role === 1 ? free : q(bound[i]!)) === 0;
    });
    if (agrees && compare(sum(amounts), q(pot)) === 0) return amounts;
  }
  // Nobody shares: those without a key have their least, the others are at it as well.
  return sharers.map(({ least }) => q(least));
}

/** Rounds down, and hands the last kroner out one by one to the largest remainder, smallest id first. */
function inWholeKroner(sharers: Sharer[], exact: Q[], pot: number): OracleAward[] {
  const awards = sharers.map(({ id }, i) => ({ claim: id, exact: exact[i]!, amount: floor(exact[i]!) }));
  const whole = floor(sum(exact));
  const lacking = () => awards.reduce((all, { amount }) => all + amount, 0) < Math.min(whole, pot);
  const queue = awards.toSorted(
    (a, b) => compare(sub(b.exact, q(b.amount)), sub(a.exact, q(a.amount))) || (a.claim < b.claim ? -1 : 1),
  );
  for (const award of queue) if (lacking()) award.amount += 1;
  return awards;
}
