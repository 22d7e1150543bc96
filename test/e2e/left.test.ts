// The list of what is left in Chromium: a coordinator goes to a cell from it, accepts one proposal and all, and sends.
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser, onDesk, openPage } from '../desk/browser.ts';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { fosen, mendFaults, seedOf } from '../seeded.ts';
import { soon } from '../patience.ts';
import { answerQuestion, become, choose, keyboardIn, question } from './page.ts';

const there = hasBrowser('what is left in the browser');

const tab = 'Behov Fosen';

describe.runIf(there)('what is left, in the browser', () => {
  let browser: Browser;
  let round: TestRound;
  let page: Page;
  let list: FrameLocator;
  beforeAll(async () => {
    round = await openTestRound({ page: true });
    mendFaults(round, seedOf(), 'Fosen');
    await round.call('check', tab, fosen);
    round.type(tab, 2, { soughtOwner: '160 000 +' });
    round.type(tab, 3, { soughtUh: '14 000 +', sector: 'bgge' });
    browser = await launchBrowser();
    ({ page } = await openPage(browser, round.page?.url ?? ''));
    await page.setViewportSize({ width: 1366, height: 768 });
    await become(page, 'Koordinator, Fosen');
    await onDesk(page, 'goTo', tab, 'D2');
    list = page.frameLocator('#sidebar-frame');
  });
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  const left = (): Promise<string | null> => list.locator('#left').textContent();
  const isIdle = async (): Promise<void> => {
    await expect.poll(() => page.locator('body.is-busy').count(), soon).toBe(0);
  };
  /** What the keyboard is in, inside the sidebar. */
  const focused = (): Promise<string> => keyboardIn(list);

  it('sending with errors opens it, with how many stand in the way and no box to close', async () => {
    await choose(page, 'Samordning', 'Send behovsmelding');
    await list.locator('#why strong').waitFor();
    expect(await left()).toMatch(/^3 må rettes\./);
    expect(await page.locator('#dialog[open]').count()).toBe(0);
    await isIdle();
  });

  it('a line leads to its cell, where the keyboard writes at once', async () => {
    await list.getByRole('button', { name: /^L4 Søkt til UH/ }).press('Enter');
    const where = (): Promise<string | null> => page.locator('#where').textContent();
    await expect.poll(where, soon).toMatch(/^L4 /);
    await expect.poll(() => page.locator('#grid :focus').count(), soon).toBe(1);
  });

  it('F6 leads from the sheet to the list, and back', async () => {
    await page.keyboard.press('F6');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), soon).toBe('sidebar-frame');
    await list.getByRole('button', { name: 'Oppdater' }).press('F6');
    await expect.poll(() => page.locator('#grid :focus').count(), soon).toBe(1);
  });

  it('a line of a row that has moved leads there, says which cell that is, and is called by it', async () => {
    const range = { sheetId: round.sheetId(tab), dimension: 'ROWS' as const, startIndex: 2, endIndex: 3 };
    round.change({ insertDimension: { range } });
    await list.getByRole('button', { name: /^L4 Søkt til UH/ }).press('Enter');
    await expect.poll(() => list.locator('#said').textContent(), soon).toBe('Du står i L5.');
    const lines = await list.locator('button.go', { hasText: 'FOS-03' }).allTextContents();
    expect(lines.filter((text) => !/^[A-Z]+5 /.test(text))).toEqual([]);
    expect(await list.getByRole('button', { name: /^Godta: .* L5 Søkt til UH, FOS-03/ }).count()).toBe(1);
    round.change({ deleteDimension: { range } });
    await list.getByRole('button', { name: /^L5 Søkt til UH/ }).press('Enter');
    await expect.poll(() => list.locator('#said').textContent(), soon).toBe('Du står i L4.');
    await isIdle();
  });

  it('the answer is in sight where Godta stands far down and nothing was written', async () => {
    await page.setViewportSize({ width: 1366, height: 480 });
    round.type(tab, 3, { sector: 'skole' });
    await list.getByRole('button', { name: /^Godta: .*begge.* E4/ }).press('Enter');
    const said = list.locator('#said');
    await expect.poll(() => said.textContent(), soon).toMatch(/^Ingenting å godta/);
    const seen = await said.evaluate((one) => {
      const root = document.documentElement;
      root.scrollTop = root.scrollHeight;
      const { top, bottom } = one.getBoundingClientRect();
      return [root.scrollTop > 0, top >= 0 && bottom <= innerHeight];
    });
    expect(seen).toEqual([true, true]);
    await page.setViewportSize({ width: 1366, height: 768 });
    round.type(tab, 3, { sector: 'bgge' });
    await list.getByRole('button', { name: 'Oppdater' }).click();
    await expect.poll(left, soon).toMatch(/^3 må rettes\./);
  });

  it('Godta writes the one proposal, says what is left, and leaves the focus at the next', async () => {
    await list.getByRole('button', { name: /^Godta: Mente du 160.000/ }).press('Enter');
    await expect.poll(left, soon).toMatch(/^2 må rettes\./);
    await expect.poll(() => onDesk(page, 'read', tab, 'K3'), soon).toMatch(/^160.000$/);
    await expect.poll(focused, soon).toMatch(/^Godta: Mente du/);
    expect(await onDesk(page, 'read', tab, 'L4')).toBe('14 000 +');
  });

  it('Godta alle writes the others, and then it is sent', async () => {
    await list.getByRole('button', { name: 'Godta alle forslag (2)' }).press('Enter');
    await expect.poll(left, soon).not.toContain('må rettes.');
    await expect.poll(() => onDesk(page, 'read', tab, 'L4'), soon).toMatch(/^14.000$/);
    await expect.poll(() => onDesk(page, 'read', tab, 'E4'), soon).toBe('begge');
    await choose(page, 'Samordning', 'Send behovsmelding');
    const asked = question(page).locator('main');
    await expect.poll(() => asked.textContent(), soon).toMatch(/forhåndsrammen.*Fristen/s);
    await answerQuestion(page, 'Send behovsmeldingen');
    await expect.poll(() => onDesk(page, 'read', tab, 'A2'), soon).toBe('Sendt inn');
    await isIdle();
  });

  it('read again it says that nothing is left, and offers nothing', async () => {
    await list.getByRole('button', { name: 'Oppdater' }).click();
    await expect.poll(left, soon).toContain('sendt inn');
    expect(await list.getByRole('button', { name: /^Godta/ }).count()).toBe(0);
  });
});
