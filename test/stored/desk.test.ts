// A folder stored by the desk of the version before the rooms opens now, and everything in it is as it was.
import { writeFileSync } from 'node:fs';
import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenDesk, openDesk } from '../../desk/open-desk.ts';
import { tabOf } from '../../functions/domain/tabs/index.ts';
import { replayPack } from '../../functions/flows/proposal/replay-pack.ts';
import { caseWorker, fosen, seedOf } from '../flows/round.ts';
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
    expect(plain(body['message'])).toContain('nøkkelandel 796 774 kr + omfordelt 193 226 kr');
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
    const { body } = await desk.call('pack', 'Start', caseWorker);
    const [, text = ''] = /<textarea readonly>\n(.*)<\/textarea>/s.exec(String(body['html'])) ?? [];
    const pack: unknown = JSON.parse(
      text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
    );
    expect(pack).toMatchObject({ run: storedRuns[1] });
    expect(replayPack(pack)).toMatchObject({
      kind: 'replayed',
      differences: [],
      hash: storedRuns[1]!.resultHash,
    });
  });

  it('computes the same again: no new run, and nobody gets a letter', async () => {
    const arrivals = desk.inbox.arrivals();
    expect((await desk.call('allocate', 'Innstilling', caseWorker)).body['title']).toBe('Uendret');
    expect(await stored((tx) => tx.list('run', 'run'))).toHaveLength(2);
    expect(desk.inbox.arrivals()).toBe(arrivals);
  });
});
