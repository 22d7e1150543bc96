// A folder stored by the desk of the version before the rooms opens now, and everything in it is as it was.
import { writeFileSync } from 'node:fs';
import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenDesk, openDesk } from '../../desk/open-desk.ts';
import { tabOf } from '../../functions/domain/tabs/index.ts';
import { replayPack } from '../../functions/flows/proposal/replay-pack.ts';
import { adjust } from '../flows/round/moves.ts';
import { caseWorker, fosen, innherred, putForward, seedOf } from '../seeded.ts';
import type { Documents } from '../../functions/domain/records/documents.ts';
import { copyDesk, key, later, storedRuns } from './fixture.ts';

let desk: OpenDesk;
beforeAll(async () => {
  const dir = copyDesk();
  // The desk's own key as that version wrote it: made here, since no private key lies in the repository.
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(join(dir, 'identity-key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  desk = await openDesk({ dir, seed: seedOf(), clock: { now: () => new Date(later) } });
});
afterAll(() => desk.close());

const stored = <T>(read: Parameters<OpenDesk['functions']['wiring']['world']['store']['transact']>[1]) =>
  desk.functions.wiring.world.store.transact(key, read) as Promise<T>;
const shown = (tab: string, row: number, field: string): string => {
  const column = tabOf(tab)?.tab.columns.findIndex((one) => one.field === field) ?? -1;
  const rows = desk.workbook.get({ ranges: [`'${tab}'`], includeGridData: true }).sheets?.[0]?.data?.[0];
  return rows?.rowData?.[row]?.values?.[column]?.formattedValue ?? '';
};
const type = (tab: string, row: number, cells: Record<string, string | number>): void => {
  const sheetId = desk.workbook.get().sheets?.find(({ properties }) => properties?.title === tab)
    ?.properties?.sheetId;
  const requests = Object.entries(cells).map(([field, value]) => ({
    updateCells: {
      start: {
        sheetId: sheetId ?? -1,
        rowIndex: row,
        columnIndex: tabOf(tab)?.tab.columns.findIndex((one) => one.field === field) ?? -1,
      },
      fields: 'userEnteredValue',
      rows: [
        {
          values: [
            { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value } },
          ],
        },
      ],
    },
  }));
  desk.workbook.batchUpdate({ requests }, 'owner');
};
const proposed = () => putForward((verb, tab, email, more) => desk.call(verb, tab, email, more));
const marked = /^jcs:[0-9a-f]{64}$/;
const unmarked = /^[0-9a-f]{64}$/;
const packNow = async (): Promise<unknown> => {
  const { body } = await desk.call('pack', 'Start', caseWorker);
  const [, text = ''] = /<textarea readonly>\n(.*)<\/textarea>/s.exec(String(body['html'])) ?? [];
  return JSON.parse(text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))));
};
const plain = (text: unknown): string => String(text).replaceAll('\u00a0', ' ');

describe('a folder stored before the rooms', () => {
  it('is found, not planted again', () => expect(desk.planted).toBe(false));

  it('shows the amounts that were proposed', () => {
    const lines = Array.from({ length: 11 }, (_, at) => [
      shown('Innstilling', at + 1, 'network'),
      plain(shown('Innstilling', at + 1, 'proposed')),
    ]);
    expect(lines).toEqual([
      ['Ytre Namdal', '900 000'],
      ['Midtre Namdal', '1 189 000'],
      ['Indre Namdal', '520 000'],
      ['Innherred', '0'],
      ['Fosen', '1 330 000'],
      ['Levanger-Verdal', '1 540 000'],
      ['Værnes', '0'],
      ['Trondheim-Malvik', '5 950 000'],
      ['Trøndelag sørvest', '0'],
      ['Gauldal', '0'],
      ['Sum', '11 429 000'],
    ]);
  });

  it('has the runs, with their hashes, and the last in force', async () => {
    const runs = await stored<{ sequence: number }[]>((tx) => tx.list('run', 'run'));
    expect(runs.toSorted((a, b) => a.sequence - b.sequence)).toMatchObject(storedRuns);
    expect(await stored((tx) => tx.get('latest', 'run'))).toMatchObject({ runId: storedRuns[1]!.id });
  });

  it('has the reports where they lay, and the assessments', async () => {
    expect(await stored((tx) => tx.get('report', 'Fosen'))).toMatchObject({
      state: 'proposed',
      outcome: 'granted',
      version: 1,
      hash: 'c65798587134ab71f0b6a9717d913240c0ede050d537bd41a0bdf3113d3bf0f1',
    });
    expect(await stored((tx) => tx.get('report', 'Gauldal'))).toMatchObject({
      state: 'returned',
      reason: 'Beløpet i tiltak 2 mangler egeninnsats.',
    });
    expect(await stored((tx) => tx.list('assessment', 'assessment'))).toMatchObject([
      { id: 'FOS-1', verdict: 'met' },
      { id: 'FOS-2', verdict: 'partly' },
    ]);
  });

  it('explains an amount from what was stored', async () => {
    const { status, body } = await desk.call('why', 'Innstilling', caseWorker, { row: 3 });
    expect([status, plain(body['title'])]).toEqual([200, 'Hvorfor 1 189 000 kr til Midtre Namdal?']);
    expect(plain(body['message'])).toMatch(
      /Nøkkelandel: 796 774 kr\n(Omfordelt, runde \d: [\d ]+ kr\n)+Beregnet: 1 190 000 kr/,
    );
    expect(plain(body['message'])).toContain('Justert med −1 000 kr til 1 189 000 kr: Ett tiltak utgår.');
  });

  it('checks a tab without taking one of its rows for changed', async () => {
    const rows = () => stored<object[]>((tx) => tx.list('storedRow', 'Fosen'));
    const before = await rows();
    expect(before).toHaveLength(5);
    const { status, body } = await desk.call('check', 'Behov Fosen', fosen);
    expect([status, body['message']]).toEqual([200, '5 tiltak er kontrollert og lagret. Alt er klart.']);
    expect(await rows()).toEqual(before);
  });

  it('gives the pack of the run in force, which replays to its hash', async () => {
    const pack = await packNow();
    expect(pack).toMatchObject({ run: storedRuns[1] });
    expect(replayPack(pack)).toMatchObject({
      kind: 'replayed',
      differences: [],
      hash: storedRuns[1]!.resultHash,
    });
  });

  it('has what was typed as Justering in the ledger, and computes the same money again: only that network is told', async () => {
    const row = ['from', 'to', 'amount', 'cause', 'reason'].map((field) =>
      plain(shown('Justeringer', 1, field)),
    );
    const reason = 'Ført over fra kolonnen Justering i Kladd: Ett tiltak utgår.';
    expect(row).toEqual(['Midtre Namdal', 'Ufordelt', '1 000', 'annet', reason]);
    const amounts = () => [1, 2, 3, 11].map((at) => shown('Innstilling', at, 'proposed'));
    const [before, arrivals] = [amounts(), desk.inbox.arrivals()];
    expect((await proposed()).body['title']).toBe('Forslag 3 er lagt fram');
    expect(amounts()).toEqual(before);
    expect(desk.inbox.arrivals() - arrivals).toBe(2);
    expect((await proposed()).body['title']).toBe('Uendret');
  });
});

describe('what is stored beside it now', () => {
  it('has hashes with a mark; rows that did not change keep theirs', async () => {
    type('Behov Innherred', 1, { need: 'Skrevet om etter at koden ble ny.' });
    expect((await desk.call('check', 'Behov Innherred', innherred)).status).toBe(200);
    const [changed, ...rest] = await stored<Documents['storedRow'][]>((tx) =>
      tx.list('storedRow', 'Innherred'),
    );
    expect(changed!.hash).toMatch(marked);
    expect(rest.map(({ hash }) => hash)).toEqual(rest.map(() => expect.stringMatching(unmarked)));
  });

  it('is a run with marked hashes, of which only the network with another proposal is told, and its pack replays', async () => {
    const before = await stored<Documents['latest']>((tx) => tx.get('latest', 'run'));
    const arrivals = desk.inbox.arrivals();
    adjust({ type }, 'Indre Namdal', { amount: -5000, reason: 'Ett tiltak til utgår av planen.', row: 5 });
    expect((await proposed()).status).toBe(200);
    expect(desk.inbox.arrivals() - arrivals).toBe(2);
    const after = await stored<Documents['latest']>((tx) => tx.get('latest', 'run'));
    expect(after.sequence).toBe(4);
    const { IN: other, ...told } = after.told!;
    expect(before.told).toMatchObject(told);
    expect(other).toMatch(marked);
    const run = await stored<Documents['run']>((tx) => tx.get('run', after.runId));
    expect([run.inputHash, run.resultHash]).toEqual([
      expect.stringMatching(marked),
      expect.stringMatching(marked),
    ]);
    expect(run.id).toBe(`0004-${run.inputHash.slice(4, 16)}`);
    expect(replayPack(await packNow())).toMatchObject({
      kind: 'replayed',
      differences: [],
      hash: run.resultHash,
    });
    expect((await proposed()).body['title']).toBe('Uendret');
    const { body } = await desk.call('why', 'Innstilling', caseWorker, { row: 4 });
    expect(plain(body['message'])).toContain(`Kontrollsum ${run.resultHash.slice(4, 16)}.`);
  });
});
