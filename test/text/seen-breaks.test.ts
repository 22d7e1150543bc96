// A line break in what a sentence quotes is seen as one, and never begins a line: a line is one thing that is said.
import { describe, expect, it } from 'vitest';
import type { FindingCode } from '../../functions/domain/sheet/codes.ts';
import { type Finding, finding } from '../../functions/domain/sheet/finding.ts';
import { refuse } from '../../functions/domain/sheet/refusal.ts';
import { aboutToTakeBack } from '../../functions/text/answers/previews.ts';
import { refusalWords } from '../../functions/text/answers/refusals.ts';
import { describeFully, lineOf, remarkLines } from '../../functions/text/findings/catalogue.ts';
import { shortRemark } from '../../functions/text/findings/short-remark.ts';
import { withSeenBreaks } from '../../functions/text/words/one-line.ts';
import { findingFacts, refusalFacts } from './sample-facts.ts';

/** Facts that say which sentence it is, and are not in it. */
const chosen = new Set(['why', 'book', 'shownAs', 'box', 'part']);
/** A day or a moment of ours, which a sentence says in its own way. */
const isDay = (value: string): boolean => /^\d{4}-\d\d-\d\d(T|$)/.test(value);

/** The same facts, a line break in every text of them. */
const broken = <F extends object>(facts: F): F =>
  Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [
      key,
      typeof value === 'string' && !chosen.has(key) && !isDay(value) ? `10\n${value}\r\n000` : value,
    ]),
  ) as F;
const row = 8;
const found = (code: FindingCode): Finding =>
  finding(
    code,
    { severity: 'asks', places: [{ title: 'Behov Fosen', row, column: 10 }] },
    broken(findingFacts[code]) as never,
  );
const codes = Object.keys(findingFacts) as FindingCode[];
const anyBreak = /[\n\r\v\f\u0085\u2028\u2029]/;

describe('what is quoted', () => {
  it.each([
    ['10\n000', '10 / 000'],
    ['a\r\n\r\n b ', 'a / b'],
    ['\nalene\n', 'alene'],
    [' som det er ', ' som det er '],
    ['én\u2028to', 'én / to'],
  ])('%j is shown %j', (typed, seen) => {
    expect(withSeenBreaks(typed)).toBe(seen);
  });

  it.each(codes)('is on one line in the finding %s, and the break can be seen', (code) => {
    const one = found(code);
    const texts = [describeFully(one), lineOf(one), ...remarkLines([one], row)];
    expect(texts.filter((text) => anyBreak.test(text))).toEqual([]);
    const quotes = Object.entries(one.facts).some(
      ([key, value]) => typeof value === 'string' && !chosen.has(key) && !isDay(value),
    );
    expect(!quotes || describeFully(one).includes(' / ')).toBe(true);
  });

  it.each(codes)('adds none to the count of what is said of a row: %s', (code) => {
    expect(shortRemark(remarkLines([found(code)], row))).not.toMatch(/ og \d+ til$/);
    const two = [found(code), found('endPassed'), found('nothingSought')];
    expect(shortRemark(remarkLines(two, row))).toMatch(/ og [12] til$/);
  });

  it.each(Object.keys(refusalFacts) as (keyof typeof refusalFacts)[])(
    'is on one line in the refusal %s',
    (code) => {
      expect(refusalWords(refuse(code, broken(refusalFacts[code]) as never)).detail).not.toMatch(anyBreak);
    },
  );

  it('is on one line where a reason is told of, with the stop that it brings', () => {
    const { message } = aboutToTakeBack('FOS-06', {
      stops: ['K9: Feil.'],
      reasons: ['Avtalt\ni møte.', 'Sagt'],
      sent: 'now',
    });
    expect(message.split('\n')[2]).toBe('Begrunnelsen var: «Avtalt / i møte.», «Sagt».');
    const one = aboutToTakeBack('FOS-06', { stops: [], reasons: ['Avtalt i møte.'], sent: 'now' });
    expect(one.message).toContain('Begrunnelsen var: «Avtalt i møte.»\n');
  });
});
