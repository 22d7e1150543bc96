// The sums by which a move is held against the groups of the plan are those that the engine itself came to.
import { expect, it } from 'vitest';
import { allocate } from '../../../functions/allocation/allocate.ts';
import type { Allocation } from '../../../functions/allocation/model.ts';
import { groupSums, groupsLeft } from '../../../functions/domain/proposal/group-sums.ts';
import { composeInnstilling } from '../../../functions/domain/proposal/innstilling.ts';
import { adjustmentsOf } from '../../../functions/domain/moves/move.ts';
import { claimOf, roundOf, tiltakOf } from '../../round.ts';
import { groupRounds } from '../rounds.ts';
import { law } from '../run.ts';

law('the sum of every group is what was computed, before anything is moved', groupRounds, (input) => {
  const outcome = allocate(input);
  if (outcome.kind === 'conflict' || outcome.ties.length > 0 || !outcome.groups) return true;
  const sums = groupSums(input, composeInnstilling(input, outcome, []));
  return outcome.groups.every(({ id, amount }) => !sums.has(id) || sums.get(id) === amount);
});

it('a group that a move takes below its least amount is told with what it was and is', () => {
  const claims = [
    { ...claimOf('A', 1, 500), measures: [tiltakOf('A-01', 1, 500, 0, ['skole'])] },
    { ...claimOf('B', 1, 500), measures: [tiltakOf('B-01', 1, 500, 0, ['barnehage'])] },
  ];
  const input = roundOf(1000, claims, {
    groups: [{ id: 'skole', tag: 'skole', atLeast: { parts: 40, of: 100 } }],
  });
  const outcome = allocate(input) as Allocation;
  const move = { from: 'A', to: 'Ufordelt', amount: 200, cause: 'annet' as const, reason: '' };
  const [before, after] = [[], [move]].map((moves) =>
    composeInnstilling(
      input,
      outcome,
      adjustmentsOf(moves, () => ''),
    ),
  );
  expect(groupsLeft(input, outcome, [before!, after!])).toMatchObject([
    { id: 'skole', before: 500, after: 300 },
  ]);
});
