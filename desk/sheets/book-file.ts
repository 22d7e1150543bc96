// The workbook's file, two lines of JSON: the rules and formats that many cells share, then the book with their numbers.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Book, type Cell, firstPeople, type Tab } from './book.ts';

const SHARED = new Set(['dataValidation', 'userEnteredFormat']);

/** So many rules and formats that most must be of cells long gone. */
const TOO_MANY = 20_000;

type WrittenRow = { cells: Cell[]; bytes: Buffer };

const sameCells = (one: Cell[], other: Cell[]): boolean =>
  one.length === other.length && one.every((cell, at) => cell === other[at]);

/** The bytes of a book. A row whose cells are the same objects is not made once more: a cell is never changed, another is put in its place. */
class Bytes {
  /** Alike ones have one place, however many times they were made. */
  readonly #shared = new Map<string, number>();
  readonly #rows = new Map<string, WrittenRow>();

  readonly #place = (key: string, value: unknown): unknown => {
    if (!SHARED.has(key) || !value) return value;
    const text = JSON.stringify(value);
    if (!this.#shared.has(text)) this.#shared.set(text, this.#shared.size);
    return this.#shared.get(text);
  };

  get areTooMany(): boolean {
    return this.#shared.size > TOO_MANY;
  }

  #row(cells: Cell[], place: string): Buffer {
    const written = this.#rows.get(place);
    if (written && sameCells(written.cells, cells)) return written.bytes;
    const bytes = Buffer.from(JSON.stringify(cells, this.#place));
    this.#rows.set(place, { cells: [...cells], bytes });
    return bytes;
  }

  #tab({ rows, ...parts }: Tab): Buffer[] {
    const { sheetId } = parts.properties;
    const written = rows.map((row, at) => this.#row(row, `${sheetId}/${at}`));
    return list(`${JSON.stringify(parts).slice(0, -1)},"rows":`, written);
  }

  of({ tabs, ...parts }: Book): Buffer {
    const written = tabs.map((tab) => Buffer.concat(this.#tab(tab)));
    const book = list(`${JSON.stringify(parts).slice(0, -1)},"tabs":`, written);
    const shared = Buffer.from(`[${[...this.#shared.keys()].join(',')}]\n`);
    return Buffer.concat([shared, ...book, Buffer.from('\n')]);
  }
}

const comma = Buffer.from(',');
/** The beginning of an object, and a list as the last thing in it. */
const list = (beginning: string, items: Buffer[]): Buffer[] => [
  Buffer.from(`${beginning}[`),
  ...items.flatMap((item, at) => (at === 0 ? [item] : [comma, item])),
  Buffer.from(']}'),
];

/** What writes a workbook again and again, each time making only what is new in it. */
export const bookWriter = (file: string): ((book: Book) => void) => {
  let bytes = new Bytes();
  return (book) => {
    if (bytes.areTooMany) bytes = new Bytes();
    const whole = bytes.of(book);
    mkdirSync(dirname(file), { recursive: true });
    // Beside the file and then in its place: a stop half-way leaves the old one.
    writeFileSync(`${file}.new`, whole);
    renameSync(`${file}.new`, file);
  };
};

/** Throws with the file's name if it is no workbook. */
export const readBook = (file: string): Book => {
  try {
    const [first = '', second = ''] = readFileSync(file, 'utf8').split('\n');
    const shared = JSON.parse(first) as unknown[];
    const book = JSON.parse(second, (key, value: unknown) =>
      SHARED.has(key) && typeof value === 'number' ? shared[value] : value,
    ) as Book;
    if (!Array.isArray(book.tabs)) throw new Error('no tabs');
    book.people ??= firstPeople();
    book.developerMetadata ??= [];
    for (const tab of book.tabs) {
      tab.groups ??= [];
      tab.charts ??= [];
      tab.merges ??= [];
    }
    return book;
  } catch (cause) {
    throw new Error(`${file} holds no workbook that can be read`, { cause });
  }
};
