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
  (tab.columns as readonly Column[]).map((column) => ({ name: `${title} ${column.header}`, column })),
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
    font: string,
    room: number,
    textsOf: (column: Column) => readonly string[],
  ): Promise<string[]> => {
    const narrow: string[] = [];
    for (const { name, column } of columns) {
      const texts = textsOf(column);
      if (texts.length > 0 && (await measure(font, texts)) + room > column.width) narrow.push(name);
    }
    return narrow;
  };

  it('for each word of its heading', async () => {
    expect(await tooNarrow('bold 11pt Arial', margins, ({ header }) => header.split(' '))).toEqual([]);
  });
  it('for each word of its dropdown, with the arrow beside it', async () => {
    const words = ({ kind, choices }: Column) => (kind === 'choice' && choices ? choices : []);
    expect(await tooNarrow('11pt Arial', margins + arrow, words)).toEqual([]);
  });
  it('for each status of a row', async () => {
    const words = (column: Column) => (column === status ? Object.values(rowStatus) : []);
    expect(await tooNarrow('bold 11pt Arial', margins, words)).toEqual([]);
  });
  it('for amounts of hundreds of millions, but for what is left by rounding', async () => {
    const amounts = ({ kind, field }: Column) =>
      kind === 'kroner' && field !== 'rounding' ? ['−999 999 999'] : [];
    expect(await tooNarrow('11pt Arial', margins, amounts)).toEqual([]);
  });
});
