// Opens the SQLite file, makes its one table, and waits for its write lock without holding up the process.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { daysAfter, retention } from '../retention.ts';

/** How long a transaction waits for another process, milliseconds. */
const WAIT_MS = 10_000;
const SQLITE_BUSY = 5;
const LAYOUT = 1;

const TABLE = `
  CREATE TABLE IF NOT EXISTS documents (
    county TEXT NOT NULL, year INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
    grp TEXT NOT NULL, body TEXT NOT NULL CHECK (json_valid(body)),
    PRIMARY KEY (county, year, kind, id)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS documents_by_group ON documents (county, year, kind, grp);
  PRAGMA user_version = ${LAYOUT};`;

/** Opens the file, with its folder if need be, and deletes what is past its time. Throws when a newer version made it. */
export function openFile(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseSync(file, { timeout: WAIT_MS });
  const layout = Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
  if (layout > LAYOUT) {
    db.close();
    throw new Error(`${file} was made by a newer version (layout ${layout}, this one knows ${LAYOUT})`);
  }
  db.exec('PRAGMA journal_mode = WAL');
  if (layout < LAYOUT) db.exec(`BEGIN IMMEDIATE; ${TABLE} COMMIT;`);
  deleteExpired(db);
  db.exec('PRAGMA busy_timeout = 0');
  return db;
}

const EXPIRED = `DELETE FROM documents
  WHERE kind = ? AND grp = coalesce(?, grp) AND json_extract(body, '$.' || ?) < ?`;

function deleteExpired(db: DatabaseSync): void {
  const remove = db.prepare(EXPIRED);
  for (const { kind, group = null, from, days } of retention)
    remove.run(kind, group, from, daysAfter(new Date(), -days).toISOString());
}

/** Begins a writing transaction; while another process has the lock, it asks again. Throws after ten seconds. */
export async function beginWhenFree(db: DatabaseSync): Promise<void> {
  for (const end = performance.now() + WAIT_MS; ; await sleep(1 + Math.random() * 9)) {
    try {
      db.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if ((error as { errcode?: number }).errcode !== SQLITE_BUSY || performance.now() > end) throw error;
    }
  }
}
