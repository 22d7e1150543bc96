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

/** A whole row of needs from the column of priorities, as it stands in the cells. */
const ROW = '6 Språk skole Lek Alle NTNU H27 V28 20000 15000 ny nei Tid Høst'.split(' ');

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
      () => choose(page, 'Flere valg', 'Vis hjelp'),
      () => click('dialog.modal button'),
    ],
    [
      'the sidebar is closed',
      () => choose(page, 'Flere valg', 'Hva er endret'),
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

  /** Of the row's cells, those that do not hold what was typed; amounts are shown in groups of three. */
  const lostIn = async (row: number): Promise<string[]> => {
    await onDesk(page, 'settled');
    const columns = 'CDEFGHIJKLMNOP'.split('');
    const shown = await Promise.all(columns.map((column) => onDesk(page, 'read', tab, `${column}${row}`)));
    return ROW.flatMap((text, at) => {
      const held = shown[at]!.replaceAll(/\s/g, '');
      return held === text ? [] : [`${columns[at]}${row}: ${text} is ${held}`];
    });
  };
  const tabAlong = async (): Promise<void> => {
    for (const text of ROW) {
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
  };

  it('when one tabs along a row faster than the page can draw', async () => {
    await page.setViewportSize({ width: 1366, height: 768 });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 2 });
    await onDesk(page, 'goTo', tab, 'C8');
    await tabAlong();
    expect(await lostIn(8)).toEqual([]);
    await cdp.detach();
  });

  it('when one clicks in the columns that stand still, and tabs on into those that are scrolled', async () => {
    await page.setViewportSize({ width: 1366, height: 768 });
    // From below, since a row grows when it is answered.
    for (const row of [11, 10]) {
      await onDesk(page, 'goTo', tab, 'B2');
      const [x, y] = await onDesk(page, 'middle', `C${row}`);
      await page.mouse.click(x, y);
      await tabAlong();
      expect(await lostIn(row)).toEqual([]);
    }
  });

  it('when one comes back by keyboard to the columns that stand still from those that are scrolled', async () => {
    await page.setViewportSize({ width: 1366, height: 768 });
    for (const row of [12, 13]) {
      await onDesk(page, 'goTo', tab, 'P2');
      await page.keyboard.type('Høst');
      await page.keyboard.press('Tab');
      await onDesk(page, 'goTo', tab, `C${row}`);
      await page.keyboard.type('654321');
      await page.keyboard.press('Tab');
      await onDesk(page, 'settled');
      expect((await onDesk(page, 'read', tab, `C${row}`)).replaceAll(/\s/g, '')).toBe('654321');
    }
  });

  it('when the page is there at once: 2.5 MB at the first load, and hardly anything at the next', async () => {
    const context = await browser.newContext();
    const first = await context.newPage();
    const cdp = await context.newCDPSession(first);
    await cdp.send('Network.enable');
    let bytes = 0;
    cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await first.goto(round.page?.url ?? '');
    await first.locator('body.is-ready').waitFor();
    expect(bytes).toBeGreaterThan(1_000_000);
    expect(bytes).toBeLessThan(2_500_000);
    bytes = 0;
    await first.reload();
    await first.locator('body.is-ready').waitFor();
    expect(bytes).toBeLessThan(250_000);
    await context.close();
  });
});
