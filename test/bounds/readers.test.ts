// No reader is held up by what one person can type: fifty and a hundred thousand signs of any kind are answered by each.
import { describe, expect, it } from 'vitest';
import { nearest } from '../../functions/basics/nearest.ts';
import { headerKey } from '../../functions/basics/same-text.ts';
import { isUnseen, withoutUnseen } from '../../functions/basics/unseen.ts';
import { longestText } from '../../functions/domain/sheet/cells.ts';
import { readAmount, readInteger } from '../../functions/domain/sheet/read-amount.ts';
import { readDate, readDeadline } from '../../functions/domain/sheet/read-date.ts';
import { readDecimal } from '../../functions/domain/sheet/read-decimal.ts';
import { readCounts, readLines } from '../../functions/domain/sheet/read-lines.ts';
import { readOrgnr } from '../../functions/domain/sheet/read-orgnr.ts';
import { nearSemester, readSemester } from '../../functions/domain/sheet/read-semester.ts';
import { isShare } from '../../functions/domain/sheet/read-share.ts';
import { targetGroups } from '../../functions/domain/tabs/behov/words.ts';
import { cellReaders, rowReaders, textReaders } from './readers.ts';
import { typed } from './typed.ts';

const lengths = [50_000, 100_000];
/** Every sign and mixture by itself and between letters; in one frame in five besides. */
const texts = typed
  .filter(({ name }, at) => name.startsWith('[') || name.startsWith('x[') || at % 5 === 0)
  .flatMap(({ of }) => lengths.map(of));

describe('fifty and a hundred thousand signs', () => {
  it.each([...textReaders, ...cellReaders, ...rowReaders])(
    'are answered by %s',
    (_, read) => {
      expect(() => texts.map(read)).not.toThrow();
    },
    60_000,
  );

  /** What is right, so long that only its length is wrong. */
  const right = (text: string): string => `${text}${' '.repeat(longestText)}.`;
  it.each<[name: string, read: (text: string) => unknown, text: string, refused: unknown]>([
    ['amount', (text) => readAmount(text).ok, '100', false],
    ['count', (text) => readInteger(text).ok, '100', false],
    ['decimal', readDecimal, '1,5', undefined],
    ['date', (text) => readDate(text).ok, '1.2.2026', false],
    ['deadline', readDeadline, '1.2.2026 kl 12.00', undefined],
    ['semester', readSemester, 'H26', undefined],
    ['semester that may be meant', nearSemester, 'H26', undefined],
    ['counts', (text) => readCounts(text, targetGroups), '40', undefined],
    ['lines', readLines, 'Kurs: 100', undefined],
    ['organisation number', readOrgnr, '974 760 673', undefined],
    ['share', isShare, '5 %', false],
    ['word of a list', (text) => nearest(text, ['skole']), 'skoel', undefined],
  ])('are refused by their length: %s', (_name, read, text, refused) => {
    expect(read(text)).not.toEqual(refused);
    expect(read(right(text))).toEqual(refused);
    expect(read(text.repeat(longestText))).toEqual(refused);
  });

  it('are the same as themselves alone, and are seen: nobody looks them through for a name or for nothing', () => {
    const [long, hidden] = ['Å '.repeat(50_000), '\u200b'.repeat(50_000)];
    expect([headerKey(long), withoutUnseen(hidden), isUnseen(hidden)]).toEqual([long, hidden, false]);
    const [short, few] = ['Å '.repeat(900), '\u200b'.repeat(900)];
    expect(headerKey(short)).toBe(headerKey(short.toLowerCase()));
    expect([withoutUnseen(few), isUnseen(few)]).toEqual(['', true]);
  });
});
