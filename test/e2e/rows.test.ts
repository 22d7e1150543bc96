// Whole rows: copied and emptied by their headers with real mouse and keyboard, and put in by another meanwhile.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser, onDesk, openPage } from '../desk/browser.ts';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { become, choose } from './page.ts';
import { fosen } from '../seeded.ts';
import { soon } from '../patience.ts';

const there = hasBrowser('whole rows');

const tab = 'Behov Fosen';

describe.runIf(there)('a whole row', () => {
  let browser: Browser;
  let round: TestRound;
  let page: Page;
  beforeAll(async () => {
    round = await openTestRound({ page: true });
    await round.call('check', tab, fosen);
    browser = await launchBrowser();
    const opened = await openPage(browser, round.page?.url ?? '');
    ({ page } = opened);
    await opened.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await become(page, 'Koordinator, Fosen');
  });
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  /** Clicks the number of the row, left of its first cell. */
  const markRow = async (row: number): Promise<void> => {
    await onDesk(page, 'goTo', tab, `D${row}`);
    const [, y] = await onDesk(page, 'middle', `A${row}`);
    const { x } = (await page.locator('canvas[id^=univer-sheet]').boundingBox()) ?? { x: 0 };
    await page.mouse.click(x + 12, y);
  };
  const row = (index: number) =>
    ['measure', 'sector', 'partner', 'soughtOwner'].map((field) => round.shown(tab, index, field));

  it('is copied into its new place, where it gets an ID of its own', async () => {
    await markRow(2);
    await page.keyboard.press('Control+c');
    await markRow(8);
    await page.keyboard.press('Control+v');
    await expect.poll(() => row(7), soon).toEqual(row(1));
    const first = round.shown(tab, 1, 'id');
    await expect.poll(() => round.shown(tab, 7, 'id'), soon).toMatch(new RegExp(`^(?!${first})FOS-\\d\\d$`));
    await expect.poll(() => onDesk(page, 'read', tab, 'R8'), soon).toBe(round.shown(tab, 7, 'id'));
  });

  it('is emptied by Delete, and taken back', async () => {
    const before = row(1);
    await markRow(2);
    await page.keyboard.press('Delete');
    await expect.poll(() => row(1), soon).toEqual(['', '', '', '']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => row(1), soon).toEqual(before);
  });

  it('put in elsewhere by another does not take a menu’s click to another cell, while the sheet is drawn anew', async () => {
    await onDesk(page, 'goTo', tab, 'D3');
    let letGo = (): void => undefined;
    const held = new Promise<void>((done) => (letGo = done));
    await page.route('**/desk/workbook', async (route) => {
      await held;
      await route.continue();
    });
    const range = {
      sheetId: round.sheetId('Behov Innherred'),
      dimension: 'ROWS',
      startIndex: 20,
      endIndex: 21,
    };
    const fetching = page.waitForRequest('**/desk/workbook');
    round.change({ insertDimension: { range } });
    await fetching;
    const asked = page.waitForRequest('**/desk/menu');
    await choose(page, 'Samordning', 'Kontroller fanen');
    letGo();
    expect((await asked).postDataJSON()).toMatchObject({ sheetTitle: tab, range: 'D3' });
  });

  it('put in by another while the browser has no time leaves no check behind of the workbook shown before', async () => {
    const late = 3000;
    await page.evaluate((ms) => {
      Object.assign(globalThis, { requestIdleCallback: (work: () => void) => setTimeout(work, ms) });
    }, late);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    for (const startIndex of [20, 21]) {
      const range = { sheetId: round.sheetId('Behov Innherred'), dimension: 'ROWS', startIndex };
      const fetched = page.waitForResponse('**/desk/workbook');
      round.change({ insertDimension: { range: { ...range, endIndex: startIndex + 1 } } });
      await fetched;
      await page.waitForTimeout(1000);
    }
    await page.waitForTimeout(late);
    expect(errors).toEqual([]);
  });
});
