// Requests about the workbook and its tabs: addSheet, deleteSheet, updateSheetProperties, updateSpreadsheetProperties.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Book, Tab } from '../book.ts';
import { newTab, tabById, tabByTitle, takeId } from '../book.ts';
import { invalid, required } from '../errors.ts';
import { assign, parseMask } from '../mask.ts';
import { rewriteFormulas } from '../formulas/rewrite-formulas.ts';

const refuseTakenTitle = (book: Book, title: string): void => {
  if (tabByTitle(book, title))
    throw invalid(`A sheet with the name "${title}" already exists. Please enter another name.`);
};

const placeTab = (book: Book, tab: Tab, index: number | null | undefined): void => {
  book.tabs = book.tabs.filter((other) => other !== tab);
  book.tabs.splice(index ?? book.tabs.length, 0, tab);
};

export const addSheet = (
  book: Book,
  request: sheets_v4.Schema$AddSheetRequest,
): sheets_v4.Schema$Response => {
  const { index, gridProperties, ...given } = request.properties ?? {};
  const sheetId = given.sheetId ?? takeId(book);
  if (book.tabs.some(({ properties }) => properties.sheetId === sheetId))
    throw invalid(`Sheet id ${sheetId} already exists.`);
  const title = given.title ?? `Ark${book.tabs.length + 1}`;
  refuseTakenTitle(book, title);
  const tab = newTab(sheetId, title);
  Object.assign(tab.properties, given, { sheetId, title });
  Object.assign(tab.properties.gridProperties, gridProperties);
  placeTab(book, tab, index);
  return { addSheet: { properties: { ...tab.properties, index: book.tabs.indexOf(tab) } } };
};

/** A copy of the tab in another book: everything in it, with ids of its own where ids are. */
const copyTab = (from: Tab, book: Book, place: { sheetId: number; title: string }): Tab => {
  const { rows, properties, ...parts } = from;
  const { sheetId } = place;
  const moved = JSON.parse(JSON.stringify(parts), (key, value: unknown) =>
    key === 'sheetId' ? sheetId : value,
  ) as typeof parts;
  const tab: Tab = { ...moved, rows: rows.map((row) => [...row]), properties: { ...properties, ...place } };
  for (const one of tab.protectedRanges) one.protectedRangeId = takeId(book);
  for (const one of tab.bandedRanges) one.bandedRangeId = takeId(book);
  for (const one of tab.charts) one.chartId = takeId(book);
  return tab;
};

const freeTitle = (book: Book, title: string): string => {
  let number = 1;
  const called = () => (number === 1 ? `Kopi av ${title}` : `Kopi av ${title} ${number}`);
  while (tabByTitle(book, called())) number++;
  return called();
};

/** As it comes from another workbook: last, under a title that is free. */
export const addCopy = (from: Tab, book: Book): Tab => {
  const place = { sheetId: takeId(book), title: freeTitle(book, from.properties.title) };
  const tab = copyTab(from, book, place);
  placeTab(book, tab, undefined);
  return tab;
};

/** With its protections, whose editors the copy has too. */
export const duplicateSheet = (
  book: Book,
  request: sheets_v4.Schema$DuplicateSheetRequest,
): sheets_v4.Schema$Response => {
  const from = tabById(book, request.sourceSheetId);
  const title = request.newSheetName ?? freeTitle(book, from.properties.title);
  refuseTakenTitle(book, title);
  const tab = copyTab(from, book, { sheetId: request.newSheetId ?? takeId(book), title });
  placeTab(book, tab, request.insertSheetIndex);
  return { duplicateSheet: { properties: { ...tab.properties, index: book.tabs.indexOf(tab) } } };
};

/** Formulas that named the tab are left as they are and come to #REF!. */
export const deleteSheet = (book: Book, request: sheets_v4.Schema$DeleteSheetRequest): void => {
  const tab = tabById(book, required(request.sheetId, 'sheetId'));
  if (book.tabs.length === 1) throw invalid("You can't remove all the sheets in a document.");
  book.tabs = book.tabs.filter((other) => other !== tab);
  book.namedRanges = book.namedRanges.filter(({ range }) => (range?.sheetId ?? 0) !== tab.properties.sheetId);
};

const cutToGrid = (tab: Tab): void => {
  const { rowCount, columnCount } = tab.properties.gridProperties;
  tab.rows = tab.rows.slice(0, rowCount).map((cells) => cells.slice(0, columnCount));
};

/** A new title is carried into the formulas that name the tab. */
export const updateSheetProperties = (
  book: Book,
  request: sheets_v4.Schema$UpdateSheetPropertiesRequest,
): void => {
  const given = required(request.properties, 'properties');
  const tab = tabById(book, given.sheetId);
  const before = tab.properties;
  const { index, ...properties } = assign(before, given, parseMask(request.fields));
  if (properties.title !== before.title) {
    if (properties.title.toLowerCase() !== before.title.toLowerCase())
      refuseTakenTitle(book, properties.title);
    rewriteFormulas(book, (reference) =>
      reference.title?.toLowerCase() === before.title.toLowerCase()
        ? { ...reference, title: properties.title }
        : reference,
    );
  }
  tab.properties = { ...properties, sheetId: before.sheetId };
  cutToGrid(tab);
  if (index !== undefined) placeTab(book, tab, index);
};

export const updateSpreadsheetProperties = (
  book: Book,
  request: sheets_v4.Schema$UpdateSpreadsheetPropertiesRequest,
): void => {
  book.properties = assign(book.properties, request.properties ?? {}, parseMask(request.fields));
};
