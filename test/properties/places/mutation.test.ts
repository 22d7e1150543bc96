// 24. The laws bite under groups too: with a part of the solver left out, they are broken and found out.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AllocationInput } from '../../../functions/allocation/model.ts';
import type { Condition, Slacks } from '../../../functions/allocation/places/conditions.ts';
import { canBePaid, statedBounds } from '../../oracle/flow.ts';
import { allocated, amountsOf, claimWith, roundOf, tiltakOf } from '../../round.ts';
import { inputOf, kronerRounds } from './rounds.ts';
import type { Engine } from '../laws.ts';
import { isBroken } from '../run.ts';

const seams = {
  conditions: '../../../functions/allocation/places/conditions.ts',
  whole: '../../../functions/allocation/places/whole.ts',
  slack: '../../../functions/allocation/places/slack.ts',
};
type Conditions = typeof import('../../../functions/allocation/places/conditions.ts');
type Whole = typeof import('../../../functions/allocation/places/whole.ts');
type Slack = typeof import('../../../functions/allocation/places/slack.ts');

/** The engine with this in place of what a file of it says. */
async function engineWith<T extends object>(
  seam: keyof typeof seams,
  change: (actual: T) => Partial<T>,
): Promise<Engine> {
  const actual = await vi.importActual<T>(seams[seam]);
  vi.doMock(seams[seam], () => ({ ...actual, ...change(actual) }));
  const { allocate } = await import('../../../functions/allocation/allocate.ts');
  return allocate;
}

beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  for (const seam of Object.values(seams)) vi.doUnmock(seam);
});

/** What is paid can be paid inside every bound, and a conflict is true. */
function isPossible(engine: Engine, round: AllocationInput): boolean {
  const groups = statedBounds(round.rules.groups!, round.frame);
  const outcome = engine(round);
  const bounds = round.claims.map(({ request, commitment }) => {
    const most = Math.min(request, round.rules.cap ?? request);
    return { least: Math.min(commitment + round.rules.base, most), most };
  });
  if (outcome.kind === 'conflict') return !canBePaid(round, bounds, groups, round.frame);
  const amounts = Object.values(amountsOf(outcome)).map((one) => ({ least: one, most: one }));
  return canBePaid(round, amounts, groups, outcome.pot);
}
const rounds = kronerRounds.map(inputOf);

const kroner = fc.integer({ min: 1, max: 1000 });

/** Two claims alike seek in two pots of their own; a cap couples the pots. */
const potRounds = fc
  .tuple(
    fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), kroner, kroner), { minLength: 2, maxLength: 4 }),
    fc.nat(100),
    kroner,
    fc.integer({ min: 10, max: 90 }),
  )
  .map(([rows, part, cap, uh]) => {
    const [first] = rows as [(typeof rows)[number]];
    const claims = [...rows, first].map(([key, owner, half], i) =>
      claimWith(`N${i}`, key, [tiltakOf(`${i}`, 1, owner, half)]),
    );
    const sought = claims.reduce((sum, one) => sum + Math.min(one.request, cap), 0);
    const groups = [{ id: 'uh', tag: 'uh', exactly: { parts: uh, of: 100 }, asFarAsSought: true }];
    const rules = { aboveFrame: 'capPerClaim' as const, cap, groups };
    return roundOf(Math.floor((sought * (30 + part)) / 100), claims, rules);
  });

/** Nothing is left that somebody may still get beside what the pot of its own holds. */
function leavesNothing(engine: Engine, round: AllocationInput): boolean {
  const outcome = engine(round);
  if (outcome.kind === 'conflict') return true;
  const { groups, awards, pot } = allocated(outcome);
  const held = groups!.find(({ id }) => id === 'uh')!.amount;
  const paid = awards.reduce((sum, { amount }) => sum + amount, 0);
  const bounds = round.claims.map(({ request }) => ({ least: 0, most: Math.min(request, round.rules.cap!) }));
  const more = new Map([
    ['uh', { least: held, most: held }],
    ['pot', { least: paid + 1, most: pot }],
  ]);
  return paid === pot || !canBePaid(round, bounds, more, pot);
}

const keepsCap = (engine: Engine, round: AllocationInput): boolean => {
  const outcome = engine(round);
  return outcome.kind === 'conflict' || outcome.awards.every(({ amount }) => amount <= round.rules.cap!);
};

const equalsAlike = (engine: Engine, round: AllocationInput): boolean => {
  const outcome = engine(round);
  if (outcome.kind === 'conflict') return true;
  const amounts = Object.values(amountsOf(outcome));
  return Math.abs(amounts[0]! - amounts.at(-1)!) <= 1;
};

describe('24: the laws find out a solver that', () => {
  const without = (drops: (one: Condition) => boolean) =>
    engineWith<Conditions>('conditions', (actual) => ({
      broken: (slacks: Slacks) => actual.broken(slacks).filter((one) => !drops(one)),
    }));

  it('forgets what groups need', async () => {
    const engine = await without(({ kind }) => kind === 'need');
    expect(isBroken(rounds, (round) => isPossible(engine, round))).toBe(true);
  });

  it('forgets what groups have room for', async () => {
    const engine = await without(({ kind }) => kind === 'room');
    expect(isBroken(rounds, (round) => isPossible(engine, round))).toBe(true);
  });

  it('forgets the empty set, which alone sees that pots together come above a cap', async () => {
    const engine = await without(({ set }) => set === 0);
    expect(isBroken(potRounds, (round) => keepsCap(engine, round))).toBe(true);
  });

  it('does not set what is paid in all before it is shared', async () => {
    const engine = await engineWith<Conditions>('conditions', () => ({ mostPaid: () => 0 }));
    expect(isBroken(potRounds, (round) => leavesNothing(engine, round))).toBe(true);
  });

  it('rounds each pot without its claims’ sums', async () => {
    const engine = await engineWith<Whole>('whole', ({ roundWhole }) => ({
      roundWhole: (risers, stops, still) => {
        const seekers = new Set(risers.map(({ seeker }) => seeker));
        const spare = { least: 0, most: 0, room: still.room.length > 0 ? [...still.room].map(() => 0) : [] };
        for (const { parts } of seekers) parts.push(spare);
        const amounts = roundWhole(risers, stops, still);
        for (const { parts } of seekers) parts.pop();
        return amounts;
      },
    }));
    expect(isBroken(potRounds, (round) => equalsAlike(engine, round))).toBe(true);
  });

  it('takes the slope on the wrong side of a kink', async () => {
    const engine = await engineWith<Slack>('slack', ({ measure }) => ({
      measure: (...of) => {
        const found = measure(...of);
        return { ...found, right: found.left };
      },
    }));
    expect(isBroken(rounds, (round) => isPossible(engine, round))).toBe(true);
  });

  it('and pass the solver as it is', async () => {
    const { allocate } = await import('../../../functions/allocation/allocate.ts');
    expect(isBroken(rounds, (round) => isPossible(allocate, round), 1000)).toBe(false);
    expect(isBroken(potRounds, (round) => leavesNothing(allocate, round))).toBe(false);
    expect(isBroken(potRounds, (round) => equalsAlike(allocate, round))).toBe(false);
    expect(isBroken(potRounds, (round) => keepsCap(allocate, round))).toBe(false);
  });
});
