// Texts as people see them: the same whatever their case and spacing, shortened, and in a row.
import { describe, expect, it } from 'vitest';
import { listWords } from '../../functions/basics/list-words.ts';
import { headerKey } from '../../functions/basics/same-text.ts';
import { shorten } from '../../functions/basics/shorten.ts';

describe('two texts', () => {
  it('are the same whatever their case and spacing', () => {
    expect(headerKey('  Søkt \n\t til\u00a0UH ')).toBe('søkt til uh');
    expect(headerKey('Søkt til UH')).toBe(headerKey('søkt  TIL uh'));
    expect(headerKey('A\u030arsverk')).toBe('årsverk');
  });

  it('are two where words are put together', () => {
    expect(headerKey('Søkt til')).not.toBe(headerKey('Søkttil'));
  });
});

describe('what is repeated of a text', () => {
  it('is all of it up to sixty signs, and a mark where there was more', () => {
    expect(shorten('x'.repeat(60))).toBe('x'.repeat(60));
    expect(shorten('x'.repeat(61))).toBe(`${'x'.repeat(60)}…`);
    expect(shorten('')).toBe('');
  });

  it('counts a sign of two halves as one, and shows a half that stands alone', () => {
    expect(shorten('😀'.repeat(60))).toBe('😀'.repeat(60));
    expect(shorten('😀'.repeat(61))).toBe(`${'😀'.repeat(60)}…`);
    expect(shorten('a\ud800b')).toBe('a\ufffdb');
  });
});

describe('words in a row', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a og b'],
    [['a', 'b', 'c'], 'a, b og c'],
  ])('%j are «%s»', (words, row) => expect(listWords(words)).toBe(row));
  it('may be alternatives', () => expect(listWords(['a', 'b', 'c'], 'eller')).toBe('a, b eller c'));
});
