// What the contract suites share: a store per case, a round per case, and small documents to put.
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { Documents } from '../../functions/domain/records/documents.ts';
import type { CaseIndex, CaseStore, RoundKey } from '../../functions/ports.ts';
import { examples } from './examples.ts';

/** A second call opens a second client of the same documents. */
export type OpenStore = () => Promise<CaseStore & CaseIndex>;

let counties = 0;
/** A round that no other case uses. */
export const newRound = (): RoundKey => ({ county: `fylke-${(counties += 1)}`, year: 2026 });

/** Opens a store that is closed when the case ends. */
export async function openForCase(open: OpenStore): Promise<CaseStore & CaseIndex> {
  const store = await open();
  onTestFinished(() => store.close());
  return store;
}

export const event = (id: string, group = 'audit'): Documents['event'] => ({
  ...structuredClone(examples.event),
  id,
  group,
});
export const latest = (sequence: number): Documents['latest'] => ({ ...examples.latest, sequence });
export const idsOf = (documents: { id: string }[]) => documents.map(({ id }) => id);

/** Long enough for both of two contenders to have read. */
export const pause = () => sleep(300);
