// Folded columns in Chromium: what is seen at once, what is not, how it is shown, and that an error is never left hidden.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnLetter } from '../../functions/domain/sheet/cells.ts';
import { foldedFields } from '../../functions/domain/sheet/column.ts';
import { behov } from '../../functions/domain/tabs/behov.ts';
import { closedWords } from '../../functions/text/words/workbook.ts';
import { hasBrowser, launchBrowser, onDesk, openPage } from '../desk/browser.ts';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { fosen, mendFaults, seedOf } from '../seeded.ts';
import { soon } from '../patience.ts';
import { become, choose, standAt } from './page.ts';

const there = hasBrowser('folded columns in the browser');
const tab = 'Behov Fosen';
const behind = foldedFields(behov.columns).flat();
const money = ['soughtOther', 'ownerEffortKroner', 'recipient', 'orgnr'];
const letterOf = (field: string): string =>
  columnLetter(behov.columns.findIndex((column) => column.field === field));

describe.runIf(there)('folded columns, in the browser', () => {
  let browser: Browser;
  let round: TestRound;
  let page: Page;
  beforeAll(async () => {
    round = await openTestRound({ page: true });
    mendFaults(round, seedOf(), 'Fosen');
    await round.call('check', tab, fosen);
    browser = await launchBrowser();
    const opened = await openPage(browser, round.page?.url ?? '');
    ({ page } = opened);
    await opened.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.setViewportSize({ width: 1366, height: 768 });
    await become(page, 'Koordinator, Fosen');
    await onDesk(page, 'goTo', tab, 'D2');
  });
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  const sides = (field: string, row = 1): Promise<[number, number]> =>
    onDesk(page, 'sides', `${letterOf(field)}${row}`);
  /** Fields of the columns that have no width on the page. */
  const unseen = async (): Promise<string[]> => {
    const fields: string[] = [];
    for (const { field } of behov.columns) {
      const [left, right] = await sides(field);
      if (right - left < 1) fields.push(field);
    }
    return fields;
  };
  const where = (): Promise<string | null> => page.locator('#where').textContent();
  const isIdle = async (): Promise<void> => {
    await expect.poll(() => page.locator('body.is-busy').count(), soon).toBe(0);
  };

  it('status, remark and all that must be filled in are seen at once; what is folded is not', async () => {
    for (const { field, ...column } of behov.columns) {
      if (!['status', 'remark'].includes(field) && !('required' in column)) continue;
      const [left, right] = await sides(field);
      expect([field, left >= 0, right > left, right <= 1366]).toEqual([field, true, true, true]);
    }
    expect(await unseen()).toEqual(behind);
  });

  it('the arrow keys pass them, and whoever goes to one by name is told', async () => {
    await standAt(page, tab, `${letterOf('budget')}2`);
    await page.keyboard.press('ArrowRight');
    await expect.poll(where, soon).toMatch(new RegExp(`^${letterOf('stage')}2 `));
    await standAt(page, tab, `${letterOf('soughtOther')}2`);
    await expect.poll(where, soon).toContain('Kolonnen er foldet sammen og vises ikke');
    await expect
      .poll(() => page.getByText('Kolonnen er foldet sammen', { exact: true }).count(), soon)
      .toBe(1);
  });

  it('a person may not unfold them by hand, and is told of the menu', async () => {
    await standAt(page, tab, `${letterOf('budget')}2`);
    await choose(page, 'Rediger', 'Fold gruppen ut eller sammen');
    const told = page.getByText(/kan ikke endres av deg\. .*i menyen Samordning gjør det for deg/);
    await expect.poll(() => told.count(), soon).toBeGreaterThan(0);
    expect(await unseen()).toEqual(behind);
  });

  it('the menu shows all of them, and folds them again', async () => {
    await choose(page, 'Samordning', 'Vis eller fold kolonner');
    await isIdle();
    await expect.poll(unseen, soon).toEqual([]);
    await choose(page, 'Samordning', 'Vis eller fold kolonner');
    await isIdle();
    await expect.poll(unseen, soon).toEqual(behind);
  });

  it('an error pasted into one unfolds its group and no other, with every value in its own column', async () => {
    await standAt(page, tab, `${letterOf('budget')}2`);
    await page.evaluate(() => navigator.clipboard.writeText('Kurs: 315 000\t12 5oo\t\tFosen kommune'));
    await page.keyboard.press('Control+v');
    await onDesk(page, 'settled');
    await expect.poll(() => round.shown(tab, 1, 'status'), soon).toBe('Må rettes');
    expect(
      ['budget', 'soughtOther', 'recipient', 'orgnr'].map((field) => round.shown(tab, 1, field)),
    ).toEqual(['Kurs: 315 000', '12 5oo', 'Fosen kommune', '']);
    const others = behind.filter((field) => !money.includes(field));
    await expect.poll(unseen, soon).toEqual(others);
  });

  it('whoever may edit the headings folds and unfolds a group by hand', async () => {
    const [sheet] = round.workbook.get({ ranges: [`'${tab}'`] }).sheets ?? [];
    const headings = sheet?.protectedRanges?.find(({ description }) => description === closedWords.headers);
    round.change({ deleteProtectedRange: { protectedRangeId: headings?.protectedRangeId } });
    const folded = await unseen();
    const hvem: string[] = behind.slice(0, 5);
    const open = folded.filter((field) => !hvem.includes(field));
    await standAt(page, tab, `${letterOf('targetGroups')}2`);
    for (const seenThen of [open, folded]) {
      await choose(page, 'Rediger', 'Fold gruppen ut eller sammen');
      await expect.poll(unseen, soon).toEqual(seenThen);
    }
  });
});
