// Draws a chart as SVG, and the same figures as a table for those who can't see it.
import type { ChartLayout, ReadCell } from './chart-layout.ts';
import { cellAt, findSheet } from '../book.ts';
import type { Book } from '../book.ts';
import { make } from '../dom.ts';

const SVG = 'http://www.w3.org/2000/svg';

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

export const drawSvg = (chart: ChartLayout): Element => {
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

export const drawLegend = ({ legend }: ChartLayout): HTMLElement =>
  make(
    'p',
    { class: 'legend', 'aria-hidden': 'true' },
    ...legend.map(({ colour, text }) => {
      const mark = make('span', { class: 'swatch' });
      mark.style.background = colour;
      return make('span', {}, mark, text);
    }),
  );

export const drawTable = ({ title, table }: ChartLayout): HTMLElement =>
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

export const readFrom =
  (book: Book): ReadCell =>
  (sheetId, row, column) => {
    const sheet = findSheet(book, sheetId);
    const cell = sheet ? cellAt(sheet, row, column) : {};
    return { text: cell.formattedValue ?? '', number: cell.effectiveValue?.numberValue ?? undefined };
  };
