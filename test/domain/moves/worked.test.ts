// Worked on paper: two networks share 1 000 kr alike, and 150 kr are moved from one's first tiltak to the other.
import { describe, expect, it } from 'vitest';
import { allocate } from '../../../functions/allocation/allocate.ts';
import type { Allocation } from '../../../functions/allocation/model.ts';
import { type Move, adjustmentsOf } from '../../../functions/domain/moves/move.ts';
import { composeInnstilling } from '../../../functions/domain/proposal/innstilling.ts';
import { proveLedger } from '../../../functions/domain/proposal/prove-ledger.ts';
import { recompute, storedOutcome } from '../../../functions/domain/proposal/replay/stored-outcome.ts';
import { sayMoves } from '../../../functions/text/words/moves.ts';
import { tiltakReason } from '../../../functions/text/words/outcomes.ts';
import { claimOf, roundOf } from '../../round.ts';

const tiltak = (id: string, priority: number, soughtOwner: number) => ({
  id,
  name: id,
  priority,
  soughtOwner,
  soughtUh: 0,
  tags: [],
});
const claim = (name: string, measures: ReturnType<typeof tiltak>[]) => ({
  ...claimOf(
    name,
    1,
    measures.reduce((sum, { soughtOwner }) => sum + soughtOwner, 0),
  ),
  measures,
});
/** Each gets 500: A its first whole and 100 of the second, B its first whole and 200 of the second. */
const input = roundOf(1000, [
  claim('A', [tiltak('A-01', 1, 400), tiltak('A-02', 2, 300)]),
  claim('B', [tiltak('B-01', 1, 300), tiltak('B-02', 2, 400)]),
]);
const computed = allocate(input) as Allocation;
const reason = 'Forumet mente at B har mest bruk for pengene.';
const move = (more: Partial<Move>): Move => ({
  from: 'A',
  to: 'B',
  amount: 150,
  cause: 'innspill fra forum',
  reason,
  ...more,
});
const after = (...moves: Move[]) => {
  const adjustments = adjustmentsOf(moves, sayMoves);
  return { adjustments, ...proveLedger(composeInnstilling(input, computed, adjustments)) };
};
const amounts = ({ networks }: ReturnType<typeof after>) =>
  networks.flatMap(({ measures }) => measures.map(({ id, amount }) => [id, amount]));
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const reasons = ({ networks }: ReturnType<typeof after>, sought: Record<string, number>) =>
  networks.flatMap(({ measures }) =>
    measures.map((award) => plain(tiltakReason(award, sought[award.id] ?? 0))),
  );
const sought = { 'A-01': 400, 'A-02': 300, 'B-01': 300, 'B-02': 400 };

it('before anything is moved each has 500', () => {
  expect(amounts(after())).toEqual([
    ['A-01', 400],
    ['A-02', 100],
    ['B-01', 300],
    ['B-02', 200],
  ]);
});

describe('150 kr from A to B', () => {
  it('that the first tiltak of A gives, come to the first of B that lacks something', () => {
    const moved = after(move({ tiltak: 'A-01' }));
    expect(amounts(moved)).toEqual([
      ['A-01', 250],
      ['A-02', 100],
      ['B-01', 300],
      ['B-02', 350],
    ]);
    expect(moved.networks.map(({ adjustment, proposed }) => [adjustment, proposed])).toEqual([
      [-150, 350],
      [150, 650],
    ]);
    expect(moved.unallocated).toBe(0);
  });

  it('are said with their cause where they were cut, and where they came; what money ended at still says so', () => {
    expect(reasons(after(move({ tiltak: 'A-01' })), sought)).toEqual([
      'Innstilt 250 kr av 400 kr. 150 kr er flyttet til B: innspill fra forum.',
      'Innstilt 100 kr av 300 kr. Nettverkets beløp tok slutt ved dette tiltaket, etter nettverkets egen prioritering.',
      'Innstilt 300 kr, hele søknaden.',
      'Innstilt 350 kr av 400 kr. Nettverkets beløp tok slutt ved dette tiltaket, etter nettverkets egen prioritering. 150 kr er flyttet hit fra A: innspill fra forum.',
    ]);
  });

  it('that no tiltak is named for, come from the last of A first', () => {
    const moved = after(move({}));
    expect(amounts(moved)).toEqual([
      ['A-01', 350],
      ['A-02', 0],
      ['B-01', 300],
      ['B-02', 350],
    ]);
    const [first, second] = reasons(moved, sought);
    expect(first).toBe('Innstilt 350 kr av 400 kr. 50 kr er flyttet til B: innspill fra forum.');
    expect(second).toMatch(
      /^Ikke innstilt \(søkt 300 kr\)\..*100 kr er flyttet til B: innspill fra forum\.$/,
    );
    expect(JSON.stringify([first, second])).not.toContain('høyere prioritet');
  });

  it('are said of the network, with the reason in full', () => {
    const [a, b] = after(move({})).adjustments;
    expect([a?.amount, b?.amount]).toEqual([-150, 150]);
    expect(plain(b?.reason ?? '')).toBe(`+150 kr fra A: innspill fra forum. ${reason}`);
    expect(plain(a?.reason ?? '')).toBe(`\u2212150 kr til B: innspill fra forum. ${reason}`);
  });
});

it('a move to Ufordelt and one from it leave the sum of the frame', () => {
  const moved = after(move({ to: 'Ufordelt', amount: 200 }), move({ from: 'Ufordelt', amount: 50 }));
  expect(moved.unallocated).toBe(150);
  expect(moved.networks.map(({ proposed }) => proposed)).toEqual([300, 550]);
});

it('a tiltak that gets some by name, after money had ended before it, says only what came', () => {
  const last = roundOf(300, [claim('A', [tiltak('A-01', 1, 400), tiltak('A-02', 2, 300)])]);
  const outcome = allocate({ ...last, frame: 300 }) as Allocation;
  const adjustments = adjustmentsOf(
    [move({ from: 'Ufordelt', to: 'A', amount: 50, tiltak: 'A-02' })],
    sayMoves,
  );
  const [line] = composeInnstilling(last, outcome, adjustments).networks;
  expect(plain(tiltakReason(line!.measures[1]!, 300))).toBe(
    'Innstilt 50 kr av 300 kr. 50 kr er flyttet hit fra Ufordelt: innspill fra forum.',
  );
});

it('a run of moves is computed again from its adjustments, and one from before there were moves as it was then', () => {
  const { adjustments, ...innstilling } = after(move({ tiltak: 'A-01' }));
  expect(recompute(input, adjustments)).toEqual(storedOutcome(innstilling, adjustments));
  const old = [{ network: 'A', amount: -150, reason: 'Typed.' }];
  const again = recompute(input, old) as Allocation;
  expect(again.awards[0]?.measures.map(({ amount, reason: why }) => [amount, why])).toEqual([
    [350, 'moneyEnded'],
    [0, 'moneyEndedBefore'],
  ]);
});
