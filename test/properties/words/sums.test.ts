// What the two lines say adds up from the numbers that stand in them, in every round; and a cause is always known.
import { allocate } from '../../../functions/allocation/allocate.ts';
import type { AllocationInput } from '../../../functions/allocation/model.ts';
import {
  fullRounds,
  groupRounds,
  mixedGroupRounds,
  ratioRounds,
  unitGroupRounds,
  unitRounds,
} from '../rounds.ts';
import { law } from '../run.ts';
import { isPartOfWhole, isSaid, partsAddUp, sharesAddUp, stepsAddUp } from './adds-up.ts';
import { linesOf, type Read } from './read.ts';

type Law = (read: Read, round: AllocationInput) => boolean;

/** Nobody has more of the keys than those it is counted among, and the amount is said. */
const everywhere: Law[] = [isPartOfWhole, isSaid, ({ reason }) => reason !== undefined];
const inGroups: Law[] = [...everywhere, partsAddUp, stepsAddUp];

const hold =
  (laws: Law[]) =>
  (round: AllocationInput): boolean => {
    const outcome = allocate(round);
    if (outcome.kind === 'conflict') return true;
    return linesOf(round, outcome).every((read) => laws.every((one) => one(read, round)));
  };

law('two lines add up from their own numbers', fullRounds(), hold([...everywhere, sharesAddUp]));
law('two lines add up under a rule on each award', ratioRounds, hold([...everywhere, sharesAddUp]));
law('two lines add up in units of 1 000 kr', unitRounds, hold([...everywhere, sharesAddUp]));
law('two lines add up under group rules', groupRounds, hold(inGroups));
law('two lines add up under group rules in every mode', mixedGroupRounds, hold(inGroups));
law('two lines add up under group rules in units of 1 000 kr', unitGroupRounds, hold(inGroups));
