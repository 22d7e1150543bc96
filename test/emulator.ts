// Gives a test file the Firestore emulator, or says loudly that its suite is left out.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { EmulatorMissing, findEmulator } from '../desk/emulator/find.ts';
import { runEmulator } from '../desk/emulator/run.ts';
import { leftOut } from './left-out.ts';

const rules = join(import.meta.dirname, '..', 'firestore.rules');

/** The emulator's host:port, and a project that no other test file uses. */
export type EmulatorForTests = { emulatorHost: string; projectId: string };

/**
 * Uses the emulator of FIRESTORE_EMULATOR_HOST, else starts one that stops after the file. Undefined when it is
 * not on this machine; with CI=true that throws.
 */
export async function emulatorOrSkip(suite: string): Promise<EmulatorForTests | undefined> {
  const projectId = `demo-${randomUUID().slice(0, 8)}`;
  const running = process.env['FIRESTORE_EMULATOR_HOST'];
  if (running !== undefined) return { emulatorHost: running, projectId };
  try {
    findEmulator();
  } catch (error) {
    if (!(error instanceof EmulatorMissing)) throw error;
    leftOut(suite, error.message);
    return undefined;
  }
  const emulator = await runEmulator({ port: 0, rules });
  afterAll(() => emulator.stop());
  return { emulatorHost: emulator.host, projectId };
}
