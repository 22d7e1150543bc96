// What is used here of pdfkit, which brings no types of its own.
declare module 'pdfkit' {
  import type { EventEmitter } from 'node:events';

  /** Of fontkit: what a font knows of one sign. */
  export type Font = {
    unitsPerEm: number;
    hasGlyphForCodePoint(code: number): boolean;
    glyphForCodePoint(code: number): Glyph;
  };
  export type Glyph = { id: number; advanceWidth: number; codePoints: number[] };
  /** Where a glyph goes, in thousandths of the size. */
  export type Position = {
    xAdvance: number;
    yAdvance: number;
    xOffset: number;
    yOffset: number;
    advanceWidth: number;
  };
  /** A font in a document; `layout` says which glyphs a text is, and where they go. */
  export type FontInUse = {
    font: Font;
    layout(text: string): { glyphs: Glyph[]; positions: Position[]; advanceWidth: number };
  };
  export type Structure = {
    add(child: Structure | (() => void)): Structure;
    end(): void;
  };
  export type Outline = { addItem(title: string): Outline };
  export default class PDFDocument extends EventEmitter {
    constructor(options: object);
    /** The font in use. */
    _font: FontInUse;
    page: { width: number; height: number; margins: { bottom: number } };
    outline: Outline;
    registerFont(name: string, bytes: Uint8Array): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(colour: string): this;
    strokeColor(colour: string): this;
    lineWidth(width: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    stroke(): this;
    rect(x: number, y: number, width: number, height: number): this;
    fill(colour: string): this;
    text(text: string, x: number, y: number, options: { lineBreak: false }): this;
    addPage(): this;
    bufferedPageRange(): { start: number; count: number };
    switchToPage(page: number): this;
    struct(tag: string, options?: { scope?: 'Row' | 'Column' }): Structure;
    addStructure(structure: Structure): this;
    markContent(tag: 'Artifact', options: { type: 'Pagination' | 'Layout'; attached?: string[] }): this;
    endMarkedContent(): this;
    appendXML(xml: string): this;
    end(): this;
  }
}
