// A table on paper: its headings stand again on every page, and no row is cut in two unless a page cannot hold it.
import type { Structure } from 'pdfkit';
import type { PrintColumn } from '../../basics/print-document.ts';
import type { TextLine } from './break-lines.ts';
import { type Paper, type Style, drawLine, drawUnread, lineHeight, linesIn, turnPage } from './paper.ts';

const size = 9;
const pad = 3;
/** Beside the text of a cell. */
const side = 6;
const plain: Style = { weight: 'regular', size };
const heavy: Style = { weight: 'bold', size };
const high = lineHeight(plain);
/** A row that is cut has so many lines on a page at least. */
const fewestLines = 3;

type Column = { x: number; width: number; align?: 'right' };
type Place = { column: Column; style: Style };
type Cell = Place & { lines: TextLine[]; structure: Structure };
/** `part` is how much of the page's width it takes. */
export type Headed = { columns: PrintColumn[]; head: 'shown' | 'none'; part?: number };

/** A table's part as it is drawn; `head` has no row where the table has no headings. */
type Drawing = {
  paper: Paper;
  width: number;
  columns: Column[];
  head: { column: Column; lines: TextLine[] }[];
};

const heightOf = (cells: { lines: TextLine[] }[]): number =>
  Math.max(1, ...cells.map(({ lines }) => lines.length)) * high + 2 * pad;

function placeColumns({ left }: Paper, width: number, columns: PrintColumn[]): Column[] {
  const all = columns.reduce((sum, column) => sum + column.width, 0);
  let x = left;
  return columns.map(({ width: share, align }) => {
    const own = { x, width: (width * share) / all, ...(align && { align }) };
    x += own.width;
    return own;
  });
}

const headHeight = ({ head }: Drawing): number => (head.length === 0 ? 0 : heightOf(head));

export type TableRows = { tag: 'TBody' | 'TFoot'; rows: string[][] }[];

/** `table` stands in the document's structure already. */
export function drawTable(
  paper: Paper,
  table: Structure,
  { columns, head, part: share = 1 }: Headed,
  parts: TableRows,
): void {
  const width = paper.width * share;
  const placed = placeColumns(paper, width, columns);
  const heads = columns.map(({ header }, at) => headOf(paper, header, placed[at]!));
  const drawing: Drawing = { paper, width, columns: placed, head: head === 'shown' ? heads : [] };
  const first = parts.flatMap(({ rows }) => rows)[0] ?? [];
  const needed = headHeight(drawing) + Math.min(heightOf(cellLines(drawing, first, plain)), 5 * high);
  if (paper.y + needed > paper.bottom) turnPage(paper);
  if (head === 'shown') drawHead(drawing, table);
  for (const { tag, rows } of parts.filter((part) => part.rows.length > 0)) {
    const part = paper.doc.struct(tag);
    table.add(part);
    for (const row of rows) drawRow(drawing, part, row, tag === 'TFoot' ? heavy : plain);
    part.end();
  }
}

const headOf = (paper: Paper, header: string, column: Column) => ({
  column,
  lines: linesIn(paper, header, column.width - 2 * side, heavy),
});

const cellLines = ({ paper, columns }: Drawing, row: string[], style: Style) =>
  columns.map((column, at) => {
    const own = at === 0 ? heavy : style;
    return { column, style: own, lines: linesIn(paper, row[at] ?? '', column.width - 2 * side, own) };
  });

/** The band under the headings. */
const drawBand = ({ paper, width }: Drawing, height: number): void =>
  drawUnread(paper, 'Layout', () => paper.doc.rect(paper.left, paper.y, width, height).fill('#e3e9f0'));

function drawHead(drawing: Drawing, table: Structure): void {
  const { paper, head } = drawing;
  const { doc } = paper;
  drawBand(drawing, heightOf(head));
  const part = doc.struct('THead');
  table.add(part);
  const row = doc.struct('TR');
  part.add(row);
  for (const { column, lines } of head) {
    const cell = doc.struct('TH', { scope: 'Column' });
    row.add(cell);
    drawCell(paper, { column, lines, style: heavy, structure: cell }, lines);
    cell.end();
  }
  row.end();
  part.end();
  endRow(drawing, heightOf(head));
}

/** The same headings on a page that the table goes on to: they are seen, and were read once. */
function goOn(drawing: Drawing): void {
  const { paper, head } = drawing;
  turnPage(paper);
  if (head.length === 0) return;
  drawBand(drawing, heightOf(head));
  drawUnread(paper, 'Pagination', () => {
    for (const { column, lines } of head) drawLines(paper, { column, style: heavy }, lines);
  });
  endRow(drawing, heightOf(head));
}

/** The line under a row. */
function endRow({ paper, width }: Drawing, height: number): void {
  paper.y += height;
  const { doc, left, y } = paper;
  drawUnread(paper, 'Layout', () =>
    doc
      .lineWidth(0.5)
      .strokeColor('#8a94a6')
      .moveTo(left, y)
      .lineTo(left + width, y)
      .stroke(),
  );
}

function drawRow(drawing: Drawing, part: Structure, row: string[], style: Style): void {
  const { paper } = drawing;
  const found = cellLines(drawing, row, style);
  const height = heightOf(found);
  const line = paper.doc.struct('TR');
  part.add(line);
  const cells = found.map((cell, at): Cell => {
    const structure = at === 0 ? paper.doc.struct('TH', { scope: 'Row' }) : paper.doc.struct('TD');
    line.add(structure);
    return { ...cell, structure };
  });
  if (paper.y + height > paper.bottom) {
    const onFresh = paper.bottom - paper.top - headHeight(drawing);
    const isLow = paper.bottom - paper.y < fewestLines * high + 2 * pad;
    if (height <= onFresh || isLow) goOn(drawing);
  }
  drawInParts(drawing, cells, height);
  for (const { structure } of cells) structure.end();
  line.end();
}

/** Whose row it is that goes on here: seen, and read before. */
function nameAgain(paper: Paper, cell: Cell | undefined, from: number): void {
  if (!cell || cell.lines.length > from) return;
  drawUnread(paper, 'Pagination', () => drawLines(paper, { ...cell, style: heavy }, cell.lines.slice(0, 1)));
}

/** As much of the row as each page has room for. */
function drawInParts(drawing: Drawing, cells: Cell[], height: number): void {
  const { paper } = drawing;
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
  for (let from = 0; from < count;) {
    if (from > 0) goOn(drawing);
    const room = Math.max(1, Math.floor((paper.bottom - paper.y - 2 * pad) / high));
    const to = Math.min(count, from + room);
    for (const cell of cells) drawCell(paper, cell, cell.lines.slice(from, to));
    if (from > 0) nameAgain(paper, cells[0], from);
    endRow(drawing, to - from === count ? height : (to - from) * high + 2 * pad);
    from = to;
  }
}

/** Paragraphs of a cell that has several are read as such. */
function drawCell(paper: Paper, cell: Cell, lines: TextLine[]): void {
  const { lines: all, structure } = cell;
  if (lines.length === 0) return;
  const several = (all.at(-1)?.paragraph ?? 0) > 0;
  if (!several) {
    structure.add(() => drawLines(paper, cell, lines));
    return;
  }
  for (const own of Map.groupBy(lines, ({ paragraph }) => paragraph).values()) {
    const text = paper.doc.struct('P');
    structure.add(text);
    text.add(() =>
      drawLines(
        paper,
        cell,
        own,
        lines.findIndex((line) => line === own[0]),
      ),
    );
    text.end();
  }
}

/** From the row's own top; `from` counts the lines of the cell that stand above. */
function drawLines(paper: Paper, { column, style }: Place, lines: TextLine[], from = 0): void {
  const { x, width, align } = column;
  for (const [at, { text }] of lines.entries()) {
    const wide = align ? paper.measures[style.weight].widthOf(text.trimEnd(), size) : 0;
    const left = align ? x + width - side - wide : x + side;
    drawLine(paper, text, [left, paper.y + pad + (from + at) * high], style);
  }
}
