// A pack stored by the version before the rooms gives the same hash when it is computed again now.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../desk/run-command.ts';
import { packText } from './fixture.ts';

type Stored = { run: { inputHash: string }; outcome: { awards: { amount: number }[] } };

const replay = (json: string) => {
  const file = join(mkdtempSync(join(tmpdir(), 'stored-pack-')), 'pack.json');
  writeFileSync(file, json);
  return runCommand('functions/commands/replay.ts', [file]);
};

describe('a pack stored before the rooms', () => {
  it.each([
    ['trondelag-2026', 'bdb8d0aca423c651b7167b7122fc824e603d8001d57daf32cfba530e6e2a384e'],
    ['vestfold-2015', '812e33ce2f9be22a65d78a5099b61644c6bfbcef05b6344a749e2f263596cea7'],
    ['potter-2026', '57f19fba38df12cf34c89234605e87e9a520110d3448aac16b9fd3e167e87a1d'],
  ])('of %s gives the same result and the same hash', async (round, hash) => {
    const { code, out } = await replay(packText(round));
    expect([code, out]).toEqual([0, expect.stringContaining(`samme resultat.\n${hash}\n`)]);
  });

  it('is still found out when what went in or what came out was changed', async () => {
    const pack = JSON.parse(packText('vestfold-2015')) as Stored;
    pack.outcome.awards[0]!.amount += 1;
    pack.run.inputHash = pack.run.inputHash.replace(/^./, '0');
    const { code, out } = await replay(JSON.stringify(pack));
    expect(code).toBe(1);
    expect(out).toContain('Første forskjell: run.inputHash');
    expect(out).toMatch(/Også ulikt: outcome\.awards\[.+\]\.amount/);
  });
});
