// Where the keyboard is in a page of the script in its frame, when the frame has loaded later than a person pressed a key.
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildAppsScript } from '../../apps-script/build.ts';
import { leftPage } from '../../apps-script/src/left-page.ts';
import { excelPage } from '../../apps-script/src/pages/excel-page.ts';
import { movePage } from '../../apps-script/src/pages/move-page.ts';
import { questionPage } from '../../apps-script/src/pages/question-page.ts';
import { hasBrowser, launchBrowser, openPage } from '../desk/browser.ts';
import { BEHOV, openDesk } from '../desk/page-fixture.ts';
import { newFolder, runScript } from '../desk/run-script.ts';
import { soon } from '../patience.ts';
import { choose, keyboardIn, question } from './page.ts';

const there = hasBrowser('the keyboard in a frame');

/** In the page and in each frame: what waits for the load of a frame waits, till that is sent by hand. */
const HELD = `(parent === self ? document : window).addEventListener('load', function (event) {
  if (event.isTrusted && (parent !== self || event.target.tagName === 'IFRAME')) event.stopImmediatePropagation();
}, true);`;
/** A page that takes the keyboard once, and does nothing to keep it. */
const PLAIN = `<!doctype html><head></head><h1 tabindex="-1">Les dette</h1><p></p><script>
var keys = 0;
addEventListener('keydown', function () { document.querySelector('p').textContent = String(keys += 1); });
document.querySelector('h1').focus();</script>`;
const QUESTION = { title: 'Sende?', message: 'Fosen.', yes: 'Send', no: 'La være', run: 'x' };
const LEFT = { title: 'Hva gjenstår', message: '1 må rettes.', tab: BEHOV, lines: [], more: 0 };

describe.runIf(there)('the keyboard in a frame that loads late', () => {
  let browser: Browser;
  let pages: Record<string, string>;
  beforeAll(async () => {
    const code = await buildAppsScript(newFolder());
    const print = (await runScript(code, { run: 'skrivUt', activeSheet: BEHOV })).modals[0]?.[1] ?? '';
    pages = {
      Spørsmål: questionPage(QUESTION, 'noekkel-1'),
      Excel: excelPage(BEHOV),
      Flytt: movePage(BEHOV, { holders: [], tiltak: [], causes: [] }),
      PDF: print,
      Enkel: PLAIN,
      Tom: PLAIN.replace("document.querySelector('h1').focus();", ''),
      Gjenstår: leftPage(LEFT),
    };
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  /** Opens the page of that name; `load` sends the load of its frame, first in it and then around it. */
  const open = async (
    name: string,
  ): Promise<{ page: Page; inside: FrameLocator; load: () => Promise<void> }> => {
    const desk = await openDesk({
      menus: () => [
        { caption: 'Sider', items: Object.keys(pages).map((caption) => ({ caption, run: caption })) },
      ],
      runAppsScript: async (run, _, ui) => {
        if (run === 'Gjenstår') ui.sidebar(run, pages[run] ?? '');
        else ui.modal(run, pages[run] ?? '');
      },
    });
    onTestFinished(desk.close);
    const { page, context } = await openPage(browser, desk.desk.url);
    onTestFinished(() => context.close());
    await context.addInitScript(HELD);
    await page.reload();
    await page.locator('body.is-ready').waitFor();
    await choose(page, 'Sider', name);
    const frame = page.locator(name === 'Gjenstår' ? '#sidebar-frame' : 'dialog.modal iframe');
    const inside = frame.contentFrame();
    const load = async (): Promise<void> => {
      await inside.locator('html').evaluate(() => dispatchEvent(new Event('load')));
      await frame.dispatchEvent('load');
    };
    return { page, inside, load };
  };
  const lose = (page: Page): Promise<void> =>
    page.locator('dialog.modal iframe').evaluate((frame) => {
      frame.blur();
      frame.focus();
    });

  it.each([
    ['Spørsmål', 'Sende?'],
    ['Excel', 'Last ned fanen som Excel'],
    ['Flytt', 'Velg …'],
    ['PDF', 'Lag PDF'],
    ['Gjenstår', BEHOV],
  ])('begins in %s at %s, and is there when it has loaded', async (name, first) => {
    const { page, inside, load } = await open(name);
    await expect.poll(() => keyboardIn(inside), soon).toContain(first);
    await page.keyboard.press('Shift');
    await load();
    await page.keyboard.press('Shift');
    await expect.poll(() => keyboardIn(inside), soon).toContain(first);
  });

  it('is not taken by the desk from what the page chose, and its keys reach the page', async () => {
    const { page, inside, load } = await open('Enkel');
    await expect.poll(() => keyboardIn(inside), soon).toBe('Les dette');
    await load();
    await page.keyboard.press('Shift');
    await expect.poll(() => inside.locator('p').textContent(), soon).toBe('1');
    expect(await inside.locator('h1:focus').count()).toBe(1);
  });

  it('reaches a page that chose nothing', async () => {
    const { page, inside, load } = await open('Tom');
    await load();
    await page.keyboard.press('Shift');
    await expect.poll(() => inside.locator('p').textContent(), soon).toBe('1');
  });

  it('that is lost after a key comes back to where the person was', async () => {
    const { page, inside } = await open('Spørsmål');
    await expect.poll(() => keyboardIn(inside), soon).toBe('Sende?');
    await page.keyboard.press('Enter');
    await lose(page);
    await expect.poll(() => keyboardIn(inside), soon).toBe('Sende?');
    await page.keyboard.press('Tab');
    expect(await keyboardIn(inside)).toBe('La være');
    await lose(page);
    await expect.poll(() => keyboardIn(inside), soon).toBe('La være');
  });

  it('is not called back from the cross, where the person has gone out of the frame', async () => {
    const { page, inside, load } = await open('Spørsmål');
    await expect.poll(() => keyboardIn(inside), soon).toBe('Sende?');
    const cross = page.locator('dialog.modal .close:focus');
    for (let step = 0; step < 3; step++) await page.keyboard.press('Tab');
    await expect.poll(() => cross.count(), soon).toBe(1);
    await load();
    // Longer than the page takes to look for what it has lost.
    await inside.locator('html').evaluate(() => new Promise((done) => void setTimeout(done, 200)));
    expect(await cross.count()).toBe(1);
    await page.keyboard.press('Enter');
    await expect.poll(() => question(page).owner().count(), soon).toBe(0);
  });
});
