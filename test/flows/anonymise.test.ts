// Anonymising a closed round: no address is left anywhere in the store, and every figure stands.
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../functions/adapters/sqlite/store.ts';
import { type Documents, type Kind, schemas } from '../../functions/domain/records/documents.ts';
import { anonymiseRound } from '../../functions/flows/office/anonymise-round.ts';
import { openTestRound } from '../desk/round.ts';
import { caseWorker, seedOf, submitAll } from '../seeded.ts';

const key = { county: 'trondelag', year: 2026 };
const root = join(import.meta.dirname, '../..');
const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'anonymise-')), 'store.sqlite');

let file = '';
const run = async (...args: string[]): Promise<string> =>
  (await promisify(execFile)(process.execPath, ['functions/commands/anonymise.ts', ...args], { cwd: root }))
    .stdout;
const place = () => ['--round', 'trondelag/2026', '--store', 'sqlite', '--file', file];

/** Every document of the round, by kind. */
async function everything(): Promise<Map<Kind, Documents[Kind][]>> {
  const store = openSqliteStore(file);
  const kinds = Object.keys(schemas) as Kind[];
  const read = kinds.map(async (kind): Promise<[Kind, Documents[Kind][]]> => {
    const ids = await store.idsOf(key, kind);
    return [
      kind,
      await store.transact(key, async (tx) => Promise.all(ids.map(async (id) => (await tx.get(kind, id))!))),
    ];
  });
  const all = new Map(await Promise.all(read));
  await store.close();
  return all;
}

beforeAll(async () => {
  const round = await openTestRound();
  file = join(round.dir, 'store.sqlite');
  round.type('Behov Gauldal', 1, { need: 'Spør Kari.Normann@Kommune.example.no om tallene' });
  await submitAll(round, seedOf());
  await round.call('allocate', 'Innstilling', caseWorker);
  await round.call('return', 'Behov Fosen', caseWorker, { reason: 'Ring per@example.no' });
  await round.close();
});

describe('a round', () => {
  it('is not touched before somebody says that it is closed', async () => {
    const before = await everything();
    await expect(run(...place())).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--closed') as string,
    });
    await expect(run(...place().slice(0, -1), join(file, 'finnes-ikke'), '--closed')).rejects.toMatchObject({
      code: 2,
    });
    expect(await everything()).toEqual(before);
  });

  it('with e-mail still to be sent is not touched', async () => {
    const store = openSqliteStore(newFile());
    const message = {
      id: 'a',
      group: 'due',
      to: ['ola@example.no'],
      subject: 's',
      text: 't',
      html: 'h',
    } as const;
    const createdAt = '2026-01-01T00:00:00Z';
    await store.transact(key, async (tx) =>
      tx.put('message', { ...message, to: [...message.to], createdAt, attempts: 0 }),
    );
    const clock = { now: () => new Date() };
    expect(await anonymiseRound({ store, clock }, key, 'x')).toEqual({ ok: false, due: 1 });
    expect((await store.transact(key, (tx) => tx.get('message', 'a')))?.to).toEqual(['ola@example.no']);
    await store.close();
  });

  it('stopped in the middle is finished by the next run', async () => {
    const store = openSqliteStore(newFile());
    const clock = { now: () => new Date('2026-02-03T10:00:00Z') };
    const ids = Array.from({ length: 23 }, (_, at) => `line-${at}`);
    const line = { group: 'audit', at: '2026-02-03T10:00:00Z', by: 'ola@example.no', what: 'x', facts: {} };
    await store.transact(key, async (tx) => ids.forEach((id) => tx.put('event', { id, ...line })));
    let left = 4;
    const failing: typeof store = {
      ...store,
      transact: (round, body) =>
        left-- > 0 ? store.transact(round, body) : Promise.reject(new Error('the line broke')),
    };
    await expect(anonymiseRound({ store: failing, clock }, key, 'a')).rejects.toThrow('the line broke');
    const by = async () =>
      (await store.transact(key, (tx) => tx.list('event', 'audit'))).map((one) => one.by);
    expect(new Set((await by()).map((one) => one.includes('anonym.invalid')))).toEqual(
      new Set([true, false]),
    );
    expect(await anonymiseRound({ store, clock }, key, 'b')).toMatchObject({ ok: true, people: 1 });
    expect((await by()).filter((one) => !one.endsWith('@anonym.invalid'))).toEqual([]);
    await store.close();
  });

  it('has no address left in any document or byte of the file, and keeps every figure', async () => {
    const before = await everything();
    const told = await run(...place(), '--closed');
    expect(told).toMatch(/^trondelag\/2026: \d+ personer er tatt ut av \d+ dokumenter/);

    const after = await everything();
    const left = JSON.stringify([...after]).match(/[^"\s<>]*@(?!anonym\.invalid)[^"\s<>]*/g) ?? [];
    expect(left).toEqual([]);
    const folder = join(file, '..');
    const bytes = readdirSync(folder)
      .filter((name) => name.startsWith('store.sqlite'))
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join('');
    expect(bytes).not.toMatch(/@(example|kommune\.example)\.no/i);

    const figures = (all: typeof before) => ({
      runs: all.get('run')?.map((one) => ({ ...one, by: '' })),
      sent: (all.get('message') as Documents['message'][]).map(({ id, subject, group }) => ({
        id,
        subject,
        group,
      })),
      rows: all.get('submittedRow')?.map(({ id }) => id),
      reports: all.get('report')?.length,
    });
    expect(figures(after)).toEqual(figures(before));
    expect(after.get('run')?.length).toBeGreaterThan(0);
    expect(JSON.stringify(after.get('storedRow'))).toMatch(
      /Spør person-\d+-[0-9a-f]{4}@anonym\.invalid om tallene/,
    );
    const [note] = (after.get('event') as Documents['event'][]).filter(({ what }) => what === 'anonymise');
    expect(note?.facts['people']).toBeGreaterThan(5);
  });

  it('is the same person under the same number throughout', async () => {
    const after = await everything();
    const [oneRun] = after.get('run') as Documents['run'][];
    const allocated = (after.get('event') as Documents['event'][]).find(({ what }) => what === 'allocate');
    expect(oneRun?.by).toMatch(/^person-/);
    expect(allocated?.by).toBe(oneRun?.by);
  });

  it('is left as it is by a second run', async () => {
    const before = await everything();
    expect(await run(...place(), '--closed')).toBe(
      'trondelag/2026: ingen adresser igjen. Ingenting er endret.\n',
    );
    expect(await everything()).toEqual(before);
  });
});
