// Lays out a bar chart of the Sheets API: where bars, names and the axis stand, and the same figures as a table.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';

/** What a chart draws from: the shown text of a cell, and its number if it is one. */
export type ReadCell = (
  sheetId: number,
  row: number,
  column: number,
) => { text: string; number: number | undefined };

export type Bar = { x: number; y: number; width: number; height: number; colour: string; text: string };
export type Label = { x: number; y: number; text: string };

export type ChartLayout = {
  title: string;
  altText: string;
  width: number;
  height: number;
  bars: Bar[];
  /** The names beside the bars, right-aligned. */
  names: Label[];
  /** Figures at the ends of the bars. */
  figures: Label[];
  /** Lines across, from `top` to `bottom`. */
  ticks: Label[];
  top: number;
  bottom: number;
  legend: { colour: string; text: string }[];
  table: { head: string[]; rows: string[][] };
};

/** Pixels: names to the left, room for a figure to the right and at each line, bars of one name together. */
const left = 190;
const right = 90;
const figureWidth = 76;
const top = 24;
const barHeight = 15;
const between = 12;
const axisHeight = 34;

const grouped = (number: number): string =>
  String(number)
    .replaceAll(/\B(?=(\d{3})+$)/g, '\u00a0')
    .replace('-', '−');

/** 1, 2 or 5 times a power of ten, so that at most so many steps reach the largest. */
export function stepFor(largest: number, most: number): number {
  const power = Math.max(1, 10 ** Math.floor(Math.log10(Math.max(largest, 1) / most)));
  return [1, 2, 5].map((times) => times * power).find((step) => largest <= step * most) ?? power * 10;
}

type Column = { head: string; cells: ReturnType<ReadCell>[] };

/** One column of a chart's data: its heading, then a cell per row. */
function readColumn(data: sheets_v4.Schema$ChartData | undefined, headers: number, read: ReadCell): Column {
  const { sheetId, startRowIndex, endRowIndex, startColumnIndex } = data?.sourceRange?.sources?.[0] ?? {};
  const first = startRowIndex ?? 0;
  const rows = Array.from({ length: (endRowIndex ?? first) - first }, (_, at) => first + at);
  const cells = rows.map((row) => read(sheetId ?? 0, row, startColumnIndex ?? 0));
  return { head: headers > 0 ? (cells[headers - 1]?.text ?? '') : '', cells: cells.slice(headers) };
}

const toHex = (colour: sheets_v4.Schema$Color | undefined): string =>
  `#${[colour?.red, colour?.green, colour?.blue]
    .map((part) =>
      Math.round((part ?? 0) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

const rowsToDraw = (names: Column, columns: Column[]): { text: string; at: number }[] =>
  names.cells.flatMap(({ text }, at) => {
    const hasFigure = columns.some(({ cells }) => cells[at]?.number !== undefined);
    return text === '' || !hasFigure ? [] : [{ text, at }];
  });

/** Where an amount stands, in pixels, and the round amounts that get a line. */
type Axis = { at: (kroner: number) => number; ticks: number[] };

/** 0 always gets a line. */
function layOutAxis(numbers: number[], width: number): Axis {
  const [least, most] = [Math.min(...numbers, 0), Math.max(...numbers, 0)];
  const room = Math.floor((width - left - right) / figureWidth);
  // Each end may begin one step more.
  const step = stepFor(most - least, least < 0 ? room - 1 : room);
  const [before, after] = [Math.ceil(-least / step), Math.ceil(most / step)];
  const steps = Math.max(1, before + after);
  const perKrone = (width - left - right) / (steps * step);
  return {
    at: (kroner) => left + (kroner + before * step) * perKrone,
    ticks: Array.from({ length: steps + 1 }, (_, at) => (at - before) * step),
  };
}

const numbersIn = (rows: { at: number }[], columns: Column[]): number[] =>
  columns.flatMap(({ cells }) => rows.map(({ at }) => cells[at]?.number ?? 0));

type Amount = { y: number; colour: string; head: string; text: string; number: number | undefined };

/** From zero to the amount; its figure stands to the right of both. */
function placeBar({ y, colour, head, text, number = 0 }: Amount, { at }: Axis): { bar: Bar; figure: Label } {
  const [from, to] = [at(Math.min(0, number)), at(Math.max(0, number))];
  const bar = { x: from, y, width: to - from, height: barHeight - 1, colour, text: `${head}: ${text}` };
  return { bar, figure: { x: to + 6, y: y + barHeight - 4, text } };
}

/** `width` in pixels. Rows without a name or any figure are left out; a cell that is no number has no bar. */
export function layOutChart(
  { spec }: sheets_v4.Schema$EmbeddedChart,
  read: ReadCell,
  width: number,
): ChartLayout {
  const { headerCount, domains = [], series = [] } = spec?.basicChart ?? {};
  const headers = headerCount ?? 1;
  const names = readColumn(domains[0]?.domain, headers, read);
  const columns = series.map((one) => ({
    ...readColumn(one.series, headers, read),
    colour: toHex(one.colorStyle?.rgbColor),
  }));
  const rows = rowsToDraw(names, columns);
  const axis = layOutAxis(numbersIn(rows, columns), width);
  const rowHeight = columns.length * barHeight + between;
  const bottom = top + rows.length * rowHeight;
  const placed = rows.flatMap(({ at }, row) =>
    columns.map(({ cells, colour, head }, index) => {
      const y = top + row * rowHeight + between / 2 + index * barHeight;
      return placeBar({ y, colour, head, ...(cells[at] ?? { text: '', number: undefined }) }, axis);
    }),
  );
  return {
    title: spec?.title ?? '',
    altText: spec?.altText ?? '',
    width,
    height: bottom + axisHeight,
    bars: placed.map(({ bar }) => bar),
    names: rows.map(({ text }, row) => ({ x: left - 8, y: top + row * rowHeight + rowHeight / 2 + 5, text })),
    figures: placed.map(({ figure }) => figure),
    ticks: axis.ticks.map((kroner) => ({ x: axis.at(kroner), y: bottom + 18, text: grouped(kroner) })),
    top,
    bottom,
    legend: columns.map(({ colour, head }) => ({ colour, text: head })),
    table: {
      head: [names.head, ...columns.map(({ head }) => head)],
      rows: rows.map(({ text, at }) => [text, ...columns.map(({ cells }) => cells[at]?.text ?? '')]),
    },
  };
}
