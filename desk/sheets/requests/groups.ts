// Requests about columns and rows that fold away together: addDimensionGroup, deleteDimensionGroup.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Book } from '../book.ts';
import { invalid, required, unsupported } from '../errors.ts';
import { linesOf } from './dimensions.ts';

/** Groups beside each other, each of depth 1; one inside another is 501. */
export const addDimensionGroup = (
  book: Book,
  request: sheets_v4.Schema$AddDimensionGroupRequest,
): sheets_v4.Schema$Response => {
  const { tab, dimension, span } = linesOf(book, required(request.range, 'range'));
  const touching = tab.groups.some(
    ({ range }) =>
      range?.dimension === dimension &&
      (range.startIndex ?? 0) < span.end &&
      (range.endIndex ?? 0) > span.start,
  );
  if (touching) throw unsupported('a group inside another');
  const range = {
    sheetId: tab.properties.sheetId,
    dimension,
    startIndex: span.start,
    endIndex: span.end,
  };
  tab.groups.push({ range, depth: 1 });
  const dimensionGroups = tab.groups.filter((group) => group.range?.dimension === dimension);
  return { addDimensionGroup: { dimensionGroups } };
};

/** Takes away the group over exactly these columns or rows. */
export const deleteDimensionGroup = (
  book: Book,
  request: sheets_v4.Schema$DeleteDimensionGroupRequest,
): sheets_v4.Schema$Response => {
  const { tab, dimension, span } = linesOf(book, required(request.range, 'range'));
  const at = tab.groups.findIndex(
    ({ range }) =>
      range?.dimension === dimension && range.startIndex === span.start && range.endIndex === span.end,
  );
  if (at < 0) throw invalid('There is no group over this range.');
  tab.groups.splice(at, 1);
  const dimensionGroups = tab.groups.filter((group) => group.range?.dimension === dimension);
  return { deleteDimensionGroup: { dimensionGroups } };
};
