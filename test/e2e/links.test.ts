// Links into the workbook at the desk: from a line of Start by keyboard, and from an e-mail by mouse, to the very tab.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenPage, hasBrowser, launchBrowser, onDesk, openPage } from '../desk/browser.ts';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { seen } from './page.ts';
import { fosen } from '../seeded.ts';
import { soon } from '../patience.ts';

const there = hasBrowser('links into the workbook');

describe.runIf(there)('a link', () => {
  let browser: Browser;
  let round: TestRound;
  let opened: OpenPage;
  let page: Page;
  beforeAll(async () => {
    [browser, round] = await Promise.all([launchBrowser(), openTestRound({ page: true })]);
    opened = await openPage(browser, round.page?.url ?? '');
    ({ page } = opened);
  });
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });
  const heard = async (): Promise<string> => (await page.locator('#where').textContent()) ?? '';
  const front = (): Promise<string> =>
    page.evaluate<string>("document.getElementById('tab-list').selectedOptions[0].text");

  it('of Start goes to the network’s tab by Alt+Enter', async () => {
    await round.call('check', 'Behov Fosen', fosen);
    const row = round.rowWhere('Start', 'subject', 'Fosen') + 1;
    await seen(page, 'Start', `B${row}`, (text) => text === 'Behov Fosen');
    await onDesk(page, 'goTo', 'Start', `B${row}`);
    await page.locator('#link', { hasText: 'Gå til Behov Fosen' }).waitFor();
    await page.keyboard.press('Alt+Enter');
    await expect.poll(front, soon).toBe('Behov Fosen');
  });

  it('of an address goes to its cell, and an address of no place goes nowhere', async () => {
    const id = round.sheetId('Behov Fosen');
    await page.evaluate(`location.hash = '#gid=${id}&range=D3'`);
    await expect.poll(heard, soon).toMatch(/^D3 /);
    await page.evaluate("location.hash = '#gid=1;alert(1)'");
    expect(await heard()).toMatch(/^D3 /);
  });
});
