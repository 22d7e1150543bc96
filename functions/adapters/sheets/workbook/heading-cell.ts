// The cell of a heading: what it shows, how it looks, and whether a text that was found is it.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { headerKey } from '../../../basics/same-text.ts';
import { type Column, type TabDefinition, headingKey, headingsOf } from '../../../domain/sheet/column.ts';
import { headerColours, paint } from '../style.ts';

/** Whether a heading, as its key, is this column's: the name alone or all that it shows. */
export const isHeading = (column: Column, key: string): boolean =>
  headingsOf(column).some((text) => headingKey(text) === headingKey(key));

/** Whether it is no more than the name, where it should be. */
export const isPlain = ({ header, shown = header }: Column, key: string): boolean =>
  key === headerKey(header) && key !== headerKey(shown);

/** Whether it is this column's and shows something else than a new tab does: no more than the name, or another count. */
export const isOutdated = (column: Column, key: string): boolean =>
  column.shown !== undefined && isHeading(column, key) && key !== headerKey(column.shown);

/** Text and look of a heading. */
export const headingCell = (
  { header, shown = header, owner, optional }: Column,
  { points }: TabDefinition,
): sheets_v4.Schema$CellData => {
  const { background, text } = headerColours[optional ? 'optional' : owner];
  const size = points === undefined ? {} : { fontSize: points };
  return {
    userEnteredValue: { stringValue: shown },
    userEnteredFormat: {
      textFormat: { bold: true, foregroundColorStyle: { rgbColor: paint(text) }, ...size },
      backgroundColorStyle: { rgbColor: paint(background) },
      wrapStrategy: 'WRAP',
      verticalAlignment: 'MIDDLE',
    },
  };
};
