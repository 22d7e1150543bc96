// The charts of the tab in front, over the grid where they are anchored, as at Google; mouse and keys go to what is under them.
import { findSheet } from '../book.ts';
import type { Book, Place, Sheet } from '../book.ts';
import { make } from '../dom.ts';
import { drawLegend, drawSvg, drawTable, readFrom } from './chart-drawing.ts';
import { layOutChart } from './chart-layout.ts';
import { noFigures } from './chart-panel.ts';

type Chart = NonNullable<Sheet['charts']>[number];

/** Pixels: room inside a card, what the grid's scroll bars take, and what a chart is wide where it does not say. */
const PADDING = 16;
const BAR = 14;
const WIDTH = 600;
/** Milliseconds in which a sheet that was moved comes to rest. */
const REST = 400;

/** Where cells stand in the window. */
type Sight = { rectangle(place: Place): DOMRect };

export class ChartLayer {
  readonly #layer: HTMLElement;
  readonly #grid: HTMLElement;
  readonly #sight: Sight;
  #sheet: Sheet | undefined;
  #cards: { card: HTMLElement; anchor: Place }[] = [];
  #until = 0;
  #follows = false;

  constructor({ layer, grid }: { layer: HTMLElement; grid: HTMLElement }, sight: Sight) {
    this.#layer = layer;
    this.#grid = grid;
    this.#sight = sight;
    new ResizeObserver(() => this.follow()).observe(grid);
  }

  /** Another tab is in front; the same one stays as it is drawn. */
  turnTo(book: Book, sheetId: number): void {
    if (this.#sheet?.properties?.sheetId !== sheetId) this.draw(book, sheetId);
  }

  /** The tab's charts, with the figures as they stand. */
  draw(book: Book, sheetId: number): void {
    this.#sheet = findSheet(book, sheetId);
    this.#cards = (this.#sheet?.charts ?? []).map((chart) => ({
      card: drawCard(book, chart),
      anchor: anchorOf(sheetId, chart),
    }));
    this.#layer.replaceChildren(...this.#cards.map(({ card }) => card));
    this.#layer.hidden = this.#cards.length === 0;
    this.follow();
  }

  /** The sheet moves: the charts go along until it has come to rest. */
  follow(): void {
    if (this.#cards.length === 0) return;
    this.#until = performance.now() + REST;
    if (!this.#follows) this.#step();
  }

  #step(): void {
    this.#place();
    this.#follows = this.#until > performance.now();
    if (this.#follows) requestAnimationFrame(() => this.#step());
  }

  /** Under what is frozen nothing is seen. */
  #place(): void {
    const { sheetId = 0, gridProperties } = this.#sheet?.properties ?? {};
    const row = Math.max((gridProperties?.frozenRowCount ?? 0) - 1, 0);
    const head = this.#sight.rectangle({ sheetId: sheetId ?? 0, row, column: 0 });
    const { right, bottom } = this.#grid.getBoundingClientRect();
    const [left, top] = [head.left, gridProperties?.frozenRowCount ? head.bottom : head.top];
    Object.assign(this.#layer.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${Math.max(0, right - BAR - left)}px`,
      height: `${Math.max(0, bottom - BAR - top)}px`,
    });
    for (const { card, anchor } of this.#cards) {
      const cell = this.#sight.rectangle(anchor);
      card.style.transform = `translate(${cell.left - left}px, ${cell.top - top}px)`;
    }
  }
}

const anchorOf = (sheetId: number, { position }: Chart): Place => {
  const { rowIndex, columnIndex } = position?.overlayPosition?.anchorCell ?? {};
  return { sheetId, row: rowIndex ?? 0, column: columnIndex ?? 0 };
};

const drawCard = (book: Book, chart: Chart): HTMLElement => {
  const width = chart.position?.overlayPosition?.widthPixels ?? WIDTH;
  const layout = layOutChart(chart, readFrom(book), width - 2 * PADDING);
  const isDrawn = layout.table.rows.length > 0;
  const table = drawTable(layout);
  table.className = 'hidden';
  const card = make(
    'figure',
    { class: 'chart-card' },
    make('figcaption', {}, layout.title),
    ...(isDrawn ? [drawLegend(layout), drawSvg(layout), table] : [make('p', {}, noFigures)]),
  );
  card.style.width = `${width}px`;
  return card;
};
