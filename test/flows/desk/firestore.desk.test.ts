// The main job with Google's Firestore emulator as the store: the same round, the same kroner, told once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emulatorOrSkip } from '../../emulator.ts';
import { soon } from '../../patience.ts';
import { type TestRound, openTestRound } from '../../desk/round.ts';
import { caseWorker, seedOf, submitAll } from '../../seeded.ts';
import { trondelag } from '../round/rounds.ts';

const emulator = await emulatorOrSkip('the main job on Firestore');

describe.runIf(emulator)('the main job on Firestore', () => {
  let round: TestRound;
  const seed = seedOf();
  beforeAll(async () => {
    process.env['FIRESTORE_EMULATOR_HOST'] = emulator?.emulatorHost ?? '';
    round = await openTestRound({ store: 'firestore', project: emulator?.projectId ?? '' });
    await submitAll(round, seed);
  });
  afterAll(async () => {
    await round?.close();
    delete process.env['FIRESTORE_EMULATOR_HOST'];
  });

  it('computes with one read and one write of the sheet', async () => {
    const calls = (verb: string, more: object = {}) =>
      round.countCalls(() => round.call(verb, 'Kladd', caseWorker, more));
    expect(await calls('allocate')).toEqual({ read: 1, write: 1 });
    const { previewHash } = (await round.call('publish', 'Kladd', caseWorker, { preview: true })).body;
    expect(await calls('publish', { previewHash })).toEqual({
      read: 1,
      write: 1,
    });
  });

  it('gives the same kroner as in memory, to the last', async () => {
    const other = await trondelag.proposed();
    for (let row = 1; row <= seed.nokkeltall.length + 1; row++)
      expect(round.shown('Innstilling', row, 'proposed')).toBe(other.shown('Innstilling', row, 'proposed'));
  });

  it('tells everyone once, also when it is computed again', async () => {
    // One network has two coordinators.
    await expect.poll(async () => (await round.letters('Forslag til fordeling')).length, soon).toBe(11);
    const before = round.inbox.arrivals();
    expect((await round.propose()).body['title']).toBe('Uendret');
    expect(round.inbox.arrivals()).toBe(before);
  });

  it('keeps everything through a restart', async () => {
    await round.close();
    round = await openTestRound({ dir: round.dir, store: 'firestore', project: emulator?.projectId ?? '' });
    expect((await round.propose()).body['title']).toBe('Uendret');
  });
});
