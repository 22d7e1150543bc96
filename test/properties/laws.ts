// The laws of the rounded layer, each for any engine: the mutation check runs them on engines that round wrongly.
import { isDeepStrictEqual } from 'node:util';
import type { AllocationInput, AllocationOutcome, Claim } from '../../functions/allocation/model.ts';
import { allocateSlowly } from '../oracle/allocate.ts';
import { nearestWhole } from '../oracle/brute-force.ts';
import { compare, q, sub } from '../oracle/fraction.ts';
import { allocated } from '../round.ts';

export type Engine = (input: AllocationInput) => AllocationOutcome;

const amountsBy = (outcome: AllocationOutcome): Map<string, number> =>
  new Map(allocated(outcome).awards.map(({ claim, amount }) => [claim, amount]));

const withClaim = (round: AllocationInput, index: number, change: Partial<Claim>): AllocationInput => ({
  ...round,
  claims: round.claims.map((claim, i) => (i === index ? Object.assign({}, claim, change) : claim)),
});

const keyOf = (claim: Claim): number => claim.indicators['elevtall']!;
const total = (amounts: Iterable<number>): number => [...amounts].reduce((sum, one) => sum + one, 0);
const sameAmounts = (a: Map<string, number>, b: Map<string, number>): boolean =>
  a.size === b.size && [...a].every(([id, amount]) => b.get(id) === amount);

/** 1. The awards and the rest are the pot; when money is redistributed, only what nobody can take is left. */
export function sumsToThePot(engine: Engine, round: AllocationInput): boolean {
  const { awards, unallocated, pot } = allocated(engine(round));
  const paid = total(awards.map(({ amount }) => amount));
  const takes = (claim: Claim) =>
    keyOf(claim) > 0 ? claim.request : Math.min(claim.request, round.rules.base);
  return paid + unallocated === pot && paid === Math.min(pot, total(round.claims.map(takes)));
}

/** 2. Nobody gets more than is sought or less than the base that is sought, and all amounts are whole. */
export function staysWithinBounds(engine: Engine, round: AllocationInput): boolean {
  const amounts = amountsBy(engine(round));
  return round.claims.every(({ id, request }) => {
    const amount = amounts.get(id)!;
    return Number.isInteger(amount) && amount <= request && amount >= Math.min(request, round.rules.base);
  });
}

/** 3. Equal claims get equal amounts, up to one krone that goes to the smaller id. */
export function treatsEqualsAlike(engine: Engine, round: AllocationInput): boolean {
  const twin = { ...round.claims[0]!, id: 'zwilling' };
  const amounts = amountsBy(engine({ ...round, claims: [...round.claims, twin] }));
  const more = amounts.get(round.claims[0]!.id)! - amounts.get('zwilling')!;
  return more === 0 || more === 1;
}

/** 4. Who has at least as large a key and request gets at least as much, up to one krone among equal shares. */
export function holdsOrder(engine: Engine, round: AllocationInput): boolean {
  const outcome = allocated(engine(round));
  const amounts = amountsBy(outcome);
  const parted = outcome.rounding?.tied ?? [];
  return round.claims.every((a) =>
    round.claims.every((b) => {
      if (keyOf(a) < keyOf(b) || a.request < b.request) return true;
      const slack = parted.includes(a.id) && parted.includes(b.id) ? 1 : 0;
      return amounts.get(a.id)! + slack >= amounts.get(b.id)!;
    }),
  );
}

/** 5. The order of rows changes nothing. */
export function ignoresRowOrder(engine: Engine, round: AllocationInput): boolean {
  const { awards, ...pot } = allocated(engine(round));
  const { awards: back, ...potBack } = allocated(engine({ ...round, claims: round.claims.toReversed() }));
  return isDeepStrictEqual([back.toReversed(), potBack], [awards, pot]);
}

/** 6. A larger frame costs nobody more than the one krone of rounding. */
export function largerFrameHarmsNobody(engine: Engine, [round, more]: [AllocationInput, number]): boolean {
  const before = amountsBy(engine(round));
  const after = amountsBy(engine({ ...round, frame: round.frame + more }));
  return [...before].every(([id, amount]) => after.get(id)! >= amount - 1);
}

/** 7. and 8. Who seeks more, or has a larger key, gets no less, and the others no more (one krone of rounding). */
export function growthHelpsOnlyOneself(
  engine: Engine,
  [round, more, what]: [AllocationInput, number, 'request' | 'key'],
): boolean {
  const claim = round.claims[0]!;
  const change =
    what === 'request'
      ? { request: claim.request + more }
      : { indicators: { ...claim.indicators, elevtall: keyOf(claim) + more } };
  const before = amountsBy(engine(round));
  const after = amountsBy(engine(withClaim(round, 0, change)));
  return [...before].every(([id, amount]) =>
    id === claim.id ? after.get(id)! >= amount - 1 : after.get(id)! <= amount + 1,
  );
}

/** 9. Who does not get all that is sought gains nothing by seeking more, and moves nobody. */
export function overAskingGivesNothing(engine: Engine, [round, more]: [AllocationInput, number]): boolean {
  const before = amountsBy(engine(round));
  const index = round.claims.findIndex(({ id, request }) => before.get(id)! < request);
  if (index < 0) return true;
  const after = engine(withClaim(round, index, { request: round.claims[index]!.request + more }));
  return sameAmounts(amountsBy(after), before);
}

/** 14. The unit in which keys are counted does not matter. */
export function ignoresUnitOfKey(engine: Engine, [round, times]: [AllocationInput, number]): boolean {
  const claims = round.claims.map((claim) =>
    Object.assign({}, claim, { indicators: { elevtall: keyOf(claim) * times } }),
  );
  return sameAmounts(amountsBy(engine({ ...round, claims })), amountsBy(engine(round)));
}

/** 16. and 21. Every award is what the slow second allocation finds, less than one krone from its exact share. */
export function agreesWithTheOracle(engine: Engine, round: AllocationInput): boolean {
  const outcome = engine(round);
  if (outcome.kind === 'conflict') return true;
  const amounts = amountsBy(outcome);
  return allocateSlowly(round).every(
    ({ claim, exact, amount }) =>
      amounts.get(claim) === amount &&
      compare(sub(q(amount), exact), q(1)) < 0 &&
      compare(sub(exact, q(amount)), q(1)) < 0,
  );
}

/** 21. In a tiny round, no other whole amounts lie nearer to the exact shares: all of them are tried. */
export function agreesWithBruteForce(engine: Engine, round: AllocationInput): boolean {
  const { awards } = allocated(engine(round));
  const nearest = nearestWhole(
    allocateSlowly(round).map(({ exact }) => exact),
    round.claims.map(({ request }) => request),
    total(awards.map(({ amount }) => amount)),
    round.claims.map(({ id }) => id),
  );
  return awards.every(({ amount }, i) => amount === nearest[i]);
}
