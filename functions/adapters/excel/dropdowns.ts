// What the writer of Excel files lacks: dropdowns, help where a person stands, columns that refuse typing, hidden sheets.
import { inExcel } from '../../text/words/workbook.ts';
import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import {
  getClosingTagMarkup,
  getOpeningTagMarkup,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import { columnLetter } from '../../domain/sheet/cells.ts';
import type { ExcelColumn } from '../../ports.ts';

export type ExcelFeature = Feature<Stream | Buffer | Blob>;

const sheetFile = 'xl/worksheets/sheet{id}.xml';

/** Excel's own limits for the text beside a cell. */
const longestTitle = 32;
const longestHelp = 255;

const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;

/** Where the words of a column stand in the sheet of lists. */
const listRange = (sheet: string, column: number, words: number): string =>
  `'${sheet}'!$${columnLetter(column)}$1:$${columnLetter(column)}$${words}`;

/** What a column does when typed in: ours refuses, a choice warns, a list of several lets all pass. */
function validationOf(column: ExcelColumn, at: number, list: string, lastRow: number): string {
  const letter = columnLetter(at);
  const ours = column.owner === 'us';
  const words = column.choices?.words ?? [];
  const warns = ours || (words.length > 0 && column.choices?.several === false);
  const attributes = {
    ...(ours ? { type: 'custom' } : words.length > 0 ? { type: 'list' } : {}),
    errorStyle: ours ? 'stop' : 'warning',
    allowBlank: 1,
    showInputMessage: 1,
    showErrorMessage: warns ? 1 : 0,
    errorTitle: cut(column.header, longestTitle),
    error: ours ? inExcel.ours : inExcel.notInList,
    promptTitle: cut(column.header, longestTitle),
    prompt: cut(column.help, longestHelp),
    sqref: `${letter}2:${letter}${lastRow}`,
  };
  if (!ours && words.length === 0) return getSelfClosingTagMarkup('dataValidation', attributes);
  const formula = ours ? 'FALSE' : listRange(list, at, words.length);
  const inner = `<formula1>${sanitizeTextContent(formula)}</formula1>`;
  return getOpeningTagMarkup('dataValidation', attributes) + inner + getClosingTagMarkup('dataValidation');
}

/** Dropdowns and help in the first sheet; the sheet `list` holds each column's words in the column's own place. */
export const offerChoices = (columns: ExcelColumn[], list: string, lastRow: number): ExcelFeature => ({
  files: {
    transform: {
      [sheetFile]: {
        transform(xml, _options, { sheetIndex }) {
          if (sheetIndex !== 0) return xml;
          const rules = columns.map((column, at) => validationOf(column, at, list, lastRow));
          const markup = `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
          const order = getOrderOfSiblings(sheetFile, 'worksheet') ?? [];
          return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet');
        },
      },
    },
  },
});

/** The sheets after those are there for the file's return, not to be read. */
export const hideAllAfter = (seen: number): ExcelFeature => ({
  files: {
    transform: {
      'xl/workbook.xml': {
        transformElementAttributes: (tag, attributes, index) =>
          tag === 'sheet' && (index ?? 0) >= seen ? { ...attributes, state: 'hidden' } : attributes,
      },
    },
  },
});
