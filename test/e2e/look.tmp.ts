import { launchBrowser, onDesk, openPage } from '../desk/browser.ts';
import { openTestRound } from '../desk/round.ts';
import { fosen } from '../seeded.ts';
const tab = 'Behov Fosen';
const round = await openTestRound({ page: true });
await round.call('check', tab, fosen);
const browser = await launchBrowser();
const { page, errors } = await openPage(browser, round.page?.url ?? '');
await page.setViewportSize({ width: 1366, height: 768 });
const reloaded = page.waitForEvent('load');
await page.locator('#persona').selectOption({ label: 'Koordinator, Fosen' });
await reloaded;
await page.locator('body.is-ready').waitFor();
round.type(tab, 3, { soughtUh: '14 000 +', soughtOwner: '1,4 mill' });
round.type(tab, 4, { sector: 'skloe', need: null });
await onDesk(page, 'goTo', tab, 'D2');
const choose = async (menu: string, item: string) => {
  await page.getByRole('menuitem', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
};
const idle = () => page.waitForFunction(() => !document.body.classList.contains('is-busy'));
let n = 0;
const shot = async (name: string) => {
  await page.waitForTimeout(900);
  await page.screenshot({ path: `/tmp/wt-todo-${++n}-${name}.png` });
  const inner = await page.evaluate(() => document.activeElement?.id);
  const frame = page.frames().find((one) => one.url().includes('/desk/modal/'));
  const deep = await frame?.evaluate(
    () =>
      document.activeElement?.outerHTML.slice(0, 120) + ' | ' + document.getElementById('said')?.textContent,
  );
  console.log(name, inner, deep);
};
await choose('Samordning', 'Hva gjenstår');
const frame = page.frameLocator('#sidebar-frame');
await frame.locator('h1').waitFor();
await idle();
await shot('list');
await frame.locator('button.go').first().click();
await shot('gone-to');
await frame
  .getByRole('button', { name: /^Godta:/ })
  .first()
  .click();
await shot('accepted-one');
await frame.getByRole('button', { name: /^Godta alle/ }).click();
await shot('accepted-all');
await choose('Samordning', 'Send behovsmelding');
await frame.locator('.why').waitFor();
await idle();
await shot('send-refused');
round.type(tab, 2, { end: 'V27' });
round.type(tab, 4, { need: 'Kartlagt.' });
await frame.getByRole('button', { name: 'Oppdater' }).click();
await shot('read-again');
console.log(await frame.locator('#list').innerText());
console.log(errors);
await browser.close();
await round.close();
process.exit(0);
