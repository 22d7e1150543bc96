// The walk in the papers is the way the code goes: a desk is walked, and the files stand in the order they were passed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const paper = readFileSync(join(root, 'docs/the-walk.md'), 'utf8');
const [, ofRow = '', ofAmount = ''] = paper.split(/^## /m);

/** Tables without a function of their own, what is used elsewhere than at a desk, and what is told beside the way. */
const notWalked = [
  'functions/entry/read-bodies.ts',
  'functions/verbs.ts',
  'functions/flows/job/access-table.ts',
  'functions/adapters/firestore/store.ts',
  'functions/entry/tick.ts',
  'functions/flows/proposal/explain-amount.ts',
];

const filesOf = (walk: string): string[] =>
  [...walk.matchAll(/`(functions\/[\w./-]+\.ts)`/g)]
    .map(([, file = '']) => file)
    .filter((file) => !notWalked.includes(file));

/** The first file that was not passed after those before it; nothing when all were. */
function outOfOrder(files: string[], passed: string[]): string | undefined {
  let at = 0;
  return files.find((file) => {
    const next = passed.indexOf(file, at);
    if (next >= 0) at = next;
    return next < 0;
  });
}

describe('the walk', () => {
  let walked: { row: string[]; amount: string[] };
  beforeAll(() => {
    const here = import.meta.dirname;
    const words = ['--no-warnings', '--import', join(here, 'trace-calls.ts'), join(here, 'walk.ts')];
    const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1e8 });
    if (stdout === '') throw new Error(stderr);
    walked = JSON.parse(stdout) as typeof walked;
  });
  it('of a row is told in the order the code goes', () => {
    expect(outOfOrder(filesOf(ofRow), walked.row)).toBeUndefined();
    expect(filesOf(ofRow).length).toBeGreaterThan(35);
  });
  it('of an amount is told in the order the code goes', () => {
    expect(outOfOrder(filesOf(ofAmount), walked.amount)).toBeUndefined();
    expect(filesOf(ofAmount).length).toBeGreaterThan(25);
  });
});
