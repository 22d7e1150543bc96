// What the tests in the browser do with the page: become somebody, choose from a menu, wait for a cell.
import type { FrameLocator, Locator, Page } from 'playwright-core';
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

/** The question that the script asks, in the dialog of its own. */
export const question = (page: Page): FrameLocator => page.frameLocator('dialog.modal iframe');

/** What has the keyboard in a frame, by its name, its words or its kind; waits while it is nowhere there, as when a frame has just loaded. */
export const keyboardIn = async (frame: FrameLocator): Promise<string> => {
  let at: string | undefined;
  const find = async (): Promise<string | undefined> =>
    (at = await frame
      .locator(':focus')
      .evaluateAll(
        ([one]) =>
          one && (one.getAttribute('aria-label') || (one as HTMLElement).innerText.trim() || one.tagName),
      ));
  await expect.poll(find, { ...soon, message: 'the keyboard in the frame' }).toBeDefined();
  return at ?? '';
};

/** Presses the button with that verb, and closes the dialog when it has told what was done. */
export const answerQuestion = async (page: Page, verb: string): Promise<void> => {
  const inside = question(page);
  await inside.getByRole('button', { name: verb, exact: true }).click();
  await inside.getByRole('button', { name: 'Lukk', exact: true }).click();
  await expect.poll(() => page.locator('dialog.modal').count(), soon).toBe(0);
};

/** Goes to a cell, and waits until the page has said where one stands, and its keys go to the sheet. */
export const standAt = async (page: Page, tab: string, a1: string): Promise<void> => {
  await onDesk(page, 'goTo', tab, a1);
  const where = (): Promise<string | null> => page.locator('#where').textContent();
  await expect.poll(where, { ...soon, message: `${tab} ${a1}` }).toMatch(new RegExp(`^${a1}[ :]`));
  await expect.poll(() => page.locator('#grid :focus').count(), soon).toBe(1);
};

/** Opens the list of the cell one stands in by Alt+arrow down: again where a sheet that was drawn anew took it away. */
export const openList = async (page: Page): Promise<Locator> => {
  const list = page.getByRole('listbox');
  const isOpen = async (): Promise<number> => {
    if ((await list.count()) === 0) await page.keyboard.press('Alt+ArrowDown');
    return list.count();
  };
  await expect.poll(isOpen, soon).toBe(1);
  return list;
};

/**
 * Goes to a cell until its note is shown: a sheet that scrolls a while after takes the card away. Each try waits longer
 * than the one before, so that a slow page is not begun with over and over.
 */
export const seeNote = async (page: Page, tab: string, a1: string): Promise<void> => {
  const card = page.locator('#note:not([hidden])');
  let patience = 1000;
  const isSeen = async (): Promise<boolean> => {
    await standAt(page, tab, a1);
    patience *= 2;
    return card.waitFor({ timeout: patience }).then(
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
