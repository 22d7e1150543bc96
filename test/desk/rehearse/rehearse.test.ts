// A short last day with failures and a kill: nothing is lost, doubled or wrong; and the proof sees it when something is.
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../run-command.ts';

const short = ['--networks', '3', '--acts', '150', '--minutes', '1', '--kills', '1', '--faults', '0.1'];
const picture = join(mkdtempSync(join(tmpdir(), 'rehearsal-')), 'day.svg');

describe('npm run rehearse', () => {
  it('leaves nothing lost, doubled or wrong, and draws the day', async () => {
    const args = [...short, '--seed', '7', '--picture', picture];
    const { code, out } = await runCommand('desk/rehearse/main.ts', args);
    expect(out).toContain('0 tapt, 0 doblet, 0 feil.');
    expect(out).toMatch(/drept .*×.* 1 ganger/);
    expect(out).toMatch(/^alle +1[5-9]\d /m);
    expect(code).toBe(0);
    expect(readFileSync(picture, 'utf8')).toMatch(/^<svg [^]*<\/svg>\n$/);
  });

  it('ends with 1 and says where when a row is taken out of the sheet behind everybody’s back', async () => {
    const args = ['--networks', '1', '--acts', '25', '--minutes', '0.5', '--kills', '0', '--seed', '8'];
    const planted = [...args, '--plant', 'tapt-rad', '--picture', join(picture, '..', 'planted.svg')];
    const { code, out } = await runCommand('desk/rehearse/main.ts', planted);
    expect(out).toMatch(
      /TAPT Trondheim-Malvik: Trondheim-Malvik: tiltak \d+: ventet «rad \d+», fant «borte»/,
    );
    expect(code).toBe(1);
  });

  it('says what it does not understand', async () => {
    const { code, err } = await runCommand('desk/rehearse/main.ts', ['--faults', '2']);
    expect([code, err]).toEqual([2, expect.stringContaining('«2» er ikke et tall fra 0 til 0.5')]);
    expect(existsSync(join(picture, '..', 'none.svg'))).toBe(false);
  });
});
