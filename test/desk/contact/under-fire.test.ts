// The page while its desk is away, slow or another one: what was typed arrives once, in order, and the page finds back.
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { hasBrowser, launchBrowser, onDesk, openPage } from '../browser.ts';
import { become, choose } from '../../e2e/page.ts';
import { BEHOV, BEHOV_ID, CASE_WORKER, FOSEN } from '../page-fixture.ts';
import { put } from '../sheets/fixture.ts';
import { soon } from '../../patience.ts';
import { openDeskThatStops } from './desk-that-stops.ts';

const there = hasBrowser('the page under fire');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const open = async () => {
  const desk = await openDeskThatStops();
  onTestFinished(desk.close);
  const join = async () => {
    const opened = await openPage(browser, desk.url);
    onTestFinished(() => opened.context.close());
    return opened.page;
  };
  return { desk, join, page: await join() };
};

const goTo = (page: Page, a1: string) => onDesk(page, 'goTo', BEHOV, a1);
const type = async (page: Page, a1: string, text: string) => {
  await goTo(page, a1);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
};
const unsent = (page: Page) => page.textContent('#unsent');
const toasts = (page: Page) => page.textContent('#toasts');

/** Answers the edits of a page in the desk's place until `stop`. */
const answerEdits = async (page: Page, answer: (route: Route) => Promise<void>) => {
  await page.route('**/desk/edit', answer);
  return { stop: () => page.unroute('**/desk/edit') };
};

describe.runIf(there)('what is typed while the desk is away', () => {
  it('is kept over a reload, also what was half-written, and arrives once and in order', async () => {
    const { desk, page } = await open();
    const away = await answerEdits(page, (route) => route.fulfill({ status: 503, body: 'Straks.' }));
    await type(page, 'D6', 'Den første');
    await goTo(page, 'D2');
    await choose(page, 'Rediger', 'Sett inn rad over');
    await type(page, 'D2', 'I den nye raden');
    await expect.poll(() => unsent(page), soon).toBe('⚠ Ikke lagret ennå: 3 endringer');
    await goTo(page, 'D8');
    await page.keyboard.type('Halvskrevet');
    await page.reload();
    await page.locator('body.is-ready').waitFor();
    await expect.poll(() => unsent(page), soon).toBe('⚠ Ikke lagret ennå: 4 endringer');
    expect(desk.edits).toEqual([]);
    await away.stop();
    await expect.poll(() => unsent(page), soon).toBe('✓ Alt er lagret');
    expect(desk.shown('D1:D8')).toEqual([
      'Tiltak',
      'I den nye raden',
      'Trygt barnehagemiljø',
      'Skrivestrategier',
      'Gode overganger',
      '',
      'Den første',
      'Halvskrevet',
    ]);
    expect(desk.edits.map((edit) => edit.split(' ')[0])).toEqual(['EDIT', 'INSERT_ROW', 'EDIT', 'EDIT']);
    await expect.poll(() => onDesk(page, 'read', BEHOV, 'D8'), soon).toBe('Halvskrevet');
  });

  it('is done once where the answer was lost: typing, a row, a sort and its undo, and a desk that fell', async () => {
    const { desk, page } = await open();
    const lost = new Set<string>();
    const line = await answerEdits(page, async (route) => {
      const edit = route.request().postData() ?? '';
      if (lost.has(edit)) return route.continue();
      lost.add(edit);
      await route.fetch();
      await route.abort();
    });
    await goTo(page, 'D3');
    await choose(page, 'Rediger', 'Sett inn rad over');
    await type(page, 'D3', 'Ny');
    await goTo(page, 'C2');
    await choose(page, 'Rediger', 'Sorter synkende');
    await onDesk(page, 'settled');
    expect(desk.shown('D2:D5')).toEqual([
      'Gode overganger',
      'Skrivestrategier',
      'Trygt barnehagemiljø',
      'Ny',
    ]);
    await choose(page, 'Rediger', 'Angre');
    await onDesk(page, 'settled');
    expect(desk.shown('D2:D5')).toEqual([
      'Trygt barnehagemiljø',
      'Ny',
      'Skrivestrategier',
      'Gode overganger',
    ]);
    expect(desk.edits.map((edit) => edit.split(' ')[0])).toEqual(['INSERT_ROW', 'EDIT', 'SORT', 'SORT']);
    await line.stop();

    // The answer is lost with the desk itself; the one that comes after it has it from the workbook's file.
    let isDone = false;
    await answerEdits(page, async (route) => {
      if (isDone) return route.continue();
      isDone = true;
      await route.fetch();
      await desk.stop();
      await route.abort();
    });
    await goTo(page, 'D2');
    await choose(page, 'Rediger', 'Sett inn rad over');
    await expect.poll(() => unsent(page), soon).toContain('Ikke lagret ennå: 1 endring');
    await desk.start();
    await expect.poll(() => unsent(page), soon).toBe('✓ Alt er lagret');
    expect(desk.shown('D2:D4')).toEqual(['', 'Trygt barnehagemiljø', 'Ny']);
    expect(desk.edits).toEqual([]);
  });

  it('is told with its text when the desk fails on it each time, and what comes after it is saved', async () => {
    const { desk, page } = await open();
    await answerEdits(page, (route) =>
      route.request().postData()?.includes('Umulig')
        ? route.fulfill({ status: 500, body: '{}' })
        : route.continue(),
    );
    await type(page, 'D6', 'Umulig');
    await type(page, 'D7', 'Den neste');
    await expect.poll(() => toasts(page), soon).toContain('Ikke lagret: «Umulig».');
    await expect.poll(() => desk.shown('D6:D7'), soon).toEqual(['', 'Den neste']);
    await expect.poll(() => onDesk(page, 'read', BEHOV, 'D6'), soon).toBe('');
  });
});

describe.runIf(there)('a page whose desk was stopped and begun again', () => {
  it('finds back, sends what was typed, shows what others did, and is still the same person', async () => {
    const { desk, page, join } = await open();
    const other = await join();
    await become(other, CASE_WORKER.label);
    await desk.stop();
    await type(page, 'D6', 'Skrevet uten pult');
    await expect.poll(() => unsent(page), soon).toBe('⚠ Ikke lagret ennå: 1 endring');
    await expect.poll(() => other.textContent('#busy'), soon).toContain('Mistet kontakten med pulten');
    await desk.start();
    desk.workbook.batchUpdate({ requests: [put(BEHOV_ID, 6, 3, [['Skrevet av en funksjon']])] }, 'owner');
    await expect.poll(() => unsent(page), soon).toBe('✓ Alt er lagret');
    expect(desk.shown('D6:D7')).toEqual(['Skrevet uten pult', 'Skrevet av en funksjon']);
    for (const each of [page, other]) {
      await expect.poll(() => onDesk(each, 'read', BEHOV, 'D6'), soon).toBe('Skrevet uten pult');
      await expect.poll(() => onDesk(each, 'read', BEHOV, 'D7'), soon).toBe('Skrevet av en funksjon');
      await expect.poll(() => each.textContent('#busy'), soon).toBe('');
    }
    expect(await other.inputValue('#persona')).toBe(CASE_WORKER.email);
    await choose(other, 'Samordning', 'Kontroller fanen');
    await expect.poll(() => toasts(other), soon).toContain('3 rader kontrollert.');
  });

  it('is back at the tab, the cell and the scroll after a reload, each person at their own', async () => {
    const { desk, page } = await open();
    const where = () => page.textContent('#where');
    await page.setViewportSize({ width: 700, height: 400 });
    await goTo(page, 'G28');
    await expect.poll(where, soon).toContain('G28');
    const middle = () => onDesk(page, 'middle', 'G28');
    await expect.poll(async () => (await middle())[1], soon).toBeLessThan(400);
    const [x, y] = await middle();
    await page.reload();
    await page.locator('body.is-ready').waitFor();
    await expect.poll(where, soon).toContain('G28');
    await expect.poll(middle, soon).toEqual([x, y]);
    // What one wrote is one's own, also when somebody else takes over in the midst of it.
    await page.keyboard.type('Halv');
    await become(page, CASE_WORKER.label);
    await expect.poll(() => desk.shown('G28:G28'), soon).toEqual(['Halv']);
    await goTo(page, 'D3');
    await expect.poll(where, soon).toContain('D3');
    await become(page, FOSEN.label);
    await expect.poll(where, soon).toContain('G28');
    await become(page, CASE_WORKER.label);
    await expect.poll(where, soon).toContain('D3');
  });
});

/** What is painted where it says who else is there; it lets the mouse through otherwise. */
const inFront = `(() => {
  const line = document.getElementById('same-cell');
  line.style.pointerEvents = 'auto';
  const { left, top } = line.getBoundingClientRect();
  return document.elementFromPoint(left + 12, top + 8).id;
})()`;

describe.runIf(there)('two people in one cell', () => {
  it('see each other there, and both are told what was written over, by whom and with what', async () => {
    const { desk, page, join } = await open();
    const other = await join();
    await become(other, CASE_WORKER.label);
    await onDesk(page, 'goTo', 'Ark1', 'D3');
    await onDesk(other, 'goTo', 'Ark1', 'D4');
    await expect.poll(() => page.textContent('#same-tab'), soon).toBe(`${CASE_WORKER.label} i D4`);
    await onDesk(other, 'goTo', 'Ark1', 'D3');
    await expect.poll(() => page.textContent('#same-cell'), soon).toBe(`Her er også ${CASE_WORKER.label}`);
    expect(await page.evaluate(inFront)).toBe('same-cell');
    await page.keyboard.type('Min');
    await other.keyboard.type('Din');
    await other.keyboard.press('Enter');
    const shown = () => desk.shown('D3:D3', 'Ark1');
    await expect.poll(shown, soon).toEqual(['Din']);
    await page.keyboard.press('Enter');
    await expect.poll(shown, soon).toEqual(['Min']);
    await expect
      .poll(() => toasts(page), soon)
      .toContain(`D3 i Ark1: ${CASE_WORKER.label} skrev «Din» mens du skrev. Nå står det «Min».`);
    await expect
      .poll(() => toasts(other), soon)
      .toContain(`D3 i Ark1: ${FOSEN.label} skrev «Min» der du hadde skrevet «Din».`);
    await other.close();
    await expect.poll(async () => (await page.textContent('.people'))?.trim(), soon).toBe('');
    // What was seen before it was written over is no surprise.
    await page.locator('#toasts').evaluate((toast) => toast.replaceChildren());
    await onDesk(page, 'goTo', 'Ark1', 'D3');
    await page.keyboard.type('Min igjen');
    await page.keyboard.press('Enter');
    await expect.poll(shown, soon).toEqual(['Min igjen']);
    await onDesk(page, 'settled');
    expect(await toasts(page)).toBe('');
  });
});
