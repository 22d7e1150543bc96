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

  /** The dialog that the script opens from its menu: a page of its own in a frame. */
  const openExcel = async () => {
    await choose(page, 'Flere valg', 'Excel: last ned eller hent inn');
    const frame = page.frameLocator('dialog.modal iframe');
    await frame.getByRole('button', { name: 'Last ned fanen som Excel' }).waitFor();
    return frame;
  };
  const close = () => page.locator('dialog.modal').getByRole('button', { name: 'Lukk' }).click();

  it('downloads the tab as a file named after the network', async () => {
    const frame = await openExcel();
    const started = page.waitForEvent('download');
    await frame.getByRole('button', { name: 'Last ned fanen som Excel' }).click();
    const download = await started;
    expect(download.suggestedFilename()).toBe('Behov Fosen 2026.xlsx');
    await download.saveAs(file);
    await close();
  });

  it('shows each cell before anything is written, and writes it when the person says so', async () => {
    const edited = await filesOf(createExcelPort()).typeIn(readFileSync(file).toString('base64'), (rows) => {
      const [first = [], ...others] = rows;
      first[at('measure')] = 'Skrevet på toget';
      return [first, ...others];
    });
    writeFileSync(file, Buffer.from(edited, 'base64'));
    const before = round.shown(tab, 1, 'measure');
    const frame = await openExcel();
    await frame.getByLabel('Hent inn en utfylt fil').setInputFiles(file);
    await expect
      .poll(() => frame.locator('tbody tr').allTextContents(), soon)
      .toEqual([`FOS-01 ${before}D2 Tiltak${before}Skrevet på toget`]);
    expect(round.shown(tab, 1, 'measure')).toBe(before);
    await frame.getByRole('button', { name: 'Skriv inn i arket' }).click();
    await expect.poll(() => onDesk(page, 'read', tab, 'D2'), soon).toBe('Skrevet på toget');
    await expect
      .poll(() => frame.getByRole('status').allTextContents(), soon)
      .toContainEqual(expect.stringContaining('Filen er tatt inn'));
    await close();
  });

  it('has its button in sight however much would change', async () => {
    const text = 'Mer å lese. '.repeat(200);
    const edited = await filesOf(createExcelPort()).typeIn(readFileSync(file).toString('base64'), (rows) =>
      rows.map((row) => row.with(at('comment'), text)),
    );
    const long = file.replace('behov', 'langt');
    writeFileSync(long, Buffer.from(edited, 'base64'));
    const frame = await openExcel();
    await frame.getByLabel('Hent inn en utfylt fil').setInputFiles(long);
    const seen = await frame.getByRole('button', { name: 'Skriv inn i arket' }).evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      const { scrollHeight, clientHeight } = document.querySelector('main')!;
      return [scrollHeight > clientHeight, top >= 0 && bottom <= innerHeight];
    });
    expect(seen).toEqual([true, true]);
    await close();
  });

  it('takes in the good row by a button that says so, and the row that stays out is listed with its cell', async () => {
    const edited = await filesOf(createExcelPort()).typeIn(readFileSync(file).toString('base64'), (rows) => {
      const [first = [], second = [], ...others] = rows;
      first[at('comment')] = 'Fra toget';
      second[at('soughtOwner')] = 'ganske mye';
      return [first, second, ...others];
    });
    writeFileSync(file, Buffer.from(edited, 'base64'));
    const before = round.shown(tab, 2, 'soughtOwner');
    const frame = await openExcel();
    await frame.getByLabel('Hent inn en utfylt fil').setInputFiles(file);
    const left = frame.getByRole('table', { name: 'Blir stående utenfor' }).locator('tbody tr');
    await expect
      .poll(() => left.allTextContents(), soon)
      .toEqual([expect.stringMatching(/^Rad 3 FOS-02 .*K3 Søkt til eier«ganske mye» kan ikke leses/)]);
    expect(round.shown(tab, 1, 'comment')).toBe('');
    await frame.getByRole('button', { name: 'Ta inn den ene gode raden' }).click();
    await expect
      .poll(() => frame.getByRole('status').allTextContents(), soon)
      .toContainEqual(expect.stringContaining('De gode radene er tatt inn'));
    expect([round.shown(tab, 1, 'comment'), round.shown(tab, 2, 'soughtOwner')]).toEqual([
      'Fra toget',
      before,
    ]);
    expect(await left.count()).toBe(1);
    await close();
  });

  it('says in words why a file is not taken in, and the keyboard is back in the sheet when it is closed', async () => {
    writeFileSync(file, 'ikke en arbeidsbok');
    const frame = await openExcel();
    await frame.getByLabel('Hent inn en utfylt fil').setInputFiles(file);
    await expect
      .poll(() => frame.getByRole('alert').textContent(), soon)
      .toContain('ikke en Excel-arbeidsbok');
    await frame.getByRole('button', { name: 'Last ned fanen som Excel' }).press('Escape');
    await expect.poll(() => page.locator('dialog.modal').count(), soon).toBe(0);
  });

  it('has no right in the page around it', async () => {
    const frame = await openExcel();
    const reached = await frame.locator('body').evaluate(async () => {
      const told = (reach: () => unknown): string => {
        try {
          return String(reach());
        } catch {
          return 'refused';
        }
      };
      const fetched = await fetch('/desk/state').then(
        ({ status }) => String(status),
        () => 'refused',
      );
      return [told(() => parent.document.title), told(() => localStorage.length), fetched];
    });
    expect(reached).toEqual(['refused', 'refused', 'refused']);
    await close();
  });

  it('draws the chart with the figures beside it as a table, and says when there are none', async () => {
    await choose(page, 'Fil', 'Vis diagrammet');
    await expect.poll(() => page.locator('#chart-body').textContent(), soon).toContain('Ingen tall ennå');
    round.type('Innstilling', 1, { network: 'Fosen', why: null, sought: 300, proposed: 200 });
    const cells = page.locator('#chart-body tbody tr').first();
    await expect.poll(() => cells.textContent(), soon).toBe('Fosen300200');
    const widths = await page
      .locator('#chart-body rect')
      .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('width'))));
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(1.5);
  });
});
