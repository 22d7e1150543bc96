// The desk's page in a real browser: what a person types, is told and sees, and what reaches the workbook.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { describePlace } from '../../desk/page/where.ts';
import { become, openList } from '../e2e/page.ts';
import { hasBrowser, launchBrowser, onDesk, openPage } from './browser.ts';
import { BEHOV, BEHOV_ID, CASE_WORKER, hostileFile, NOTE, openDesk, READER } from './page-fixture.ts';
import { put } from './sheets/fixture.ts';
import { soon } from '../patience.ts';

const there = hasBrowser('the page in the browser');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** A desk and one page on it, both closed when the test ends. */
const open = async () => {
  const desk = await openDesk();
  onTestFinished(desk.close);
  const opened = await openPage(browser, desk.desk.url);
  onTestFinished(() => opened.context.close());
  const cell = (row: number, column: number) =>
    desk.workbook.get({ includeGridData: true, ranges: [`'${BEHOV}'!A1:H40`] }).sheets?.[0]?.data?.[0]
      ?.rowData?.[row]?.values?.[column];
  return { ...desk, ...opened, cell };
};

const goTo = (page: Page, a1: string, tab = BEHOV) => onDesk(page, 'goTo', tab, a1);

/** Types on the keyboard as a person does, and waits for the desk's answer. */
const type = async (page: Page, text: string, end = 'Enter') => {
  await page.keyboard.type(text);
  await page.keyboard.press(end);
  await onDesk(page, 'settled');
};

const choose = async (page: Page, menu: string, item: string) => {
  await page.getByRole('menuitem', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await onDesk(page, 'settled');
};

describe.runIf(there)('the page of the desk', () => {
  it('opens in a fresh profile, in Norwegian, asking nothing of the world outside', async () => {
    const { page, foreign, errors } = await open();
    expect(await page.title()).toBe('Samordning 2026 – Innstilling');
    expect(await page.getAttribute('html', 'lang')).toBe('nb');
    expect(await page.getByRole('tab').allTextContents()).toContain(BEHOV);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('sends what is typed on the keyboard to the workbook, read as a Norwegian sheet reads it', async () => {
    const { page, cell, edits } = await open();
    await goTo(page, 'H6');
    await type(page, '25,5');
    await type(page, '1 234 567');
    await type(page, "'0042");
    await type(page, '=H2+1');
    expect([5, 6, 7, 8].map((row) => cell(row, 7)?.userEnteredValue)).toEqual([
      { numberValue: 25.5 },
      { stringValue: '1 234 567' },
      { stringValue: '0042' },
      { formulaValue: '=H2+1' },
    ]);
    expect(await onDesk(page, 'read', BEHOV, 'H9')).toMatch(/^150\s001$/);
    expect(edits).toEqual(['H6', 'H7', 'H8', 'H9'].map((a1) => `EDIT ${BEHOV} ${a1}`));
  });

  it('takes back by undo, and empties by Delete', async () => {
    const { page, cell } = await open();
    await goTo(page, 'D2');
    await type(page, 'Noe annet');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cell(1, 3)?.userEnteredValue?.stringValue, soon).toBe('Trygt barnehagemiljø');
    await goTo(page, 'D3');
    await page.keyboard.press('Delete');
    await expect.poll(() => cell(2, 3)?.userEnteredValue, soon).toBeUndefined();
  });

  it('pastes many cells in one edit, and a copied number stays a number', async () => {
    const { page, context, cell, edits } = await open();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() => navigator.clipboard.writeText('Første\tskole\n1,234\t12/1'));
    await goTo(page, 'D10');
    await page.keyboard.press('Control+v');
    await expect.poll(() => edits, soon).toEqual([`EDIT ${BEHOV} D10:E11`]);
    expect([9, 10].map((row) => [3, 4].map((column) => cell(row, column)?.userEnteredValue))).toEqual([
      [{ stringValue: 'Første' }, { stringValue: 'skole' }],
      [{ numberValue: 1.234 }, { stringValue: '12/1' }],
    ]);
    await goTo(page, 'H2');
    await page.keyboard.press('Control+c');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText()), soon).toMatch(/^150\s000$/);
    await goTo(page, 'H12');
    await page.keyboard.press('Control+v');
    await expect.poll(() => cell(11, 7)?.userEnteredValue, soon).toEqual({ numberValue: 150000 });
  });

  it('pastes plain text cell by cell as spreadsheets write it: quotes, line breaks, marks and empty cells', async () => {
    const { page, context, cell } = await open();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const text = '\tskole\t"To\nlinjer & ""sitat"""\r\n<b>a</b>\t5" rør\t"åpen\n';
    await page.evaluate((plain) => navigator.clipboard.writeText(plain), text);
    await goTo(page, 'D10');
    await page.keyboard.press('Control+v');
    await expect.poll(() => cell(10, 5)?.userEnteredValue, soon).toEqual({ stringValue: '"åpen' });
    expect([9, 10].map((row) => [3, 4, 5].map((column) => cell(row, column)?.userEnteredValue))).toEqual([
      [undefined, { stringValue: 'skole' }, { stringValue: 'To\nlinjer & "sitat"' }],
      [{ stringValue: '<b>a</b>' }, { stringValue: '5" rør' }, { stringValue: '"åpen' }],
    ]);
    expect(cell(11, 3)?.userEnteredValue).toBeUndefined();
  });

  it('offers a dropdown cell its choices by keyboard', async () => {
    const { page, cell } = await open();
    await goTo(page, 'E7');
    const list = await openList(page);
    expect(await list.getByRole('option').allTextContents()).toEqual(['skole', 'barnehage', 'begge']);
    await page.keyboard.press('b');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(6, 4)?.userEnteredValue, soon).toEqual({ stringValue: 'barnehage' });
  });

  it('goes to a tab by click, ready to type, and by the arrow keys of the tab list', async () => {
    const { page, cell } = await open();
    await page.getByRole('tab', { name: BEHOV }).click();
    await type(page, '9');
    expect(cell(1, 0)?.userEnteredValue).toEqual({ numberValue: 9 });
    await page.keyboard.press('F6');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.textContent('[role=tab][aria-selected=true]'), soon).toBe('Ark1');
    await page.selectOption('#tab-list', BEHOV);
    await expect.poll(() => page.textContent('#where'), soon).toBe('A3 ID: FOS-02.');
  });

  it('says where one stands, with heading, value and note', async () => {
    const { page } = await open();
    await goTo(page, 'G3');
    await expect.poll(() => page.textContent('#where'), soon).toBe(`G3 Slutt: V26. Merknad: ${NOTE}`);
    await goTo(page, 'A1');
    await expect.poll(() => page.textContent('#where'), soon).toBe('A1: ID. Låst.');
  });

  it('says it anew when another writes there, or the row goes', async () => {
    const { page, workbook, cell } = await open();
    await goTo(page, 'D3');
    const where = () => page.textContent('#where');
    await expect.poll(where, soon).toBe('D3 Tiltak: Skrivestrategier.');
    workbook.batchUpdate({ requests: [put(BEHOV_ID, 2, 3, [['Skrevet av en annen']])] }, 'owner');
    await expect.poll(where, soon).toBe('D3 Tiltak: Skrevet av en annen.');
    await choose(page, 'Rediger', 'Slett raden');
    await expect.poll(() => cell(2, 3)?.formattedValue, soon).toBe('Gode overganger');
    await expect.poll(where, soon).toBe('D3 Tiltak: Gode overganger.');
  });

  it('shows a note whole in a narrow window, and no more messages at once than leave the sheet to be seen', async () => {
    const { page, desk } = await open();
    await page.setViewportSize({ width: 375, height: 700 });
    await goTo(page, 'G3');
    await page.locator('#note:not([hidden])').waitFor();
    await expect
      .poll(async () => {
        const { x, width } = (await page.locator('#note').boundingBox()) ?? { x: -1, width: 0 };
        return x >= 0 && width > 250 && x + width <= 375;
      }, soon)
      .toBe(true);
    for (const message of ['1', '2', '3', '4', '5'])
      desk.broadcast({ kind: 'toast', title: 'Melding', message, seconds: 60 });
    await expect.poll(() => page.locator('.toast p').allTextContents(), soon).toEqual(['3', '4', '5']);
    expect(await page.locator('#log li').count()).toBe(5);
  });

  it('refuses a locked cell with words, and shows what stood there', async () => {
    const { page, cell } = await open();
    await goTo(page, 'D1');
    await page.keyboard.type('X');
    const toasts = page.locator('#toasts');
    await expect
      .poll(() => toasts.textContent(), soon)
      .toContain('D1 (Tiltak) kan ikke endres av deg. Overskriftene.');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Delete');
    await expect
      .poll(() => toasts.textContent(), soon)
      .toContain(`D1 i fanen ${BEHOV} kan ikke endres av deg.`);
    await onDesk(page, 'settled');
    expect(await onDesk(page, 'read', BEHOV, 'D1')).toBe('Tiltak');
    expect(cell(0, 3)?.userEnteredValue).toEqual({ stringValue: 'Tiltak' });
  });

  it('minds a lock put on meanwhile, and still takes back what was typed before it', async () => {
    const { page, workbook, cell } = await open();
    await goTo(page, 'D2');
    await type(page, 'Endret');
    const range = { sheetId: BEHOV_ID, startRowIndex: 2, endRowIndex: 3 };
    const protectedRange = { range, editors: { users: [] }, description: 'Låst nå' };
    workbook.batchUpdate({ requests: [{ addProtectedRange: { protectedRange } }] }, 'owner');
    await goTo(page, 'D3');
    await expect.poll(() => page.textContent('#where'), soon).toContain('Låst.');
    await page.keyboard.type('X');
    await expect.poll(() => page.textContent('#toasts'), soon).toContain('kan ikke endres av deg. Låst nå.');
    await choose(page, 'Rediger', 'Angre');
    expect(cell(1, 3)?.formattedValue).toBe('Trygt barnehagemiljø');
  });

  it('refuses rows across a lock with words, and shows the rows as they stand', async () => {
    const { page, workbook, cell } = await open();
    const range = { sheetId: BEHOV_ID, startRowIndex: 1 };
    const protectedRange = { range, editors: { users: [] }, description: 'Sendt inn' };
    workbook.batchUpdate({ requests: [{ addProtectedRange: { protectedRange } }] }, 'owner');
    for (const item of ['Sett inn rad under', 'Slett raden', 'Sorter stigende']) {
      await goTo(page, 'D3');
      await page.locator('#toasts').evaluate((toasts) => toasts.replaceChildren());
      await choose(page, 'Rediger', item);
      await expect
        .poll(() => page.textContent('#toasts'), soon)
        .toContain('kan ikke endres av deg. Sendt inn.');
      await onDesk(page, 'settled');
      const shown = await Promise.all(['D2', 'D3', 'D4', 'D5'].map((a1) => onDesk(page, 'read', BEHOV, a1)));
      expect(shown).toEqual(['Trygt barnehagemiljø', 'Skrivestrategier', 'Gode overganger', '']);
    }
    expect(cell(2, 3)?.formattedValue).toBe('Skrivestrategier');
  });

  it('lets a reader read and nothing more', async () => {
    const { page, cell } = await open();
    await become(page, READER.label);
    expect(await page.getByRole('menuitem', { name: 'Samordning' }).count()).toBe(0);
    await goTo(page, 'D2');
    await onDesk(page, 'type', 'D2', 'Endret');
    await expect.poll(() => page.textContent('#toasts'), soon).toContain('Leser kan lese, men ikke skrive.');
    expect(await onDesk(page, 'read', BEHOV, 'D2')).toBe('Trygt barnehagemiljø');
    expect(cell(1, 3)?.formattedValue).toBe('Trygt barnehagemiljø');
  });

  it('puts in, takes out and brings back a row whole', async () => {
    const { page, cell, edits } = await open();
    await goTo(page, 'D3');
    await choose(page, 'Rediger', 'Sett inn rad over');
    await type(page, 'Nytt tiltak');
    expect([1, 2, 3].map((row) => cell(row, 3)?.formattedValue)).toEqual([
      'Trygt barnehagemiljø',
      'Nytt tiltak',
      'Skrivestrategier',
    ]);
    const before = cell(3, 6);
    await goTo(page, 'D4');
    await choose(page, 'Rediger', 'Slett raden');
    expect(cell(3, 0)?.formattedValue).toBe('FOS-03');
    await choose(page, 'Rediger', 'Angre');
    expect(cell(3, 0)?.formattedValue).toBe('FOS-02');
    expect(cell(3, 6)).toEqual(before);
    expect(await onDesk(page, 'note', BEHOV, 'G4')).toBe(NOTE);
    expect(edits.map((edit) => edit.split(' ')[0])).toEqual([
      'INSERT_ROW',
      'EDIT',
      'REMOVE_ROW',
      'INSERT_ROW',
      'EDIT',
    ]);
  });

  it('sorts the rows under the heading by the column one stands in', async () => {
    const { page, cell, edits } = await open();
    await goTo(page, 'D2');
    await choose(page, 'Rediger', 'Sorter stigende');
    expect([0, 1, 2, 3].map((row) => cell(row, 0)?.formattedValue)).toEqual([
      'ID',
      'FOS-03',
      'FOS-02',
      'FOS-01',
    ]);
    await expect.poll(() => onDesk(page, 'read', BEHOV, 'A2'), soon).toBe('FOS-03');
    expect(await onDesk(page, 'note', BEHOV, 'G3')).toBe(NOTE);
    expect(edits).toEqual([`SORT ${BEHOV} A2:H30`]);
  });

  it('takes back a sort in its turn: the rows, what was written in them since, and what was typed before', async () => {
    const { page, workbook, cell } = await open();
    const measures = () => [1, 2, 3].map((row) => cell(row, 3)?.formattedValue);
    await goTo(page, 'D4');
    await type(page, 'Aller først');
    await goTo(page, 'D2');
    await choose(page, 'Rediger', 'Sorter stigende');
    expect(measures()).toEqual(['Aller først', 'Skrivestrategier', 'Trygt barnehagemiljø']);
    const start = { sheetId: BEHOV_ID, rowIndex: 1, columnIndex: 1 };
    const values = [{ userEnteredValue: { stringValue: 'Sendt inn' }, note: 'Skrevet etter sorteringen.' }];
    workbook.batchUpdate(
      { requests: [{ updateCells: { start, rows: [{ values }], fields: 'userEnteredValue,note' } }] },
      'owner',
    );
    await choose(page, 'Rediger', 'Angre');
    expect(measures()).toEqual(['Trygt barnehagemiljø', 'Skrivestrategier', 'Aller først']);
    expect([cell(3, 0), cell(3, 1)].map((one) => one?.formattedValue)).toEqual(['FOS-03', 'Sendt inn']);
    expect(cell(3, 1)?.note).toBe('Skrevet etter sorteringen.');
    await choose(page, 'Rediger', 'Gjør om');
    expect(measures()).toEqual(['Aller først', 'Skrivestrategier', 'Trygt barnehagemiljø']);
    await choose(page, 'Rediger', 'Angre');
    await choose(page, 'Rediger', 'Angre');
    expect(measures()).toEqual(['Trygt barnehagemiljø', 'Skrivestrategier', 'Gode overganger']);
  });

  it('does not change looks, columns or tabs', async () => {
    const { page, edits } = await open();
    await goTo(page, 'D2');
    await page.keyboard.press('Control+b');
    await expect.poll(() => page.textContent('#toasts'), soon).toContain('kan ikke endres på denne siden');
    expect(edits).toEqual([]);
  });
});

/** The same with a second browser. */
const two = async () => {
  const one = await open();
  const other = await openPage(browser, one.desk.url);
  onTestFinished(() => other.context.close());
  return { ...one, other: other.page };
};

describe.runIf(there)('two people at the desk', () => {
  it('see what the other types, and what the functions write with its note', async () => {
    const { page, other, workbook } = await two();
    await goTo(page, 'D6');
    await type(page, 'Fra den ene');
    await expect.poll(() => onDesk(other, 'read', BEHOV, 'D6'), soon).toBe('Fra den ene');
    const start = { sheetId: BEHOV_ID, rowIndex: 5, columnIndex: 1 };
    const values = [{ userEnteredValue: { stringValue: 'Må rettes' }, note: 'Beløpet mangler.' }];
    workbook.batchUpdate(
      { requests: [{ updateCells: { start, rows: [{ values }], fields: 'userEnteredValue,note' } }] },
      'owner',
    );
    for (const each of [page, other]) {
      await expect.poll(() => onDesk(each, 'read', BEHOV, 'B6'), soon).toBe('Må rettes');
      expect(await onDesk(each, 'note', BEHOV, 'B6')).toBe('Beløpet mangler.');
    }
  });

  it('lose nothing half-written when the other puts in a row above it', async () => {
    const { page, other, cell } = await two();
    await goTo(page, 'D4');
    await page.keyboard.type('Halv');
    await goTo(other, 'D2');
    await choose(other, 'Rediger', 'Sett inn rad over');
    await type(page, 'veis');
    await expect.poll(() => cell(4, 3)?.formattedValue, soon).toBe('Halvveis');
    expect(cell(4, 0)?.formattedValue).toBe('FOS-03');
    expect(cell(3, 3)?.formattedValue).toBe('Skrivestrategier');
    for (const each of [page, other])
      await expect.poll(() => onDesk(each, 'read', BEHOV, 'D5'), soon).toBe('Halvveis');
  });

  it('lose nothing half-written when the other sorts: it lands in the row it was written in', async () => {
    const { page, other, cell } = await two();
    await goTo(page, 'D4');
    await page.keyboard.type('Halv');
    await goTo(other, 'C2');
    await choose(other, 'Rediger', 'Sorter synkende');
    await type(page, 'veis');
    await expect.poll(() => cell(1, 3)?.formattedValue, soon).toBe('Halvveis');
    expect(cell(1, 0)?.formattedValue).toBe('FOS-03');
    expect(cell(3, 3)?.formattedValue).toBe('Trygt barnehagemiljø');
    for (const each of [page, other])
      await expect.poll(() => onDesk(each, 'read', BEHOV, 'D2'), soon).toBe('Halvveis');
  });

  it('write in the row they see when the other has sorted, and take nothing back into others’ rows', async () => {
    const { page, other, cell } = await two();
    await goTo(page, 'D2');
    await type(page, 'Omskrevet');
    await goTo(other, 'C2');
    await choose(other, 'Rediger', 'Sorter synkende');
    await expect.poll(() => onDesk(page, 'read', BEHOV, 'A2'), soon).toBe('FOS-03');
    await onDesk(page, 'settled');
    await goTo(page, 'D2');
    await type(page, 'Skrevet etterpå');
    await expect.poll(() => cell(1, 3)?.formattedValue, soon).toBe('Skrevet etterpå');
    await choose(page, 'Rediger', 'Angre');
    await choose(page, 'Rediger', 'Angre');
    const measures = [1, 2, 3].map((row) => cell(row, 3)?.formattedValue);
    expect(measures).toEqual(['Gode overganger', 'Skrivestrategier', 'Omskrevet']);
    expect(await page.textContent('#toasts')).toBe('');
  });

  it('are told when the other took out the row they were writing in', async () => {
    const { page, other, cell } = await two();
    await goTo(page, 'D4');
    await page.keyboard.type('Forgjeves');
    await goTo(other, 'D4');
    await choose(other, 'Rediger', 'Slett raden');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.textContent('#toasts'), soon)
      .toContain('Noen andre flyttet radene mens du skrev');
    await expect.poll(() => onDesk(page, 'read', BEHOV, 'D4'), soon).toBe('');
    expect(cell(3, 3)?.userEnteredValue).toBeUndefined();
  });
});

describe('the line under the sheet', () => {
  it('ends what already ends with a full stop with no other', () => {
    const cell = (formattedValue: string) => ({ values: [{ formattedValue }] });
    const sheet = { properties: { sheetId: 1 }, data: [{ rowData: [cell('Hva'), cell('Slett raden.')] }] };
    expect(describePlace({ sheets: [sheet] }, { sheetId: 1, row: 1, column: 0 })).toBe(
      'A2 Hva: Slett raden.',
    );
  });
});

describe.runIf(there)('the Apps Script on the page', () => {
  it('runs from the menu as the person, with the tab and cell in front, and shows its toast', async () => {
    const { page, runs } = await open();
    await become(page, CASE_WORKER.label);
    await goTo(page, 'D3');
    await page.getByRole('menuitem', { name: 'Rediger' }).focus();
    for (let menus = 0; menus < 4 && (await page.textContent(':focus')) !== 'Samordning'; menus++)
      await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.textContent('#toasts'), soon).toContain('3 rader kontrollert.');
    expect(runs).toEqual([`checkTab ${CASE_WORKER.email} ${BEHOV} D3`]);
  });

  it('waits for the answer to its question, and shows a sidebar that can do nothing', async () => {
    const { page, foreign } = await open();
    await choose(page, 'Samordning', 'Beregn fordeling');
    await expect.poll(() => page.textContent('#busy'), soon).toBe('Beregn fordeling …');
    await page.getByRole('dialog').getByRole('button', { name: 'Nei' }).click();
    await expect.poll(() => page.textContent('#toasts'), soon).toContain('Svaret var NO.');
    await expect.poll(() => page.textContent('#busy'), soon).toBe('');
    await page.frameLocator('#sidebar-frame').getByText('100 000').waitFor();
    expect(await page.title()).not.toBe('kapret');
    expect(foreign).toEqual([]);
  });

  it('shows a long answer from its beginning', async () => {
    const { page } = await open();
    await page.setViewportSize({ width: 400, height: 170 });
    await choose(page, 'Samordning', 'Beregn fordeling');
    await page.getByRole('dialog').waitFor();
    const seenOf = 'const { scrollTop, scrollHeight, clientHeight } = document.getElementById("dialog");';
    expect(await page.evaluate(`${seenOf} [scrollTop, scrollHeight > clientHeight]`)).toEqual([0, true]);
  });

  it('brings back the text that a question asked for', async () => {
    const { page } = await open();
    await choose(page, 'Samordning', 'Send tilbake');
    await page.getByRole('textbox', { name: 'Send tilbake' }).fill('Partner mangler i <rad 2>');
    await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
    await expect.poll(() => page.textContent('#toasts'), soon).toContain('OK: Partner mangler i <rad 2>');
  });

  it('takes Escape as closing the question', async () => {
    const { page } = await open();
    await choose(page, 'Samordning', 'Beregn fordeling');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.textContent('#toasts'), soon).toContain('Svaret var CLOSE.');
  });
});

describe.runIf(there)('the inbox', () => {
  it('shows a mail with hostile HTML and runs, loads and sends nothing of it', async () => {
    const { page, foreign } = await open();
    await page.getByRole('button', { name: 'Innboks 1' }).click();
    await page.getByRole('button', { name: /Kvittering <script>.*kom 2 ganger/ }).click();
    expect(await page.textContent('#inbox dl')).toContain('kom 2 ganger');
    const mail = page.frameLocator('#inbox iframe');
    await mail.getByText('Sum 330 000 kr').waitFor();
    await mail.getByRole('button', { name: 'Logg inn' }).click();
    await page.getByText('Ren tekst').click();
    expect(await page.textContent('#inbox pre')).toContain('Behovsmeldingen er mottatt.');
    expect(await page.title()).not.toBe('kapret');
    expect(foreign).toEqual([]);
  });

  it('says that a mail has a file, and saves it without showing or running it', async () => {
    const { page, foreign } = await open();
    await page.getByRole('button', { name: 'Innboks 1' }).click();
    await page.getByRole('button', { name: /Kvittering <script>.*Vedlegg: behov <b>\.csv/ }).click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Lagre behov <b>.csv (3 kB)' }).click(),
    ]);
    expect(readFileSync(await saved.path())).toEqual(hostileFile.content);
    expect(await page.title()).not.toBe('kapret');
    expect(foreign).toEqual([]);
  });
});
