// Innstilling at 1366 × 768: every network, the sum and the frame's picture in sight at once, and the chart under them.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnLetter } from '../../functions/domain/sheet/cells.ts';
import { layoutOf } from '../../functions/domain/proposal/tab-layout.ts';
import { innstilling } from '../../functions/domain/tabs/innstilling.ts';
import { hasBrowser, launchBrowser, onDesk, openPage } from '../desk/browser.ts';
import { openTestRound, type TestRound } from '../desk/round.ts';
import { soon } from '../patience.ts';
import { propose, seedOf, submitAll } from '../seeded.ts';
import { become, standAt } from './page.ts';

const there = hasBrowser('Innstilling on one screen');
const tab = 'Innstilling';
const { sum, frame, chart, below } = layoutOf(10);
const letter = (field: string): string =>
  columnLetter(innstilling.columns.findIndex((column) => column.field === field));

type Box = { left: number; right: number; top: number; bottom: number };

/** Where a cell stands in the window. */
const boxOf = async (page: Page, a1: string): Promise<Box> => {
  const [left, right] = await onDesk(page, 'sides', a1);
  const [, y] = await onDesk(page, 'middle', a1);
  const [, next] = await onDesk(
    page,
    'middle',
    a1.replace(/\d+$/, (row) => String(Number(row) + 1)),
  );
  // Rows of one height stand so far apart as they are high.
  return { left, right, top: y - (next - y) / 2, bottom: y + (next - y) / 2 };
};

/** What people see of the grid: without its head, its frozen row and its scroll bars. */
const sightOf = async (page: Page): Promise<Box> => {
  const grid = (await page.locator('#grid').boundingBox())!;
  const [, y] = await onDesk(page, 'middle', 'A1');
  return { left: grid.x, right: grid.x + grid.width - 14, top: y, bottom: grid.y + grid.height - 14 };
};

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

/** Whether the chart is drawn over the sheet: asked as if the mouse could find it, which it else cannot. */
const isOnTop = (page: Page): Promise<boolean> =>
  page.locator('.chart-card svg').evaluate((drawn) => {
    const layer = drawn.closest<HTMLElement>('#charts')!;
    layer.style.pointerEvents = 'auto';
    const { x, y, width, height } = drawn.getBoundingClientRect();
    const found = document.elementFromPoint(x + width / 2, y + height / 2);
    layer.style.pointerEvents = '';
    return drawn.contains(found);
  });

/** Lines that a text takes in so many pixels, with the letters of the tab. */
const linesIn = (page: Page, text: string, width: number): Promise<number> =>
  page.evaluate(
    ([text, width]) => {
      const probe = document.createElement('div');
      Object.assign(probe.style, { position: 'absolute', width: `${width}px`, font: '10pt/16px Arial' });
      probe.textContent = text;
      document.body.append(probe);
      const lines = Math.round(probe.getBoundingClientRect().height / 16);
      probe.remove();
      return lines;
    },
    [text, width] as const,
  );

describe.runIf(there)('Innstilling on an office’s laptop', () => {
  let browser: Browser;
  let round: TestRound;
  let page: Page;
  let errors: string[];
  beforeAll(async () => {
    browser = await launchBrowser();
    const seed = seedOf();
    round = await openTestRound({ seed, page: true });
    await submitAll(round, seed);
    await propose(round);
    ({ page, errors } = await openPage(browser, round.page?.url ?? ''));
    await page.setViewportSize({ width: 1366, height: 768 });
    await become(page, 'Saksbehandler hos Statsforvalteren');
  }, soon.timeout * 4);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  it('shows all ten networks, the sum and the frame’s picture, with the cause of each amount whole', async () => {
    await standAt(page, tab, 'A2');
    const sight = await sightOf(page);
    for (let row = 2; row <= sum + 1; row++) {
      const boxes = [await boxOf(page, `A${row}`), await boxOf(page, `${letter('why')}${row}`)];
      expect([row, boxes.map((box) => isWithin(box, sight))]).toEqual([row, [true, true]]);
    }
    expect(isWithin(await boxOf(page, `A${frame + 1}`), sight)).toBe(true);
    const { left, right } = await boxOf(page, `${letter('why')}2`);
    for (let row = 2; row <= sum; row++) {
      const text = await onDesk(page, 'read', tab, `${letter('why')}${row}`);
      expect([row, text === '']).toEqual([row, false]);
      expect([row, await linesIn(page, text, right - left - 10)]).toEqual([
        row,
        expect.toSatisfy((lines) => lines <= 2),
      ]);
    }
  });

  it('has the whole explanation in the note of the cause', async () => {
    const note = await onDesk(page, 'note', tab, `${letter('why')}2`);
    expect(note).toBe(`[Forklaring] ${await onDesk(page, 'read', tab, `${letter('explanation')}2`)}`);
  });

  const chartBox = async (): Promise<Box> => {
    const { x, y, width, height } = (await page.locator('.chart-card').boundingBox())!;
    return { left: x, right: x + width, top: y, bottom: y + height };
  };

  it('has the chart under the frame, over rows where nothing stands, with its figures as a table', async () => {
    await standAt(page, tab, `A${below}`);
    await expect.poll(async () => (await chartBox()).bottom < 768, soon).toBe(true);
    const [card, anchor, end] = [
      await chartBox(),
      await boxOf(page, `A${chart + 1}`),
      await boxOf(page, `A${below}`),
    ];
    expect([card.left, card.top].map(Math.round)).toEqual([anchor.left, anchor.top].map(Math.round));
    expect(card.bottom).toBeLessThanOrEqual(end.bottom);
    expect(await page.locator('.chart-card svg rect').count()).toBe(20);
    expect(await isOnTop(page)).toBe(true);
    const names = await page.locator('.chart-card tbody th').allTextContents();
    expect(names).toHaveLength(10);
    expect(await page.getByRole('img', { name: /^Søkt og innstilt per nettverk/ }).count()).toBe(1);
  });

  it('lets mouse and keys through to the cells, follows the scroll, and goes with its tab', async () => {
    const [x, y] = await onDesk(page, 'middle', `C${chart + 6}`);
    await page.mouse.click(x, y);
    await expect
      .poll(() => page.locator('#where').textContent(), soon)
      .toMatch(new RegExp(`^C${chart + 6}\\b`));
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => page.locator('#where').textContent(), soon)
      .toMatch(new RegExp(`^C${chart + 7}\\b`));
    const before = (await chartBox()).top;
    await page.mouse.wheel(0, 120);
    const moved = async () => {
      const anchor = await boxOf(page, `A${chart + 1}`);
      const { top } = await chartBox();
      return top !== before && Math.abs(top - anchor.top) < 1;
    };
    await expect.poll(moved, soon).toBe(true);
    await standAt(page, 'Start', 'A2');
    await expect.poll(() => page.locator('.chart-card').count(), soon).toBe(0);
    expect(errors).toEqual([]);
  });
});
