// 24. The laws really bite: with another rounding in place of largest remainder, they are broken and found out.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SharedOut } from '../../functions/allocation/arithmetic/share-out.ts';
import * as laws from './laws.ts';
import { bareRounds, fullRounds, plainRounds } from './rounds.ts';
import { isBroken } from './run.ts';

type ShareOut = typeof import('../../functions/allocation/arithmetic/share-out.ts').shareOut;
const seam = '../../functions/allocation/arithmetic/share-out.ts';

/** The engine with the same floors, where `first` says who of the open claims comes first for the last kroner. */
async function engineThatRounds(
  first: (a: number, b: number, sharers: Parameters<ShareOut>[0], shared: SharedOut) => number,
): Promise<laws.Engine> {
  const { shareOut } = await vi.importActual<{ shareOut: ShareOut }>(seam);
  const { reached } = await import('../../functions/allocation/arithmetic/fill.ts');
  const wrong: ShareOut = (sharers, ...rest) => {
    const shared = shareOut(sharers, ...rest);
    const level = shared.rounds.at(-1);
    for (const i of shared.open) shared.amounts[i] = Math.min(sharers.most[i]!, reached(sharers, i, level));
    const queue = [...shared.open].toSorted((a, b) => first(a, b, sharers, shared));
    for (const i of queue.slice(0, shared.left))
      shared.amounts[i] = Math.min(sharers.most[i]!, shared.amounts[i]! + 1);
    return shared;
  };
  vi.doMock(seam, () => ({ shareOut: wrong }));
  const { allocate } = await import('../../functions/allocation/allocate.ts');
  return allocate;
}

beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  vi.doUnmock(seam);
});

describe('24: the laws find out an engine that', () => {
  it('gives the last kroner to the largest key', async () => {
    const engine = await engineThatRounds(
      (a, b, { key }, { rounds }) =>
        key.quotient(b, rounds.at(-1)!) - key.quotient(a, rounds.at(-1)!) || a - b,
    );
    expect(isBroken(fullRounds(4), (round) => laws.agreesWithTheOracle(engine, round))).toBe(true);
    expect(isBroken(plainRounds, (round) => laws.ignoresRowOrder(engine, round))).toBe(true);
  });

  it('gives the last kroner to the first rows', async () => {
    const engine = await engineThatRounds((a, b) => a - b);
    expect(isBroken(fullRounds(4), (round) => laws.agreesWithTheOracle(engine, round))).toBe(true);
    expect(isBroken(plainRounds, (round) => laws.ignoresRowOrder(engine, round))).toBe(true);
    expect(isBroken(bareRounds, (round) => laws.holdsOrder(engine, round))).toBe(true);
  });

  it('parts equal remainders by row instead of id', async () => {
    const engine = await engineThatRounds((a, b, { key }, { rounds }) => {
      const [ra, rb] = [a, b].map((i) => Number(key.remainder(i, rounds.at(-1)!)));
      return rb! - ra! || b - a;
    });
    expect(isBroken(plainRounds, (round) => laws.ignoresRowOrder(engine, round))).toBe(true);
  });

  it('and pass the engine that rounds by largest remainder and id', async () => {
    const { allocate } = await import('../../functions/allocation/allocate.ts');
    expect(isBroken(fullRounds(4), (round) => laws.agreesWithTheOracle(allocate, round))).toBe(false);
    expect(isBroken(plainRounds, (round) => laws.ignoresRowOrder(allocate, round))).toBe(false);
  });
});
