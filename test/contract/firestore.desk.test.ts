// The contract suites on Google's Firestore emulator; what needs no emulator is held everywhere.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openFirestoreStore } from '../../functions/adapters/firestore/store.ts';
import { emulatorOrSkip } from '../emulator.ts';
import { describeFirestoreOnly } from './firestore-only.ts';
import { describeOutbox } from './outbox.contract.ts';
import { describeStore } from './store.contract.ts';

const emulator = await emulatorOrSkip('the contract suites on Firestore');

describe('Firestore: opening', () => {
  it('opening the store loads nothing of the library', async () => {
    const lines = `import { createRequire } from 'node:module';
      import { openFirestoreStore } from './functions/adapters/firestore/store.ts';
      openFirestoreStore({ projectId: 'demo' });
      const loaded = Object.keys(createRequire(import.meta.url).cache);
      console.log(loaded.filter((path) => path.includes('@google-cloud')).length);`;
    const program = ['--input-type=module', '--eval', lines];
    const cwd = join(import.meta.dirname, '../..');
    const { stdout } = await promisify(execFile)(process.execPath, program, { cwd });
    expect(stdout.trim()).toBe('0');
  });
});

if (emulator) {
  describeStore('Firestore', async () => openFirestoreStore(emulator));
  describeOutbox('Firestore', async () => openFirestoreStore(emulator));
  describeFirestoreOnly(emulator);
}
