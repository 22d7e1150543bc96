// Rows by mouse and keyboard, as coordinator and as case worker: typed, put in, taken out, sorted, pasted whole, taken back.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser, onDesk, openPage } from '../desk/browser.ts';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { become, choose } from './page.ts';
import { caseWorker, fosen } from '../seeded.ts';
import { soon } from '../patience.ts';

const there = hasBrowser('rows by coordinator and case worker');

/** What the person types in, which fields are theirs, and by which of them they sort. */
type Work = { label: string; email: string; tab: string; fields: string[]; key: string; column: string };

const works: Work[] = [
  {
    label: 'Koordinator, Fosen',
    email: fosen,
    tab: 'Behov Fosen',
    fields: ['measure', 'sector', 'partner', 'soughtOwner'],
    key: 'measure',
    column: 'D',
  },
  {
    label: 'Saksbehandler hos Statsforvalteren',
    email: caseWorker,
    tab: 'Budsjett',
    fields: ['line', 'label', 'amount', 'source'],
    key: 'label',
    column: 'B',
  },
];

describe.runIf(there).each(works)('rows of $tab', ({ label, email, tab, fields, key, column }) => {
  let browser: Browser;
  let round: TestRound;
  let page: Page;
  let errors: string[];
  beforeAll(async () => {
    round = await openTestRound({ page: true });
    await round.call('check', tab, email);
    browser = await launchBrowser();
    const opened = await openPage(browser, round.page?.url ?? '');
    ({ page, errors } = opened);
    await opened.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await become(page, label);
    await onDesk(page, 'goTo', tab, `${column}2`);
  });
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  const row = (at: number) => fields.map((field) => round.shown(tab, at, field));
  const keys = () => Array.from({ length: round.rows(tab) }, (_, at) => round.shown(tab, at + 1, key));
  const written = () => keys().filter((text) => text !== '');
  const at = (a1: string) => onDesk(page, 'goTo', tab, a1);
  const edit = async (item: string) => {
    await choose(page, 'Rediger', item);
    await onDesk(page, 'settled');
  };
  const undo = () => page.keyboard.press('Control+z');

  it('are typed in, and taken back', async () => {
    const before = keys();
    await at(`${column}3`);
    await page.keyboard.type('Noe annet');
    await page.keyboard.press('Enter');
    await expect.poll(() => round.shown(tab, 2, key), soon).toBe('Noe annet');
    await undo();
    await expect.poll(keys, soon).toEqual(before);
  });

  it('are put in between, and taken back', async () => {
    const before = keys();
    await at(`${column}3`);
    await edit('Sett inn rad over');
    await expect.poll(keys, soon).toEqual(before.toSpliced(1, 0, ''));
    await undo();
    await expect.poll(keys, soon).toEqual(before);
  });

  it('are taken out, and come back with all that was theirs', async () => {
    const [before, second] = [keys(), row(2)];
    await at(`${column}3`);
    await edit('Slett raden');
    await expect.poll(keys, soon).toEqual(before.toSpliced(1, 1));
    await undo();
    await expect.poll(keys, soon).toEqual(before);
    expect(row(2)).toEqual(second);
  });

  it('are sorted whole, and taken back', async () => {
    const [before, rows] = [keys(), new Map(keys().map((text, index) => [text, row(index + 1)]))];
    await at(`${column}2`);
    await edit('Sorter synkende');
    await expect.poll(keys, soon).not.toEqual(before);
    expect(keys().toSorted()).toEqual(before.toSorted());
    for (const [index, text] of keys().entries()) expect(row(index + 1)).toEqual(rows.get(text));
    await undo();
    await expect.poll(keys, soon).toEqual(before);
  });

  it('are pasted whole', async () => {
    const free = round.rows(tab) + 2;
    const second = row(2);
    await markRow(3);
    await page.keyboard.press('Control+c');
    await markRow(free + 1);
    await page.keyboard.press('Control+v');
    await expect.poll(() => row(free), soon).toEqual(second);
    expect(row(2)).toEqual(second);
  });

  it('are answered: nothing is lost, and no two rows have one ID', async () => {
    const before = written();
    const { status } = await round.call('check', tab, email);
    expect(status).toBe(200);
    expect(written()).toEqual(before);
    const ids = tab.startsWith('Behov')
      ? keys().flatMap((text, index) => (text === '' ? [] : [round.shown(tab, index + 1, 'id')]))
      : [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^FOS-\d\d$/.test(id))).toBe(true);
    expect(errors.filter((line) => !line.includes('403'))).toEqual([]);
  });

  /** Clicks the number of the row, left of its first cell; again if an answer made the rows above it higher meanwhile. */
  async function markRow(number: number): Promise<void> {
    const isMarked = async (): Promise<boolean> => {
      await at(`${column}${number}`);
      const [, y] = await onDesk(page, 'middle', `A${number}`);
      const { x } = (await page.locator('canvas[id^=univer-sheet]').boundingBox()) ?? { x: 0 };
      await page.mouse.click(x + 12, y);
      return (await page.textContent('#where'))?.startsWith(`A${number} `) ?? false;
    };
    await expect.poll(isMarked, soon).toBe(true);
  }
});
