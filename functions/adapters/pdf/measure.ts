// How wide a text is and which glyphs it takes: sign by sign, each looked up once, and a box where the font lacks one.
import type { FontInUse, Glyph, Position } from 'pdfkit';

/** Stands for a sign that the font lacks. */
const box = '☐';

/** The same glyph as a plain space, and as that it is copied out of the file: lines are broken before it is drawn. */
const keepsTogether = '\u00a0';

export type Measure = {
  /** Points at that size. */
  widthOf(text: string, size: number): number;
  /** The text as it can be drawn, without signs that are nowhere to be seen; those that end a line stand. */
  toShown(text: string): string;
  /** Whether a sign was lacking so far. */
  lacks(): boolean;
};

type Sign = { glyph: Glyph; position: Position; has: boolean };

/** What the font has for each sign, looked up once. */
function signsOf({ font }: FontInUse): (sign: string) => Sign {
  const scale = 1000 / font.unitsPerEm;
  const known = new Map<string, Sign>();
  return (sign) => {
    const found = known.get(sign);
    if (found) return found;
    const code = (sign === keepsTogether ? ' ' : sign).codePointAt(0) ?? 0;
    const glyph = font.glyphForCodePoint(code);
    const wide = glyph.advanceWidth * scale;
    const position = { xAdvance: wide, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: wide };
    const looked = { glyph, position, has: font.hasGlyphForCodePoint(code) };
    known.set(sign, looked);
    return looked;
  };
}

/**
 * One glyph for each sign, with no pairs and no ligatures: the library's own way takes twenty times as long where words
 * are all different, and a text that is copied out of the file is as it was written.
 */
export function measureBy(inUse: FontInUse): Measure {
  const lookUp = signsOf(inUse);
  let lacking = false;
  const thousandths = (text: string): number => {
    let width = 0;
    for (const sign of text) width += lookUp(sign).position.advanceWidth;
    return width;
  };
  inUse.layout = (text) => {
    const signs = Array.from(text, lookUp);
    return {
      glyphs: signs.map(({ glyph }) => glyph),
      positions: signs.map(({ position }) => position),
      advanceWidth: thousandths(text),
    };
  };
  return {
    widthOf: (text, size) => (thousandths(text) * size) / 1000,
    toShown(text) {
      let shown = '';
      for (const sign of text.toWellFormed().normalize('NFC')) {
        if (/\p{Cf}/u.test(sign)) continue;
        const isThere = /[\p{Cc}\p{Zl}\p{Zp}]/u.test(sign) || lookUp(sign).has;
        lacking ||= !isThere;
        shown += isThere ? sign : box;
      }
      return shown;
    },
    lacks: () => lacking,
  };
}
