// npm run replay: a pack computed again in a process of its own, offline, with exit codes and words for whoever runs it.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Pack } from '../../../functions/domain/proposal/replay/pack.ts';
import { runCommand } from '../../desk/run-command.ts';
import { packIn } from '../proposal/pack-in.ts';
import { small } from '../round/rounds.ts';

type Changeable = Pack & { outcome: { awards: { amount: number }[] } };

let text = '';
beforeAll(async () => {
  text = await packIn(await small.proposed());
});
const replay = (json: string) => {
  const file = join(mkdtempSync(join(tmpdir(), 'replay-')), 'pack.json');
  writeFileSync(file, json);
  return runCommand('functions/commands/replay.ts', [file]);
};
const replayChanged = (change: (pack: Changeable) => void) => {
  const pack = JSON.parse(text) as Changeable;
  change(pack);
  return replay(JSON.stringify(pack));
};

describe('the command', () => {
  it('ends with 0 and the same hash when the result is the same', async () => {
    const { code, out } = await replay(text);
    expect(out).toContain((JSON.parse(text) as Changeable).run.resultHash);
    expect([code, out]).toEqual([0, expect.stringContaining('samme resultat')]);
  });

  it('ends with 1 and shows the award that was changed, what was stored and what it is', async () => {
    const { amount } = (JSON.parse(text) as Changeable).outcome.awards[1]!;
    const { code, out } = await replayChanged(({ outcome }) => (outcome.awards[1]!.amount += 1000));
    expect([code, out]).toEqual([1, expect.stringContaining('Første forskjell: outcome.awards[FOS].amount')]);
    expect(out).toMatch(new RegExp(`lagret: +${amount + 1000}\n +beregnet nå: +${amount}\n`));
  });

  it('ends with 1 and names why a changed pack can’t be computed at all', async () => {
    const { code, out } = await replayChanged(({ input }) => (input.frame = 1));
    expect([code, out]).toEqual([1, expect.stringContaining('større enn rammen')]);
  });

  it.each([
    ['is no JSON', '{"format"', 'er ikke JSON'],
    ['is something else', '{"frame": 1}', 'er ikke en regnepakke som kan leses'],
    ['is from a later form', '', 'version'],
  ])('ends with 2 and says so when the file %s', async (_what, json, said) => {
    const { code, err } =
      json === '' ? await replayChanged((pack) => Object.assign(pack, { version: 2 })) : await replay(json);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });
});
