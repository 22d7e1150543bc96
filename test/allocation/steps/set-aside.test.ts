// Shares of the frame: rounded down, checked by the engine, and followed when the frame is another.
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { allocate } from '../../../functions/allocation/allocate.ts';
import { certify } from '../../../functions/allocation/certificate.ts';
import { frameThatMeets } from '../../../functions/allocation/questions/frame-for-full.ts';
import { shareOfNextKrone } from '../../../functions/allocation/questions/one-more-krone.ts';
import { frameLeaving, withFrame } from '../../../functions/allocation/steps/set-aside.ts';
import { claimOf, conflictsOf, allocated, roundOf } from '../../round.ts';

const line = (id: string, amount: number, parts: number, of = 100) => ({
  id,
  label: id,
  amount,
  share: { parts, of },
});
const claims = [claimOf('A', 1, 500), claimOf('B', 3, 900)];

it.each([
  ['too much', [line('x', 51, 5)]],
  ['too little', [line('x', 49, 5)]],
  ['above the whole', [line('x', 1010, 101)]],
  ['of nothing', [line('x', 0, 1, 0)]],
])('an amount that is %s is no share', (_, offTheTop) => {
  expect(conflictsOf(allocate(roundOf(1000, claims, {}, { offTheTop })))).toEqual([
    { code: 'frameShareWrong', ids: ['x'], short: 0 },
  ]);
});

describe('another frame', () => {
  const input = roundOf(
    1000,
    claims,
    {},
    { offTheTop: [line('x', 100, 10), { id: 'y', label: 'y', amount: 50 }] },
  );

  it('has other amounts', () => {
    expect(withFrame(input, 1019).offTheTop.map(({ amount }) => amount)).toEqual([101, 50]);
    expect(allocated(allocate(withFrame(input, 1019))).pot).toBe(868);
  });
  it('meets a claim when it is as large as is said, and not a krone before', () => {
    const answer = frameThatMeets(input, 'B');
    if (answer.kind !== 'answered') throw new Error(answer.why);
    const awarded = (frame: number) => allocated(allocate(withFrame(input, frame))).awards[1]!.amount;
    expect(awarded(answer.frame)).toBe(900);
    expect(awarded(answer.frame - 2)).toBeLessThan(900);
  });
  it('gives of each krone what the shares leave', () => {
    expect(shareOfNextKrone(input, 'A')).toMatchObject({ part: { numerator: '9', denominator: '40' } });
  });
  it('is certified to harm nobody beside one share, and not promised beside several', () => {
    const held = (round: typeof input) =>
      certify(round, allocate(round)).find(({ property }) => property === 'largerFrameHarmsNobody');
    expect(held(input)?.holds).toBe(true);
    expect(held({ ...input, offTheTop: [line('x', 100, 10), line('y', 100, 10)] })).toBeUndefined();
  });
  it('is the least that leaves so much', () => {
    const share = fc.tuple(fc.nat({ max: 30 }), fc.constantFrom(100, 101, 1000));
    const isLeast = (shares: [number, number][], kroner: number): boolean => {
      const offTheTop = shares.map(([parts, of], at) => line(`l${at}`, 0, parts, of));
      const round = roundOf(0, claims, {}, { offTheTop });
      const left = (frame: number): number =>
        frame - withFrame(round, frame).offTheTop.reduce((sum, { amount }) => sum + amount, 0);
      const frames = Array.from({ length: 4100 }, (_, frame) => frame);
      return frameLeaving(round, kroner) === frames.find((frame) => left(frame) >= kroner);
    };
    expect(() =>
      fc.assert(fc.property(fc.array(share, { maxLength: 3 }), fc.nat({ max: 400 }), isLeast)),
    ).not.toThrow();
  });
  it('is none where the shares take all', () => {
    expect(frameLeaving(roundOf(0, claims, {}, { offTheTop: [line('x', 0, 100)] }), 1)).toBeUndefined();
  });
});
