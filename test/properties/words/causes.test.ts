// The cause that a line states is the one that holds: it alone is loosened, and the engine gives another amount.
import { expect, it } from 'vitest';
import { allocate } from '../../../functions/allocation/allocate.ts';
import type { AllocationInput } from '../../../functions/allocation/model.ts';
import type { Reason } from '../../../functions/allocation/reasons/reason.ts';
import { claimOf, claimWith, roundOf, tiltakOf } from '../../round.ts';
import { scaled } from '../questions/scaled.ts';
import { fullRounds, groupRounds, ratioRounds } from '../rounds.ts';
import { law } from '../run.ts';
import {
  change,
  amountIn,
  isMore,
  seekingMore,
  withFrame,
  wouldCome,
  looser,
  isTiered,
  holdsAlone,
  unlimited,
  freed,
  lowerRises,
  type Told,
} from './loosened.ts';
import { linesOf, numbersIn } from './read.ts';

const laws: { [By in Reason['by']]?: (tried: Told<By>) => boolean } = {
  request: (tried) => {
    const { wouldGive, above } = tried.reason;
    if (above === 'carried' || wouldCome(tried, wouldGive) < 2) return true;
    const more = seekingMore(tried, wouldGive!.kroner);
    return isMore(tried, change(tried, more)) || holdsAlone(tried, freed(tried), freed(tried, more));
  },
  cap: (tried) => {
    const { reason, read, round } = tried;
    const [keys] = numbersIn(read.pot, ' på # elev(?:er)?') ?? [];
    const pulled = keys ? (round.claims.length * read.claim.indicators['elevtall']!) / keys : Infinity;
    const over = (reason.wouldGive?.kroner ?? 0) - read.award.amount;
    const more = seekingMore(tried, reason.cap);
    return (
      round.rules.key.length > 1 ||
      over < 2 + pulled ||
      isMore(tried, change(tried, {}, { cap: reason.cap + 1 })) ||
      holdsAlone(tried, change(tried, more, { groups: [] }), freed(tried, more))
    );
  },
  award: (tried) =>
    tried.reason.above === 'carried' ||
    wouldCome(tried, tried.reason.wouldGive) < 2 ||
    isMore(tried, change(tried, unlimited(tried))),
  pot: (tried) => {
    const { read, reason, round } = tried;
    // Whoever was rounded up may stand at another bound since.
    if (reason.rounded === 'up' || read.award.amount === read.claim.request) return true;
    const isLimited = round.rules.groups?.some(({ of }) => of !== 'award') ?? false;
    if (
      !isTiered(tried) &&
      !round.rules.groups &&
      amountIn(tried, change(tried, seekingMore(tried, 1_000_000))) !== read.award.amount
    )
      return false;
    return isLimited || isMore(tried, withFrame(tried, 10));
  },
  commitment: (tried) => {
    const { reason, read, round } = tried;
    const free = amountIn(tried, change(tried, { commitment: 0 }));
    if (free === undefined || !reason.wouldGive || read.award.amount - reason.wouldGive.kroner < 2)
      return true;
    if (round.rules.groups) return free <= read.award.amount;
    // In parts of a krone: in a round of some kroner the rounding may give back what the bound had given.
    const exact = amountIn(tried, scaled(change(tried, { commitment: 0 }), 1000));
    if (exact! < read.award.amount * 1000) return true;
    // A least amount of the same size: what is bound holds the amount alone, and with both gone it falls.
    const bound = amountIn(tried, change(tried, { base: 0 }));
    return (
      bound === read.award.amount &&
      amountIn(tried, change(tried, { base: 0, commitment: 0 }))! < read.award.amount
    );
  },
  base: (tried) => {
    const { reason, read, round } = tried;
    const free = amountIn(tried, change(tried, { base: 0 }));
    if (free === undefined || !reason.wouldGive || read.award.amount - reason.wouldGive.kroner < 2)
      return true;
    if (round.rules.groups) return free <= read.award.amount;
    // In parts of a krone, since what it stood on is then shared with it too.
    const exact = amountIn(tried, scaled(change(tried, { base: 0 }), 1000));
    return exact! < read.award.amount * 1000;
  },
  tier: (tried) => isMore(tried, withFrame(tried, 1)),
  groups: (tried) => {
    const { reason, read, round } = tried;
    const { sharers, bounds } = reason.full;
    if (!sharers || reason.byKey === undefined || bounds.some(({ bound }) => bound === 'exactly'))
      return true;
    const groups = looser(round.rules.groups!, new Set(bounds.map(({ group }) => group)));
    const outcome = allocate(change(tried, {}, { groups }));
    if (outcome.kind === 'conflict') return true;
    const { awards } = outcome;
    return awards[tried.at]!.amount >= read.award.amount - 1 || lowerRises(tried, awards);
  },
};

const causesHold = (round: AllocationInput): boolean => {
  const outcome = allocate(round);
  if (outcome.kind === 'conflict') return true;
  return linesOf(round, outcome).every((read, at) => {
    const { reason } = read;
    return reason !== undefined && (laws[reason.by]?.({ round, read, at, reason } as never) ?? true);
  });
};

law('the cause that is stated is the one that holds', fullRounds(), causesHold);
law('the cause that is stated is the one that holds, with a rule on each award', ratioRounds, causesHold);
law('the cause that is stated is the one that holds, under group rules', groupRounds, causesHold);

const percent = (parts: number) => ({ parts, of: 100 });
it.each([
  [
    'a cap is as high as the request, and the others stand on it',
    roundOf(65, [claimOf('A', 5, 17), claimOf('B', 3, 20), claimOf('C', 6, 21), claimOf('D', 6, 20)], {
      aboveFrame: 'capPerClaim',
      cap: 17,
    }),
  ],
  [
    'the others stand on their base, and give up none of it',
    roundOf(9, [claimOf('A', 7, 5, { commitment: 1 }), claimOf('B', 2, 16)], { base: 4, baseMode: 'floor' }),
  ],
  [
    'what a group leaves is for one who stands lower',
    roundOf(
      994,
      [
        claimWith('A', 53, [tiltakOf('A-1', 1, 1923, 1316)]),
        claimOf('B', 63, 839),
        claimWith('C', 25, [tiltakOf('C-1', 2, 656, 392, ['skole']), tiltakOf('C-2', 3, 706, 793)]),
      ],
      {
        groups: [
          { id: 'skole', tag: 'skole', asFarAsSought: true, atLeast: percent(30) },
          { id: 'uh', tag: 'uh', atLeast: percent(44) },
        ],
      },
    ),
  ],
])('a cause holds where %s', (_, round) => {
  expect(causesHold(round)).toBe(true);
});
