// Units of 1 000 kr: Sainte-Laguë against the seat-by-seat table, and what it is chosen for.
import fc from 'fast-check';
import { allocate } from '../../functions/allocation/allocate.ts';
import type { AllocationInput } from '../../functions/allocation/model.ts';
import { seatBySeat } from '../oracle/seat-by-seat.ts';
import { allocated, claimOf, roundOf } from '../round.ts';
import { law } from './run.ts';

const thousand = 1000;
const rounds: fc.Arbitrary<AllocationInput> = fc
  .tuple(
    fc.array(fc.tuple(fc.oneof(fc.nat(6), fc.nat(900)), fc.nat(14_000)), { minLength: 1, maxLength: 6 }),
    fc.nat(45_000),
    fc.nat(2),
    fc.constantFrom<'additive' | 'floor'>('additive', 'floor'),
    fc.constantFrom<'redistribute' | 'carry'>('redistribute', 'carry'),
  )
  .map(([rows, frame, base, baseMode, unused]) => {
    const claims = rows.map(([key, request], i) => claimOf(`N${i}`, i === 0 ? key + 1 : key, request));
    const least = base * thousand * rows.length;
    return roundOf(frame + least, claims, { unit: thousand, base: base * thousand, baseMode, unused });
  });

law('5.1: units go as the seat-by-seat table says, and a tie is left to people', rounds, (round) => {
  const outcome = allocated(allocate(round));
  const { base, baseMode, unused } = round.rules;
  const rows = round.claims.map(({ indicators, request }) => {
    const most = Math.floor(request / thousand);
    const least = Math.min(most, base / thousand);
    return { key: indicators['elevtall']!, from: baseMode === 'additive' ? least : 0, least, most };
  });
  const open = unused === 'carry' ? rows.map((row) => ({ ...row, most: Infinity })) : rows;
  const { amounts, tied } = seatBySeat(open, Math.floor(round.frame / thousand));
  return (
    tied === outcome.ties.some(({ id }) => id === 'unit') &&
    outcome.awards.every(({ amount }, i) => amount === Math.min(amounts[i]!, rows[i]!.most) * thousand)
  );
});

law(
  '5.1: a larger frame never costs anybody a unit',
  fc.tuple(rounds, fc.integer({ min: 1, max: 9000 })),
  ([round, more]) => {
    const [before, after] = [round.frame, round.frame + more].map((frame) =>
      allocated(allocate({ ...round, frame })),
    );
    return (
      after!.ties.length > 0 || before!.awards.every(({ amount }, i) => after!.awards[i]!.amount >= amount)
    );
  },
);
