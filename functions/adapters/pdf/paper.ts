// The paper that blocks are drawn on: its measures, its fonts, how far down it is filled, and lines of text on it.
import { readFile } from 'node:fs/promises';
import PDFDocument, { type Structure } from 'pdfkit';
import type { PrintDocument } from '../../basics/print-document.ts';
import { type TextLine, breakLines } from './break-lines.ts';
import { type Measure, measureBy } from './measure.ts';

export type Weight = 'regular' | 'bold';
export type Style = { weight: Weight; size: number };

/** Points. A line of text is so much higher than its letters. */
const leading = 1.3;
export const lineHeight = ({ size }: Style): number => size * leading;

const margins = { top: 48, left: 48, right: 48, bottom: 56 };

/** `y` is where the next thing stands; it grows downwards. */
export type Paper = {
  doc: PDFDocument;
  root: Structure;
  measures: Record<Weight, Measure>;
  left: number;
  width: number;
  top: number;
  bottom: number;
  y: number;
};

/** In the bundle they lie beside its parts. */
const fontFile = (name: string): Promise<Buffer> => readFile(new URL(`fonts/${name}`, import.meta.url));

export async function openPaper({ title, author, at, paper }: PrintDocument): Promise<Paper> {
  const date = new Date(at);
  const doc = new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    lang: 'nb-NO',
    size: 'A4',
    layout: paper === 'wide' ? 'landscape' : 'portrait',
    margins,
    bufferPages: true,
    // Never a font that is not in the file.
    font: null,
    info: { Title: title, Author: author, CreationDate: date, ModDate: date },
  });
  doc.registerFont('regular', await fontFile('SourceSans3-Regular.ttf'));
  doc.registerFont('bold', await fontFile('SourceSans3-Bold.ttf'));
  const bold = measureBy(doc.font('bold')['_font']);
  const regular = measureBy(doc.font('regular')['_font']);
  const root = doc.struct('Document');
  doc.addStructure(root);
  return {
    doc,
    root,
    measures: { regular, bold },
    left: margins.left,
    width: doc.page.width - margins.left - margins.right,
    top: margins.top,
    bottom: doc.page.height - margins.bottom,
    y: margins.top,
  };
}

/** The lines of a text in a column of that width, whole. */
export function linesIn(
  { measures }: Paper,
  text: string,
  width: number,
  { weight, size }: Style,
): TextLine[] {
  const measure = measures[weight];
  return breakLines(measure.toShown(text), width, (part) => measure.widthOf(part, size));
}

/** Goes on at the top of a new page. */
export function turnPage(paper: Paper): void {
  paper.doc.addPage();
  paper.y = paper.top;
}

/** One line with its top at `y`. */
export function drawLine(
  paper: Paper,
  text: string,
  [x, y]: [number, number],
  { weight, size }: Style,
): void {
  paper.doc.font(weight).fontSize(size).fillColor('#1b2430').text(text, x, y, { lineBreak: false });
}

/** What is only to be seen, and never read aloud. */
export function drawUnread(paper: Paper, type: 'Pagination' | 'Layout', draw: () => void): void {
  paper.doc.markContent('Artifact', { type });
  draw();
  paper.doc.endMarkedContent();
}
