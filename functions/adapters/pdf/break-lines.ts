// A text as the lines that it takes in a column, whole: words that are wider than the column are broken.

/** `paragraph` counts from 0; a line that goes on keeps its last space, so that it is read aloud as words. */
export type TextLine = { text: string; paragraph: number };

type WidthOf = (text: string) => number;

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    // oxlint-disable-next-line no-control-regex -- what no person can see or type
    .map((one) => one.replaceAll(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim())
    .filter((one) => one !== '');

/** Of a word that is too wide: as many signs as there is room for, one at least. */
function pieces(word: string, width: number, widthOf: WidthOf): string[] {
  const found: string[] = [];
  let piece = '';
  let taken = 0;
  for (const sign of word) {
    const wide = widthOf(sign);
    if (piece !== '' && taken + wide > width) {
      found.push(piece);
      piece = '';
      taken = 0;
    }
    piece += sign;
    taken += wide;
  }
  return [...found, piece];
}

/** No line when nothing can be seen. `width` in what `widthOf` measures. */
export function breakLines(text: string, width: number, widthOf: WidthOf): TextLine[] {
  return paragraphsOf(text).flatMap((one, paragraph) => {
    const lines: TextLine[] = [];
    let line = '';
    let taken = 0;
    for (const [word = '', letters = ''] of one.matchAll(/([^ ]+) */g)) {
      const wide = widthOf(letters);
      const parts = wide > width ? pieces(word, width, widthOf) : [word];
      for (const part of parts) {
        if (line !== '' && taken + (parts.length > 1 ? widthOf(part.trimEnd()) : wide) > width) {
          lines.push({ text: line, paragraph });
          line = '';
          taken = 0;
        }
        line += part;
        taken += widthOf(part);
      }
    }
    return [...lines, { text: line.trimEnd(), paragraph }];
  });
}
