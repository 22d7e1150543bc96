// The results of the workbook's formulas, by IronCalc: the book goes in, one value per formula comes out.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { initSync, Model } from '@ironcalc/wasm';
import type { Book, Cell, Tab } from '../book.ts';
import { areaOf } from '../areas.ts';
import { writeReference } from './references.ts';
import { engineTitle, translateFormula } from './translate-formula.ts';

type Value = NonNullable<Cell['effectiveValue']>;
/** Results by `placeKey`. */
export type Results = Map<string, Value>;

export const placeKey = (tab: Tab, row: number, column: number): string =>
  `${tab.properties.sheetId} ${row} ${column}`;

// The engine's codes for what a cell holds.
const NUMBER = 1;
const BOOLEAN = 4;
const ERROR = 16;
const ERROR_TYPE: Record<string, string> = {
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#VALUE!': 'VALUE',
  '#REF!': 'REF',
  '#CIRC!': 'REF',
  '#NAME?': 'NAME',
  '#NUM!': 'NUM',
  '#N/A': 'N_A',
};

type Entry = { tab: Tab; row: number; column: number; value: Value };

const entriesOf = (tab: Tab): Entry[] =>
  tab.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell.userEnteredValue ? [{ tab, row, column, value: cell.userEnteredValue }] : [],
    ),
  );

/** As typed into the engine: a leading `'` keeps a text a text. */
const inputOf = (book: Book, { tab, value }: Entry): string => {
  if (typeof value.formulaValue === 'string') return translateFormula(book, tab, value.formulaValue);
  if (typeof value.numberValue === 'number') return String(value.numberValue);
  if (typeof value.boolValue === 'boolean') return String(value.boolValue).toUpperCase();
  return `'${value.stringValue ?? ''}`;
};

const corner = (row: number, column: number) => ({ row, column, fixedRow: true, fixedColumn: true });

const fillModel = (model: Model, book: Book, entries: Entry[]): void => {
  book.tabs.forEach((tab, sheet) => {
    if (sheet > 0) model.newSheet();
    model.renameSheet(sheet, engineTitle(book, tab));
  });
  for (const { name, range } of book.namedRanges) {
    const { tab, top, left, bottom, right } = areaOf(book, range ?? {});
    const ends = { from: corner(top, left), to: corner(bottom - 1, right - 1) };
    model.newDefinedName(name ?? '', undefined, writeReference({ title: engineTitle(book, tab), ...ends }));
  }
  for (const entry of entries)
    model.setUserInput(book.tabs.indexOf(entry.tab), entry.row + 1, entry.column + 1, inputOf(book, entry));
};

const readResult = (model: Model, sheet: number, row: number, column: number): Value => {
  const kind = model.getCellType(sheet, row, column);
  // By itself the engine shows nine decimals; in this format all the digits it has.
  if (kind === NUMBER)
    model.updateRangeStyle({ sheet, row, column, width: 1, height: 1 }, 'num_fmt', '0.##############E+00');
  const text = model.getFormattedCellValue(sheet, row, column);
  if (kind === NUMBER) return { numberValue: Number(text) };
  if (kind === BOOLEAN) return { boolValue: text === 'TRUE' };
  if (kind === ERROR) return { errorValue: { type: ERROR_TYPE[text] ?? 'ERROR', message: text } };
  return { stringValue: text };
};

let started = false;
const startEngine = (): void => {
  if (started) return;
  initSync({ module: readFileSync(new URL(import.meta.resolve('@ironcalc/wasm/wasm_bg.wasm'))) });
  started = true;
};

/** As a formula names the tab, in small letters. */
const asNamed = (title: string): string => title.replaceAll("'", "''").toLowerCase();

/** Results of books whose formulas and what these see were the same: the latest ones, by a hash of all that. */
const known = new Map<string, Results>();
const mostKnown = 50;

/** All that results depend on: tabs by name and id, names, and the cells that the engine is given. */
const basisOf = ({ tabs, namedRanges }: Book, entries: Entry[]): string => {
  const titles = tabs.map(({ properties: { title, sheetId } }) => [title, sheetId]);
  const cells = entries.map(({ tab, row, column, value }) => [tabs.indexOf(tab), row, column, value]);
  return createHash('sha1')
    .update(JSON.stringify([titles, namedRanges, cells]))
    .digest('hex');
};

const remember = (basis: string, results: Results): Results => {
  known.delete(basis);
  known.set(basis, results);
  for (const oldest of known.keys()) {
    if (known.size <= mostKnown) break;
    known.delete(oldest);
  }
  return results;
};

/** All formulas' results; only tabs with formulas, and those they name, are given to the engine. */
export const calculate = (book: Book): Results => {
  const entries = book.tabs.flatMap(entriesOf);
  const formulas = entries.filter(({ value }) => typeof value.formulaValue === 'string');
  if (formulas.length === 0) return new Map();
  const texts = formulas.map(({ value }) => value.formulaValue?.toLowerCase() ?? '').join('\n');
  const needed = new Set([
    ...formulas.map(({ tab }) => tab),
    ...book.tabs.filter(({ properties }) => texts.includes(asNamed(properties.title))),
    ...book.namedRanges.map(({ range }) => areaOf(book, range ?? {}).tab),
  ]);
  const given = entries.filter(({ tab }) => needed.has(tab));
  if (/\b(now|today|rand\w*)\(/.test(texts)) return evaluate(book, given, formulas);
  const basis = basisOf(book, given);
  return remember(basis, known.get(basis) ?? evaluate(book, given, formulas));
};

function evaluate(book: Book, given: Entry[], formulas: Entry[]): Results {
  startEngine();
  const results: Results = new Map();
  const model = new Model('workbook', 'en', 'Europe/Oslo', 'en');
  try {
    model.pauseEvaluation();
    fillModel(model, book, given);
    model.evaluate();
    for (const { tab, row, column } of formulas)
      results.set(placeKey(tab, row, column), readResult(model, book.tabs.indexOf(tab), row + 1, column + 1));
    return results;
  } finally {
    model.free();
  }
}
