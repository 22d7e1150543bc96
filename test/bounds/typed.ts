// What one person may type or paste into one cell, at any length: each sign by itself, and mixtures that patterns trip over.

const runs = [
  ' ',
  '7',
  '.',
  ',',
  ':',
  ';',
  '/',
  '-',
  '+',
  '%',
  '(',
  '@',
  'a',
  'o',
  '\u00a0',
  '\n',
  '\t',
  '"',
  "'",
  '<',
  '&',
  '|',
  '=',
  '\u{1f600}',
  '\u0301',
  '\u200b',
  '1 ',
  '1.',
  '1,',
  '1/',
  'a,',
  'a;',
  ' og og',
  'og ',
  'a: 1\n',
  'a 1; ',
  '(fra ',
  '(1-',
  '1-1-',
  'kl ',
  'a@',
  '.a',
] as const;

/** Beginnings and ends between which a run is tried: what a reader takes for the start of something it knows. */
const frames = [
  ['', ''],
  ['x', 'x'],
  ['1', '1'],
  ['1', '+x'],
  ['1', ' kr x'],
  ['a@b', '@'],
  ['kl ', '.'],
  ['A (fra ', ')x'],
  ['H', 'x'],
  ['a: ', 'x'],
] as const;

export type Typed = { name: string; of: (length: number) => string };

const show = (text: string): string => JSON.stringify(text).slice(1, -1);

/** Each as a text of any length; its name says what it is of. */
export const typed: Typed[] = runs.flatMap((run) =>
  frames.map(([before, after]) => ({
    name: `${show(before)}[${show(run)}]${show(after)}`,
    of: (length: number) => before + run.repeat(Math.ceil(length / run.length)).slice(0, length) + after,
  })),
);
