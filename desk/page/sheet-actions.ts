// What a person can do with rows, beside typing: the menu Rediger, and the same by right click.
import type { Book, Place, Request } from './book.ts';
import { openChoices } from './choices.ts';
import { findSheet } from './book.ts';
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

/** The menu; the sort entries name the column they sort by. */
export const editMenu = (grid: Grid, book: () => Book): PageMenu => {
  const sort = (order: string) => {
    const request = sortRequest(book(), grid.place(), order);
    if (request) grid.sort(request);
  };
  return {
    caption: 'Rediger',
    after: () => grid.focus(),
    entries: [
      { caption: 'Angre', hint: 'Ctrl+Z', act: () => grid.undo() },
      { caption: 'Gjør om', hint: 'Ctrl+Y', act: () => grid.redo() },
      { caption: 'Velg fra listen', hint: 'Alt+↓', act: () => void openChoices(grid, book()) },
      { separator: true },
      { caption: 'Sett inn rad over', act: () => grid.insertRows('above') },
      { caption: 'Sett inn rad under', act: () => grid.insertRows('below') },
      { caption: 'Slett raden', act: () => grid.deleteRows() },
      { separator: true },
      { caption: 'Sorter stigende etter kolonnen', act: () => sort('ASCENDING') },
      { caption: 'Sorter synkende etter kolonnen', act: () => sort('DESCENDING') },
    ],
  };
};
