// Reads a tagged PDF of ours back: its tree of tags with the text of each, what is only to be seen, and what it says of itself.
import { inflateSync } from 'node:zlib';

export type Tagged = { tag: string; scope?: string; text: string; children: Tagged[] };
export type ReadPdf = {
  tree: Tagged;
  /** Texts that are drawn and not read aloud, in the order of the pages. */
  unread: string[];
  /** Texts that are neither tagged nor marked as unread. */
  loose: string[];
  pages: number;
  outline: string[];
  /** The whole file as it stands, one byte a letter. */
  raw: string;
};

const hexPairs = (hex: string): string[] => hex.match(/.{4}/g) ?? [];
const fromUtf16 = (hex: string): string =>
  String.fromCharCode(...hexPairs(hex).map((code) => Number.parseInt(code, 16)));

/** Glyph -> letters, from a font's own table of what its glyphs mean. */
function readMeanings(table: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, from = '', , list = ''] of table.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g))
    for (const [at, [, letters = '']] of [...list.matchAll(/<(\w+)>/g)].entries())
      found.set((Number.parseInt(from, 16) + at).toString(16).padStart(4, '0'), fromUtf16(letters));
  return found;
}

class File {
  readonly raw: string;
  readonly objects = new Map<string, string>();

  constructor(bytes: Uint8Array) {
    this.raw = Buffer.from(bytes).toString('latin1');
    for (const [, id = '', body = ''] of this.raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
      this.objects.set(id, body);
  }
  object(id: string | undefined): string {
    return this.objects.get(id ?? '') ?? '';
  }
  stream(id: string | undefined): string {
    const [, inside = ''] = /stream\n([\s\S]*)\nendstream/.exec(this.object(id)) ?? [];
    return inflateSync(Buffer.from(inside, 'latin1')).toString('latin1');
  }
  /** Ids of the objects whose dictionary says so. */
  having(pattern: RegExp): string[] {
    return [...this.objects].filter(([, body]) => pattern.test(body)).map(([id]) => id);
  }
}

/** What is drawn on a page: by its mark's number, and what has none. */
function readPage(file: File, page: string): { marked: Map<number, string>; unread: string; loose: string } {
  const body = file.object(page);
  const fonts = new Map<string, Map<string, string>>();
  const [, resources] = /\/Resources (\d+) 0 R/.exec(body) ?? [];
  for (const [, name = '', id = ''] of file.object(resources).matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const [, meanings] = /\/ToUnicode (\d+) 0 R/.exec(file.object(id)) ?? [];
    fonts.set(name, readMeanings(file.stream(meanings)));
  }
  const read = { marked: new Map<number, string>(), unread: '', loose: '' };
  const marks: (number | 'unread')[] = [];
  let font = new Map<string, string>();
  const [, contents] = /\/Contents (\d+) 0 R/.exec(body) ?? [];
  const parts = /\/(F\d+) [\d.]+ Tf|\/Artifact <<[^>]*>> BDC|\/MCID (\d+)\s*>> BDC|(\[[^\]]*\]) TJ|\bEMC\b/g;
  for (const [whole, name, id, drawn] of file.stream(contents).matchAll(parts)) {
    if (name) font = fonts.get(name) ?? font;
    else if (whole.startsWith('/Artifact')) marks.push('unread');
    else if (id) marks.push(Number(id));
    else if (whole === 'EMC') marks.pop();
    else if (drawn) {
      const glyphs = [...drawn.matchAll(/<(\w*)>/g)].flatMap(([, hex = '']) => hexPairs(hex));
      const text = glyphs.map((glyph) => font.get(glyph) ?? '?').join('');
      const mark = marks.at(-1);
      if (mark === 'unread') read.unread += `${text}\n`;
      else if (mark === undefined) read.loose += text;
      else read.marked.set(mark, (read.marked.get(mark) ?? '') + text);
    }
  }
  return read;
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = new File(bytes);
  const [tree] = file.having(/\/Type \/Pages/);
  const pages = [...(/\/Kids \[([^\]]*)/.exec(file.object(tree))?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(
    ([, id = '']) => id,
  );
  const read = new Map(pages.map((page) => [page, readPage(file, page)]));
  const elementOf = (id: string): Tagged => {
    const body = file.object(id);
    const [, tag = ''] = /\/S \/(\w+)/.exec(body) ?? [];
    const [, scope] = /\/Scope \/(\w+)/.exec(body) ?? [];
    const [, own = ''] = /\/Pg (\d+) 0 R\n>>$/.exec(body) ?? /\]\n\/Pg (\d+) 0 R/.exec(body) ?? [];
    const kids = body.slice(body.indexOf('/K [') + 4);
    const children: Tagged[] = [];
    let text = '';
    const parts = /<<\s*\/Type \/MCR\s*\/Pg (\d+) 0 R\s*\/MCID (\d+)\s*>>|(\d+) 0 R|(\d+)|\]/g;
    for (const [whole, page, mcid, child, bare] of kids.matchAll(parts)) {
      if (whole === ']') break;
      if (child) children.push(elementOf(child));
      else text += read.get(page ?? own)?.marked.get(Number(mcid ?? bare)) ?? '';
    }
    return { tag, ...(scope && { scope }), text, children };
  };
  const [root = ''] = file.having(/\/S \/Document/);
  const all = [...read.values()];
  return {
    tree: elementOf(root),
    unread: all.map(({ unread }) => unread),
    loose: all.map(({ loose }) => loose).filter((text) => text.trim() !== ''),
    pages: pages.length,
    outline: file.having(/\/Dest \[/).map((id) => titleIn(file.object(id))),
    raw: file.raw,
  };
}

/** Plain, or in two bytes a letter behind its mark. */
function titleIn(body: string): string {
  const [, text = ''] = /\/Title \(((?:\\[\s\S]|[^\\)])*)\)/.exec(body) ?? [];
  const bytes = Buffer.from(text.replaceAll(/\\([\s\S])/g, '$1'), 'latin1');
  return bytes[0] === 0xfe ? bytes.subarray(2).swap16().toString('utf16le') : text;
}

/** All that is read aloud, in order. */
export const aloud = ({ text, children }: Tagged): string[] => [
  ...(text === '' ? [] : [text]),
  ...children.flatMap(aloud),
];

/** Every element of that tag, in order. */
export const tagged = (tree: Tagged, tag: string): Tagged[] => [
  ...(tree.tag === tag ? [tree] : []),
  ...tree.children.flatMap((child) => tagged(child, tag)),
];
