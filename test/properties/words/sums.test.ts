// What the two lines say adds up from the numbers that stand in them, in every round.
import { allocate } from '../../../functions/allocation/allocate.ts';
import type { AllocationInput } from '../../../functions/allocation/model.ts';
import { anyRounds, fullRounds, ratioRounds, unitRounds } from '../rounds.ts';
import { law } from '../run.ts';
import { linesOf, numbersIn, type Read } from './read.ts';

const holdsOf =
  (holds: (read: Read, round: AllocationInput) => boolean) =>
  (round: AllocationInput): boolean => {
    const outcome = allocate(round);
    return outcome.kind === 'conflict' || linesOf(round, outcome).every((read) => holds(read, round));
  };

/** Nobody counts more than those it is counted among, and no part is above the whole. */
function isPartOfWhole({ pot, own }: Read): boolean {
  const [part, whole] = numbersIn(own, 'Dere har # av # ') ?? [0, 0];
  const percents = [...`${pot} ${own}`.matchAll(/(\d[\d ]*(?:,\d+)?) %/g)];
  return (
    part! <= whole! &&
    percents.every(([, percent]) => Number(percent!.replace(' ', '').replace(',', '.')) <= 100)
  );
}

/** The level of line 1 is its kroner over its keys, cut; the amount is the count times the level, and what lies under. */
function addsUp({ own, pot, award }: Read, { rules }: AllocationInput): boolean {
  const [kroner, keys, level] = numbersIn(pot, '# kr deles på # [^:]*: # kr per') ?? [];
  if (level !== undefined && Math.abs(kroner! / keys! - level) > 0.01) return false;
  const shared = numbersIn(own, '^Dere har #(?: av #)? elever: # kr');
  if (!shared) return true;
  const [count, sum, byKey] = shared;
  const exact = count! * (kroner! / keys!);
  if (!Number.isNaN(sum!) && sum !== 0 && sum !== keys) return false;
  if (Math.abs(byKey! - exact) >= 1.01) return false;
  const rounded = rules.unit > 1 ? (numbersIn(own, 'avrundet til hele # kr # kr')?.[1] ?? byKey!) : byKey!;
  const under = numbersIn(own, 'i tillegg til (.*): # kr i alt');
  if (!under) return award.amount === rounded;
  const others = /i tillegg til (.*?): /.exec(own)![1]!;
  const ground = [...others.matchAll(/(\d[\d ]*) kr/g)].map(([, one]) => Number(one!.replaceAll(' ', '')));
  return ground.reduce((a, b) => a + b, rounded) === award.amount && under.at(-1) === award.amount;
}

law(
  'no network has more of the keys than those it is counted among, no part is above the whole',
  anyRounds,
  holdsOf(isPartOfWhole),
);
law('what shares by the key adds up from the numbers printed', fullRounds(), holdsOf(addsUp));
law('what shares by the key adds up under a rule on each award', ratioRounds, holdsOf(addsUp));
law('what shares by the key adds up in units of 1 000 kr', unitRounds, holdsOf(addsUp));
law(
  'the amount of every network stands in its line',
  anyRounds,
  holdsOf(({ own, award }) => {
    if (award.amount === 0) return true;
    return own.replaceAll(' ', '').includes(`${award.amount}kr`);
  }),
);
