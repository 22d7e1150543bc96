// The seeds in tests: who is who in them, and what their people do first.
import { seeds } from '../desk/seed/index.ts';
import { type Call, askFirst } from '../desk/call-api.ts';
import type { Seed } from '../desk/seed/seed.ts';
import { type ParameterName, planParameters } from '../functions/domain/plan/parameters.ts';
import { behovTitle } from '../functions/domain/tabs/index.ts';
import type { Hands } from './ports/hands.ts';

export { askFirst, lookFirst } from '../desk/call-api.ts';

export const caseWorker = 'saksbehandler@example.no';
export const fosen = 'koordinator.fosen@example.no';
export const innherred = 'koordinator.innherred@example.no';
export const reader = 'leser@example.no';

export const seedOf = (name = 'trondelag-2026'): Seed => {
  const seed = seeds[name];
  if (!seed) throw new Error(`no seed ${name}`);
  return seed;
};

/** The row of the Plan tab that holds a parameter. */
export const planRow = (name: ParameterName): number => Object.keys(planParameters).indexOf(name) + 1;

/** A round in memory or at the desk. */
type Acting = Pick<Hands, 'type'> & {
  call(
    verb: string,
    tab: string,
    email: string,
    more?: object,
  ): Promise<{ status: number; body: Record<string, unknown> }>;
};

/** Types what mends the planted faults of that network, or of all of them. */
export function mendFaults(round: Pick<Hands, 'type'>, seed: Seed, only?: string): void {
  for (const { network, row, mend } of seed.faults ?? [])
    if (only === undefined || only === network) round.type(behovTitle(network), row + 1, mend);
}

/** Every network mends and submits. @throws what was refused, and why */
export async function submitAll(round: Acting, seed: Seed): Promise<void> {
  mendFaults(round, seed);
  for (const { network } of seed.nokkeltall) {
    const coordinator = seed.roller.find((line) => line.network === network)?.email;
    const { status, body } = await askFirst(round, [
      'submit',
      behovTitle(String(network)),
      String(coordinator),
    ]);
    if (status !== 200) throw new Error(String(body['detail']));
  }
}

type Answered = { status: number; body: Record<string, unknown> };

/**
 * Computes the draft and puts it forward, as the case worker, who gives a reason for every version but the first.
 * Answers what *Legg fram forslaget* was answered, or *Beregn fordeling* when that was refused; `more` is of the body.
 */
export async function putForward<A extends Answered>(call: Call<A>, more: object = {}): Promise<A> {
  const drafted = await call('allocate', 'Kladd', caseWorker, {});
  const body = { reason: 'Nytt grunnlag.', ...more };
  return drafted.status === 200 ? askFirst({ call }, ['publish', 'Kladd', caseWorker], body) : drafted;
}

/** @throws when it is refused */
export async function propose(round: Acting): Promise<void> {
  const { status, body } = await putForward((verb, tab, email, more) => round.call(verb, tab, email, more));
  if (status !== 200) throw new Error(String(body['detail']));
}
