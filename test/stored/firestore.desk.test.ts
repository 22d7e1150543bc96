// Firestore documents stored by the version before the rooms are read by the store now, and their runs replay.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFirestoreStore } from '../../functions/adapters/firestore/store.ts';
import { type Documents, type Kind, schemas } from '../../functions/domain/records/documents.ts';
import { unmarkedHashOf } from '../../functions/flows/job/hash.ts';
import { replayPack } from '../../functions/flows/proposal/replay-pack.ts';
import { composePack } from '../../functions/flows/proposal/save-pack.ts';
import type { CaseIndex, CaseStore, RoundKey } from '../../functions/ports.ts';
import { emulatorOrSkip } from '../emulator.ts';
import { key, rawDocuments, type RawDocument, storedRuns } from './fixture.ts';

const emulator = await emulatorOrSkip('documents stored before the rooms');

describe.runIf(emulator)('Firestore documents stored before the rooms', () => {
  let store: CaseStore & CaseIndex;
  const documents = rawDocuments();
  beforeAll(async () => {
    await load(documents);
    store = openFirestoreStore(emulator!);
  });
  afterAll(() => store?.close());

  /** Writes them as they lay, past the store. */
  async function load(raw: RawDocument[]): Promise<void> {
    const database = `projects/${emulator!.projectId}/databases/(default)`;
    const answer = await fetch(`http://${emulator!.emulatorHost}/v1/${database}/documents:commit`, {
      method: 'POST',
      headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
      body: JSON.stringify({
        writes: raw.map(({ path, fields }) => ({
          update: { name: `${database}/documents/${path}`, fields },
        })),
      }),
    });
    if (!answer.ok) throw new Error(await answer.text());
  }
  const get = <K extends Kind>(round: RoundKey, kind: K, id: string): Promise<Documents[K] | undefined> =>
    store.transact(round, (tx) => tx.get(kind, id));

  it('are all found, of every kind, and fit their schemas', async () => {
    // There was no draft then, no wheel, and no account of e-mails.
    const since: Kind[] = ['draft', 'wheel', 'mailCount', 'wheelTick', 'ledger'];
    const kinds = (Object.keys(schemas) as Kind[]).filter((kind) => !since.includes(kind));
    let read = 0;
    for (const kind of kinds) {
      const ids = await store.idsOf(key, kind);
      expect([kind, ids.length > 0]).toEqual([kind, true]);
      await store.read(key, async (from) => {
        for (const id of ids) if (await from.get(kind, id)) read++;
      });
    }
    expect(read).toBe(documents.filter(({ path }) => path.startsWith('counties/trondelag/')).length);
  });

  it('say which run is in force, and each run replays to its hash', async () => {
    expect(await get(key, 'latest', 'run')).toMatchObject({ runId: storedRuns[1]!.id, sequence: 2 });
    for (const stored of storedRuns) {
      const run = (await get(key, 'run', stored.id))!;
      expect(run).toMatchObject(stored);
      expect(replayPack(JSON.parse(composePack(key, run)))).toMatchObject({
        kind: 'replayed',
        differences: [],
        hash: stored.resultHash,
      });
    }
  });

  it('unpack a run whose texts were packed, and it replays to its hash', async () => {
    const nordland = { county: 'nordland', year: 2026 };
    const run = (await get(nordland, 'run', '0001-594443056c67'))!;
    expect(run.outcome.length).toBeGreaterThan(50_000);
    expect(replayPack(JSON.parse(composePack(nordland, run)))).toMatchObject({
      kind: 'replayed',
      differences: [],
      hash: '24dcb36e0a0e6d266c6cf45944faa9cfaebc26fb34409213f3fd0e98ea59283b',
    });
  });

  it('know the key of an act that was done before, by whom and for what', async () => {
    const by = 'koordinator.fosen@example.no';
    const id = unmarkedHashOf([by, 'a3f2b8e4-0c1d-4e5f-8a9b-7c6d5e4f3a2b']);
    expect(await get(key, 'request', id)).toMatchObject({ status: 200 });
  });

  it('have the reports where they lay and the rows as typed', async () => {
    expect(await get(key, 'report', 'Gauldal')).toMatchObject({ state: 'returned', version: 1 });
    const rows = await store.transact(key, (tx) => tx.list('storedRow', 'Fosen'));
    expect(rows.map(({ id, version }) => [id, version])).toEqual([
      ['FOS-01', 1],
      ['FOS-02', 3],
      ['FOS-03', 1],
      ['FOS-04', 2],
      ['FOS-05', 1],
    ]);
    expect(rows[1]).toMatchObject({ confirmed: { text: 'ja' }, cells: { theme: 'Sjakk' } });
  });
});
