// By real mouse and keyboard: what is typed lands in the sheet, whatever was clicked away just before.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser, onDesk, openPage } from '../desk/browser.ts';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { become, choose } from './page.ts';
import { fosen } from '../seeded.ts';
import { soon } from '../patience.ts';

const there = hasBrowser('typing after a click');

const tab = 'Behov Fosen';

describe.runIf(there)('what is typed lands in the sheet', () => {
  let browser: Browser;
  let round: TestRound;
  let page: Page;
  beforeAll(async () => {
    round = await openTestRound({ page: true });
    await round.call('check', tab, fosen);
    browser = await launchBrowser();
    ({ page } = await openPage(browser, round.page?.url ?? ''));
    await become(page, 'Koordinator, Fosen');
  });
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  const click = (selector: string) => page.locator(selector).first().click();

  const closings: [what: string, open: () => Promise<unknown>, close: () => Promise<unknown>][] = [
    [
      'a question is answered',
      () => choose(page, 'Samordning', 'Send behovsmelding'),
      () => click('#dialog[open] button'),
    ],
    [
      'the sidebar is closed',
      () => choose(page, 'Samordning', 'Hva er endret'),
      () => click('#sidebar-close'),
    ],
    ['a toast is closed', () => choose(page, 'Samordning', 'Kontroller fanen'), () => click('.toast .close')],
    ['the inbox is closed', () => click('#inbox-button'), () => click('#inbox-close')],
    ['the inbox is closed by its own button', () => click('#inbox-button'), () => click('#inbox-button')],
    [
      'somebody clicks where nothing is',
      () => choose(page, 'Samordning', 'Kontroller fanen'),
      () => click('.toast strong'),
    ],
  ];

  it.each(closings)('when %s', async (what, open, close) => {
    await onDesk(page, 'goTo', tab, 'D2');
    await open();
    await close();
    await expect.poll(() => page.locator('body.is-busy').count(), soon).toBe(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type(`Når ${what}`);
    await page.keyboard.press('Enter');
    await expect.poll(() => round.shown(tab, 2, 'measure'), soon).toBe(`Når ${what}`);
  });
});
