// By keyboard alone: a first-time coordinator, from an empty tab to a report that is sent, with three mistakes on the way.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenPage, hasBrowser, launchBrowser, onDesk, openPage } from '../desk/browser.ts';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { keyboardIn, question, seen } from './page.ts';
import { seedOf } from '../seeded.ts';
import { soon } from '../patience.ts';

const there = hasBrowser('the keyboard alone');

const tab = 'Behov Fosen';
/** About as fast as a good typist, milliseconds between letters. */
const pace = { delay: 40 };

let page: Page;
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const type = (text: string): Promise<void> => page.keyboard.type(text, pace);

/** The line under the sheet, which a screen reader reads aloud. */
const heard = async (): Promise<string> => (await page.locator('#where').textContent()) ?? '';
const addressOf = (line: string): [column: number, row: number] => {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)/.exec(line) ?? [];
  return [letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0), Number(row)];
};

/** Goes to a cell by the arrow keys, as one does who hears where one is. */
async function walkTo(a1: string): Promise<void> {
  const [column, row] = addressOf(a1);
  const [fromColumn, fromRow] = addressOf(await heard());
  const sideways = column < fromColumn ? 'ArrowLeft' : 'ArrowRight';
  const along = row < fromRow ? 'ArrowUp' : 'ArrowDown';
  await press(...Array.from({ length: Math.abs(column - fromColumn) }, () => sideways));
  await press(...Array.from({ length: Math.abs(row - fromRow) }, () => along));
  await expect.poll(heard, soon).toMatch(new RegExp(`^${a1}[ :]`));
}

const focused = (): Promise<string> =>
  page.evaluate<string>("document.activeElement?.textContent?.trim() ?? ''");

/** Goes to the menus from wherever one is, and takes the item with this name. */
async function chooseItem(caption: string): Promise<void> {
  await press('Shift+F6');
  for (let step = 0; step < 5 && (await focused()) !== 'Samordning'; step++) await press('ArrowRight');
  await press('ArrowDown');
  for (let step = 0; step < 10 && (await focused()) !== caption; step++) await press('ArrowDown');
  expect(await focused()).toBe(caption);
  await press('Enter');
}

/** The question that is open, where the focus stands on its heading: Enter does nothing there. */
async function answerByKeys(...buttons: string[]): Promise<void> {
  const inside = question(page);
  const here = (): Promise<string> => keyboardIn(inside);
  await expect.poll(here, soon).toMatch(/\?$/);
  await press('Enter');
  for (const button of buttons) {
    for (let step = 0; step < 6 && (await here()) !== button; step++) await press('Tab');
    expect(await here()).toBe(button);
    await press('Enter');
  }
}

/** Opens the list of the cell one stands in, and takes the choice that begins with this letter, or the first. */
async function takeFromList(letter?: string): Promise<void> {
  const list = page.locator('.choices');
  await press('Alt+ArrowDown');
  await expect.poll(() => list.count(), soon).toBe(1);
  if (letter) await press(letter);
  await press('Enter');
  await expect.poll(() => list.count(), soon).toBe(0);
}

describe.runIf(there)('by keyboard alone', () => {
  let browser: Browser;
  let round: TestRound;
  let opened: OpenPage;
  beforeAll(async () => {
    const { behov, ...seed } = seedOf();
    round = await openTestRound({
      page: true,
      seed: { ...seed, behov: { ...behov, Fosen: [] }, faults: [] },
    });
    browser = await launchBrowser();
    opened = await openPage(browser, round.page?.url ?? '');
    ({ page } = opened);
  });
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  it('becomes the coordinator and goes to the network’s own tab', async () => {
    await press('Shift+F6', 'Tab', 'Tab');
    const loaded = page.waitForEvent('load');
    await press('Space');
    await type('Koordinator, Fosen');
    await press('Enter');
    await loaded;
    await page.locator('body.is-ready').waitFor();
    await press('F6');
    await expect.poll(focused, soon).toBe('Start');
    for (let step = 0; step < 20 && (await focused()) !== tab; step++) await press('ArrowRight');
    await press('Enter');
    await expect.poll(heard, soon).toMatch(/^A2 Status: tom/);
    await walkTo('C2');
  });

  it('types a row from the left, with a word outside the list, a semester too early and an amount that is none', async () => {
    const [first, second] = [
      ['1', 'Felles språkarbeid', 'skule'],
      ['Alle', 'NTNU', 'H26', 'V26', '1 400 000 +', '15 000'],
    ];
    const last = ['nei', 'Tid til samlinger.', 'Kartlagt i høst, sammen med lærerne.'];
    const typeRow = async (texts: string[]): Promise<void> => {
      for (const text of texts) {
        await type(text);
        await press('Tab');
      }
    };
    await typeRow(first ?? []);
    await takeFromList();
    await press('Tab');
    await typeRow(second ?? []);
    await takeFromList('n');
    await press('Tab');
    await typeRow(last);
    await seen(page, tab, 'R2', (text) => /^FOS-\d\d$/.test(text));
    await seen(page, tab, 'A2', (text) => text === 'Må rettes');
    const row = await Promise.all(
      'CDEGHIJKMNOP'.split('').map((column) => onDesk(page, 'read', tab, `${column}2`)),
    );
    expect(row).toEqual([...(first ?? []), ...(second ?? []).slice(0, 5), 'ny', ...last]);
  });

  it('is refused with a list of what must be mended, cell by cell, when it sends too early', async () => {
    await chooseItem('Send behovsmelding');
    const frame = page.frameLocator('#sidebar-frame');
    await expect.poll(() => frame.locator('main').textContent(), soon).toContain('Kan ikke sendes inn ennå');
    for (const cell of ['E2', 'J2', 'K2'])
      expect(await frame.locator(`li.mustMend [data-cell=${cell}]`).count()).toBe(1);
    await expect.poll(() => page.locator('body.is-busy').count(), soon).toBe(0);
    await press('F6');
    expect(round.inbox.list()).toEqual([]);
  });

  it('hears at each cell what is wrong there, and mends it by list and by typing', async () => {
    await walkTo('E2');
    await expect.poll(heard, soon).toContain('«skule»');
    await takeFromList('s');
    await seen(page, tab, 'E2', (text) => text === 'skole');
    await walkTo('J2');
    await expect.poll(heard, soon).toContain('før start H26');
    await type('V27');
    await press('Tab');
    await expect.poll(heard, soon).toContain('«1 400 000 +» er ikke et bestemt beløp');
    await type('140 000');
    await press('Enter');
    await seen(page, tab, 'A2', (text) => text === 'Klar');
    await walkTo('K2');
    await expect.poll(heard, soon).not.toContain('Merknad');
  });

  it('sends the report after one question, with a receipt', async () => {
    await chooseItem('Send behovsmelding');
    await answerByKeys('Send behovsmeldingen');
    await seen(page, tab, 'A2', (text) => text === 'Sendt inn');
    await expect
      .poll(async () => (await round.letters('')).map(({ subject }) => subject), soon)
      .toEqual(['Behovsmeldingen fra Fosen er mottatt']);
    expect(opened.foreign).toEqual([]);
  });
});
