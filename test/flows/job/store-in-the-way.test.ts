// What the store refuses is told to whoever can mend it, in the answer and in Start, and nothing is kept by halves.
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { storeFaultOf } from '../../../functions/adapters/firestore/fault.ts';
import { storeTroubleOf } from '../../../functions/adapters/sqlite/fault.ts';
import type { Round } from '../round/round.ts';
import { fosen, small } from '../round/rounds.ts';

const tab = 'Behov Fosen';
let round: Round;
beforeEach(async () => {
  round = await small.mended();
});

/** The store refuses every transaction so, till what is answered is called. */
function refuseBy(thrown: () => unknown): () => void {
  const { store } = round.world;
  const kept = store.transact.bind(store);
  store.transact = () => Promise.reject(thrown());
  return () => void (store.transact = kept);
}

/** As the libraries throw them. */
const google = (code: number, words: string): unknown =>
  storeFaultOf(Object.assign(new Error(words), { code }));
const sqlite = (errcode: number, words: string): unknown =>
  storeTroubleOf(Object.assign(new Error(words), { code: 'ERR_SQLITE_ERROR', errcode }));

function fullDisk(): unknown {
  const db = new DatabaseSync(':memory:');
  db.exec('CREATE TABLE t (x); PRAGMA max_page_count = 2');
  try {
    db.exec(`INSERT INTO t VALUES (zeroblob(100000))`);
    return undefined;
  } catch (error) {
    return storeTroubleOf(error);
  }
}

const causes: [what: string, thrown: () => unknown, code: string, says: RegExp][] = [
  ['a disk that is full', fullDisk, 'storeFull', /Den som drifter .* plass/],
  [
    'a file that may only be read',
    () => sqlite(8, 'attempt to write a readonly database'),
    'storeClosed',
    /Den som drifter/,
  ],
  [
    'a file that cannot be opened',
    () => sqlite(14, 'unable to open database file'),
    'storeClosed',
    /Den som drifter/,
  ],
  ['a disk that fails', () => sqlite(10 | (3 << 8), 'disk I/O error'), 'storeFull', /Den som drifter/],
  [
    'a file that another program holds',
    () => sqlite(5, 'database is locked'),
    'storeBusy',
    /Prøv igjen om et minutt/,
  ],
  [
    'PERMISSION_DENIED',
    () => google(7, 'Missing or insufficient permissions.'),
    'storeClosed',
    /gi kontoen tilgang/,
  ],
  ['UNAUTHENTICATED', () => google(16, 'invalid credentials'), 'storeClosed', /gi kontoen tilgang/],
  ['NOT_FOUND', () => google(5, 'The database (default) does not exist'), 'storeClosed', /finnes ikke der/],
  ['RESOURCE_EXHAUSTED', () => google(8, 'Quota exceeded.'), 'unavailable', /prøv igjen om litt/],
  ['DEADLINE_EXCEEDED', () => google(4, 'Deadline exceeded'), 'unavailable', /prøv igjen om litt/],
  ['UNAVAILABLE', () => google(14, 'unavailable'), 'unavailable', /prøv igjen om litt/],
];

describe.each(causes)('%s', (_what, thrown, code, says) => {
  it.each(['check', 'submit'])('is told at %s, and the same choice mends it', async (verb) => {
    const mend = refuseBy(thrown);
    const told = await round.call(verb, tab, fosen);
    expect([told.problem, told.body['detail']]).toEqual([code, expect.stringMatching(says)]);
    expect(round.inbox.list()).toEqual([]);
    mend();
    expect((await round.call(verb, tab, fosen)).status).toBe(200);
  });
});

describe('in the background', () => {
  it('it is told in Start while it lasts, and the next sweep after it is mended answers the rows', async () => {
    await round.sweep();
    round.type(tab, 1, { soughtOwner: 'ca 99' });
    const mend = refuseBy(fullDisk);
    await round.sweep();
    const line = () =>
      round.shown('Start', round.rowWhere('Start', 'subject', 'Kontroll i bakgrunnen'), 'sentence');
    expect(line()).toContain('er full eller svarer ikke');
    mend();
    await round.sweep();
    expect(round.shown(tab, 1, 'status')).toBe('Må rettes');
    expect(line()).not.toContain('er full eller svarer ikke');
  });
});
