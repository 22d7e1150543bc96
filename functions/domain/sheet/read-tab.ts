// Finds a tab's columns by their headers and gives its rows as cells by field, each with its place.
import { type Cell, type Grid, type Place, cellAt, longestText, textOf } from './cells.ts';
import { type Finding, type Severity, finding } from './finding.ts';
import { shorten } from '../../basics/shorten.ts';
import { type Column, type TabDefinition, headingKey, headingsOf, isOfBefore } from './column.ts';
import { nearest } from '../../basics/nearest.ts';
import { readCell } from './read-cell.ts';

/** A row before it is understood: cells by field name; `row` counts from 0 as in the sheet; a missing column is -1. */
export type RawRow<F extends string> = { row: number; cells: Record<F, Cell>; places: Record<F, Place> };

export type TabReading<F extends string> = {
  title: string;
  sheetId: number;
  /** Field -> column, counting from 0; only those found. */
  columns: Partial<Record<F, number>>;
  rows: RawRow<F>[];
  findings: Finding[];
};

const entries = <F extends string>(found: Map<F, number>): Partial<Record<F, number>> =>
  Object.fromEntries(found) as Partial<Record<F, number>>;

/** Longer than any header, with all the spacing that one may be retyped with. */
const longestHeader = 200;

/** A header retyped with other spacing is the same header. */
const unspaced = (header: string): string =>
  header.length > longestHeader ? header : headingKey(header).replaceAll(' ', '');

function findColumns<F extends string>(
  tab: TabDefinition<F>,
  grid: Grid,
): { found: Map<F, number>; findings: Finding[] } {
  const found = new Map<F, number>();
  const findings: Finding[] = [];
  const byHeader = new Map(
    tab.columns.flatMap((column) =>
      [...(column.former ? [column.former] : []), ...headingsOf(column)].map(
        (text) => [unspaced(text), column] as const,
      ),
    ),
  );
  (grid.rows[0] ?? []).forEach((cell, column) => {
    const text = textOf(cell);
    if (text === '') return;
    const places = [{ title: grid.title, row: 0, column }];
    const known = byHeader.get(unspaced(text));
    const facts = { header: shorten(text) };
    if (!known) findings.push(finding('headerUnknown', { severity: 'tells', places }, facts));
    else if (found.has(known.field))
      findings.push(finding('headerTwice', { severity: 'stops', places }, facts));
    else found.set(known.field, column);
  });
  const missing = tab.columns.filter(({ field }) => !found.has(field));
  const strange = findings.flatMap(({ code, places }) => (code === 'headerUnknown' ? places : []));
  const before = isOfBefore(tab, (field) => found.has(field as F));
  const isNew = ({ mayLack }: Column): boolean => before && mayLack === 'together';
  const told = [
    ...tellLacking(missing.filter(isNew), grid),
    ...tellMissing(
      missing.filter((column) => !isNew(column)),
      grid,
      strange,
    ),
  ];
  const bare = told.some(({ code }) => code === 'headerMissing') ? [] : tellBare(tab, grid, found);
  return { found, findings: [...findings, ...told, ...bare] };
}

/** What stands under no header is not read: it stops where the row holds nothing else, which may have been meant as one. */
function tellBare<F extends string>(
  { columns, typedBy, rowsBy }: TabDefinition<F>,
  { title, rows: [headers = [], ...rows] }: Grid,
  found: Map<F, number>,
): Finding[] {
  if (typedBy === 'nobody') return [];
  const theirs = columns.flatMap(({ field, owner }) => (owner === 'person' ? (found.get(field) ?? []) : []));
  return rows.flatMap((cells, at) => {
    const isAlone = rowsBy === undefined && theirs.every((column) => textOf(cells[column]) === '');
    const severity: Severity = isAlone ? 'stops' : 'asks';
    return cells.flatMap((cell, column): Finding[] => {
      const text = textOf(cell);
      if (text === '' || textOf(headers[column]) !== '') return [];
      const places = [{ title, row: at + 1, column }];
      return [finding('headerEmpty', { severity, places }, { text: shorten(text) })];
    });
  });
}

/** Whether what stands under a header that nobody knows may be this column's: by the header, or by what the cells hold. */
function mayHold(column: Column, { rows, title }: Grid, at: number): boolean {
  const [headers = [], ...lines] = rows;
  if (nearest(textOf(headers[at]), [column.header])) return true;
  const filled = lines.map((cells) => cells[at] ?? { value: null }).filter((cell) => textOf(cell) !== '');
  const isRead = (cell: Cell): boolean =>
    readCell(column, cell, { title, row: 0, column: at }).findings.length === 0;
  return column.kind !== 'text' && filled.length > 0 && filled.every(isRead);
}

/**
 * A column that older workbooks lack is told; it stops when cells stand under no header, or under a `strange` one that
 * may be its.
 */
function tellMissing(missing: readonly Column[], grid: Grid, strange: Place[]): Finding[] {
  const [headers = [], ...rows] = grid.rows;
  const isBare = (cell: Cell, column: number): boolean =>
    textOf(cell) !== '' && textOf(headers[column]) === '';
  const anyBare = rows.some((cells) => cells.some(isBare));
  const isLost = (column: Column): boolean => strange.some((at) => mayHold(column, grid, at.column));
  const lacking = missing.filter((column) => column.mayLack && !anyBare && !isLost(column));
  const deleted = missing.filter((column) => !lacking.includes(column));
  const facts = { header: namesOf(deleted) };
  return [
    ...(deleted.length > 0
      ? [finding('headerMissing', { severity: 'stops', places: inTop(grid) }, facts)]
      : []),
    ...tellLacking(lacking, grid),
  ];
}

const namesOf = (columns: readonly Column[]): string => columns.map(({ header }) => header).join('», «');
const inTop = ({ title }: Grid): Place[] => [{ title, row: 0, column: 0 }];

const tellLacking = (columns: readonly Column[], grid: Grid): Finding[] =>
  columns.length === 0
    ? []
    : [finding('headerLacking', { severity: 'tells', places: inTop(grid) }, { header: namesOf(columns) })];

const known = new WeakMap<Grid, { tab: object; reading: unknown }>();

/**
 * Reads a tab; row 1 holds the headers. Rows in which no person has written anything and we have no ID are left out.
 * The same grid is read once: whoever asks again gets the same reading.
 */
export function readTab<F extends string>(tab: TabDefinition<F>, grid: Grid): TabReading<F> {
  const before = known.get(grid);
  if (before?.tab === tab) return before.reading as TabReading<F>;
  const reading = read(tab, grid);
  known.set(grid, { tab, reading });
  return reading;
}

function read<F extends string>(tab: TabDefinition<F>, grid: Grid): TabReading<F> {
  const { found, findings } = findColumns(tab, grid);
  const rows = grid.rows.flatMap((_, row): RawRow<F>[] => {
    if (row === 0) return [];
    const cells = {} as Record<F, Cell>;
    const places = {} as Record<F, Place>;
    let isEmpty = true;
    for (const { field } of tab.columns) {
      const column = found.get(field) ?? -1;
      const cell = cellAt(grid, row, column);
      cells[field] = cell;
      places[field] = { title: grid.title, row, column };
      isEmpty &&= textOf(cell) === '';
    }
    return isEmpty ? [] : [{ row, cells, places }];
  });
  const marks = rows.flatMap((row) => (isTyped(tab, row) ? [] : tellMarks(tab, row)));
  return {
    title: grid.title,
    sheetId: grid.sheetId,
    columns: entries(found),
    rows,
    findings: [...findings, ...marks],
  };
}

/** The person's columns of a row in which anything stands. */
const filled = <F extends string>({ columns }: TabDefinition<F>, { cells }: RawRow<F>): F[] =>
  columns.flatMap(({ field, owner }) => (owner === 'person' && textOf(cells[field]) !== '' ? [field] : []));

/** Whether a person has left anything at all in the row's own columns. */
export const isFilled = <F extends string>(tab: TabDefinition<F>, row: RawRow<F>): boolean =>
  filled(tab, row).length > 0;

/** Whether a person has written in the row's own columns: a letter, a digit or too much, or anything in a row that we have named. */
export function isTyped<F extends string>(tab: TabDefinition<F>, row: RawRow<F>): boolean {
  const texts = filled(tab, row).map((field) => textOf(row.cells[field]));
  const isNamed = tab.columns.some(({ field, kind }) => kind === 'id' && textOf(row.cells[field]) !== '');
  return texts.some((text) => isNamed || text.length > longestText || /[\p{L}\p{N}]/u.test(text));
}

/** A dot or a stroke alone in a row of people's makes no row. */
const tellMarks = <F extends string>(tab: TabDefinition<F>, row: RawRow<F>): Finding[] =>
  filled(tab, row).map((field) =>
    finding(
      'strayMark',
      { severity: 'tells', places: [row.places[field]] },
      { text: shorten(textOf(row.cells[field])) },
    ),
  );
