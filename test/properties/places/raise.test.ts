// The raise in plain numbers against the same raise in exact fractions: every stop, and every whole krone.
import fc from 'fast-check';
import { type Bounded, boundsOf } from '../../../functions/allocation/places/bounds.ts';
import { emptySlacks, isFeasible, take } from '../../../functions/allocation/places/conditions.ts';
import { findStops } from '../../../functions/allocation/places/levels.ts';
import { amountOf, type Riser } from '../../../functions/allocation/places/rising.ts';
import { partOf, type Seeker } from '../../../functions/allocation/places/seeker.ts';
import { roundWhole } from '../../../functions/allocation/places/whole.ts';
import { findStops as exactStops } from '../../oracle/places/levels.ts';
import { roundWhole as exactWhole } from '../../oracle/places/whole.ts';
import { law } from '../run.ts';

type Size = { kroner: number; weight: bigint };
const sizes: Size[] = [
  { kroner: 4, weight: 3n },
  { kroner: 300, weight: 40n },
  { kroner: 3_000_000, weight: 9000n },
  { kroner: 3_000_000, weight: 2n ** 70n },
];

const places = 3;
const percent = fc.nat(100);

/** Three places, two of them inside a group of their own; least amounts small, so that most problems have a solution. */
const treeOf = ({ kroner }: Size) =>
  fc.array(fc.tuple(percent, percent), { minLength: 5, maxLength: 5 }).map((bounds): Bounded => {
    const node = (at: number, inside: Bounded[], place?: number): Bounded => {
      const [least, most] = bounds[at]!;
      const whole = kroner * 4;
      return {
        id: `${at}`,
        least: Math.floor((whole * Math.max(0, Math.min(least - 80, most))) / 200),
        most: Math.floor((whole * most) / 50),
        inside,
        ...(place === undefined ? {} : { place }),
      };
    };
    return node(0, [node(1, [node(2, [], 0), node(3, [], 1)]), node(4, [], 2)]);
  });

/** Seekers of one to three parts, each sought in some places; most of the parts rise. */
const seekersOf = ({ kroner, weight }: Size) => {
  const part = fc.record({
    sought: fc.array(fc.oneof(fc.constant(0), fc.nat(kroner)), { minLength: places, maxLength: places }),
    rises: fc.nat(4).map((one) => one > 0),
    weight: fc.bigInt({ min: 1n, max: weight }),
    from: fc.oneof(fc.constant(0), fc.nat(Math.ceil(kroner / 4))),
    least: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(100) }),
  });
  const seeker = fc.record({
    parts: fc.array(part, { minLength: 1, maxLength: 3 }),
    least: fc.nat(40),
    most: fc.integer({ min: 40, max: 120 }),
  });
  return fc.array(seeker, { minLength: 1, maxLength: 5 });
};

type Problem = {
  tree: Bounded;
  rows: typeof seekersOf extends (size: Size) => fc.Arbitrary<infer T> ? T : never;
};
const problems: fc.Arbitrary<Problem> = fc
  .constantFrom(...sizes)
  .chain((size) => fc.record({ tree: treeOf(size), rows: seekersOf(size) }));

const total = (all: number[]): number => all.reduce((sum, one) => sum + one, 0);

/** Made anew for each solver, since a raise leaves the parts at their amounts. */
function build({ tree, rows }: Problem) {
  const risers: Riser[] = [];
  const seekers = rows.map(({ parts, least, most }, s): Seeker => {
    const sought = total(parts.flatMap((one) => one.sought));
    const seeker: Seeker = {
      least: Math.floor((sought * Math.max(0, least - 20)) / 100),
      most: Math.floor((sought * most) / 100),
      parts: [],
    };
    for (const [p, { rises, weight, from, ...part }] of parts.entries()) {
      const whole = total(part.sought);
      const own = partOf(rises ? Math.floor((whole * part.least) / 200) : 0, whole, part.sought);
      seeker.parts.push(own);
      const { least, most } = own;
      if (rises) risers.push({ id: `${s}/${p}`, seeker, part: own, from, weight, least, most });
    }
    return seeker;
  });
  return { seekers, risers, bounds: boundsOf(tree, places) };
}

law('22: levels found in plain numbers are those of exact fractions, to the krone', problems, (problem) => {
  const [fast, exact] = [build(problem), build(problem)];
  if (!isFeasible(fast.seekers, fast.bounds)) return true;
  const moving = new Set(fast.risers.map(({ seeker }) => seeker));
  const still = take(
    emptySlacks(fast.bounds),
    fast.seekers.filter((one) => !moving.has(one)),
  );
  const stops = findStops(fast.risers, still);
  const expected = exactStops(exact.seekers, exact.risers, exact.bounds);
  const isSame = stops.every((stop, at) => {
    const [own, other] = [amountOf(stop), expected[at]!.amount];
    return own.n * other.d === other.n * own.d && stop.by === expected[at]!.by;
  });
  const amounts = roundWhole(fast.risers, stops, still);
  const whole = exactWhole(exact.seekers, exact.risers, expected, exact.bounds);
  return isSame && amounts.join() === whole.join();
});
