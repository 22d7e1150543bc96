// The engine against a second allocation written from the rules alone, and against trying everything.
import fc from 'fast-check';
import { allocate } from '../../functions/allocation/allocate.ts';
import { claimOf, roundOf } from '../round.ts';
import * as laws from './laws.ts';
import { fullRounds } from './rounds.ts';
import { law } from './run.ts';

law('16 and 21: every choice of the plan gives what the slow allocation gives', fullRounds(4), (round) =>
  laws.agreesWithTheOracle(allocate, round),
);

const tinyRounds = fc
  .tuple(fc.array(fc.tuple(fc.nat(5), fc.nat(12)), { minLength: 1, maxLength: 4 }), fc.nat(30))
  .map(([rows, frame]) =>
    roundOf(
      frame,
      rows.map(([key, request], i) => claimOf('DBAC'[i]!, i === 0 ? key + 1 : key, request)),
    ),
  );

law('21: in a tiny round no whole amounts lie nearer to the exact shares', tinyRounds, (round) =>
  laws.agreesWithBruteForce(allocate, round),
);
