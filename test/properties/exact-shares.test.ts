// The laws of the exact layer: no rounding, so they hold without a krone of slack.
import fc from 'fast-check';
import { compareRules } from '../../functions/allocation/questions/compare-rules.ts';
import { add, compare, gcd, max, min, mul, q, sub, sum, toNumber, zero, type Q } from '../oracle/fraction.ts';
import { claimOf, roundOf } from '../round.ts';
import { exactShares, type Row } from './exact.ts';
import { law } from './run.ts';

const rowsOf = (key: number, kroner: number): fc.Arbitrary<Row[]> =>
  fc.array(fc.record({ key: fc.integer({ min: 1, max: key }), most: fc.nat(kroner) }), {
    minLength: 1,
    maxLength: 5,
  });
const rows = fc.oneof(rowsOf(6, 20), rowsOf(3000, 100_000));
/** A pot as a part of what is sought, in thousandths: below, at, or a little above it. */
const part = fc.integer({ min: 0, max: 1100 });
const potOf = (all: Row[], thousandths: number) =>
  Math.floor((all.reduce((total, { most }) => total + most, 0) * thousandths) / 1000);

const same = (a: Q[], b: Q[]) => a.length === b.length && a.every((one, i) => compare(one, b[i]!) === 0);
/** All money in parts of a krone, so that exact shares become whole numbers again; few enough to stay exact. */
const inParts = (amount: Q, parts: number) => toNumber(mul(amount, q(parts)));
const partsOf = (shares: Q[]) => Number(shares.reduce((common, { d }) => (common / gcd(common, d)) * d, 1n));

law('6: a larger pot gives nobody less, exactly', fc.tuple(rows, part, part), ([all, a, b]) => {
  const [less, more] = [a, b].map((one) => potOf(all, one)).toSorted((x, y) => x - y);
  const after = exactShares(all, more!);
  return exactShares(all, less!).every((share, i) => compare(share, after[i]!) <= 0);
});

law(
  '10: any part of the claims, given its own sum, shares it the same way',
  fc.tuple(rows, part, fc.nat(31)),
  ([all, thousandths, chosen]) => {
    const shares = exactShares(all, potOf(all, thousandths));
    const parts = partsOf(shares);
    const some = all.flatMap((row, i) => ((chosen >> i) & 1 ? [{ row, share: shares[i]! }] : []));
    const again = exactShares(
      some.map(({ row }) => ({ key: row.key, most: row.most * parts })),
      inParts(sum(some.map(({ share }) => share)), parts),
    );
    return same(
      again,
      some.map(({ share }) => mul(share, q(parts))),
    );
  },
);

law(
  '11 up: a supplement laid on top gives what the whole sum would have given',
  fc.tuple(rows, part, part),
  ([all, a, b]) => {
    const [first, whole] = [a, b].map((one) => potOf(all, one)).toSorted((x, y) => x - y);
    const shares = exactShares(all, first!);
    const parts = partsOf(shares);
    const topped = exactShares(
      all.map(({ key, most }, i) => ({ key, from: inParts(shares[i]!, parts), most: most * parts })),
      Math.min(whole!, potOf(all, 1000)) * parts,
    );
    return same(
      topped,
      exactShares(all, whole!).map((share) => mul(share, q(parts))),
    );
  },
);

law(
  '11 down: a cut taken from the awards gives what the smaller pot would have given',
  fc.tuple(rows, part, part),
  ([all, a, b]) => {
    const [less, whole] = [a, b].map((one) => potOf(all, one)).toSorted((x, y) => x - y);
    const shares = exactShares(all, whole!);
    const parts = partsOf(shares);
    const cut = exactShares(
      all.map(({ key }, i) => ({ key, most: inParts(shares[i]!, parts) })),
      less! * parts,
    );
    return same(
      cut,
      exactShares(all, less!).map((share) => mul(share, q(parts))),
    );
  },
);

law('12: money given back is a supplement to the others', fc.tuple(rows, part), ([all, thousandths]) => {
  const pot = potOf(all, thousandths);
  const shares = exactShares(all, pot);
  const parts = partsOf(shares);
  const others = all.slice(1);
  const able = others.reduce((total, { most }) => total + most, 0);
  const topped = exactShares(
    others.map(({ key, most }, i) => ({ key, from: inParts(shares[i + 1]!, parts), most: most * parts })),
    Math.min(pot, able) * parts,
  );
  return same(
    topped,
    exactShares(others, pot).map((share) => mul(share, q(parts))),
  );
});

const cut = fc.integer({ min: 0, max: 1000 });
law(
  '13: splitting a claim never pays when there is no base',
  fc.tuple(rows, part, cut, cut),
  ([all, thousandths, a, b]) => {
    const [own, ...others] = all;
    const pot = potOf(all, thousandths);
    const key = Math.floor((own!.key * a) / 1000);
    const most = Math.floor((own!.most * b) / 1000);
    const halves = [
      { key, most },
      { key: own!.key - key, most: own!.most - most },
    ];
    const [first, second] = exactShares([...halves, ...others], pot);
    return compare(add(first!, second!), exactShares(all, pot)[0]!) <= 0;
  },
);

law(
  '14: money counted in another unit is shared the same way',
  fc.tuple(rows, part, fc.integer({ min: 2, max: 50 })),
  ([all, thousandths, times]) => {
    const pot = potOf(all, thousandths);
    const scaled = exactShares(
      all.map((row) => ({ ...row, most: row.most * times })),
      pot * times,
    );
    return same(
      scaled,
      exactShares(all, pot).map((share) => mul(share, q(times))),
    );
  },
);

law(
  '15: with the request as key everybody gets the same part of it',
  fc.tuple(rows, part),
  ([all, thousandths]) => {
    const pot = Math.min(potOf(all, thousandths), potOf(all, 1000));
    const sought = potOf(all, 1000);
    const shares = exactShares(
      all.map(({ most }) => ({ key: most, most })),
      pot,
    );
    return same(
      shares,
      all.map(({ most }) => (sought === 0 ? zero : q(most * pot, sought))),
    );
  },
);

law(
  '15: with equal keys everybody gets the same, up to what they seek',
  fc.tuple(rows, part),
  ([all, thousandths]) => {
    const pot = Math.min(potOf(all, thousandths), potOf(all, 1000));
    const shares = exactShares(
      all.map(({ most }) => ({ key: 1, most })),
      pot,
    );
    const level = shares.reduce((a, b) => max(a, b), zero);
    const whole = compare(sum(shares), q(pot)) === 0;
    return (
      whole &&
      same(
        shares,
        all.map(({ most }) => min(q(most), level)),
      )
    );
  },
);

law('15: equal losses are the other side of equal awards', fc.tuple(rows, part), ([all, thousandths]) => {
  const pot = Math.min(potOf(all, thousandths), potOf(all, 1000));
  const sought = potOf(all, 1000);
  const claims = all.map(({ key, most }, i) => claimOf(`N${i}`, key, most));
  const { rules } = compareRules(roundOf(pot, claims)) as Extract<
    ReturnType<typeof compareRules>,
    { kind: 'answered' }
  >;
  const losses = exactShares(
    all.map(({ most }) => ({ key: 1, most })),
    sought - pot,
  );
  return all.every(({ most }, i) => {
    const exact = sub(q(most), losses[i]!);
    return Math.abs(rules.equalLosses[`N${i}`]! - toNumber(exact)) < 1;
  });
});
