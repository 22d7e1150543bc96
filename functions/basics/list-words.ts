// Words in a row, as a sentence has them.

/** `a`, `a og b`, `a, b og c`. */
export const listWords = (words: readonly string[], last: 'og' | 'eller' = 'og'): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
