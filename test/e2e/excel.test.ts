// A tab to Excel and home again in Chromium: downloaded, typed in, shown before it is written; and the chart beside it.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser, onDesk, openPage } from '../desk/browser.ts';
import { createExcelPort } from '../../functions/adapters/excel/port.ts';
import { at, filesOf } from '../ports/excel-file.ts';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { become, choose } from './page.ts';
import { fosen } from '../seeded.ts';
import { soon } from '../patience.ts';

const there = hasBrowser('Excel in the browser');

const tab = 'Behov Fosen';

describe.runIf(there)('Excel in the browser', () => {
  let browser: Browser;
  let round: TestRound;
  let page: Page;
  const file = join(mkdtempSync(join(tmpdir(), 'excel-')), 'behov.xlsx');
  beforeAll(async () => {
    round = await openTestRound({ page: true });
    await round.call('check', tab, fosen);
    browser = await launchBrowser();
    ({ page } = await openPage(browser, round.page?.url ?? ''));
    await become(page, 'Koordinator, Fosen');
    await onDesk(page, 'goTo', tab, 'D2');
  });
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  it('downloads the tab as a file named after the network', async () => {
    const started = page.waitForEvent('download');
    await choose(page, 'Fil', 'Last ned fanen som Excel');
    const download = await started;
    expect(download.suggestedFilename()).toBe('Behov Fosen 2026.xlsx');
    await download.saveAs(file);
  });

  it('shows each cell before anything is written, and writes it when the person says so', async () => {
    const edited = await filesOf(createExcelPort()).typeIn(readFileSync(file).toString('base64'), (rows) => {
      const [first = [], ...others] = rows;
      first[at('measure')] = 'Skrevet på toget';
      return [first, ...others];
    });
    writeFileSync(file, Buffer.from(edited, 'base64'));
    const before = round.shown(tab, 1, 'measure');
    const chooser = page.waitForEvent('filechooser');
    await choose(page, 'Fil', 'Hent inn fra Excel');
    await (await chooser).setFiles(file);
    const row = page.locator('dialog.excel tbody tr');
    await expect
      .poll(() => row.allTextContents(), soon)
      .toEqual([`FOS-01 ${before}D2 Tiltak${before}Skrevet på toget`]);
    expect(round.shown(tab, 1, 'measure')).toBe(before);
    await page.getByRole('button', { name: 'Skriv inn i arket' }).click();
    await expect.poll(() => onDesk(page, 'read', tab, 'D2'), soon).toBe('Skrevet på toget');
    await expect.poll(() => page.locator('#toasts').textContent(), soon).toContain('Filen er tatt inn');
  });

  it('says in words why a file is not taken in', async () => {
    writeFileSync(file, 'ikke en arbeidsbok');
    const chooser = page.waitForEvent('filechooser');
    await choose(page, 'Fil', 'Hent inn fra Excel');
    await (await chooser).setFiles(file);
    await expect
      .poll(() => page.locator('#toasts').textContent(), soon)
      .toContain('ikke en Excel-arbeidsbok');
  });

  it('draws the chart with the figures beside it as a table, and says when there are none', async () => {
    await choose(page, 'Fil', 'Vis diagrammet');
    await expect.poll(() => page.locator('#chart-body').textContent(), soon).toContain('Ingen tall ennå');
    round.type('Innstilling', 1, { network: 'Fosen', sought: 300, proposed: 200 });
    const cells = page.locator('#chart-body tbody tr').first();
    await expect.poll(() => cells.textContent(), soon).toBe('Fosen300200');
    const widths = await page
      .locator('#chart-body rect')
      .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('width'))));
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(1.5);
  });
});
