// A question in Chromium, in a window of 768 pixels: its buttons are in sight, a key does nothing by accident, and it counts once.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser, onDesk, openPage } from '../desk/browser.ts';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { answerQuestion, become, choose, keyboardIn, question } from './page.ts';
import { caseWorker, seedOf, submitAll } from '../seeded.ts';
import { soon } from '../patience.ts';

const there = hasBrowser('the questions');
const tab = 'Behov Fosen';
const reason = 'Beløpet i rad 2 er for lavt.\nSe avtalen fra i fjor.';

describe.runIf(there)('a question', () => {
  let browser: Browser;
  let round: TestRound;
  let page: Page;
  beforeAll(async () => {
    round = await openTestRound({ page: true });
    await submitAll(round, seedOf());
    await round.call('allocate', 'Innstilling', caseWorker);
    browser = await launchBrowser();
    ({ page } = await openPage(browser, round.page?.url ?? ''));
    await page.setViewportSize({ width: 1366, height: 768 });
    await become(page, 'Saksbehandler hos Statsforvalteren');
    await onDesk(page, 'goTo', tab, 'D2');
  });
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  const open = (): Promise<number> => page.locator('dialog.modal').count();
  const focused = (): Promise<string> => keyboardIn(question(page));
  const inSight = async (name: string): Promise<boolean> => {
    const box = await question(page).getByRole('button', { name, exact: true }).boundingBox();
    return box !== null && box.y > 0 && box.y + box.height <= 768;
  };
  const letters = async (about: string): Promise<number> => (await round.letters(about)).length;

  it('with every e-mail in it has its buttons in sight, and the rest is scrolled', async () => {
    await choose(page, 'Samordning', 'Legg fram forslaget');
    await question(page).getByRole('heading', { name: 'Legge fram forslag 1?' }).waitFor();
    expect([await inSight('Legg fram forslaget'), await inSight('La være')]).toEqual([true, true]);
    const main = question(page).locator('main');
    expect(await main.evaluate((one) => one.scrollHeight > one.clientHeight + 100)).toBe(true);
    expect(await main.textContent()).toMatch(
      /Forslag til fordeling 2026: Fosen [^(]* \(til koordinator.fosen@/,
    );
  });

  it('begins at its heading, where Enter does nothing, and Escape is a no', async () => {
    await expect.poll(focused, soon).toBe('Legge fram forslag 1?');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect.poll(open, soon).toBe(0);
    await page.locator('.toast').getByText('Ingenting er sendt.').waitFor();
    expect(await letters('Forslag til fordeling')).toBe(0);
  });

  it('has the two buttons of the question, and a cross in its head that the keyboard comes to last', async () => {
    await choose(page, 'Samordning', 'Legg fram forslaget');
    await question(page).getByRole('button', { name: 'La være' }).waitFor();
    const own = page.locator('dialog.modal').getByRole('button');
    expect([await own.count(), await own.innerText(), await own.getAttribute('aria-label')]).toEqual([
      1,
      '×',
      'Lukk',
    ]);
    const [cross, frame] = [await own.boundingBox(), await page.locator('dialog.modal iframe').boundingBox()];
    expect((cross?.y ?? 0) + (cross?.height ?? 0)).toBeLessThanOrEqual(frame?.y ?? 0);
    await question(page).getByRole('button', { name: 'Legg fram forslaget' }).focus();
    await page.keyboard.press('Tab');
    await expect.poll(() => own.evaluate((one) => one === document.activeElement), soon).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(open, soon).toBe(0);
  });

  it('takes a reason of several lines, keeps it when it is refused, and sends it once', async () => {
    await choose(page, 'Flere valg', 'Returner behovsmelding');
    const inside = question(page);
    const written = inside.getByRole('textbox', { name: 'Hvorfor returneres den?' });
    await inside.getByRole('button', { name: 'Send behovsmeldingen tilbake' }).click();
    await inside.getByRole('alert').getByText('Skriv den i feltet nederst.').waitFor();
    await written.fill('x'.repeat(1001));
    await inside.getByText('1001 tegn er skrevet.').waitFor();
    await inside.getByRole('button', { name: 'Send behovsmeldingen tilbake' }).click();
    await inside.getByRole('alert').getByText('Det er plass til 1000 tegn.').waitFor();
    expect(await written.inputValue()).toHaveLength(1001);
    await written.fill('');
    for (const [at, line] of reason.split('\n').entries()) {
      if (at > 0) await written.press('Enter');
      await written.pressSequentially(line);
    }
    expect(await written.inputValue()).toBe(reason);
    expect(await letters('returnert')).toBe(0);
    await inside.getByRole('button', { name: 'Send behovsmeldingen tilbake' }).dblclick();
    await inside.getByRole('button', { name: 'Lukk' }).waitFor();
    await expect.poll(focused, soon).toMatch(/returnert/i);
    await inside.getByRole('button', { name: 'Lukk' }).click();
    await expect.poll(() => letters('returnert'), soon).toBe(1);
    expect((await round.letters('returnert'))[0]?.text).toContain('Se avtalen fra i fjor.');
  });

  it('that no longer holds is refused, and asked again with what was typed', async () => {
    expect((await round.call('allocate', 'Kladd', caseWorker)).status).toBe(200);
    await choose(page, 'Samordning', 'Legg fram forslaget');
    const inside = question(page);
    await inside.getByRole('heading', { name: 'Legge fram forslag 1?' }).waitFor();
    const line = round.rowWhere('Roller', 'network', 'Innherred');
    round.type('Roller', line, { email: 'ny.innherred@example.no' });
    await inside.getByRole('button', { name: 'Legg fram forslaget' }).click();
    await inside.getByRole('button', { name: 'Se over på nytt' }).click();
    await inside.getByText('ny.innherred@example.no').first().waitFor();
    expect(await letters('Forslag til fordeling')).toBe(0);
    await answerQuestion(page, 'Legg fram forslaget');
    await expect.poll(() => letters('Forslag til fordeling'), soon).toBeGreaterThan(5);
  });
});
