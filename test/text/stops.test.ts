// A sentence put together from what people typed has one stop: also where the value ends in one, as «Oppvekst A.S.» does.
import { describe, expect, it } from 'vitest';
import { plainConflicts, shortConflicts } from '../../functions/allocation/conflict-codes.ts';
import { oneStop } from '../../functions/basics/one-stop.ts';
import type { FindingCode } from '../../functions/domain/sheet/codes.ts';
import { type Finding, finding } from '../../functions/domain/sheet/finding.ts';
import { refuse } from '../../functions/domain/sheet/refusal.ts';
import * as answers from '../../functions/text/answers/answers.ts';
import { conflictSentence, tieSentence } from '../../functions/text/answers/conflicts.ts';
import { refusalWords } from '../../functions/text/answers/refusals.ts';
import { describeFully, lineOf } from '../../functions/text/findings/catalogue.ts';
import { sentenceOfRound } from '../../functions/text/tabs/sentences.ts';
import { doubleStops } from './double-stops.ts';
import { findingFacts, refusalFacts } from './sample-facts.ts';

const name = 'Oppvekst A.S.';

/** Facts that say which sentence it is, and are not in it. */
const chosen = new Set(['why', 'book', 'part']);
/** A day or a moment of ours, which a sentence says in its own way. */
const isDay = (value: string): boolean => /^\d{4}-\d\d-\d\d(T|$)/.test(value);

/** The same facts, every text of them ending in that. */
const ending = <F extends object>(facts: F, end: string): F =>
  Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [
      key,
      typeof value === 'string' && !chosen.has(key) && !isDay(value) ? `${value} ${end}` : value,
    ]),
  ) as F;

const findings = (Object.keys(findingFacts) as FindingCode[]).flatMap((code) =>
  [name, 'Hva nå?', 'og så videre …'].map((end): [string, string, Finding] => {
    const facts = ending(findingFacts[code], end) as never;
    return [
      code,
      end,
      finding(code, { severity: 'asks', places: [{ title: name, row: 1, column: 2 }] }, facts),
    ];
  }),
);

describe('a sentence', () => {
  it.each([
    ['Blir ikke innstilt: Oppvekst A.S..', 'Blir ikke innstilt: Oppvekst A.S.'],
    ['Skriv «Hva nå?». Velg igjen?.', 'Skriv «Hva nå?». Velg igjen?'],
    ['Velg blant disse: NTNU, Nord …. Mangler noen?', 'Velg blant disse: NTNU, Nord … Mangler noen?'],
    ['Vent... Så.', 'Vent... Så.'],
    ['Tallet 1.000.000. Ja.', 'Tallet 1.000.000. Ja.'],
  ])('%s is said %s', (joined, said) => {
    expect(oneStop(joined)).toBe(said);
  });
});

describe('where what was typed ends in a stop, there is no other', () => {
  it.each(findings)('in the finding %s, of «%s»', (_code, _end, one) => {
    expect([...doubleStops(describeFully(one)), ...doubleStops(lineOf(one))]).toEqual([]);
  });

  it.each(Object.keys(refusalFacts) as (keyof typeof refusalFacts)[])('in the refusal %s', (code) => {
    const { detail, title } = refusalWords(refuse(code, ending(refusalFacts[code], name) as never));
    expect([...doubleStops(detail), ...doubleStops(title)]).toEqual([]);
  });

  it.each([...plainConflicts, ...shortConflicts])('in the conflict %s', (code) => {
    expect(doubleStops(conflictSentence({ code, ids: ['A'], short: 5 }, new Map([['A', name]])))).toEqual([]);
  });

  it('in a tie, and in what is told beside an answer', () => {
    const says = [
      tieSentence({ kind: 'tie', between: ['A'], kroner: 5 } as never, new Map([['A', name]]), new Set()),
      answers.tellMissing(2026, [{ id: name, state: 'unsent' } as never]),
      answers.tellUnbound([name]),
      answers.tellUnreached([name]),
      answers.tellTabless([name]),
      answers.tellUnassessed([name]),
      answers.assessedWords([], { done: 1, networks: 2, refused: [name] }).message,
      answers.restoredWords([name]).message,
      sentenceOfRound({ networks: [name, 'B'], reports: [], deadline: undefined, now: '', strays: [name] }),
    ];
    expect(says.flatMap(doubleStops)).toEqual([]);
    expect(says.join(' ')).toContain(name);
  });
});
