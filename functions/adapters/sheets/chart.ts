// The charts of a workbook: what the networks seek and get, and who gets more and less by other rules; from the cells.
import { chartWords, comparisonChartWords } from '../../text/words/workbook.ts';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { alternativer, alternatives, firstResultRow } from '../../domain/tabs/alternativer.ts';
import { chartHeight, layoutOf } from '../../domain/proposal/tab-layout.ts';
import { innstilling, type InnstillingField } from '../../domain/tabs/innstilling.ts';
import { alternativeColours, chartColours, paint } from './style.ts';

/** Pixels. */
const width = 920;
const barHeight = 22;
const between = 10;
const frame = 150;

/** Rows of Alternativer under the networks that are ours: sums, a gap, and a line for each set with words. */
const linesUnder = 12;

/** The row of the headings, from 0, and how many networks stand under it. */
type Rows = { sheetId: number; heading: number; networks: number };

type Bars = Rows & {
  words: typeof chartWords | typeof comparisonChartWords;
  /** Columns from 0: of the names, and of each series with its colour. */
  names: number;
  series: { column: number; colour: string }[];
  /** The row the chart begins at, and how high it is. */
  anchor: number;
  heightPixels: number;
};

function barChart({ words, names, series, anchor, heightPixels, ...rows }: Bars): sheets_v4.Schema$Request {
  const anchorCell = { sheetId: rows.sheetId, rowIndex: anchor, columnIndex: 0 };
  const basicChart: sheets_v4.Schema$BasicChartSpec = {
    chartType: 'BAR',
    legendPosition: 'TOP_LEGEND',
    headerCount: 1,
    axis: [
      { position: 'BOTTOM_AXIS', title: 'Kroner' },
      { position: 'LEFT_AXIS', title: 'Nettverk' },
    ],
    domains: [{ domain: dataOf(rows, names) }],
    series: series.map(({ column, colour }) => ({
      series: dataOf(rows, column),
      targetAxis: 'BOTTOM_AXIS',
      colorStyle: { rgbColor: paint(colour) },
    })),
  };
  const position = { overlayPosition: { anchorCell, widthPixels: width, heightPixels } };
  return { addChart: { chart: { spec: { ...words, basicChart }, position } } };
}

/** The heading and the networks' rows of one column. */
function dataOf({ sheetId, heading, networks }: Rows, column: number): sheets_v4.Schema$ChartData {
  const range = { sheetId, startRowIndex: heading, endRowIndex: heading + networks + 1 };
  return { sourceRange: { sources: [{ ...range, startColumnIndex: column, endColumnIndex: column + 1 }] } };
}

const columnOf = (field: InnstillingField): number =>
  innstilling.columns.findIndex((column) => column.field === field);

/** Over the rows that are left free under the frame in Innstilling and Kladd; `networks` is how many there are. */
export const addNetworkChart = (sheetId: number, networks: number): sheets_v4.Schema$Request =>
  barChart({
    words: chartWords,
    sheetId,
    names: columnOf('network'),
    series: [
      { column: columnOf('sought'), colour: chartColours.sought },
      { column: columnOf('proposed'), colour: chartColours.proposed },
    ],
    heading: 0,
    networks,
    anchor: layoutOf(networks).chart,
    heightPixels: chartHeight(networks),
  });

/** Over the free rows under the words in Alternativer. */
export const addComparisonChart = (sheetId: number, networks: number): sheets_v4.Schema$Request =>
  barChart({
    words: comparisonChartWords,
    sheetId,
    names: 0,
    series: alternatives.map((number, at) => ({
      column: alternativer.columns.findIndex(({ field }) => field === `change${number}`),
      colour: alternativeColours[at] ?? '',
    })),
    heading: firstResultRow - 1,
    networks,
    anchor: firstResultRow + networks + linesUnder,
    heightPixels: networks * (alternatives.length * barHeight + between) + frame,
  });
