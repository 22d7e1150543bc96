// A document as a PDF that is tagged for reading aloud and fit for the archive: PDF/A-2a and PDF/UA-1 in one file.
import { once } from 'node:events';
import type { PrintBlock, PrintDocument } from '../../basics/print-document.ts';
import { pdfUa } from './conformance.ts';
import {
  type Paper,
  type Style,
  drawLine,
  drawUnread,
  lineHeight,
  linesIn,
  openPaper,
  turnPage,
} from './paper.ts';
import { type Headed, drawTable } from './table.ts';

const body: Style = { weight: 'regular', size: 10 };
const small: Style = { weight: 'regular', size: 8 };
const captionStyle: Style = { weight: 'bold', size: 10 };
const headings: Record<1 | 2 | 3, Style> = {
  1: { weight: 'bold', size: 18 },
  2: { weight: 'bold', size: 13 },
  3: { weight: 'bold', size: 11 },
};
/** Above a heading, and the room that must be left under it on its page. */
const air = { 1: 0, 2: 14, 3: 8 };
const roomUnder = { 1: 90, 2: 90, 3: 48 };
const roomUnderCaption = 48;

/** Names and values beside each other: the names are the rows' headings. */
const named: Headed = {
  head: 'none',
  columns: [
    { header: '', width: 1 },
    { header: '', width: 3 },
  ],
};

/** The bytes of the file. */
export async function writePdf(document: PrintDocument): Promise<Uint8Array> {
  const paper = await openPaper(document);
  const { doc, root, measures } = paper;
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (const block of document.blocks) drawBlock(paper, block);
  if (measures.regular.lacks() || measures.bold.lacks()) drawText(paper, 'P', document.lacking, body);
  root.end();
  drawFeet(paper, document);
  doc.appendXML(pdfUa);
  const ended = once(doc, 'end');
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

function drawBlock(paper: Paper, block: PrintBlock): void {
  switch (block.kind) {
    case 'heading':
      return drawHeading(paper, block);
    case 'text':
      return drawText(paper, 'P', block.text, body);
    case 'named':
      return drawNamed(paper, block.rows);
    default:
      return drawWithCaption(paper, block);
  }
}

function drawHeading(paper: Paper, { level, text }: Extract<PrintBlock, { kind: 'heading' }>): void {
  const style = headings[level];
  paper.y += air[level];
  const lines = linesIn(paper, text, paper.width, style);
  if (paper.y + lines.length * lineHeight(style) + roomUnder[level] > paper.bottom) turnPage(paper);
  if (level < 3) paper.doc.outline.addItem(text);
  drawText(paper, `H${level}`, text, style);
}

/** One element for each paragraph: read aloud, they would else run together. */
function drawText(paper: Paper, tag: string, text: string, style: Style): void {
  const lines = linesIn(paper, text, paper.width, style);
  for (const own of Map.groupBy(lines, ({ paragraph }) => paragraph).values()) {
    const element = paper.doc.struct(tag);
    paper.root.add(element);
    for (const line of own) {
      if (paper.y + lineHeight(style) > paper.bottom) turnPage(paper);
      element.add(() => drawLine(paper, line.text, [paper.left, paper.y], style));
      paper.y += lineHeight(style);
    }
    element.end();
    paper.y += 4;
  }
}

function drawNamed(paper: Paper, rows: string[][]): void {
  const table = paper.doc.struct('Table');
  paper.root.add(table);
  drawTable(paper, table, named, [{ tag: 'TBody', rows }]);
  table.end();
  paper.y += 8;
}

function drawWithCaption(
  paper: Paper,
  { caption, columns, rows, sums = [], part = 1 }: Extract<PrintBlock, { kind: 'table' }>,
): void {
  const { doc, root } = paper;
  paper.y += 6;
  if (paper.y + lineHeight(captionStyle) + roomUnderCaption > paper.bottom) turnPage(paper);
  const table = doc.struct('Table');
  root.add(table);
  const title = doc.struct('Caption');
  table.add(title);
  for (const { text } of linesIn(paper, caption, paper.width, captionStyle)) {
    title.add(() => drawLine(paper, text, [paper.left, paper.y], captionStyle));
    paper.y += lineHeight(captionStyle);
  }
  title.end();
  paper.y += 3;
  drawTable(paper, table, { columns, head: 'shown', part }, [
    { tag: 'TBody', rows },
    { tag: 'TFoot', rows: sums },
  ]);
  table.end();
  paper.y += 8;
}

/** What it is and which page of how many, under every page. */
function drawFeet(paper: Paper, { foot }: PrintDocument): void {
  const { doc, left, width, bottom, measures } = paper;
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page);
    // Else the foot would begin a page of its own.
    doc.page.margins.bottom = 0;
    const number = foot.number.replace('{page}', String(page + 1)).replace('{pages}', String(count));
    const name = linesIn(paper, foot.name, width * 0.8, small)[0]?.text ?? '';
    drawUnread(paper, 'Pagination', () => {
      drawLine(paper, name, [left, bottom + 16], small);
      const right = left + width - measures.regular.widthOf(number, small.size);
      drawLine(paper, number, [right, bottom + 16], small);
    });
  }
}
