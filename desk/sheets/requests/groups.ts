// Requests about columns and rows that fold away together: addDimensionGroup, updateDimensionGroup, deleteDimensionGroup.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Book } from '../book.ts';
import { invalid, required, unsupported } from '../errors.ts';
import { namesIn, parseMask } from '../mask.ts';
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

/** Folds a group or unfolds it: its lines are hidden or seen from then on, whatever each of them was before. */
export const updateDimensionGroup = (
  book: Book,
  request: sheets_v4.Schema$UpdateDimensionGroupRequest,
): void => {
  const given = required(request.dimensionGroup, 'dimensionGroup');
  const { tab, dimension, span } = linesOf(book, given.range);
  const at = tab.groups.findIndex(
    ({ range, depth }) =>
      range?.dimension === dimension &&
      range.startIndex === span.start &&
      range.endIndex === span.end &&
      depth === given.depth,
  );
  const group = tab.groups[at];
  if (!group) throw invalid('There is no group over this range and of this depth.');
  const mask = parseMask(request.fields);
  if (!namesIn(mask).every((name) => name === 'collapsed'))
    throw unsupported(`updateDimensionGroup of ${request.fields}`);
  const { collapsed } = given;
  const { collapsed: _, ...open } = group;
  tab.groups[at] = collapsed ? { ...open, collapsed } : open;
  const metadata = dimension === 'ROWS' ? tab.rowMetadata : tab.columnMetadata;
  while (metadata.length < span.end) metadata.push({});
  for (let line = span.start; line < span.end; line++) {
    const { hiddenByUser: _was, ...seen } = metadata[line] ?? {};
    metadata[line] = collapsed ? { ...seen, hiddenByUser: true } : seen;
  }
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
