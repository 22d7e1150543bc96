// npm run anonymise, in a process of its own, on both stores: what it says, what it does, and not a byte of anybody left.
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFirestoreStore } from '../../../functions/adapters/firestore/store.ts';
import { openSqliteStore } from '../../../functions/adapters/sqlite/store.ts';
import { runCommand } from '../../desk/run-command.ts';
import { emulatorOrSkip } from '../../emulator.ts';
import { describeAnonymised } from '../office/anonymised.contract.ts';
import { everythingIn, filled, storeIn } from '../office/filled-round.ts';

const emulator = await emulatorOrSkip('anonymising on Firestore');
const script = 'functions/commands/anonymise.ts';
const common = ['--round', 'trondelag/2026', '--store'];

/** A SQLite file that has what the round has stored. */
async function newFile(): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'anonymise-')), 'store.sqlite');
  const store = openSqliteStore(file);
  await storeIn(store, await filled());
  await store.close();
  return file;
}
const anonymise = (file: string, ...more: string[]) =>
  runCommand(script, [...common, 'sqlite', '--file', file, ...more]);
const everything = async (file: string) => {
  const store = openSqliteStore(file);
  const all = await everythingIn(store, await filled());
  await store.close();
  return all;
};

describe('the command', () => {
  it('touches nothing before somebody says that the round is closed, nor when the file is not there', async () => {
    const file = await newFile();
    const before = await everything(file);
    const { code, err } = await anonymise(file);
    expect([code, err]).toEqual([2, expect.stringContaining('--closed')]);
    expect((await anonymise(join(file, 'finnes-ikke'), '--closed')).code).toBe(2);
    expect(await everything(file)).toEqual(before);
  });

  it('says what it did and what it could not reach, leaves no byte of anybody, and does nothing the second time', async () => {
    const file = await newFile();
    const { out } = await anonymise(file, '--closed');
    expect(out).toMatch(/^trondelag\/2026: \d+ personer er tatt ut av \d+ dokumenter/);
    expect(out).toMatch(/3 beregninger hadde en adresse i en tekst/);
    for (const what of ['regnearket', 'navn i tekst', 'sikkerhetskopier']) expect(out).toContain(what);
    const folder = join(file, '..');
    const bytes = readdirSync(folder)
      .filter((name) => name.startsWith('store.sqlite'))
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join('');
    expect(bytes).not.toMatch(/@(example|kommune\.example)\.no/i);
    const after = await everything(file);
    expect((await anonymise(file, '--closed')).out).toBe(
      'trondelag/2026: ingen adresser igjen. Ingenting er endret.\n',
    );
    expect(await everything(file)).toEqual(after);
  });
});

describeAnonymised('SQLite', async () => {
  const file = await newFile();
  await anonymise(file, '--closed');
  return openSqliteStore(file);
});

if (emulator)
  describeAnonymised('Firestore', async (round) => {
    const env = { FIRESTORE_EMULATOR_HOST: emulator.emulatorHost };
    const store = openFirestoreStore(emulator);
    await storeIn(store, round);
    const { code, err } = await runCommand(
      script,
      [...common, 'firestore', '--project', emulator.projectId, '--closed'],
      '',
      env,
    );
    if (code !== 0) throw new Error(err);
    return store;
  });
