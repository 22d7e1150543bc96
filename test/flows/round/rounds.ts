// The rounds that tests begin from, each made once and copied: the small one and Trøndelag's, as far as they have come.
import { seeds } from '../../../desk/seed/index.ts';
import type { Seed } from '../../../desk/seed/seed.ts';
import { behovTitle } from '../../../functions/domain/tabs/index.ts';
import { type Round, openRound, prepared } from './round.ts';
import { smallSeed } from './small-seed.ts';

export const caseWorker = 'saksbehandler@example.no';
export const fosen = 'koordinator.fosen@example.no';
export const innherred = 'koordinator.innherred@example.no';
export const reader = 'leser@example.no';

export const seedOf = (name = 'trondelag-2026'): Seed => {
  const seed = seeds[name];
  if (!seed) throw new Error(`no seed ${name}`);
  return seed;
};

type Typing = Pick<Round, 'type'>;
type Acting = Typing & {
  call(verb: string, tab: string, email: string): Promise<{ status: number; body: Record<string, unknown> }>;
};

/** Types what mends the planted faults of that network, or of all of them. */
export function mendFaults(round: Typing, seed: Seed, only?: string): void {
  for (const { network, row, mend } of seed.faults ?? [])
    if (only === undefined || only === network) round.type(behovTitle(network), row + 1, mend);
}

/** Every network mends and submits. @throws what was refused, and why */
export async function submitAll(round: Acting, seed: Seed): Promise<void> {
  mendFaults(round, seed);
  for (const { network } of seed.nokkeltall) {
    const coordinator = seed.roller.find((line) => line.network === network)?.email;
    const { status, body } = await round.call('submit', behovTitle(String(network)), String(coordinator));
    if (status !== 200) throw new Error(String(body['detail']));
  }
}

/** @throws when it is refused */
export async function allocate(round: Acting): Promise<void> {
  const { status, body } = await round.call('allocate', 'Innstilling', caseWorker);
  if (status !== 200) throw new Error(String(body['detail']));
}

/** The same seed planted, mended, sent by all, and with a proposal. */
export function stagesOf(seed: Seed, height?: number) {
  const planted = prepared(() => openRound(seed, height));
  const then = (before: () => Promise<Round>, act: (round: Round) => Promise<void> | void) =>
    prepared(async () => {
      const round = await before();
      await act(round);
      return round;
    });
  const mended = then(planted, (round) => mendFaults(round, seed));
  const sent = then(planted, (round) => submitAll(round, seed));
  const proposed = then(sent, allocate);
  return { planted, mended, sent, proposed };
}

export const small = stagesOf(smallSeed);
/** Kriterier alone has 60 rows. */
export const trondelag = stagesOf(seedOf(), 100);
