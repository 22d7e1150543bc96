// Stage 0: amounts are whole kroner, not negative, and small enough to be added exactly.
import type { AllocationInput, Conflict } from '../../model.ts';
import { shareOfFrame } from '../set-aside.ts';
import { conflictOver } from './conflict.ts';

type Named = { id: string; amount: number };

/** `amountNotWhole`, `amountNegative`, `totalTooLarge`, `frameShareWrong`; ids are those of claims, measures, lines, or `rules.base`. */
export function checkAmounts(input: AllocationInput): Conflict[] {
  const all = namedAmounts(input);
  const fractional = all.filter(({ amount }) => !Number.isSafeInteger(amount));
  const negative = all.filter(({ amount }) => amount < 0);
  const faults = [
    ...conflictOver('amountNotWhole', fractional.map(idOf)),
    ...conflictOver('amountNegative', negative.map(idOf)),
  ];
  const total = all.reduce((sum, { amount }) => sum + amount, 0);
  if (faults.length > 0) return faults;
  return Number.isSafeInteger(total) ? checkShares(input) : conflictOver('totalTooLarge', ['frame']);
}

/** What is set aside as a share of the frame is that share, to the krone. */
const checkShares = ({ frame, offTheTop }: AllocationInput): Conflict[] =>
  conflictOver(
    'frameShareWrong',
    offTheTop.flatMap(({ id, amount, share }) => {
      if (!share) return [];
      const isPart =
        Number.isSafeInteger(share.parts) &&
        Number.isSafeInteger(share.of) &&
        share.of > 0 &&
        share.parts >= 0 &&
        share.parts <= share.of;
      return isPart && amount === shareOfFrame(frame, share) ? [] : [id];
    }),
  );

const idOf = ({ id }: Named): string => id;

function namedAmounts({ frame, offTheTop, claims, rules }: AllocationInput): Named[] {
  const named: Named[] = [
    { id: 'frame', amount: frame },
    { id: 'rules.base', amount: rules.base },
  ];
  if (rules.cap !== undefined) named.push({ id: 'rules.cap', amount: rules.cap });
  for (const { id, amount } of offTheTop) named.push({ id, amount });
  for (const { id, request, commitment, coordination, base, preAnnounced, measures } of claims) {
    named.push({ id, amount: request }, { id, amount: commitment }, { id, amount: coordination });
    if (base !== undefined) named.push({ id, amount: base });
    if (preAnnounced !== undefined) named.push({ id, amount: preAnnounced });
    for (const measure of measures) {
      named.push(
        { id: measure.id, amount: measure.soughtOwner },
        { id: measure.id, amount: measure.soughtUh },
        { id: measure.id, amount: measure.soughtOther ?? 0 },
      );
    }
  }
  return named;
}
