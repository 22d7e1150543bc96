// npm run pictures: the screenshots in docs/pictures, of the example at the desk, as an office's laptop shows it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { hasBrowser, launchBrowser, onDesk } from '../desk/browser.ts';
import { openTestRound } from '../desk/round.ts';
import { askFirst, caseWorker, fosen, seedOf, submitAll } from '../seeded.ts';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
/** An office's laptop, pixels. */
const viewport = { width: 1366, height: 768 };
/** Milliseconds in which a sheet that was gone to is drawn. */
const toDraw = 1000;

if (!hasBrowser('pictures')) process.exit(1);
mkdirSync(folder, { recursive: true });
const seed = seedOf();
const round = await openTestRound({ seed, page: true, workbooks: 2 });
const browser = await launchBrowser();

const isReady = (page: Page): Promise<void> => page.locator('body.is-ready').waitFor();

/** The page as this persona opens it; under `path` the office's workbook. */
async function openAs(label: string, path = ''): Promise<Page> {
  const context = await browser.newContext({ locale: 'nb-NO', viewport });
  const page = await context.newPage();
  await page.goto(round.page?.url ?? '');
  await isReady(page);
  const reloaded = page.waitForEvent('load');
  await page.locator('#persona').selectOption({ label });
  await reloaded;
  await isReady(page);
  if (path !== '') await page.goto(`${round.page?.url ?? ''}${path}`);
  await isReady(page);
  return page;
}

async function choose(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole('menuitem', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function take(page: Page, name: string, tab: string, a1 = 'A2'): Promise<void> {
  await onDesk(page, 'goTo', tab, a1);
  await onDesk(page, 'settled');
  await page.waitForTimeout(toDraw);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`docs/pictures/${name}.png`);
}

try {
  await round.call('check', 'Behov Fosen', fosen);
  const coordinator = await openAs('Koordinator, Fosen');
  await take(coordinator, 'behov', 'Behov Fosen', 'D2');
  await choose(coordinator, 'Samordning', 'Hva gjenstår');
  await coordinator.locator('#sidebar iframe').waitFor();
  await coordinator.waitForTimeout(3 * toDraw);
  await take(coordinator, 'hva-gjenstar', 'Behov Fosen', 'D2');
  await submitAll(round, seed);
  await round.call('check', 'Start', caseWorker);
  const worker = await openAs('Saksbehandler hos Statsforvalteren');
  await take(worker, 'start', 'Start');
  const office = await openAs('Saksbehandler hos Statsforvalteren', 'saksbehandling/');
  await round.call('allocate', 'Kladd', caseWorker);
  await take(office, 'kladd', 'Kladd');
  await round.call('compare', 'Alternativer', caseWorker);
  await onDesk(office, 'goTo', 'Alternativer', 'A34');
  await choose(office, 'Fil', 'Vis diagrammet');
  await take(office, 'alternativer', 'Alternativer', 'A34');
  await askFirst(round, ['publish', 'Kladd', caseWorker]);
  await take(worker, 'innstilling', 'Innstilling');
} finally {
  await browser.close();
  await round.close();
}
