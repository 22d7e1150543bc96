// The rows with one of every kind of request about cells.
import { put } from '../requests.ts';
import type { Performers } from '../subject.ts';
import { done, cell, few, shownOf, tab } from './done.ts';

const condition = { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'ja' }, { userEnteredValue: 'nei' }] };
const filter = { setBasicFilter: { filter: { range: few } } };
const merge = { mergeCells: { range: { ...few, endRowIndex: 1 }, mergeType: 'MERGE_ALL' } };

export const aboutCells: Performers = {
  updateCells: done([put(0, 0, [['x', 1, true]])], (book) => shownOf(book)[0]),
  appendCells: done(
    [
      put(0, 0, [['x']]),
      {
        appendCells: {
          sheetId: 0,
          rows: [{ values: [{ userEnteredValue: { stringValue: 'y' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ],
    (book) => shownOf(book).join('/'),
  ),
  repeatCell: done(
    [
      {
        repeatCell: {
          range: few,
          cell: { userEnteredFormat: { textFormat: { bold: true } } },
          fields: 'userEnteredFormat.textFormat.bold',
        },
      },
    ],
    (book) => `bold ${cell(book).userEnteredFormat?.textFormat?.bold}`,
  ),
  setDataValidation: done(
    [{ setDataValidation: { range: few, rule: { condition, strict: true } } }],
    (book) => cell(book).dataValidation?.condition?.type,
  ),
  sortRange: done(
    [
      put(0, 0, [['b'], ['a']]),
      { sortRange: { range: few, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }] } },
    ],
    (book) => shownOf(book).slice(0, 2).join('/'),
  ),
  findReplace: done(
    [
      put(0, 0, [['x'], ['xx']]),
      { findReplace: { find: 'x', replacement: 'y', range: few, matchEntireCell: true, matchCase: true } },
    ],
    (book) => shownOf(book).slice(0, 2).join('/'),
  ),
  mergeCells: done([merge], (book) => tab(book).merges?.length),
  unmergeCells: done([merge, { unmergeCells: { range: few } }], (book) => tab(book).merges?.length ?? 0),
  setBasicFilter: done([filter], (book) => tab(book).basicFilter?.range?.endRowIndex),
  clearBasicFilter: done(
    [filter, { clearBasicFilter: { sheetId: 0 } }],
    (book) => typeof tab(book).basicFilter,
  ),
};
