// The panel with the workbook's chart, and under it the same figures as a table.
import { drawLegend, drawSvg, drawTable, readFrom } from './chart-drawing.ts';
import { layOutChart } from './chart-layout.ts';
import { findSheet } from '../book.ts';
import type { Book } from '../book.ts';
import { byId, make } from '../dom.ts';
import { showToast } from './messages.ts';

const WIDTH = 620;

/** In place of a chart that has nothing to draw. */
export const noFigures = 'Ingen tall ennå. De kommer når fordelingen er beregnet.';

/** Of the tab in front when it has one, else what was put forward, else the first of the workbook. */
let shown: number | undefined;

const chartOf = (book: Book, sheetId: number | undefined) => {
  const own = sheetId === undefined ? undefined : findSheet(book, sheetId)?.charts?.[0];
  const published = book.sheets?.find(({ properties }) => properties?.title === 'Innstilling')?.charts?.[0];
  return own ?? published ?? book.sheets?.flatMap(({ charts }) => charts ?? [])[0];
};

/** Opens the panel with the chart of this tab, else the workbook's first; says so when there is nothing to draw yet. */
export const openChart = (book: Book, sheetId: number): void => {
  shown = sheetId;
  if (!chartOf(book, shown)) return showToast('Ikke noe diagram', 'Dette regnearket har ikke noe diagram.');
  byId('inbox').hidden = true;
  byId('sidebar').hidden = true;
  byId('chart').hidden = false;
  redrawChart(book);
  byId('chart-title').focus();
};

/** Redraws an open panel, with the figures as they stand. */
export const redrawChart = (book: Book): void => {
  const chart = chartOf(book, shown);
  if (byId('chart').hidden || !chart) return;
  const layout = layOutChart(chart, readFrom(book), WIDTH);
  byId('chart-title').textContent = layout.title;
  const drawn = layout.table.rows.length > 0;
  byId('chart-body').replaceChildren(
    ...(drawn ? [drawLegend(layout), drawSvg(layout), drawTable(layout)] : [make('p', {}, noFigures)]),
  );
};

export const prepareChart = (focusSheet: () => void): void =>
  byId('chart-close').addEventListener('click', () => {
    byId('chart').hidden = true;
    focusSheet();
  });
