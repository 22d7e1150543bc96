// What lies in the store of a rehearsal, read beside the functions that use it.
import { openSqliteStore } from '../../../functions/adapters/sqlite/store.ts';
import type { Documents } from '../../../functions/domain/records/documents.ts';
import { submissionGroup } from '../../../functions/flows/job/load-stored.ts';
import type { Seed } from '../../seed/seed.ts';

/** Whose round it is, and where it lies. */
export type StoreAt = { seed: Seed; storeFile: string };

/** By network, but for messages and runs. */
export type Stored = {
  reports: Map<string, Documents['report']>;
  rows: Map<string, Documents['storedRow'][]>;
  /** Of the version that was sent last. */
  submitted: Map<string, Documents['submittedRow'][]>;
  events: Documents['event'][];
  messages: Documents['message'][];
  runs: Documents['run'][];
  latest: Documents['latest'] | undefined;
};

export async function readStore({ seed, storeFile }: StoreAt): Promise<Stored> {
  const store = openSqliteStore(storeFile);
  try {
    return await store.read(seed, async (from) => {
      const stored: Stored = { ...empty(), latest: await from.get('latest', 'run') };
      for (const group of ['due', 'sent', 'dead'])
        stored.messages.push(...(await from.list('message', group)));
      stored.runs.push(...(await from.list('run', 'run')));
      stored.events.push(...(await from.list('event', 'run')));
      for (const name of seed.nokkeltall.map(({ network }) => String(network))) {
        const report = await from.get('report', name);
        stored.rows.set(name, await from.list('storedRow', name));
        stored.events.push(...(await from.list('event', name)));
        if (!report) continue;
        stored.reports.set(name, report);
        const group = submissionGroup(name, report.version);
        stored.submitted.set(name, await from.list('submittedRow', group));
      }
      return stored;
    });
  } finally {
    await store.close();
  }
}

/** Messages that somebody has taken to send, and not noted as sent. */
export const onTheirWay = async (where: StoreAt): Promise<Documents['message'][]> =>
  (await readStore(where)).messages.filter(
    ({ group, leaseUntil }) => group === 'due' && leaseUntil !== undefined,
  );

const empty = (): Omit<Stored, 'latest'> => ({
  reports: new Map(),
  rows: new Map(),
  submitted: new Map(),
  events: [],
  messages: [],
  runs: [],
});
