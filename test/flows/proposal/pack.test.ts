// Verb «pack»: a stored run with all that is needed to compute it again, and a changed pack is found out.
import { beforeEach, describe, expect, it } from 'vitest';
import { type Pack, packSchema } from '../../../functions/domain/proposal/replay/pack.ts';
import { replayPack } from '../../../functions/flows/proposal/replay-pack.ts';
import { adjust } from '../round/moves.ts';
import { type Round, prepared } from '../round/round.ts';
import { caseWorker, fosen, reader, small } from '../round/rounds.ts';
import { packIn } from './pack-in.ts';
import { lookAt } from './groups/pots-round.ts';

const because = 'Ett <b>tiltak</b> & to til.';
const adjusted = prepared(async () => {
  const opened = await small.proposed();
  adjust(opened, 'Fosen', { amount: -6216, reason: because });
  await lookAt(opened).computed();
  return opened;
});
let round: Round;
let text: string;
beforeEach(async () => {
  round = await adjusted();
  text = await packIn(round);
});
const lastRun = () => lookAt(round).lastRun();

type Changeable = Pack & { outcome: { awards: { amount: number }[] } };
/** The first difference found in the pack with one thing changed. */
function firstFound(change: (pack: Changeable) => void) {
  const pack = JSON.parse(text) as Changeable;
  change(pack);
  const result = replayPack(pack);
  if (result.kind !== 'replayed') throw new Error(result.kind);
  return result.differences[0];
}

describe('the pack of a run', () => {
  it('is not there before anything is computed', async () => {
    round = await small.sent();
    const { body } = await round.call('pack', 'Start', caseWorker);
    expect(body['type']).toBe('urn:innstilling:noRun');
  });

  it('holds what the documented form says, and the run in force', async () => {
    const pack = packSchema.parse(JSON.parse(text));
    const { inputHash, resultHash } = await lastRun();
    expect(pack.run).toMatchObject({ sequence: 2, inputHash, resultHash });
    const move = { amount: -6216, other: 'Ufordelt', cause: 'annet', reason: because };
    expect(pack.adjustments).toEqual([
      { network: 'Fosen', amount: -6216, reason: expect.stringContaining(because) as string, moves: [move] },
    ]);
  });

  it('holds each rule with its source, the date of the key data, and which rows were submitted', () => {
    const { basis } = packSchema.parse(JSON.parse(text));
    expect(basis?.rules.base).toEqual({
      text: '200 000',
      number: 200_000,
      standard: false,
      confirmed: false,
      source: 'Eksempel: at det gis et grunntilskudd er kjent, men ikke hvor stort.',
      validFrom: '01.01.2026',
    });
    const fosenData = basis?.keyData.find(({ id }) => id === 'FOS');
    expect(fosenData?.asOf).not.toBe('');
    expect(fosenData?.source).not.toBe('');
    const sent = basis?.submitted.find(({ network }) => network === 'Fosen');
    expect(sent).toMatchObject({ version: 1, rows: ['FOS-01', 'FOS-02', 'FOS-03', 'FOS-04', 'FOS-05'] });
  });

  it('holds no address', () => expect(text).not.toContain('@'));

  it('gives the same hash when it is computed again', async () => {
    expect(replayPack(JSON.parse(text))).toMatchObject({
      kind: 'replayed',
      differences: [],
      hash: (await lastRun()).resultHash,
    });
  });

  it.each([fosen, reader])('is not for %s', async (email) => {
    expect((await round.call('pack', 'Start', email)).status).toBe(403);
  });
});

describe('a pack that was changed', () => {
  it('is found out by the award that was changed, what was stored and what it is', () => {
    const { amount } = (JSON.parse(text) as Changeable).outcome.awards[1]!;
    expect(firstFound(({ outcome }) => (outcome.awards[1]!.amount += 1000))).toEqual({
      path: 'outcome.awards[FOS].amount',
      stored: amount + 1000,
      recomputed: amount,
    });
  });

  it.each([
    [
      'a key value',
      'run.inputHash',
      (pack: Changeable) => (pack.input.claims[0]!.indicators['elevtall'] = 1),
    ],
    ['a source', 'run.inputHash', (pack: Changeable) => (pack.basis!.rules.base.source = 'Vedtak')],
    ['a reason', 'run.inputHash', (pack: Changeable) => (pack.adjustments[0]!.reason = 'Annet')],
    [
      'the hash of the result',
      'run.resultHash',
      (pack: Changeable) => (pack.run.resultHash = 'f'.repeat(64)),
    ],
  ])('is found out by %s', (_what, path, change) => {
    expect(firstFound(change)?.path).toBe(path);
  });
});

describe('a source that is confirmed', () => {
  it('makes another run with the same amounts', async () => {
    const before = await lastRun();
    round.type('Plan', 1, { confirmed: 'ja' });
    await lookAt(round).computed();
    const after = await lastRun();
    expect([after.sequence, after.resultHash]).toEqual([3, before.resultHash]);
  });
});
