// The folder that a desk keeps everything in: one desk at a time, and a first start that was cut short is done again.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Held by another desk that runs now. */
export class FolderInUse extends Error {}

const LOCK = 'desk.lock';
/** Stands there from before the first thing is planted until the page opens, so nobody has typed where it stands. */
const UNFINISHED = 'unfinished';

export type Folder = {
  /** True when it was empty or half-planted, or is to be; what stood there is gone. */
  isNew: boolean;
  /** All is planted; from now on it is kept. */
  finish(): void;
  release(): void;
};

/** Takes the folder for this process, and empties it when it is to begin afresh. @throws FolderInUse */
export async function claimFolder(dir: string, { fresh = false } = {}): Promise<Folder> {
  mkdirSync(dir, { recursive: true });
  const lock = lockFile(join(dir, LOCK));
  const kept = readdirSync(dir).filter((name) => !name.startsWith(LOCK));
  const isNew = fresh || kept.length === 0 || existsSync(join(dir, UNFINISHED));
  if (isNew) {
    writeFileSync(join(dir, UNFINISHED), '');
    for (const name of kept)
      if (name !== UNFINISHED) rmSync(join(dir, name), { recursive: true, force: true });
  }
  return {
    isNew,
    finish: () => rmSync(join(dir, UNFINISHED), { force: true }),
    release: () => lock.close(),
  };
}

/** The system lets go of SQLite's lock when the process ends, however it ends. */
function lockFile(file: string): DatabaseSync {
  const lock = new DatabaseSync(file);
  try {
    lock.exec('pragma busy_timeout = 0; begin exclusive');
    return lock;
  } catch (cause) {
    lock.close();
    throw new FolderInUse(file, { cause });
  }
}
