// A rehearsal that is stopped in the middle ends, and leaves no process behind.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');

const childrenOf = ({ pid }: ChildProcess): string[] =>
  execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const lives = (pid: string): boolean => {
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
};

it('Ctrl+C ends it with 130, the functions end too, and its folder is gone', async () => {
  const TMPDIR = mkdtempSync(join(tmpdir(), 'stopping-'));
  const args = [
    'desk/rehearse/main.ts',
    '--networks',
    '1',
    '--minutes',
    '5',
    '--picture',
    join(TMPDIR, 'day.svg'),
  ];
  const rehearsal = spawn(process.execPath, args, { cwd: root, env: { ...process.env, TMPDIR } });
  await new Promise<void>((open) => {
    rehearsal.stdout.on('data', (text: Buffer) => text.includes('Dagen begynner') && open());
  });
  const children = childrenOf(rehearsal);
  expect(children.length).toBeGreaterThan(0);
  rehearsal.kill('SIGINT');
  expect(await once(rehearsal, 'exit')).toEqual([130, null]);
  expect(children.filter(lives)).toEqual([]);
  expect(readdirSync(TMPDIR)).toEqual([]);
});
