// The rounds that tests begin from, each made once and copied: the small one and Trøndelag's, as far as they have come.
import type { Seed } from '../../../desk/seed/seed.ts';
import { propose, mendFaults, seedOf, submitAll } from '../../seeded.ts';
import { type Round, openRound, prepared } from './round.ts';
import { smallSeed } from './small-seed.ts';

export {
  askFirst,
  caseWorker,
  fosen,
  innherred,
  lookFirst,
  mendFaults,
  reader,
  seedOf,
  submitAll,
} from '../../seeded.ts';

/** The same seed planted, mended, sent by all, and with a proposal. */
export function stagesOf(seed: Seed, height?: number, open = openRound) {
  const planted = prepared(() => open(seed, height));
  const then = (before: () => Promise<Round>, act: (round: Round) => Promise<void> | void) =>
    prepared(async () => {
      const round = await before();
      await act(round);
      return round;
    });
  const mended = then(planted, (round) => mendFaults(round, seed));
  const sent = then(planted, (round) => submitAll(round, seed));
  const proposed = then(sent, propose);
  return { planted, mended, sent, proposed };
}

export const small = stagesOf(smallSeed);
/** Kriterier alone has 60 rows. */
export const trondelag = stagesOf(seedOf(), 100);
