// What the tests in the browser do with the page: become somebody, choose from a menu, wait for a cell.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { onDesk } from '../desk/browser.ts';
import { soon } from '../patience.ts';

/** Becomes another persona; the page loads anew. */
export const become = async (page: Page, label: string): Promise<void> => {
  const reloaded = page.waitForEvent('load');
  await page.locator('#persona').selectOption({ label });
  await reloaded;
  await page.locator('body.is-ready').waitFor();
};

/** By mouse: opens a menu and chooses an item of it. */
export const choose = async (page: Page, menu: string, item: string): Promise<void> => {
  await page.getByRole('menuitem', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

/** Goes to a cell until its note is shown: a sheet that scrolls a while after takes the card away. */
export const seeNote = async (page: Page, tab: string, a1: string): Promise<void> => {
  const card = page.locator('#note:not([hidden])');
  const isSeen = async (): Promise<boolean> => {
    await onDesk(page, 'goTo', tab, a1);
    return card.waitFor({ timeout: 1000 }).then(
      () => true,
      () => false,
    );
  };
  await expect.poll(isSeen, { ...soon, message: `the note of ${tab} ${a1}` }).toBe(true);
};

/** Waits until a cell shows what is expected. */
export const seen = async (
  page: Page,
  sheet: string,
  a1: string,
  holds: (text: string) => boolean,
): Promise<string> => {
  let text = '';
  await expect
    .poll(async () => holds((text = await onDesk(page, 'read', sheet, a1))), {
      ...soon,
      message: `${sheet} ${a1}`,
    })
    .toBe(true);
  return text;
};
