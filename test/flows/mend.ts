// Mends the planted faults of a seed, as the coordinators would type it.
import type { Seed } from '../../desk/seed/seed.ts';
import { behovTitle } from '../../functions/domain/tabs/index.ts';
import type { TestRound } from './round.ts';

/** Types every correction of that network, or of all of them. */
export function mendFaults(round: TestRound, seed: Seed, only?: string): void {
  for (const { network, row, mend } of seed.faults ?? [])
    if (only === undefined || only === network) round.type(behovTitle(network), row + 1, mend);
}

/** Every network mends and submits. */
export async function submitAll(round: TestRound, seed: Seed): Promise<void> {
  mendFaults(round, seed);
  for (const { network } of seed.nokkeltall) {
    const coordinator = seed.roller.find((line) => line.network === network)?.email;
    const { status, body } = await round.call('submit', behovTitle(String(network)), String(coordinator));
    if (status !== 200) throw new Error(String(body['detail']));
  }
}
