// Setting up a workbook: a new one has all its parts, a broken one is mended, and nothing that people typed is touched.
import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveSheets, type SheetsServer } from '../../desk/sheets/server.ts';
import { Workbook } from '../../desk/sheets/workbook.ts';
import { planOfSeed } from '../../desk/plant.ts';
import { createSheetsClient } from '../../functions/adapters/sheets/client.ts';
import { createWorkbookPort } from '../../functions/adapters/sheets/mend-workbook.ts';
import { createSheetPort } from '../../functions/adapters/sheets/port.ts';
import { setUpWorkbook } from '../../functions/flows/office/set-up-workbook.ts';
import { lockWords } from '../../functions/text/words/status.ts';
import { mendSentence } from '../../functions/text/answers/mends.ts';
import type { SeedRow } from '../../desk/seed/seed.ts';
import { seedOf } from '../seeded.ts';

type Request = sheets_v4.Schema$Request;

const editor = 'funksjonene@example.no';
const root = join(import.meta.dirname, '../..');
const open: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of open) await close();
});

/** Two networks of the seed, so that a workbook is quick to read. */
const some = (rows: SeedRow[]): SeedRow[] =>
  rows.filter(({ network }) => network === undefined || network === 'Fosen' || network === 'Værnes');
const smallSeed = { ...seedOf(), nokkeltall: some(seedOf().nokkeltall), roller: some(seedOf().roller) };

async function newSpreadsheet() {
  const dir = mkdtempSync(join(tmpdir(), 'setup-'));
  const workbook = Workbook.open(join(dir, 'book.json'), { spreadsheetId: 'nytt-ark', title: 'Uten navn' });
  const sheets: SheetsServer = await serveSheets(workbook);
  open.push(async () => {
    await sheets.close();
    workbook.close();
  });
  const client = createSheetsClient(sheets.url);
  const ports = { sheets: createSheetPort(client), workbook: createWorkbookPort(client) };
  const plan = { ...planOfSeed(smallSeed), rows: 30 };
  /** Sets up from the seed, or by what is typed once it is there; answers what was done, in words. */
  const setUp = async (editors = [editor]): Promise<string[]> => {
    const done = await setUpWorkbook(ports, 'nytt-ark', { beginning: plan, editors });
    return (done?.mends ?? []).map(mendSentence);
  };
  const all = () => workbook.get({ includeGridData: true });
  const tab = (title: string) => {
    const found = all().sheets?.find(({ properties }) => properties?.title === title);
    if (!found) throw new Error(`no tab ${title}`);
    return found;
  };
  const id = (title: string): number => tab(title).properties?.sheetId ?? -1;
  const column = (title: string, header: string): number =>
    (tab(title).data?.[0]?.rowData?.[0]?.values ?? []).findIndex(
      ({ userEnteredValue }) => userEnteredValue?.stringValue === header,
    );
  const change = (...requests: Request[]): void => {
    workbook.batchUpdate({ requests }, 'service');
  };
  /** Tab -> rows of what was typed, without the headers. */
  const typed = (): Record<string, unknown> =>
    Object.fromEntries(
      (all().sheets ?? []).map(({ properties, data }) => [
        properties?.title,
        (data?.[0]?.rowData ?? [])
          .slice(1)
          .map(({ values }) =>
            JSON.stringify((values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? 0)),
          ),
      ]),
    );
  return { dir, url: sheets.url, workbook, setUp, all, tab, id, column, change, typed };
}

type Spreadsheet = Awaited<ReturnType<typeof newSpreadsheet>>;

describe('a new workbook', () => {
  const file = {
    title: 'Samordning 2027',
    networks: [
      { code: 'NOR', name: 'Nord', municipalities: ['Namsos'], coordinators: ['nord@example.no'] },
      { code: 'SOR', name: 'Sør og øst', coordinators: ['sor@example.no', 'ost@example.no'] },
    ],
    caseWorkers: ['sf@example.no'],
  };
  let book: Spreadsheet;
  const run = async (...more: string[]): Promise<string> => {
    const args = ['functions/commands/setup.ts', '--spreadsheet', 'nytt-ark', '--editor', editor, ...more];
    const env = { ...process.env, SHEETS_ROOT_URL: book.url };
    return (await promisify(execFile)(process.execPath, args, { cwd: root, env })).stdout;
  };

  beforeAll(async () => {
    book = await newSpreadsheet();
    writeFileSync(join(book.dir, 'nettverk.json'), JSON.stringify(file));
    await run('--networks', join(book.dir, 'nettverk.json'));
  });

  it('is Norwegian, has the tabs in their order and not the first empty one', () => {
    const { properties, sheets } = book.all();
    expect(properties).toMatchObject({ title: 'Samordning 2027', locale: 'nb_NO', timeZone: 'Europe/Oslo' });
    const titles = (sheets ?? []).map((sheet) => sheet.properties?.title);
    expect(titles.slice(0, 4)).toEqual(['Start', 'Behov Nord', 'Behov Sør og øst', 'Budsjett']);
    expect(titles).toContain('Roller');
    expect(titles).not.toContain('Ark1');
  });

  const rows = (title: string): string[] =>
    (book.tab(title).data?.[0]?.rowData ?? []).slice(1).map(({ values }) =>
      (values ?? [])
        .map(({ formattedValue }) => formattedValue ?? '')
        .join(' ')
        .trim(),
    );
  it('knows its networks and people, so that the functions can begin', () => {
    expect(rows('Nøkkeltall')).toEqual(expect.arrayContaining(['NOR Nord Namsos', 'SOR Sør og øst']));
    expect(rows('Roller')).toEqual(
      expect.arrayContaining(['sf@example.no saksbehandler', 'ost@example.no koordinator Sør og øst']),
    );
  });

  it('lets each network type in its own tab, and the functions’ account everywhere', () => {
    const whole = book
      .tab('Behov Sør og øst')
      .protectedRanges?.find(({ description }) => description === 'Skrives av nettverket');
    expect(whole?.editors?.users).toEqual(['sor@example.no', 'ost@example.no', editor]);
    const protections = (book.all().sheets ?? []).flatMap(({ protectedRanges }) => protectedRanges ?? []);
    expect(protections.length).toBeGreaterThan(20);
    expect(protections.filter(({ editors }) => !editors?.users?.includes(editor))).toEqual([]);
  });

  it('has a name for the rows of each tab', () => {
    const names = (book.all().namedRanges ?? []).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['Rader_Behov_Sør_og_øst', 'Rader_Nøkkeltall', 'Rader_Plan']),
    );
    expect(names).toHaveLength(book.all().sheets?.length ?? 0);
  });

  it('is left as it is by a second run, which says so', async () => {
    const before = JSON.stringify(book.all());
    expect(await run()).toBe('Alt står som det skal. Ingenting er endret.\n');
    expect(JSON.stringify(book.all())).toBe(before);
  });

  it('is not made from a file with faults, which are named', async () => {
    const bad = join(book.dir, 'feil.json');
    writeFileSync(bad, JSON.stringify({ ...file, caseWorkers: ['ikke en adresse'] }));
    await expect(run('--networks', bad)).rejects.toMatchObject({
      stderr: expect.stringContaining('caseWorkers') as string,
    });
    writeFileSync(bad, '{');
    await expect(run('--networks', bad)).rejects.toMatchObject({
      stderr: expect.stringContaining('ikke JSON') as string,
    });
  });
});

describe('a workbook that stands', () => {
  let book: Spreadsheet;
  beforeEach(async () => {
    book = await newSpreadsheet();
    await book.setUp();
  });

  it('is as it should be right after it was made', async () => {
    expect(await book.setUp()).toEqual([]);
  });

  /** Breaks the book in what is not typed, sets it up, and holds it to the words, to the typed rows, and to a second run with nothing to do. */
  async function mended(...requests: Request[]): Promise<string[]> {
    book.change(...requests);
    const before = book.typed();
    const done = await book.setUp();
    expect(book.typed()).toEqual(before);
    expect(await book.setUp()).toEqual([]);
    return done;
  }
  const write = (title: string, row: number, at: number, text: string): Request => ({
    updateCells: {
      start: { sheetId: book.id(title), rowIndex: row, columnIndex: at },
      fields: 'userEnteredValue',
      rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
    },
  });
  const body = (title: string, header: string) => {
    const startColumnIndex = book.column(title, header);
    return {
      sheetId: book.id(title),
      startRowIndex: 1,
      startColumnIndex,
      endColumnIndex: startColumnIndex + 1,
    };
  };

  it('gets a deleted header back, where it stood', async () => {
    const at = book.column('Behov Fosen', 'Tiltak');
    expect(await mended(write('Behov Fosen', 0, at, ''))).toEqual([
      'Overskriften «Tiltak» i «Behov Fosen» er skrevet igjen.',
    ]);
    expect(book.column('Behov Fosen', 'Tiltak')).toBe(at);
  });

  it('gets a changed header back, also in the tabs it is understood by', async () => {
    const at = book.column('Nøkkeltall', 'Nettverk');
    expect(await mended(write('Nøkkeltall', 0, at, 'Nettverk (navn)'))).toEqual([
      'Overskriften «Nettverk» i «Nøkkeltall» er skrevet igjen.',
    ]);
  });

  it('gets a protection back that was taken away, and one that was opened is closed', async () => {
    const [first, second] = book.tab('Behov Fosen').protectedRanges ?? [];
    const opened = { ...second, editors: { users: ['fremmed@example.no'] } };
    const done = await mended(
      { deleteProtectedRange: { protectedRangeId: first?.protectedRangeId ?? null } },
      { updateProtectedRange: { protectedRange: opened, fields: 'editors' } },
    );
    expect(done).toEqual([
      `Beskyttelsen «${first?.description}» i «Behov Fosen» er satt opp igjen.`,
      `Beskyttelsen «${second?.description}» i «Behov Fosen» er satt opp igjen.`,
    ]);
    const users = (book.tab('Behov Fosen').protectedRanges ?? []).flatMap(
      ({ editors }) => editors?.users ?? [],
    );
    expect(users).not.toContain('fremmed@example.no');
  });

  it('gets its dropdowns, number formats and colours back', async () => {
    const rule = {
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'annet' }] },
      showCustomUi: true,
    };
    const done = await mended(
      { setDataValidation: { range: body('Behov Fosen', 'Sektor'), rule } },
      { repeatCell: { range: body('Behov Fosen', 'Søkt til UH'), cell: {}, fields: 'userEnteredFormat' } },
      { deleteConditionalFormatRule: { sheetId: book.id('Behov Fosen'), index: 2 } },
    );
    expect(done).toEqual([
      'Statusfargene i kolonnen «Status» i «Behov Fosen» er satt opp igjen.',
      'Nedtrekkslisten i kolonnen «Sektor» i «Behov Fosen» er satt opp igjen.',
      'Tallformatet i kolonnen «Søkt til UH» i «Behov Fosen» er satt igjen.',
    ]);
  });

  it('is Norwegian again when somebody changed language and time zone', async () => {
    const properties = { locale: 'en_US', timeZone: 'America/New_York' };
    const done = await mended({ updateSpreadsheetProperties: { properties, fields: 'locale,timeZone' } });
    expect(done).toEqual([
      'Språket er satt til norsk, så tall og datoer leses og skrives riktig.',
      'Tidssonen er satt til Europe/Oslo.',
    ]);
    expect(book.all().properties).toMatchObject({ locale: 'nb_NO', timeZone: 'Europe/Oslo' });
  });

  it('finds a tab again that was renamed, with all that is typed in it', async () => {
    const sheetId = book.id('Behov Fosen');
    const rows = book.typed()['Behov Fosen'];
    book.change({ updateSheetProperties: { properties: { sheetId, title: 'Fosen (ny)' }, fields: 'title' } });
    expect(await book.setUp()).toEqual(['Fanen «Fosen (ny)» heter «Behov Fosen» igjen.']);
    expect(book.typed()['Behov Fosen']).toEqual(rows);
    expect(await book.setUp()).toEqual([]);
  });

  it('gets a deleted tab back, empty, with all that belongs to it', async () => {
    const before = book.typed();
    book.change({ deleteSheet: { sheetId: book.id('Behov Fosen') } });
    expect(await book.setUp()).toEqual(['Fanen «Behov Fosen» er laget.']);
    const { 'Behov Fosen': _, ...others } = book.typed();
    const { 'Behov Fosen': __, ...othersBefore } = before;
    expect(others).toEqual(othersBefore);
    expect(await book.setUp()).toEqual([]);
  });

  it('gets a deleted column back at its place, empty, and the others keep what is in them', async () => {
    const at = book.column('Behov Fosen', 'Sektor');
    const names = () =>
      book.tab('Behov Fosen').data?.[0]?.rowData?.[1]?.values?.map(({ formattedValue }) => formattedValue);
    const before = names();
    const range = { sheetId: book.id('Behov Fosen'), dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 };
    book.change({ deleteDimension: { range } });
    const done = await book.setUp();
    expect(done[0]).toBe('Kolonnen «Sektor» manglet i «Behov Fosen» og er satt inn, tom.');
    expect(book.column('Behov Fosen', 'Sektor')).toBe(at);
    expect(names()?.map((text) => text ?? '')).toEqual(
      before?.map((text, index) => (index === at ? '' : (text ?? ''))),
    );
    expect(await book.setUp()).toEqual([]);
  });

  it('leaves a column of somebody’s own, their notes and their tabs alone', async () => {
    const sheetId = book.id('Behov Fosen');
    const range = { sheetId, dimension: 'COLUMNS', startIndex: 3, endIndex: 4 };
    expect(
      await mended(
        { insertDimension: { range, inheritFromBefore: true } },
        write('Behov Fosen', 0, 3, 'Vår egen kolonne'),
        write('Behov Fosen', 1, 3, 'vårt'),
        {
          updateCells: {
            start: { sheetId, rowIndex: 0, columnIndex: 4 },
            fields: 'note',
            rows: [{ values: [{ note: 'Husk å spørre Statped' }] }],
          },
        },
        { addSheet: { properties: { title: 'Våre notater' } } },
      ),
    ).toEqual([]);
    expect(book.tab('Behov Fosen').data?.[0]?.rowData?.[0]?.values?.[4]?.note).toBe('Husk å spørre Statped');
  });

  it('names a parameter of the plan again, in its own row', async () => {
    const label = String(book.tab('Plan').data?.[0]?.rowData?.[3]?.values?.[0]?.formattedValue);
    const before = book.typed();
    book.change(write('Plan', 3, 0, ''));
    expect(await book.setUp()).toEqual([`Parameteren «${label}» i «Plan» er skrevet igjen.`]);
    expect(book.typed()).toEqual(before);
    expect(book.tab('Plan').data?.[0]?.rowData?.[3]?.values?.[0]?.formattedValue).toBe(label);
  });
  it('lets those type who stand in Roller now, and no longer those who left', async () => {
    const roller = () =>
      (book.tab('Roller').data?.[0]?.rowData ?? []).map(({ values }) => values?.[0]?.formattedValue);
    const row = roller().indexOf('koordinator.fosen@example.no');
    expect(await mended(write('Roller', row, 0, 'ny.koordinator@example.no'))).toEqual([
      'Beskyttelsen «Skrives av nettverket» i «Behov Fosen» er satt opp igjen.',
    ]);
    const whole = book
      .tab('Behov Fosen')
      .protectedRanges?.find(({ description }) => description === 'Skrives av nettverket');
    expect(whole?.editors?.users).toEqual(['ny.koordinator@example.no', editor]);
  });

  it('leaves the lock of a tab that was sent', async () => {
    const range = { sheetId: book.id('Behov Fosen') };
    const lock = { range, editors: { users: [] }, description: lockWords };
    expect(await mended({ addProtectedRange: { protectedRange: lock } })).toEqual([]);
    const standing = (book.tab('Behov Fosen').protectedRanges ?? []).map(({ description }) => description);
    expect(standing).toContain(lockWords);
  });

  it('keeps those who stand in every protection, as the owner does, though nobody names them', async () => {
    expect(await book.setUp([])).toEqual([]);
  });
});
