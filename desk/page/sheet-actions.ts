// What a person can do with rows, beside typing: the menu Rediger, and the same by right click.
import type { Book, Place, Request } from './book.ts';
import { openChoices } from './choices.ts';
import { findSheet } from './book.ts';
import type { DeskBook } from './desk-book.ts';
import { sayNoGroup } from './refusal-words.ts';
import type { PageMenu } from './panels/menu-bar.ts';
import type { Grid } from './univer/grid.ts';

/** Sorts all rows under the heading by the column of the active cell. */
export const sortRequest = (
  book: Book,
  { sheetId, column }: Place,
  sortOrder: string,
): Request | undefined => {
  const sheet = findSheet(book, sheetId);
  const startRowIndex = sheet?.properties?.gridProperties?.frozenRowCount ?? 1;
  const endRowIndex = sheet?.data?.[0]?.rowData?.length ?? 0;
  if (endRowIndex <= startRowIndex) return undefined;
  const endColumnIndex = sheet?.properties?.gridProperties?.columnCount ?? 26;
  const range = { sheetId, startRowIndex, endRowIndex, startColumnIndex: 0, endColumnIndex };
  return { sortRange: { range, sortSpecs: [{ dimensionIndex: column, sortOrder }] } };
};

/** Folds or unfolds the group of columns that the cell lies in, or that is behind its column; undefined where there is none. */
const foldRequest = (book: Book, { sheetId, column }: Place): Request | undefined => {
  const groups = findSheet(book, sheetId)?.columnGroups ?? [];
  const group = groups.find(({ range }) => {
    const [start, end] = [range?.startIndex ?? 0, range?.endIndex ?? 0];
    return start - 1 <= column && column < end;
  });
  if (!group) return undefined;
  const { range, depth, collapsed } = group;
  const dimensionGroup = {
    ...(range && { range }),
    ...(depth && { depth }),
    collapsed: collapsed !== true,
  };
  return { updateDimensionGroup: { dimensionGroup, fields: 'collapsed' } };
};

/** As the person: whoever may not edit the headings is refused, and hears of the menu. */
const foldAt = (deskBook: DeskBook, place: Place): void => {
  const request = foldRequest(deskBook.book, place);
  if (request) deskBook.edit([request]);
  else sayNoGroup();
};

/** The menu; the sort entries name the column they sort by. */
export const editMenu = (grid: Grid, deskBook: DeskBook): PageMenu => {
  const sort = (order: string) => {
    const request = sortRequest(deskBook.book, grid.place(), order);
    if (request) grid.sort(request);
  };
  return {
    caption: 'Rediger',
    after: () => grid.focus(),
    entries: [
      { caption: 'Angre', hint: 'Ctrl+Z', act: () => grid.undo() },
      { caption: 'Gjør om', hint: 'Ctrl+Y', act: () => grid.redo() },
      { caption: 'Velg fra listen', hint: 'Alt+↓', act: () => void openChoices(grid, deskBook.book) },
      { separator: true },
      { caption: 'Sett inn rad over', act: () => grid.insertRows('above') },
      { caption: 'Sett inn rad under', act: () => grid.insertRows('below') },
      { caption: 'Slett raden', act: () => grid.deleteRows() },
      { separator: true },
      { caption: 'Sorter stigende etter kolonnen', act: () => sort('ASCENDING') },
      { caption: 'Sorter synkende etter kolonnen', act: () => sort('DESCENDING') },
      { separator: true },
      { caption: 'Fold gruppen ut eller sammen', act: () => foldAt(deskBook, grid.place()) },
    ],
  };
};
