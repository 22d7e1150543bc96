// The workbook's file, two lines of JSON: the rules and formats that many cells share, then the book with their numbers.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Book, firstPeople } from './book.ts';

const SHARED = new Set(['dataValidation', 'userEnteredFormat']);

/** Writes beside the file and puts it in its place: a stop half-way leaves the old one. */
export const writeBook = (file: string, book: Book): void => {
  const shared = new Map<unknown, number>();
  const place = (part: unknown): number => {
    if (!shared.has(part)) shared.set(part, shared.size);
    return shared.get(part)!;
  };
  const json = JSON.stringify(book, (key, value: unknown) =>
    SHARED.has(key) && value ? place(value) : value,
  );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify([...shared.keys()])}\n${json}\n`);
  renameSync(`${file}.new`, file);
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
