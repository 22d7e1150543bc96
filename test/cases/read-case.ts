// Reads a worked case: a Norwegian page whose tables are the input and what must come out of it.

export type Row = Record<string, string>;
/** Tables by the heading they stand under; the page's own heading is the title. */
export type Page = { title: string; tables: Map<string, Row[]> };

/** Headings are `#` and `##`; everything that is no table is for people. */
export function readPage(markdown: string): Page {
  const tables = new Map<string, Row[]>();
  let title = '';
  let heading = '';
  let columns: string[] | undefined;
  for (const line of markdown.split('\n')) {
    if (line.startsWith('# ')) title = line.slice(2).trim();
    else if (line.startsWith('## ')) heading = line.slice(3).trim();
    if (!line.startsWith('|')) {
      columns = undefined;
      continue;
    }
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (!columns) {
      columns = cells;
      tables.set(heading, []);
    } else if (!cells.every((cell) => /^:?-+:?$/.test(cell))) {
      tables.get(heading)!.push(Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ''])));
    }
  }
  return { title, tables };
}

/** `1 234` and `−3` as people write them; an empty cell is 0. */
export function readNumber(text: string): number {
  const plain = text.replace(/[\s\u00a0\u202f]|kr/g, '').replace('−', '-');
  const number = Number(plain);
  if (!Number.isSafeInteger(number)) throw new Error(`no whole number in a case: "${text}"`);
  return number;
}

/** Finds the code for a Norwegian word, or says which words there are. */
export function readWord<T>(word: string, words: Record<string, T>): T {
  const code = words[word.toLowerCase()];
  if (code === undefined) throw new Error(`"${word}" is none of: ${Object.keys(words).join(', ')}`);
  return code;
}
