// The panel with the workbook's chart: drawn as SVG, and under it the same figures as a table for those who can't see it.
import { type ChartLayout, type ReadCell, layOutChart } from './chart-layout.ts';
import { cellAt, findSheet } from '../book.ts';
import type { Book } from '../book.ts';
import { byId, make } from '../dom.ts';
import { showToast } from './messages.ts';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 620;

/** A new SVG element; text is always text. */
const draw = (
  tag: string,
  attributes: Record<string, string | number>,
  ...children: (Node | string)[]
): Element => {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
};

const drawSvg = (chart: ChartLayout): Element => {
  const { width, height, top, bottom } = chart;
  const lines = chart.ticks.map(({ x }) =>
    draw('line', { class: 'tick', x1: x, x2: x, y1: top, y2: bottom }),
  );
  const ticks = chart.ticks.map(({ x, y, text }) => draw('text', { x, y, 'text-anchor': 'middle' }, text));
  const names = chart.names.map(({ x, y, text }) =>
    draw(
      'text',
      { class: 'name', x, y, 'text-anchor': 'end' },
      text.length > 27 ? `${text.slice(0, 26)}…` : text,
    ),
  );
  const bars = chart.bars.map(({ text, colour, ...place }) =>
    draw('rect', { ...place, fill: colour }, draw('title', {}, text)),
  );
  const figures = chart.figures.map(({ x, y, text }) => draw('text', { x, y }, text));
  return draw(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': `${chart.title}. ${chart.altText}` },
    ...lines,
    ...ticks,
    ...names,
    ...bars,
    ...figures,
  );
};

const drawLegend = ({ legend }: ChartLayout): HTMLElement =>
  make(
    'p',
    { class: 'legend', 'aria-hidden': 'true' },
    ...legend.map(({ colour, text }) => {
      const mark = make('span', { class: 'swatch' });
      mark.style.background = colour;
      return make('span', {}, mark, text);
    }),
  );

const drawTable = ({ title, table }: ChartLayout): HTMLElement =>
  make(
    'table',
    {},
    make('caption', {}, `${title}, i kroner`),
    make('thead', {}, make('tr', {}, ...table.head.map((text) => make('th', { scope: 'col' }, text)))),
    make(
      'tbody',
      {},
      ...table.rows.map(([name = '', ...figures]) =>
        make(
          'tr',
          {},
          make('th', { scope: 'row' }, name),
          ...figures.map((text) => make('td', {}, text || '–')),
        ),
      ),
    ),
  );

const readFrom =
  (book: Book): ReadCell =>
  (sheetId, row, column) => {
    const sheet = findSheet(book, sheetId);
    const cell = sheet ? cellAt(sheet, row, column) : {};
    return { text: cell.formattedValue ?? '', number: cell.effectiveValue?.numberValue ?? undefined };
  };

/** Of the tab in front when it has one, else the first of the workbook. */
let shown: number | undefined;

const chartOf = (book: Book, sheetId: number | undefined) => {
  const own = sheetId === undefined ? undefined : findSheet(book, sheetId)?.charts?.[0];
  return own ?? book.sheets?.flatMap(({ charts }) => charts ?? [])[0];
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
    ...(drawn
      ? [drawLegend(layout), drawSvg(layout), drawTable(layout)]
      : [make('p', {}, 'Ingen tall ennå. De kommer når fordelingen er beregnet.')]),
  );
};

export const prepareChart = (focusSheet: () => void): void =>
  byId('chart-close').addEventListener('click', () => {
    byId('chart').hidden = true;
    focusSheet();
  });
