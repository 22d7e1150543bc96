// The contract suites on SQLite, and what only a file can show: restart, crash, several processes.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../functions/adapters/sqlite/store.ts';
import { examples } from './examples.ts';
import { newRound } from './harness.ts';
import { describeOutbox } from './outbox.contract.ts';
import { describeStore } from './store.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'innstilling-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'new', 'cases.sqlite');
const storeModule = join(import.meta.dirname, '../../functions/adapters/sqlite/store.ts');

describeStore('SQLite', async () => openSqliteStore(file));
describeOutbox('SQLite', async () => openSqliteStore(file));

/** A program of its own process, given the file; `store` and `round` are at hand. */
const program = (path: string, lines: string) => [
  '--input-type=module',
  '--eval',
  `import { openSqliteStore } from ${JSON.stringify(storeModule)};
   const store = openSqliteStore(${JSON.stringify(path)});
   const round = { county: 'Trøndelag', year: 2026 };
   const latest = (sequence) => ({ id: 'run', group: 'latest', runId: 'r', sequence });
   ${lines}`,
];
const round = { county: 'Trøndelag', year: 2026 };
const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

describe('SQLite: one file', () => {
  it('keeps everything over a restart', async () => {
    const path = join(folder, 'restart.sqlite');
    const before = openSqliteStore(path);
    await before.transact(round, async (tx) => tx.put('run', examples.run));
    await before.close();
    const after = openSqliteStore(path);
    expect(await after.transact(round, (tx) => tx.list('run', 'run'))).toEqual([examples.run]);
    await after.close();
  });

  it('a process killed in the middle of a transaction leaves nothing of it, and what was committed before', async () => {
    const path = join(folder, 'crash.sqlite');
    const child = spawn(
      process.execPath,
      program(
        path,
        `await store.transact(round, async (tx) => tx.put('latest', latest(1)));
         await store.transact(round, async (tx) => {
           await tx.get('latest', 'run');
           tx.put('latest', latest(2));
           console.log('inside');
           await new Promise((done) => setTimeout(done, 60_000));
         });`,
      ),
    );
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const store = openSqliteStore(path);
    const found = await store.transact(round, (tx) => tx.get('latest', 'run'));
    await store.close();
    expect(found?.sequence).toBe(1);
  });

  it('four processes that count in one document lose nothing', async () => {
    const path = join(folder, 'shared.sqlite');
    const count = program(
      path,
      `for (let at = 0; at < 25; at += 1) {
         await store.transact(round, async (tx) => tx.put('latest', latest(((await tx.get('latest', 'run'))?.sequence ?? 0) + 1)));
       }
       await store.close();`,
    );
    await Promise.all([1, 2, 3, 4].map(() => promisify(execFile)(process.execPath, count)));
    const store = openSqliteStore(path);
    const found = await store.transact(round, (tx) => tx.get('latest', 'run'));
    await store.close();
    expect(found?.sequence).toBe(100);
  });

  it('a stored document that does not fit is a fault when it is read, by kind, id and field', async () => {
    const path = join(folder, 'bad.sqlite');
    const store = openSqliteStore(path);
    const other = newRound();
    await store.transact(other, async (tx) => tx.put('latest', examples.latest));
    const hand = new DatabaseSync(path);
    hand.exec(`UPDATE documents SET body = json_set(body, '$.sequence', 'three')`);
    hand.close();
    const fault = { name: 'DocumentFault', kind: 'latest', id: 'run', field: 'sequence' };
    await expect(store.transact(other, (tx) => tx.get('latest', 'run'))).rejects.toMatchObject(fault);
    await expect(store.transact(other, (tx) => tx.list('latest', 'latest'))).rejects.toMatchObject(fault);
    await store.close();
  });

  it('what is past its time is gone when the file is opened again: messages sent or given up and old answers, no others', async () => {
    const path = join(folder, 'old.sqlite');
    const message = { ...examples.message, group: 'sent' as const };
    const before = openSqliteStore(path);
    await before.transact(round, async (tx) => {
      for (const days of [399, 401]) tx.put('message', { ...message, id: `${days} days`, sentAt: ago(days) });
      for (const days of [398, 402])
        tx.put('message', { ...message, id: `${days} days`, group: 'dead', createdAt: ago(days) });
      for (const days of [6, 8])
        tx.put('request', { ...examples.request, id: `${days} days`, at: ago(days) });
      tx.put('message', { ...examples.message, createdAt: ago(900) });
      tx.put('event', { ...examples.event, at: ago(900) });
    });
    await before.close();
    const store = openSqliteStore(path);
    const left = await store.transact(round, async (tx) => [
      ...(await tx.list('message', 'sent')),
      ...(await tx.list('message', 'dead')),
      ...(await tx.list('request', 'request')),
      ...(await tx.list('message', 'due')),
      ...(await tx.list('event', 'audit')),
    ]);
    await store.close();
    const kept = ['399 days', '398 days', '6 days', examples.message.id, examples.event.id];
    expect(left.map(({ id }) => id)).toEqual(kept);
  });

  it('a file of a newer version is refused by name', () => {
    const path = join(folder, 'newer.sqlite');
    const hand = new DatabaseSync(path);
    hand.exec('PRAGMA user_version = 9');
    hand.close();
    expect(() => openSqliteStore(path)).toThrow(/newer\.sqlite was made by a newer version/);
  });
});
