// Whatever the plan says, the certificate holds in all it promises: no round goes out with a property withdrawn.
import { allocate } from '../../functions/allocation/allocate.ts';
import { certify } from '../../functions/allocation/certificate.ts';
import { anyRounds } from './rounds.ts';
import { law } from './run.ts';

law('the certificate of any round holds in every property', anyRounds, (round) =>
  certify(round, allocate(round)).every(({ holds }) => holds),
);
