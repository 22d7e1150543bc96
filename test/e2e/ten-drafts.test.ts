// The case worker's spring in Chromium, in two workbooks: ten drafts that nobody sees, money moved, a proposal, and the next.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser, onDesk, openPage } from '../desk/browser.ts';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { answerQuestion, become, choose, question, seen } from './page.ts';
import { handsOn } from '../ports/hands.ts';
import { seedOf, submitAll } from '../seeded.ts';
import { soon } from '../patience.ts';

const there = hasBrowser('ten drafts');
const receipts = 11;

describe.runIf(there)('ten drafts', () => {
  let browser: Browser;
  let round: TestRound;
  let page: Page;
  /** Every cell of the shared workbook, as people see it. */
  const shared = (): string =>
    JSON.stringify(
      round.workbook
        .get({ includeGridData: true })
        .sheets?.map(({ properties, data }) => [
          properties?.title,
          data?.[0]?.rowData?.map(({ values }) => values?.map((cell) => [cell.formattedValue, cell.note])),
        ]),
    );
  const office = () => {
    if (!round.office) throw new Error('the round has one workbook only');
    return handsOn(round.office);
  };
  /** How many messages the page has shown: one as the act begins, and its answer. */
  const messages = async (): Promise<number> => Number(await page.locator('#log-count').textContent());
  const draft = async (): Promise<void> => {
    const before = await messages();
    await choose(page, 'Samordning', 'Beregn fordeling');
    await expect.poll(messages, soon).toBe(before + 2);
  };
  const go = async (caption: string): Promise<void> => {
    await page.getByRole('navigation', { name: 'Regneark' }).getByRole('link', { name: caption }).click();
    await page.waitForURL(caption === 'Runden' ? /\/$/ : /\/saksbehandling\/$/);
    await page.locator('body.is-ready').waitFor();
  };
  beforeAll(async () => {
    round = await openTestRound({ page: true, workbooks: 2 });
    await submitAll(round, seedOf());
    browser = await launchBrowser();
    ({ page } = await openPage(browser, round.page?.url ?? ''));
    await become(page, 'Saksbehandler hos Statsforvalteren');
    await go('Saksbehandling');
    await onDesk(page, 'goTo', 'Kladd', 'A1');
  });
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  it('are made in the office’s workbook: no e-mail, and no cell of the shared one is another', async () => {
    await expect.poll(async () => (await round.letters('er mottatt')).length, soon).toBe(receipts);
    const before = shared();
    for (let times = 0; times < 10; times++) await draft();
    await seen(page, 'Kladd', 'A12', (text) => text === 'Sum');
    expect(shared()).toBe(before);
    expect(round.inbox.list()).toHaveLength(receipts);
  });

  it('are put forward after a look at every e-mail, and then stand in the shared one, with one e-mail each', async () => {
    await choose(page, 'Samordning', 'Legg fram forslaget');
    await question(page).getByRole('heading', { name: 'Legge fram forslag 1?' }).waitFor();
    expect(round.inbox.list()).toHaveLength(receipts);
    await answerQuestion(page, 'Legg fram forslaget');
    await expect.poll(async () => (await round.letters('Forslag til fordeling')).length, soon).toBe(11);
    await go('Runden');
    await seen(page, 'Innstilling', 'A12', (text) => text === 'Sum');
    const amounts = (hands: Pick<TestRound, 'shown'>, tab: string): string[] =>
      Array.from({ length: 11 }, (_, at) => hands.shown(tab, at + 1, 'proposed'));
    expect(amounts(round, 'Innstilling')).toEqual(amounts(office(), 'Kladd'));
  });

  it('money is moved in the ledger, and version 2 has a reason and is told to those it changes', async () => {
    await go('Saksbehandling');
    await choose(page, 'Flere valg', 'Flytt penger …');
    const form = question(page);
    await form.getByLabel('Fra').selectOption('Trondheim-Malvik');
    await form.getByLabel('Til', { exact: true }).selectOption('Innherred');
    await form.getByLabel('Beløp i hele kroner').fill('100 000');
    await form.getByLabel('Årsak').selectOption('innspill fra forum');
    await form.getByLabel(/^Begrunnelse/).fill('Forumet ba om mer til Innherred.');
    await form.getByRole('button', { name: 'Se virkningen' }).click();
    await form.getByRole('button', { name: 'Flytt pengene' }).click();
    await seen(page, 'Justeringer', 'F2', (text) => /^100\D000$/.test(text));
    await page.locator('dialog.modal').press('Escape');
    await seen(page, 'Justeringer', 'A2', (text) => text === 'Klar');
    const before = office().shown('Kladd', office().rowWhere('Kladd', 'network', 'Innherred'), 'proposed');
    await draft();
    const line = office().rowWhere('Kladd', 'network', 'Innherred');
    await expect.poll(() => office().shown('Kladd', line, 'adjustment'), soon).toMatch(/^100\D000$/);
    expect(office().shown('Kladd', line, 'proposed')).not.toBe(before);
    const known = new Set(round.inbox.list().map(({ id }) => id));
    await choose(page, 'Samordning', 'Legg fram forslaget');
    await question(page).getByRole('textbox').fill('Forumet ba om mer til Innherred.');
    await answerQuestion(page, 'Legg fram forslaget');
    await expect.poll(() => round.inbox.list().length - known.size, soon).toBeGreaterThan(2);
    await expect.poll(() => page.locator('body.is-busy').count(), soon).toBe(0);
    const told = (await round.letters('')).filter(({ id }) => !known.has(id)).flatMap(({ to }) => to);
    expect(told.filter((to) => !/innherred|trondheim|saksbehandler/.test(to))).toEqual([]);
    await go('Runden');
    const shown = (field: string): string =>
      round.shown('Innstilling', round.rowWhere('Innstilling', 'network', 'Innherred'), field);
    await expect.poll(() => shown('adjustment'), soon).toMatch(/^100\D000$/);
  });

  it('the place in the other workbook is kept, and somebody else finds no way there', async () => {
    const where = (): Promise<string | null> => page.locator('#where').textContent();
    await onDesk(page, 'goTo', 'Plan', 'B3');
    await expect.poll(where, soon).toMatch(/^B3/);
    await go('Saksbehandling');
    await onDesk(page, 'goTo', 'Kladd', 'A4');
    await expect.poll(where, soon).toMatch(/^A4/);
    await go('Runden');
    await expect.poll(where, soon).toMatch(/^B3/);
    await go('Saksbehandling');
    await expect.poll(where, soon).toMatch(/^A4/);
    await become(page, 'Koordinator, Fosen');
    expect(await page.getByRole('navigation', { name: 'Regneark' }).count()).toBe(0);
    const refused = await page.goto(`${round.page?.url ?? ''}saksbehandling/`);
    expect(refused?.status()).toBe(403);
    expect(await page.locator('h1').textContent()).toBe('Du har ikke tilgang');
    await page.getByRole('link', { name: 'Gå til rundens regneark' }).click();
    await page.locator('body.is-ready').waitFor();
  });
});
