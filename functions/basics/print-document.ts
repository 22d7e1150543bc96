// A document to be printed: blocks in the order they are read, without a word of how they are drawn.

/** `width` is a share of the page, against those of the other columns. */
export type PrintColumn = { header: string; width: number; align?: 'right' };

export type PrintBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'text'; text: string }
  /** The first cell of a row names it; `sums` stand last and heavier; `part` of the page's width, all of it unless said. */
  | {
      kind: 'table';
      caption: string;
      columns: PrintColumn[];
      rows: string[][];
      sums?: string[][];
      part?: number;
    }
  /** What is said of one thing: a name and its value in each row. */
  | { kind: 'named'; rows: [name: string, value: string][] };

export type PrintDocument = {
  title: string;
  author: string;
  /** The instant that it is of, UTC: the same document of the same instant is the same bytes. */
  at: string;
  paper: 'upright' | 'wide';
  /** At the foot of every page; `{page}` and `{pages}` are filled in. */
  foot: { name: string; number: string };
  /** Said at the end where a sign is none of the font's, and is shown as ☐. */
  lacking: string;
  blocks: PrintBlock[];
};

/** A document of more is not drawn: it would take whoever asks, and everybody else, more than some two seconds. */
const mostRows = 5000;
const mostText = 1_000_000;

/** How many rows its tables have, and whether that and the length of its texts can be drawn. */
export function isPrintable({ blocks }: PrintDocument): { fits: boolean; rows: number } {
  let rows = 0;
  let length = 0;
  for (const block of blocks) {
    const lines = block.kind === 'table' || block.kind === 'named' ? block.rows : [[block.text]];
    rows += lines.length;
    for (const line of lines) for (const text of line) length += text.length;
  }
  return { fits: rows <= mostRows && length <= mostText, rows };
}
