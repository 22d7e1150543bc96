// When a job is done, which deadlines are kept then, and what was awarded in the round before.
import type { AllocationInput } from '../../allocation/model.ts';
import type { Moment } from '../../domain/needs/tab-state.ts';
import type { Documents } from '../../domain/records/documents.ts';
import type { Grid } from '../../domain/sheet/cells.ts';
import type { RoundKey } from '../../ports.ts';
import { awardsOf, loadLatestRun, loadWheel } from './load-stored.ts';
import type { Network } from '../../domain/round/network.ts';
import { type OpenRound, type Opening, type Titles, openRound } from './open-round.ts';
import type { World } from './world.ts';

/**
 * When this is, which networks there are as far as Nøkkeltall could be read, and what they were awarded in the round of
 * the year before, if it was kept here; and when need reports are due.
 */
export async function momentOf(
  { store, clock }: World,
  { county, year }: RoundKey,
  { networks, networksUnread, deadline }: Pick<OpenRound, 'networks' | 'networksUnread' | 'deadline'>,
): Promise<Moment> {
  const run = await store.read({ county, year: year - 1 }, loadLatestRun);
  const known = networksUnread ? {} : { networks: networks.map(({ name }) => name) };
  return {
    at: clock.now().toISOString(),
    year,
    earlier: run ? earlierAwards(run, networks) : new Map(),
    ...known,
    deadline,
  };
}

/** By the name a network has now: what it was awarded under that, or else under its code. */
function earlierAwards(run: Documents['run'], networks: Network[]): Moment['earlier'] {
  const { claims } = JSON.parse(run.input) as AllocationInput;
  const awarded = awardsOf(run);
  const names = new Set(networks.map(({ name }) => name));
  return new Map(
    networks.map(({ code, name }) => {
      const own = claims.find((claim) => claim.name === name);
      const former = claims.find((claim) => claim.id === code && !names.has(claim.name));
      const measures = (own ?? former)?.measures ?? [];
      const paid = measures.filter(({ id }) => (awarded.get(id)?.amount ?? 0) > 0);
      return [name, paid.map(({ id, name }) => ({ id, name }))];
    }),
  );
}

/** The same with the deadlines that are kept. */
export const openRoundIn = async (
  { store, clock }: Pick<World, 'store' | 'clock'>,
  round: RoundKey,
  read: Iterable<Grid>,
  titles: Titles = 'all',
): Promise<OpenRound> => openRound(read, { titles, ...(await openingOf({ store, clock }, round)) });

/** The moment, and the deadlines that are kept. */
export const openingOf = async (
  { store, clock }: Pick<World, 'store' | 'clock'>,
  round: RoundKey,
): Promise<Opening> => ({ now: clock.now().toISOString(), wheel: await store.read(round, loadWheel) });
