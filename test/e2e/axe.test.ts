// Every state of the page around the sheet, tried by axe: what a screen reader, a keyboard and a narrow window meet.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenPage, hasBrowser, launchBrowser, onDesk, openPage } from '../desk/browser.ts';
import { createExcelPort } from '../../functions/adapters/excel/port.ts';
import { at, filesOf } from '../ports/excel-file.ts';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { become, choose, openList, question, seeNote, standAt } from './page.ts';
import { fosen, seedOf, submitAll } from '../seeded.ts';
import { soon } from '../patience.ts';

const there = hasBrowser('axe over the page');

const tab = 'Behov Fosen';

/** What axe finds with all its rules, those of WCAG and those of good practice; one line per fault. */
const faultsOf = async (page: Page | Frame): Promise<string[]> => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({
      iframes: false,
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    }),
  );
  return violations.map(
    ({ id, impact, nodes }) => `${id} (${impact}): ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`,
  );
};

/**
 * Controls that can't be clicked where they stand, scrolled to: outside the window, or under something else. That there is
 * none to be clicked is a fault too.
 */
const unreachable = async (page: Page, selector: string): Promise<(string | null)[]> => {
  const wide = page.viewportSize()?.width ?? 0;
  const controls = await page.locator(selector).filter({ visible: true }).all();
  const lost: (string | null)[] = controls.length > 0 ? [] : [`no ${selector}`];
  for (const control of controls) {
    const isHit = await control.click({ trial: true, timeout: 20_000 }).then(
      () => true,
      () => false,
    );
    const { x, width } = (await control.boundingBox()) ?? { x: -1, width: 0 };
    if (!isHit || x < 0 || x + width > wide) lost.push(await control.textContent());
  }
  return lost;
};
const around = ['.top', '.bottom'].flatMap((part) =>
  ['button:not([role=tab], .menu button)', 'select', 'summary'].map((control) => `${part} ${control}`),
);

describe.runIf(there)('axe finds no fault', () => {
  let browser: Browser;
  let round: TestRound;
  let opened: OpenPage;
  let page: Page;
  beforeAll(async () => {
    round = await openTestRound({ page: true });
    await round.call('check', tab, fosen);
    browser = await launchBrowser();
    opened = await openPage(browser, round.page?.url ?? '');
    ({ page } = opened);
  });
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  /** The page in the dialog that is open. */
  const dialogFrame = (): Frame =>
    page.frames().findLast((one) => one.url().includes('/desk/modal/')) ?? page.mainFrame();

  /** HTML that the page shows in a frame without rights, where no rule can run: tried in a page of its own. */
  const faultsInFrame = async (selector: string): Promise<string[]> => {
    const filled = async (): Promise<string> => (await page.locator(selector).getAttribute('srcdoc')) ?? '';
    await expect.poll(filled, soon).toContain('<html lang="nb">');
    const html = await filled();
    const alone = await opened.context.newPage();
    await alone.setContent(html);
    const faults = await faultsOf(alone);
    await alone.close();
    // The page around it has the title, the headings' order and the landmarks.
    const framed = /^(document-title|landmark-one-main|region|page-has-heading-one) /;
    return faults.filter((fault) => !framed.test(fault));
  };

  /** Rediger, Fil and at least one that the script makes, once they are drawn. */
  const menus = async (): Promise<Locator[]> => {
    const all = page.locator('#menus [aria-haspopup]');
    await expect.poll(() => all.count(), soon).toBeGreaterThan(2);
    return all.all();
  };

  it('but for one that is put there to be found', async () => {
    const put = (html: string): Promise<unknown> =>
      page.evaluate((text) => void (document.querySelector('#title')!.innerHTML += text), html);
    await put('<img src="data:,">');
    expect(await faultsOf(page)).toEqual([
      expect.stringMatching(/^image-alt \(critical\): <img src="data:,">/),
    ]);
    await page.locator('#title img').evaluate((image) => image.remove());
    expect(await unreachable(page, '#title button')).toEqual(['no #title button']);
  });

  it.each([
    ['the coordinator', 'Koordinator, Fosen'],
    ['the case worker', 'Saksbehandler hos Statsforvalteren'],
    ['a reader', 'Leser'],
  ])('in the page as %s opens it, nor in any of the menus', async (_who, label) => {
    await become(page, label);
    expect(await faultsOf(page)).toEqual([]);
    for (const menu of await menus()) {
      await menu.click();
      await expect.poll(() => menu.getAttribute('aria-expanded'), soon).toBe('true');
      expect([await menu.textContent(), ...(await faultsOf(page))]).toHaveLength(1);
    }
    await page.keyboard.press('Escape');
  });

  it('in the list of choices at a cell, nor in the card with a cell’s note', async () => {
    await become(page, 'Koordinator, Fosen');
    await standAt(page, tab, 'E2');
    const list = await openList(page);
    expect([await faultsOf(page), await list.count()]).toEqual([[], 1]);
    await page.keyboard.press('Escape');
    await expect.poll(() => list.count(), soon).toBe(0);
    const { row } = seedOf().faults?.find(({ network }) => network === 'Fosen') ?? { row: 1 };
    await seeNote(page, tab, `J${row + 2}`);
    expect([await faultsOf(page), await page.locator('#note').isVisible()]).toEqual([[], true]);
  });

  it('in a toast, nor in the log that keeps it', async () => {
    await choose(page, 'Samordning', 'Kontroller fanen');
    await expect.poll(() => page.locator('.toast').count(), soon).toBeGreaterThan(0);
    await page.getByText('Meldinger').click();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByText('Meldinger').click();
  });

  it('in the list of what stops a report, nor in what is told in it', async () => {
    await choose(page, 'Samordning', 'Send behovsmelding');
    const inside = page.frameLocator('#sidebar-frame');
    await inside.locator('#why strong').waitFor();
    const frame = page.frames().find((one) => one.url().includes('/desk/modal/'));
    expect(await faultsOf(frame!)).toEqual([]);
    await inside.getByRole('button', { name: 'Oppdater' }).click();
    await inside.getByText('Lest på nytt.').waitFor();
    expect(await faultsOf(frame!)).toEqual([]);
    await expect.poll(() => page.locator('body.is-busy').count(), soon).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('#sidebar-close').click();
  });

  it('in the preview of a file from Excel', async () => {
    const { body } = await round.call('export', tab, fosen);
    const edited = await filesOf(createExcelPort()).typeIn(String(body['file']), ([first = [], ...rows]) => {
      first[at('measure')] = 'Skrevet på toget';
      return [first, ...rows.slice(1), [null, null, 9, 'Et nytt tiltak']];
    });
    const file = join(mkdtempSync(join(tmpdir(), 'axe-')), 'behov.xlsx');
    writeFileSync(file, Buffer.from(edited, 'base64'));
    await choose(page, 'Flere valg', 'Excel: last ned eller hent inn');
    const inside = page.frameLocator('dialog.modal iframe');
    await inside.getByLabel('Hent inn en utfylt fil').setInputFiles(file);
    await inside.locator('table').first().waitFor();
    expect([await faultsOf(dialogFrame()), await faultsOf(page)]).toEqual([[], []]);
    await page.locator('dialog.modal').getByRole('button', { name: 'Lukk' }).click();
  });

  it('in the question before the distribution, nor in one that asks for a reason', async () => {
    await submitAll(round, seedOf());
    await become(page, 'Saksbehandler hos Statsforvalteren');
    await onDesk(page, 'goTo', tab, 'D2');
    await choose(page, 'Flere valg', 'Returner behovsmelding');
    await question(page).getByRole('textbox', { name: 'Hvorfor returneres den?' }).waitFor();
    expect([await faultsOf(dialogFrame()), await faultsOf(page)]).toEqual([[], []]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog.modal').count(), soon).toBe(0);
    await onDesk(page, 'goTo', 'Innstilling', 'A2');
    await expect.poll(() => page.locator('body.is-busy').count(), soon).toBe(0);
    await choose(page, 'Samordning', 'Beregn fordeling');
    await expect.poll(() => onDesk(page, 'read', 'Kladd', 'A12'), soon).toBe('Sum');
    await expect.poll(() => page.locator('body.is-busy').count(), soon).toBe(0);
    await choose(page, 'Samordning', 'Legg fram forslaget');
    await question(page).getByRole('button', { name: 'Legg fram forslaget' }).waitFor();
    expect([await faultsOf(dialogFrame()), await faultsOf(page)]).toEqual([[], []]);
    await question(page).getByRole('button', { name: 'Legg fram forslaget' }).click();
    await question(page).getByRole('button', { name: 'Lukk' }).waitFor();
    expect(await faultsOf(dialogFrame())).toEqual([]);
    await question(page).getByRole('button', { name: 'Lukk' }).click();
    await expect.poll(() => onDesk(page, 'read', 'Innstilling', 'A12'), soon).toBe('Sum');
    await expect.poll(() => page.locator('body.is-busy').count(), soon).toBe(0);
  });

  it('in the chart beside the sheet', async () => {
    await choose(page, 'Fil', 'Vis diagrammet');
    await page.locator('#chart-body svg').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('#chart-close').click();
  });

  it.each([
    ['an amount', 'Innstilling', 'Samordning', 'Hvorfor dette beløpet'],
    ['what has changed', tab, 'Flere valg', 'Hva er endret'],
    ['the pack of a run', tab, 'Oppsett og drift', 'Vis regnepakken'],
  ])('in the sidebar with %s, nor in what stands in it', async (_what, title, menu, item) => {
    await onDesk(page, 'goTo', title, 'A2');
    await choose(page, menu, item);
    await expect.poll(() => page.locator('#sidebar').isVisible(), soon).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    expect(await faultsInFrame('#sidebar-frame')).toEqual([]);
    await page.locator('#sidebar-close').click();
    await expect.poll(() => page.locator('body.is-busy').count(), soon).toBe(0);
  });

  it('in the inbox, nor in a letter', async () => {
    await page.locator('#inbox-button').click();
    await page.locator('.mail').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Forslag til fordeling 2026: Fosen' }).click();
    await page.getByText('Ren tekst').click();
    expect(await faultsOf(page)).toEqual([]);
    expect(await faultsInFrame('#inbox-body iframe')).toEqual([]);
  });

  it.each([
    ['1440 × 860 pixels at 200 %', 720, 430],
    ['a phone 320 pixels wide', 320, 640],
    ['1280 × 1024 pixels at 400 %', 320, 256],
  ])(
    'in a window of %s, where every control is whole and every column has room',
    async (_, width, height) => {
      await become(page, 'Saksbehandler hos Statsforvalteren');
      await page.setViewportSize({ width, height });
      await onDesk(page, 'goTo', tab, 'K2');
      expect(await unreachable(page, around.join())).toEqual([]);
      for (const menu of await menus()) {
        await menu.click();
        expect(await unreachable(page, '.menu [role=menuitem]')).toEqual([]);
        expect(await faultsOf(page)).toEqual([]);
      }
      await page.keyboard.press('Escape');
      await page.locator('#inbox-button').click();
      await page.locator('#inbox-body > *').first().waitFor();
      expect(await unreachable(page, '#inbox button')).toEqual([]);
      expect(await faultsOf(page)).toEqual([]);
      await page.locator('#inbox-close').click();
      await expect.poll(async () => (await onDesk(page, 'sides', 'K2'))[1], soon).toBeLessThanOrEqual(width);
    },
  );
});
