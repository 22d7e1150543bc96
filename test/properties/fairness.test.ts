// What a grant must be: the laws of the rounded layer on random rounds.
import fc from 'fast-check';
import { allocate } from '../../functions/allocation/allocate.ts';
import * as laws from './laws.ts';
import { bareRounds, fullRounds, plainRounds } from './rounds.ts';
import { law } from './run.ts';

const kroner = fc.oneof(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 1_000_000 }));
const times = fc.integer({ min: 2, max: 50 });

law(
  '1: the awards and the rest sum to the pot, and only what nobody can take is left',
  plainRounds,
  (round) => laws.sumsToThePot(allocate, round),
);
law('2: whole amounts between the base and what is sought', plainRounds, (round) =>
  laws.staysWithinBounds(allocate, round),
);
law('3: equal claims get equal amounts, up to one krone by id', bareRounds, (round) =>
  laws.treatsEqualsAlike(allocate, round),
);
law('4: a larger key and request never give less', plainRounds, (round) => laws.holdsOrder(allocate, round));
law('5: the order of rows changes nothing', fullRounds(), (round) => {
  return allocate(round).kind === 'conflict' || laws.ignoresRowOrder(allocate, round);
});
law('6: a larger frame harms nobody', fc.tuple(plainRounds, kroner), (pair) =>
  laws.largerFrameHarmsNobody(allocate, pair),
);
law(
  '7: seeking more never hurts oneself and never helps others',
  fc.tuple(plainRounds, kroner, fc.constant<'request'>('request')),
  (triple) => laws.growthHelpsOnlyOneself(allocate, triple),
);
law(
  '8: a larger key never hurts oneself and never helps others',
  fc.tuple(plainRounds, fc.integer({ min: 1, max: 500 }), fc.constant<'key'>('key')),
  (triple) => laws.growthHelpsOnlyOneself(allocate, triple),
);
law('9: asking for more than one is given changes nothing', fc.tuple(plainRounds, kroner), (pair) =>
  laws.overAskingGivesNothing(allocate, pair),
);
law('14: counting keys in another unit changes nothing', fc.tuple(plainRounds, times), (pair) =>
  laws.ignoresUnitOfKey(allocate, pair),
);
