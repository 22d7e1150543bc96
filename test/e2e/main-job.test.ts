// The main job in Chromium: type, see the answer in the row, mend, submit, compute, and find the e-mails, once.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenPage, hasBrowser, launchBrowser, onDesk, openPage } from '../desk/browser.ts';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { answerQuestion, become, question, seen } from './page.ts';
import { seedOf, submitAll } from '../seeded.ts';
import { soon } from '../patience.ts';

const there = hasBrowser('the main job in the browser');

const tab = 'Behov Fosen';

const choose = async (page: Page, item: string, verb?: string): Promise<void> => {
  await page.getByRole('menuitem', { name: 'Samordning' }).click();
  await page.getByRole('menuitem', { name: item }).click();
  if (verb) await answerQuestion(page, verb);
};

describe.runIf(there)('the main job in the browser', () => {
  let browser: Browser;
  let round: TestRound;
  let opened: OpenPage;
  let page: Page;
  beforeAll(async () => {
    round = await openTestRound({ page: true });
    browser = await launchBrowser();
    opened = await openPage(browser, round.page?.url ?? '');
    page = opened.page;
    await become(page, 'Koordinator, Fosen');
    await onDesk(page, 'goTo', tab, 'D2');
    await round.call('check', tab, 'koordinator.fosen@example.no');
  });
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  it('answers a row in the row while it is typed', async () => {
    const row: [string, string][] = [
      ['C7', '6'],
      ['D7', 'Felles språkarbeid'],
      ['E7', 'skole'],
      ['F7', 'Overganger'],
      ['G7', 'Alle'],
      ['H7', 'NTNU'],
      ['I7', 'H26'],
      ['J7', 'V27'],
      ['K7', '20 000'],
      ['L7', '15 000'],
      ['M7', 'ny'],
      ['N7', 'nei'],
      ['O7', 'Tid til samlinger.'],
      ['P7', 'Kartlagt i høst.'],
    ];
    for (const [a1, text] of row) await onDesk(page, 'type', a1, text);
    await seen(page, tab, 'R7', (text) => /^FOS-\d\d$/.test(text));
    await seen(page, tab, 'A7', (text) => text === 'Klar');
  });

  it('says at the cell of a broken amount what, where and how, and forgets it when it is mended', async () => {
    await onDesk(page, 'goTo', tab, 'K7');
    await page.keyboard.type('1 400 000 +');
    await page.keyboard.press('Enter');
    // As long as the row has not been left.
    await seen(page, tab, 'A7', (text) => text === 'Under arbeid');
    expect(await onDesk(page, 'note', tab, 'K7')).toBe('');
    await seen(page, tab, 'A7', (text) => text === 'Må rettes');
    await expect
      .poll(() => onDesk(page, 'note', tab, 'K7'), soon)
      .toContain('«1 400 000 +» er ikke et bestemt beløp');
    expect(await onDesk(page, 'note', tab, 'K7')).toContain('hele kroner');
    expect(await onDesk(page, 'read', tab, 'K7')).toBe('1 400 000 +');
    await onDesk(page, 'type', 'K7', '20 000');
    await seen(page, tab, 'A7', (text) => text === 'Klar');
    await expect.poll(() => onDesk(page, 'note', tab, 'K7'), soon).toBe('');
  });

  it('refuses to submit with the list of what stops it, then submits when it is mended', async () => {
    await choose(page, 'Send behovsmelding');
    const list = page.frameLocator('#sidebar-frame').locator('main');
    await expect.poll(() => list.textContent(), soon).toContain('Kan ikke sendes inn ennå');
    expect(await list.textContent()).toContain('Slutt V26 er før start H26');
    await expect.poll(() => page.locator('body.is-busy').count(), soon).toBe(0);
    for (const { network, row, mend } of seedOf().faults ?? [])
      if (network === 'Fosen') round.type(tab, row + 1, mend);
    await choose(page, 'Send behovsmelding', 'Send behovsmeldingen');
    await seen(page, tab, 'A7', (text) => text === 'Sendt inn');
    await expect.poll(async () => (await round.letters('Fosen')).length, soon).toBe(1);
  });

  it('computes the distribution when the case worker chooses it, with sums equal to the frame', async () => {
    await submitAll(round, seedOf());
    await become(page, 'Saksbehandler hos Statsforvalteren');
    await onDesk(page, 'goTo', 'Innstilling', 'A1');
    await choose(page, 'Beregn fordeling');
    await seen(page, 'Kladd', 'A12', (text) => text === 'Sum');
    expect(await onDesk(page, 'read', 'Innstilling', 'A12')).toBe('');
    await choose(page, 'Legg fram forslaget', 'Legg fram forslaget');
    await seen(page, 'Innstilling', 'A12', (text) => text === 'Sum');
    const kroner = async (a1: string): Promise<number> =>
      Number(
        (await onDesk(page, 'read', 'Innstilling', a1)).replaceAll('\u2212', '-').replaceAll(/[^\d-]/g, ''),
      );
    const proposed = await kroner('C12');
    const taken = 3_000_000 + 2_000_000 + 300_000 + 150_000 + 1_300_000;
    expect(proposed + taken + (await kroner('B22'))).toBe(20_776_000);
  });

  it('shows the e-mails in the inbox, once, also when it is chosen again', async () => {
    // The receipts too are on their way till then, and are no part of what is counted below. One network has two coordinators.
    for (const about of ['Forslag til fordeling', 'er mottatt'])
      await expect
        .poll(async () => (await round.letters(about)).length, { ...soon, message: about })
        .toBe(11);
    const before = round.inbox.arrivals();
    await choose(page, 'Legg fram forslaget');
    const inside = question(page);
    await inside.getByRole('button', { name: 'Skriv fanene på nytt' }).click();
    await inside.getByRole('heading', { name: 'Uendret' }).waitFor();
    await inside.getByRole('button', { name: 'Lukk' }).click();
    expect(round.inbox.arrivals()).toBe(before);
    await page.locator('#inbox-button').click();
    await expect
      .poll(() => page.locator('#inbox-body').textContent(), soon)
      .toContain('Forslag til fordeling 2026: Fosen');
  });

  it('returns a report with the reason that was written, and opens its tab', async () => {
    await onDesk(page, 'goTo', tab, 'D2');
    await page.getByRole('menuitem', { name: 'Flere valg' }).click();
    await page.getByRole('menuitem', { name: 'Returner behovsmelding' }).click();
    await question(page).getByRole('textbox').fill('Beløpet i rad 2 er for lavt.');
    await answerQuestion(page, 'Send behovsmeldingen tilbake');
    await expect
      .poll(async () => (await round.letters('returnert'))[0]?.text, soon)
      .toContain('Beløpet i rad 2 er for lavt.');
    await seen(page, tab, 'A7', (text) => text === 'Klar');
  });

  it('shows one person’s typing to another', async () => {
    const other = await openPage(browser, round.page?.url ?? '');
    await become(other.page, 'Koordinator, Fosen');
    await onDesk(other.page, 'goTo', tab, 'D2');
    await onDesk(other.page, 'type', 'D2', 'Skrevet av en annen');
    await seen(page, tab, 'D2', (text) => text === 'Skrevet av en annen');
    await other.context.close();
  });

  it('puts our columns right where somebody writes in them', async () => {
    await become(page, 'Koordinator, Fosen');
    await onDesk(page, 'goTo', tab, 'R2');
    const before = await onDesk(page, 'read', tab, 'R2');
    await onDesk(page, 'type', 'R2', 'FOS-99');
    await expect.poll(() => round.shown(tab, 1, 'id'), soon).toBe(before);
    await seen(page, tab, 'R2', (text) => text === before);
  });

  it('asked nothing of the world outside, and threw nothing', () => {
    expect(opened.foreign).toEqual([]);
    expect(opened.errors.filter((line) => !line.includes('403'))).toEqual([]);
  });
});
