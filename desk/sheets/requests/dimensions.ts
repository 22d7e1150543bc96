// Requests about rows and columns: insertDimension, deleteDimension, moveDimension, updateDimensionProperties.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Book, Cell, Tab } from '../book.ts';
import { tabById } from '../book.ts';
import { invalid, required } from '../errors.ts';
import { assign, parseMask } from '../mask.ts';
import type { Dimension } from '../reshape.ts';
import { reshape } from '../reshape.ts';
import type { Span } from '../spans.ts';
import { deleting, inserting, moving } from '../spans.ts';

type Lines = { tab: Tab; dimension: Dimension; span: Span };
/** The same change for rows, for the cells of a row, and for the widths and heights beside them. */
type Edit = <T>(list: T[], like: (neighbour: T | undefined) => T) => T[];

/** The rows or columns a request names; outside the grid is 400. */
export const linesOf = (book: Book, range: sheets_v4.Schema$DimensionRange | undefined): Lines => {
  const tab = tabById(book, required(range, 'range').sheetId);
  const dimension = range?.dimension;
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw invalid(`Invalid dimension: ${dimension}`);
  const { rowCount, columnCount } = tab.properties.gridProperties;
  const count = dimension === 'ROWS' ? rowCount : columnCount;
  const span = { start: range?.startIndex ?? 0, end: range?.endIndex ?? count };
  if (span.start > count)
    throw invalid(`range.startIndex[${span.start}] must be less than the grid size (${count})`);
  if (span.start < 0 || span.start >= span.end)
    throw invalid(`Invalid ${dimension}: ${span.start} to ${span.end} of ${count}`);
  return { tab, dimension, span };
};

const inherit = (cell: Cell | undefined): Cell => ({
  ...(cell?.userEnteredFormat && { userEnteredFormat: cell.userEnteredFormat }),
  ...(cell?.dataValidation && { dataValidation: cell.dataValidation }),
});

const editLines = ({ tab, dimension }: Lines, grow: number, edit: Edit): void => {
  const { gridProperties } = tab.properties;
  if (dimension === 'ROWS') {
    tab.rows = edit(tab.rows, (neighbour) => (neighbour ?? []).map(inherit));
    tab.rowMetadata = edit(tab.rowMetadata, (neighbour) => ({ ...neighbour }));
    gridProperties.rowCount += grow;
  } else {
    tab.rows = tab.rows.map((cells) => edit(cells, inherit));
    tab.columnMetadata = edit(tab.columnMetadata, (neighbour) => ({ ...neighbour }));
    gridProperties.columnCount += grow;
  }
};

/** New rows take format and dropdowns from the row before or after, not its values or notes. */
export const insertDimension = (book: Book, request: sheets_v4.Schema$InsertDimensionRequest): void => {
  const lines = linesOf(book, request.range);
  const { start, end } = lines.span;
  if (request.inheritFromBefore && start === 0) throw invalid('inheritFromBefore cannot be true at index 0');
  editLines(lines, end - start, (list, like) => {
    if (list.length < start) return list;
    const neighbour = list[request.inheritFromBefore ? start - 1 : start];
    return list.toSpliced(start, 0, ...Array.from({ length: end - start }, () => like(neighbour)));
  });
  reshape(book, lines.tab, lines.dimension, inserting(lines.span));
};

export const deleteDimension = (book: Book, request: sheets_v4.Schema$DeleteDimensionRequest): void => {
  const lines = linesOf(book, request.range);
  const { start, end } = lines.span;
  const { rowCount, columnCount } = lines.tab.properties.gridProperties;
  const count = lines.dimension === 'ROWS' ? rowCount : columnCount;
  if (end > count) throw invalid(`Cannot delete to index ${end} of ${count}`);
  if (end - start >= count)
    throw invalid(`You can't delete all the ${lines.dimension.toLowerCase()} on the sheet.`);
  editLines(lines, start - end, (list) => list.toSpliced(start, end - start));
  reshape(book, lines.tab, lines.dimension, deleting(lines.span));
};

/** `destinationIndex` counts before the rows are taken out, as Google's does. */
export const moveDimension = (book: Book, request: sheets_v4.Schema$MoveDimensionRequest): void => {
  const lines = linesOf(book, request.source);
  const { start, end } = lines.span;
  const to = required(request.destinationIndex, 'destinationIndex');
  if (to >= start && to <= end) return;
  editLines(lines, 0, (list, like) => {
    const filled = [...list];
    while (filled.length < Math.max(end, to)) filled.push(like(undefined));
    const block = filled.splice(start, end - start);
    return filled.toSpliced(to > start ? to - block.length : to, 0, ...block);
  });
  reshape(book, lines.tab, lines.dimension, moving(lines.span, to));
};

/** Widths, heights and hidden rows or columns. */
export const updateDimensionProperties = (
  book: Book,
  request: sheets_v4.Schema$UpdateDimensionPropertiesRequest,
): void => {
  const { tab, dimension, span } = linesOf(book, request.range);
  const mask = parseMask(request.fields);
  const metadata = dimension === 'ROWS' ? tab.rowMetadata : tab.columnMetadata;
  while (metadata.length < span.end) metadata.push({});
  for (let at = span.start; at < span.end; at++)
    metadata[at] = assign(metadata[at] ?? {}, request.properties ?? {}, mask);
};
