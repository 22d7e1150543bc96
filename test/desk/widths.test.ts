// Columns are as wide as what stands in them: measured in the browser, in the letters that the page draws with.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { behov } from '../../functions/domain/tabs/behov.ts';
import type { Column, TabDefinition } from '../../functions/domain/sheet/column.ts';
import { fixedTabs } from '../../functions/domain/tabs/index.ts';
import { rowStatus } from '../../functions/text/words/status.ts';
import { hasBrowser, launchBrowser } from './browser.ts';

const there = hasBrowser('the widths of columns');
/** Pixels to the left and right of a text, and the arrow of a dropdown. */
const margins = 10;
const arrow = 24;
const columns = Object.entries<TabDefinition>({ ...fixedTabs, Behov: behov }).flatMap(([title, tab]) =>
  (tab.columns as readonly Column[]).map((column) => ({
    name: `${title} ${column.header}`,
    column,
    points: tab.points ?? 11,
    mostKroner: tab.kind === 'behov' ? '99 999 999' : '−999 999 999',
  })),
);
const [status] = behov.columns.filter(({ field }) => field === 'status');

describe.runIf(there)('a column is wide enough', () => {
  let browser: Browser;
  let measure: (font: string, texts: readonly string[]) => Promise<number>;
  beforeAll(async () => {
    browser = await launchBrowser();
    const page = await browser.newPage();
    /** The longest, pixels. */
    measure = (font, texts) =>
      page.evaluate<number>(
        `(() => {
          const ruler = document.createElement('canvas').getContext('2d');
          ruler.font = ${JSON.stringify(font)};
          return Math.max(...${JSON.stringify(texts)}.map((text) => ruler.measureText(text).width));
        })()`,
      );
  });
  afterAll(() => browser?.close());

  /** Names of columns with a text that is too long, of those that `textsOf` gives. */
  const tooNarrow = async (
    weight: string,
    room: number,
    textsOf: (column: Column, mostKroner: string) => readonly string[],
  ): Promise<string[]> => {
    const narrow: string[] = [];
    for (const { name, column, points, mostKroner } of columns) {
      const texts = textsOf(column, mostKroner);
      const font = `${weight}${points}pt Arial`;
      if (texts.length > 0 && (await measure(font, texts)) + room > column.width) narrow.push(name);
    }
    return narrow;
  };

  it('for each word of its heading', async () => {
    expect(await tooNarrow('bold ', margins, ({ header, shown = header }) => shown.split(/\s/))).toEqual([]);
  });
  it('for each word of its dropdown, with the arrow beside it', async () => {
    const words = ({ kind, choices }: Column) => (kind === 'choice' && choices ? choices : []);
    expect(await tooNarrow('', margins + arrow, words)).toEqual([]);
  });
  it('for each word of a row’s status, which breaks into lines', async () => {
    const words = (column: Column) =>
      column === status ? Object.values(rowStatus).flatMap((words) => words.split(' ')) : [];
    expect(await tooNarrow('bold ', margins, words)).toEqual([]);
  });
  it('for amounts of hundreds of millions, and of tens in one tiltak, but for what is left by rounding', async () => {
    const amounts = ({ kind, field }: Column, most: string) =>
      kind === 'kroner' && field !== 'rounding' ? [most] : [];
    expect(await tooNarrow('', margins, amounts)).toEqual([]);
  });

  it('and what makes a row ready fits a screen of 1366 pixels, beside the numbers of the rows and the scroll bar', () => {
    const needed = behov.columns.filter(
      (column) => column.field === 'status' || column.field === 'remark' || 'required' in column,
    );
    expect(behov.columns.slice(0, needed.length)).toEqual(needed);
    expect(needed.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(1366 - 46 - 20);
  });
});
