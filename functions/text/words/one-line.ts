// Text of others where a line is a line: what somebody typed can't begin a new one, nor turn the direction of a text.

/** Whitespace and control characters become one space each run; marks that nobody sees are taken out. */
export const oneLine = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();
