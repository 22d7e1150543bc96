// Firestore goes silent in the middle of a job: a clear message, nothing lost, and the job completes when it is back.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmulatorMissing, findEmulator } from '../../../desk/emulator/find.ts';
import { type RunningEmulator, runEmulator } from '../../../desk/emulator/run.ts';
import { leftOut } from '../../left-out.ts';
import { type TestRound, openTestRound } from '../../desk/round.ts';
import { fosen, mendFaults, seedOf } from '../../seeded.ts';
import { soon } from '../../patience.ts';

const suite = 'a job while Firestore is away';
const rules = join(import.meta.dirname, '..', '..', '..', 'firestore.rules');
const tab = 'Behov Fosen';
let there = true;
try {
  findEmulator();
} catch (error) {
  if (!(error instanceof EmulatorMissing)) throw error;
  there = false;
  leftOut(suite, error.message);
}

describe.runIf(there)(suite, () => {
  let emulator: RunningEmulator;
  let round: TestRound;
  beforeAll(async () => {
    emulator = await runEmulator({ port: 0, rules });
    process.env['FIRESTORE_EMULATOR_HOST'] = emulator.host;
    round = await openTestRound({ store: 'firestore' });
    mendFaults(round, seedOf(), 'Fosen');
    await round.call('check', tab, fosen);
  });
  afterAll(async () => {
    signal('SIGCONT');
    await round?.close();
    await emulator?.stop();
    delete process.env['FIRESTORE_EMULATOR_HOST'];
  });
  /** A stopped process keeps its data and its port, and answers nobody: as a network that is cut. */
  const signal = (name: 'SIGSTOP' | 'SIGCONT'): void => {
    if (emulator?.pid !== undefined) process.kill(emulator.pid, name);
  };

  it('is told in words, and what was typed stands', async () => {
    signal('SIGSTOP');
    round.type(tab, 1, { measure: 'Skrevet mens lageret var borte' });
    const { status, body } = await round.call('submit', tab, fosen);
    expect([status, body['type']]).toEqual([503, 'urn:innstilling:unavailable']);
    expect(body['detail']).toContain('Ingenting er tapt');
    expect(round.shown(tab, 1, 'measure')).toBe('Skrevet mens lageret var borte');
    expect(round.inbox.arrivals()).toBe(0);
  });

  it('completes when it is back: one version, one receipt', async () => {
    signal('SIGCONT');
    await expect
      .poll(async () => (await round.call('submit', tab, fosen)).status, { ...soon, interval: 1000 })
      .toBe(200);
    const { store } = round.functions.wiring.world;
    const report = await store.transact({ county: 'trondelag', year: 2026 }, (tx) =>
      tx.get('report', 'Fosen'),
    );
    expect(report).toMatchObject({ state: 'submitted', version: 1 });
    expect(round.inbox.list()).toHaveLength(1);
  });
});
