// Verb «pack» and npm run replay: a stored run computed again gives the same hash, and a changed pack is found out.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Pack, packSchema } from '../../functions/domain/proposal/replay/pack.ts';
import { runCommand } from '../desk/run-command.ts';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { caseWorker, fosen, reader, seedOf, submitAll } from '../seeded.ts';

type Changeable = Pack & { outcome: { awards: { amount: number }[] } };

const entities: Record<string, string> = { 38: '&', 60: '<', 62: '>' };
/** The text to copy, as the page shows it. */
const packIn = (html: unknown): string =>
  (/<textarea readonly>\n(.*)<\/textarea>/s.exec(String(html))?.[1] ?? '').replaceAll(
    /&#(\d+);/g,
    (_, code: string) => entities[code] ?? '?',
  );

describe('the pack of a run', () => {
  let round: TestRound;
  let text = '';
  let early: unknown;
  const key = { county: 'trondelag', year: 2026 };
  const lastRun = async () => {
    const runs = await round.functions.wiring.world.store.transact(key, (tx) => tx.list('run', 'run'));
    return runs.toSorted((a, b) => b.sequence - a.sequence)[0]!;
  };
  const replay = (json: string) => {
    const file = join(round.dir, 'pack.json');
    writeFileSync(file, json);
    return runCommand('functions/commands/replay.ts', [file]);
  };
  /** Replays the pack with one thing changed. */
  const replayChanged = (change: (pack: Changeable) => void) => {
    const pack = JSON.parse(text) as Changeable;
    change(pack);
    return replay(JSON.stringify(pack));
  };

  beforeAll(async () => {
    round = await openTestRound();
    early = (await round.call('pack', 'Start', caseWorker)).body['type'];
    await submitAll(round, seedOf());
    await round.call('allocate', 'Innstilling', caseWorker);
    round.type('Innstilling', 5, { adjustment: -6216, reason: 'Ett <b>tiltak</b> & to til.' });
    await round.call('allocate', 'Innstilling', caseWorker);
    text = packIn((await round.call('pack', 'Start', caseWorker)).body['html']);
  });
  afterAll(() => round.close());

  it('is not there before anything is computed', () => expect(early).toBe('urn:innstilling:noRun'));

  it('holds what the documented form says, and the run in force', async () => {
    const pack = packSchema.parse(JSON.parse(text));
    const run = await lastRun();
    expect(pack.run).toMatchObject({ sequence: 2, inputHash: run.inputHash, resultHash: run.resultHash });
    expect(pack.adjustments).toEqual([
      { network: 'Fosen', amount: -6216, reason: 'Ett <b>tiltak</b> & to til.' },
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

  it('gives the same hash when it is computed again, offline', async () => {
    const { code, out } = await replay(text);
    expect(out).toContain((await lastRun()).resultHash);
    expect(out).toContain('samme resultat');
    expect(code).toBe(0);
  });

  it('shows the award that was changed, what was stored and what it is', async () => {
    const { code, out } = await replayChanged(({ outcome }) => (outcome.awards[3]!.amount += 1000));
    const amount = JSON.parse(text).outcome.awards[3].amount as number;
    expect(code).toBe(1);
    expect(out).toContain('Første forskjell: outcome.awards[INN].amount');
    expect(out).toMatch(new RegExp(`lagret: +${amount + 1000}\n +beregnet nå: +${amount}\n`));
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
  ])('finds out that %s was changed', async (_what, path, change) => {
    const { code, out } = await replayChanged(change);
    expect([code, out]).toEqual([1, expect.stringContaining(`Første forskjell: ${path}`)]);
  });

  it.each([
    ['is no JSON', '{"format"', 'er ikke JSON'],
    ['is something else', '{"frame": 1}', 'er ikke en regnepakke som kan leses'],
    ['is from a later form', '', 'version'],
  ])('says so when the file %s', async (_what, json, said) => {
    const { code, err } =
      json === '' ? await replayChanged((pack) => Object.assign(pack, { version: 2 })) : await replay(json);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });

  it('names why a changed pack can’t be computed at all', async () => {
    const { code, out } = await replayChanged(({ input }) => (input.frame = 1));
    expect([code, out]).toEqual([1, expect.stringContaining('større enn rammen')]);
  });

  it('is another run when a source is confirmed, with the same amounts', async () => {
    const before = await lastRun();
    round.type('Plan', 1, { confirmed: 'ja' });
    expect((await round.call('allocate', 'Innstilling', caseWorker)).status).toBe(200);
    const after = await lastRun();
    expect([after.sequence, after.resultHash]).toEqual([3, before.resultHash]);
  });

  it('is only for the county governor', async () => {
    expect((await round.call('pack', 'Start', fosen)).status).toBe(403);
    expect((await round.call('pack', 'Start', reader)).status).toBe(403);
  });
});
