// npm run emulator: what is missing is named, with where to get it; rules with an error stop it.
import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EmulatorMissing, findEmulator } from '../../desk/emulator/find.ts';
import { runEmulator } from '../../desk/emulator/run.ts';
import { emulatorOrSkip } from '../emulator.ts';

const root = join(import.meta.dirname, '../..');
const emulator = await emulatorOrSkip('npm run emulator');

/** Runs a command of the desk with this environment and nothing else. */
const run = (
  script: string,
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: number; err: string }> =>
  new Promise((resolve) => {
    const file = join(root, 'desk', script);
    execFile(process.execPath, [file, ...args], { env }, (error, _, err) =>
      resolve({ code: error ? Number(error.code) : 0, err }),
    );
  });

describe('npm run emulator', () => {
  const jar = join(root, 'package.json');
  it.each([
    ['the jar that is named', { FIRESTORE_EMULATOR_JAR: '/nowhere.jar' }, /FIRESTORE_EMULATOR_JAR names/],
    ['Java', { FIRESTORE_EMULATOR_JAR: jar, PATH: '' }, /needs Java, 17 or later.*apt-get install/],
    ['the Java that is named', { FIRESTORE_EMULATOR_JAR: jar, JAVA_HOME: '/nowhere' }, /needs Java/],
  ])('says that %s is missing, and ends', async (_, env, message) => {
    expect(() => findEmulator(env)).toThrow(EmulatorMissing);
    const { code, err } = await run('emulator.ts', [], env);
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it.runIf(emulator)('does not run with rules that have an error, and says where', async () => {
    const rules = join(mkdtempSync(join(tmpdir(), 'rules-')), 'firestore.rules');
    writeFileSync(rules, 'service cloud.firestore { match /databases { allow read if false; } }');
    await expect(runEmulator({ port: 0, rules })).rejects.toThrow(/firestore\.rules: .*L1:\d+/s);
  });
});

describe('npm start -- --store firestore', () => {
  it('asks for the emulator when none is named', async () => {
    const { code, err } = await run('start.ts', ['--store', 'firestore'], { PATH: process.env['PATH'] });
    expect(code).toBe(2);
    expect(err).toContain('npm run emulator');
  });
});
