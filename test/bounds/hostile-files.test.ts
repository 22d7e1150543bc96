// Files that are made to be dear are read, or refused with a reason: none is parsed before it is known to be bounded.
import { describe, expect, it } from 'vitest';
import { readExcel } from '../../functions/adapters/excel/read.ts';
import { largestUpload } from '../../functions/entry/read-bodies.ts';
import { hostileFiles } from './hostile-files.ts';

/** Those that hold no more than a workbook of ours may; the rest is refused. */
const read = new Set([
  '100 000 shared strings',
  'a cell far away',
  'a string of half a million pieces',
  'fifty megabytes about the file',
]);

describe('a file made to be dear', () => {
  it.each(Object.keys(hostileFiles))('%s', async (name) => {
    const file = hostileFiles[name]!();
    expect(file.length).toBeLessThan(largestUpload);
    const outcome = await readExcel(file);
    const isBounded =
      'fault' in outcome
        ? !read.has(name) && /^(tooMany|tooLarge|damaged|notXlsx|merged)$/.test(outcome.fault)
        : outcome.rows.length * (outcome.rows[0]?.length ?? 0) <= 1_000_000;
    expect(isBounded).toBe(true);
  });
});
