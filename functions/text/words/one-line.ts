// Text of others where a line is a line: what somebody typed can't begin a new one, nor turn the direction of a text.

/** Whitespace and control characters become one space each run; marks that nobody sees are taken out. */
export const oneLine = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();

/** What stands for a line break in what is quoted; the fonts of the PDFs have it. */
const seenBreak = ' / ';

/** What somebody typed, quoted: on one line, and where it was broken can be seen. `10⏎000` becomes `10 / 000`. */
export function withSeenBreaks(text: string): string {
  const lines = text.split(/[\n\r\v\f\u0085\u2028\u2029]+/);
  if (lines.length === 1) return text;
  const said = lines.map((line) => line.trim()).filter((line) => line !== '');
  return said.join(seenBreak);
}

/** Facts of a sentence, each text of them so; a fact keeps its name and its kind, which the compiler cannot see. */
export const withSeenBreaksIn = <F extends object>(facts: F): F =>
  Object.fromEntries(
    Object.entries<unknown>(facts as Record<string, unknown>).map(([name, value]) => [
      name,
      typeof value === 'string' ? withSeenBreaks(value) : value,
    ]),
  ) as F;

/** Several quotes, each in its own marks: `«Avtalt», «Sagt i møte»`. */
export const inMarks = (texts: string[]): string =>
  texts.map((text) => `«${withSeenBreaks(text)}»`).join(', ');
