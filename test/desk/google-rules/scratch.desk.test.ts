// The probe of a real account, done at the desk: one workbook serves every rule, nobody's work is deleted, and answers are written down.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atTheDesk } from '../../../desk/probe/at-the-desk.ts';
import { lineOf, sumOf, type Tried, tryRules } from '../../../desk/probe/report.ts';
import { put } from '../../../desk/probe/requests.ts';
import { makeScratch } from '../../../desk/probe/scratch.ts';
import { writeAnswers } from '../../../desk/probe/write-answers.ts';

const rates = { perCaller: 1e6, perProject: 1e6 };

describe('a scratch workbook', () => {
  it('serves one rule after the other, made empty before each', async () => {
    const all = await atTheDesk(
      (subject) =>
        tryRules(
          async (perform) => {
            await makeScratch(subject);
            return perform(subject);
          },
          () => undefined,
        ),
      { rates },
    );
    // The desk's quotas are taken away here, so that the rules need not wait a minute each.
    const different = all.filter(({ outcome }) => outcome !== 'same').map(({ rule }) => rule);
    expect(different).toEqual(['sixty reads a minute', 'sixty writes a minute', 'the project has one too']);
  });

  it('is not made of a workbook that somebody uses', () =>
    atTheDesk(async (subject) => {
      await subject.asOwner(put(4, 2, [['noens arbeid']]));
      await expect(makeScratch(subject)).rejects.toThrow('Prøve');
      expect((await subject.shown('C5')).flat()).toEqual(['noens arbeid']);
    }));
});

describe('what was answered', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../desk/google-rules.md'), 'utf8');
  const tried = (rule: string, answered: string, outcome: Tried['outcome'], known = '[U]'): Tried => ({
    rule,
    request: '',
    answer: '',
    source: '',
    known,
    answered,
    outcome,
  });
  const written = (...all: Tried[]) => writeAnswers(text, all, '2027-01-31').split('\n');

  it('is written into its row, which is known from then on', () => {
    const rows = written(tried('nobody calls', '403 Nei | takk', 'different'));
    const row = rows.find((line) => line.startsWith('| nobody calls '));
    expect(row).toContain('| `403 Nei \\| takk` |');
    expect(row).toMatch(/; prøvd 2027-01-31 \| known \|$/);
    expect(rows.filter((line, at) => line !== text.split('\n')[at])).toHaveLength(1);
  });

  it('leaves rows alone that were not tried, or were known and are the same', () => {
    const untouched = [
      tried('nobody calls', 'ikke prøvd: ingen konto', 'not tried'),
      tried('a stranger calls', '403 The caller does not have permission', 'same', 'known'),
    ];
    expect(written(...untouched).join('\n')).toBe(text);
  });

  it('is told beside what the table says where they differ', () => {
    const one = { ...tried('en regel', '200', 'different'), answer: '400 Nei' };
    expect(lineOf(one)).toBe(
      'ULIKT       en regel [U]\n            tabellen: 400 Nei\n            svaret:   200',
    );
    expect(sumOf([one])).toBe('0 likt, 1 ulikt, 0 ikke prøvd');
  });
});
