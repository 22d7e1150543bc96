// What holds under every choice of the plan: sums, promises, the trace, and a true reason where there is no award.
import { allocate } from '../../functions/allocation/allocate.ts';
import type { AllocationInput, AllocationOutcome } from '../../functions/allocation/model.ts';
import { soughtBy } from '../../functions/allocation/payees.ts';
import { anyRounds, fullRounds, groupRounds, ratioRounds, unitRounds } from './rounds.ts';
import { replay } from './replay.ts';
import { law } from './run.ts';

const total = (amounts: number[]): number => amounts.reduce((sum, one) => sum + one, 0);

/** 1, 2, 18, 19: everything adds up to the krone, nobody passes what is sought, promises are kept. */
function addsUp(input: AllocationInput, outcome: AllocationOutcome): boolean {
  if (outcome.kind === 'conflict') return outcome.conflicts.length > 0;
  const { awards, unallocated, pot, offTheTop, coordination, frame, unallocatedReason } = outcome;
  return (
    total(awards.map(({ amount }) => amount)) + unallocated === pot &&
    pot + offTheTop + coordination === frame &&
    (unallocated === 0) === (unallocatedReason === 'none') &&
    awards.every(({ amount, steps, measures, parts }, i) => {
      const { request, commitment } = input.claims[i]!;
      const tied = measures.some(({ reason }) => reason === 'tie');
      const given = total(measures.map((one) => one.amount));
      return (
        total(steps.map((step) => step.amount)) === amount &&
        amount <= request &&
        amount >= commitment &&
        amount % input.rules.unit === 0 &&
        (measures.length === 0 || tied || given === amount) &&
        given <= amount &&
        measures.every(({ owner, uh, other = 0 }) => Math.min(owner, uh, other) >= 0) &&
        measures.every(({ amount, owner, uh, other = 0 }) => owner + uh + other === amount) &&
        (parts === undefined || total(parts.map((part) => part.amount)) === amount)
      );
    })
  );
}

law('1, 2 and 19: everything adds up, whatever the plan says', fullRounds(), (round) =>
  addsUp(round, allocate(round)),
);
law('1, 2 and 19: everything adds up under group rules', groupRounds, (round) =>
  addsUp(round, allocate(round)),
);
law('1, 2 and 19: everything adds up under a rule on each award', ratioRounds, (round) =>
  addsUp(round, allocate(round)),
);
law('1, 2 and 19: everything adds up in units of 1 000 kr', unitRounds, (round) =>
  addsUp(round, allocate(round)),
);

law('20: the trace can be replayed from its own facts to the award', fullRounds(), (round) => {
  const outcome = allocate(round);
  return (
    outcome.kind === 'conflict' ||
    outcome.awards.every((award) => replay(round, outcome, award) === award.amount)
  );
});

/** By the frame alone, for the conflicts that a larger frame would mend. */
const mendable = new Set(['frameTooSmall', 'commitmentsAbovePot', 'basesAbovePot']);

law(
  '17: a frame larger by what is said to be missing mends the conflict, one krone less does not',
  fullRounds(),
  (round) => {
    const outcome = allocate(round);
    if (outcome.kind === 'allocated') return true;
    const [first] = outcome.conflicts;
    if (!first || !mendable.has(first.code)) return true;
    const codesAt = (frame: number) => {
      const again = allocate({ ...round, frame });
      return again.kind === 'conflict' ? again.conflicts.map(({ code }) => code) : [];
    };
    const mended = round.frame + first.short;
    return !codesAt(mended).includes(first.code) && codesAt(mended - 1).includes(first.code);
  },
);

law('19: a commitment is paid in full, or the round is a conflict', fullRounds(), (round) => {
  const outcome = allocate(round);
  if (outcome.kind === 'conflict') return true;
  return outcome.awards.every(({ steps, amount }, i) => {
    const { commitment } = round.claims[i]!;
    const paid = total(steps.filter(({ rule }) => rule === 'commitment').map((step) => step.amount));
    return paid === commitment && amount >= commitment;
  });
});

law('a measure gets nothing while one of an earlier priority lacks a krone', fullRounds(), (round) => {
  const outcome = allocate(round);
  if (outcome.kind === 'conflict') return true;
  return outcome.awards.every(({ measures }, i) =>
    measures.every((later, j) =>
      measures.every((earlier, k) => {
        const sought = round.claims[i]!.measures;
        const lacks = soughtBy(sought[k]!) - earlier.amount;
        return sought[k]!.priority >= sought[j]!.priority || lacks === 0 || later.amount === 0;
      }),
    ),
  );
});

law('owner, UH and others get their parts of a measure to the nearest krone', anyRounds, (round) => {
  const outcome = allocate(round);
  if (outcome.kind === 'conflict' || outcome.groups) return true;
  return outcome.awards.every(({ measures }, i) =>
    measures.every(({ amount, owner, uh, other = 0 }, j) => {
      const measure = round.claims[i]!.measures[j]!;
      const { soughtOwner, soughtUh, soughtOther = 0 } = measure;
      const sought = soughtBy(measure);
      const isNear = (part: number, of: number): boolean =>
        Math.abs(part * sought - amount * of) * (soughtOther > 0 ? 1 : 2) <= sought;
      return isNear(owner, soughtOwner) && isNear(uh, soughtUh) && isNear(other, soughtOther);
    }),
  );
});
