// When a job is done, and what was awarded in the round before: asked once, before anything is stored.
import type { AllocationInput } from '../../allocation/model.ts';
import type { Moment } from '../../domain/needs/tab-state.ts';
import type { Documents } from '../../domain/records/documents.ts';
import type { RoundKey } from '../../ports.ts';
import { awardsOf, loadLatestRun } from './load-stored.ts';
import type { OpenRound } from './open-round.ts';
import type { World } from './world.ts';

/**
 * When this is, which networks there are as far as Nøkkeltall could be read, and what they were awarded in the round of
 * the year before, if it was kept here.
 */
export async function momentOf(
  { store, clock }: World,
  { county, year }: RoundKey,
  { networks, networksUnread }: Pick<OpenRound, 'networks' | 'networksUnread'>,
): Promise<Moment> {
  const run = await store.read({ county, year: year - 1 }, loadLatestRun);
  const known = networksUnread ? {} : { networks: networks.map(({ name }) => name) };
  return { at: clock.now().toISOString(), year, earlier: run ? earlierAwards(run) : new Map(), ...known };
}

function earlierAwards(run: Documents['run']): Moment['earlier'] {
  const { claims } = JSON.parse(run.input) as AllocationInput;
  const awarded = awardsOf(run);
  return new Map(
    claims.map(({ name, measures }) => [
      name,
      measures.filter(({ id }) => (awarded.get(id)?.amount ?? 0) > 0).map(({ id, name }) => ({ id, name })),
    ]),
  );
}
