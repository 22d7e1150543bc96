// The same everywhere: plain numbers or bigint, today or tomorrow, this machine or another.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allocate } from '../../functions/allocation/allocate.ts';
import { bigintKey, exactKey, numberKey } from '../../functions/allocation/arithmetic/key.ts';
import { shareOut } from '../../functions/allocation/arithmetic/share-out.ts';
import { anyRounds } from './rounds.ts';
import { law } from './run.ts';

/** Keys and kroner as large as plain numbers stay exact for: key x pot just below 2^53. */
const largeRows = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 30_000_000 }), fc.nat(300_000_000), fc.nat(1000)), {
    minLength: 1,
    maxLength: 6,
  })
  .chain((rows) => fc.tuple(fc.constant(rows), fc.nat(299_000_000), fc.boolean()));

law(
  '22: plain numbers and bigint give the same, up to the edge of what is exact',
  largeRows,
  ([rows, amount, again]) => {
    const keys = rows.map(([key]) => key);
    const from = Float64Array.from(rows, ([, , base]) => base);
    const most = Float64Array.from(rows, ([, sought, base]) => sought + base);
    const pot = amount + from.reduce((sum, base) => sum + base, 0);
    const all = Int32Array.from(rows.keys());
    const [plain, big] = [numberKey(Float64Array.from(keys)), bigintKey(keys.map(BigInt))].map((key) =>
      shareOut({ key, from, least: from, most }, all, pot, String, again),
    );
    return (
      plain!.left === big!.left &&
      plain!.tied.join() === big!.tied.join() &&
      Number(plain!.threshold ?? 0) === Number(big!.threshold ?? 0) &&
      plain!.amounts.every((kroner, i) => kroner === big!.amounts[i])
    );
  },
);

const hugeKeys = fc.tuple(
  fc.array(fc.bigInt({ min: 0n, max: 2n ** 60n }), { minLength: 1, maxLength: 5 }),
  fc.integer({ min: 0, max: 61 }),
  fc.oneof(fc.nat(3), fc.nat(1_000_000_000)),
);

law(
  '22: the arithmetic chosen for a key is exact, however large the key',
  hugeKeys,
  ([keys, shift, left]) => {
    const weights = keys.map((key) => (key >> BigInt(shift)) + 1n);
    const all = Int32Array.from(weights.keys());
    const [chosen, big] = [exactKey(weights, left), bigintKey(weights)];
    const level = chosen.level(all, left);
    const bigLevel = big.level(all, left);
    const sameWeight = BigInt(level.weight) === bigLevel.weight;
    return (
      sameWeight &&
      [...all].every(
        (i) =>
          chosen.quotient(i, level) === big.quotient(i, bigLevel) &&
          BigInt(chosen.remainder(i, level)) === big.remainder(i, bigLevel),
      )
    );
  },
);

law('23: the same input gives the same bytes', anyRounds, (round) => {
  const again = structuredClone(round);
  return JSON.stringify(allocate(round)) === JSON.stringify(allocate(again));
});

it('law 23: two thousand rounds give the bytes they gave when this test was written', () => {
  const hash = createHash('sha256');
  for (const round of fc.sample(anyRounds, { numRuns: 2000, seed: 1 }))
    hash.update(JSON.stringify(allocate(round)));
  expect(hash.digest('hex')).toBe('fb6485014b3bb1daf9bf12f68f31ed7b8da81243de109e91b63c9d1078150d05');
});
