// What only a new tab gets: its grid, widths and looks, which people may change afterwards, and its first rows.
import type { TypedRow } from '../../../domain/sheet/workbook-plan.ts';
import { buildAlternatives } from '../build-alternatives.ts';
import { comparisonLabels } from '../../../text/tabs/comparison.ts';
import { sumRowNames } from '../../../text/tabs/reconciliation.ts';
import { bandColour, paint, sumColours, tabColours } from '../style.ts';
import { writeHeaders } from './headers.ts';
import { bodyOf, type Request, typedCell } from './mending.ts';
import { layRows, wrapColumn } from './rearrange.ts';
import type { PlacedTab } from './tabs.ts';

/** Before formats, dropdowns and protections. */
export function makeTab({ found, tab, title, index }: PlacedTab): Request[] {
  const { sheetId, rowCount, columnCount } = found;
  const frozen = { frozenRowCount: 1, frozenColumnCount: tab.frozenColumns };
  const gridProperties = { rowCount, columnCount, ...frozen };
  const tabColorStyle = { rgbColor: paint(tabColours[tab.typedBy]) };
  const cell = { userEnteredFormat: { wrapStrategy: 'CLIP', verticalAlignment: 'TOP' } };
  const range = bodyOf(sheetId, 0, columnCount);
  return [
    { addSheet: { properties: { sheetId, title, index, gridProperties, tabColorStyle } } },
    ...tab.columns.map(({ width }, at): Request => ({
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
        properties: { pixelSize: width },
        fields: 'pixelSize',
      },
    })),
    writeHeaders(sheetId, tab, tab.columns),
    { repeatCell: { range, cell, fields: 'userEnteredFormat(wrapStrategy,verticalAlignment)' } },
    ...tab.columns.flatMap(({ wraps }, at) => (wraps ? [wrapColumn(sheetId, at)] : [])),
    ...layRows(found, tab),
    { addBanding: { bandedRange: { range, rowProperties: banding } } },
    ...(tab.kind === 'innstilling' || tab.kind === 'kladd'
      ? sumRowNames.map((name) => markRow(sheetId, columnCount, name))
      : []),
    ...(tab.kind === 'alternativer'
      ? [comparisonLabels.network, comparisonLabels.sum].map((name) => markRow(sheetId, columnCount, name))
      : []),
    ...(tab.kind === 'alternativer' ? buildAlternatives(sheetId) : []),
  ];
}

/** The whole row in which the first column holds this name stands out, wherever that row is. */
const markRow = (sheetId: number, columns: number, name: string): Request => ({
  addConditionalFormatRule: {
    index: 0,
    rule: {
      ranges: [bodyOf(sheetId, 0, columns)],
      booleanRule: {
        condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: `=$A2="${name}"` }] },
        format: {
          backgroundColorStyle: { rgbColor: paint(sumColours.background) },
          textFormat: { bold: true, foregroundColorStyle: { rgbColor: paint(sumColours.text) } },
        },
      },
    },
  },
});

const banding = {
  firstBandColorStyle: { rgbColor: paint('#ffffff') },
  secondBandColorStyle: { rgbColor: paint(bandColour) },
};

/** One request per column, so that cells the rows say nothing of are left as they are. */
export function typeRows({ found, tab }: PlacedTab, rows: TypedRow[]): Request[] {
  return tab.columns.flatMap(({ field }, columnIndex): Request[] => {
    if (!rows.some((row) => row[field] !== undefined)) return [];
    const start = { sheetId: found.sheetId, rowIndex: 1, columnIndex };
    const values = rows.map((row) => ({ values: [typedCell(row[field])] }));
    return [{ updateCells: { start, fields: 'userEnteredValue', rows: values } }];
  });
}
