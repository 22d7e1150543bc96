// A workbook that stands: what was broken in it is mended and told, and nothing that people typed is touched.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { oursWords } from '../../../functions/text/words/workbook.ts';
import { lockWords } from '../../../functions/text/words/status.ts';
import { type Spreadsheet, editor, standing } from './spreadsheet.ts';

type Request = sheets_v4.Schema$Request;

let book: Spreadsheet;
beforeEach(async () => {
  book = await standing();
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

it('a workbook is as it should be right after it was made', async () => {
  expect(await book.setUp()).toEqual([]);
});

describe('what people read a workbook by', () => {
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

  it('names a parameter of the plan again, in its own row', async () => {
    const label = String(book.tab('Plan').data?.[0]?.rowData?.[3]?.values?.[0]?.formattedValue);
    const before = book.typed();
    book.change(write('Plan', 3, 0, ''));
    expect(await book.setUp()).toEqual([`Parameteren «${label}» i «Plan» er skrevet igjen.`]);
    expect(book.typed()).toEqual(before);
    expect(book.tab('Plan').data?.[0]?.rowData?.[3]?.values?.[0]?.formattedValue).toBe(label);
  });
});

describe('what holds and helps people who type', () => {
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
      'Språket er satt til norsk (nb_NO), så tall og datoer leses og skrives riktig.',
      'Tidssonen er satt til Europe/Oslo.',
    ]);
    expect(book.all().properties).toMatchObject({ locale: 'nb_NO', timeZone: 'Europe/Oslo' });
  });
});

describe('what is somebody’s own', () => {
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
    const range = { sheetId: book.id('Behov Fosen'), startRowIndex: 1 };
    const lock = { range, editors: { users: [editor] }, description: lockWords };
    expect(await mended({ addProtectedRange: { protectedRange: lock } })).toEqual([]);
    const standing = (book.tab('Behov Fosen').protectedRanges ?? []).map(({ description }) => description);
    expect(standing).toContain(lockWords);
  });

  it('opens to the functions a lock that the version before put on for nobody', async () => {
    const range = { sheetId: book.id('Behov Fosen'), startRowIndex: 1 };
    const lock = { range, editors: { users: [] }, description: lockWords };
    expect(await mended({ addProtectedRange: { protectedRange: lock } })).toEqual([
      `Beskyttelsen «${lockWords}» i «Behov Fosen» er satt opp igjen.`,
    ]);
    const locks = book
      .tab('Behov Fosen')
      .protectedRanges?.filter(({ description }) => description === lockWords);
    expect(locks).toMatchObject([{ range, editors: { users: [editor] } }]);
  });

  it('opens the columns we answer in, which the version before closed', async () => {
    const columns = [body('Behov Fosen', 'ID'), body('Budsjett', 'Merknad'), body('Kriterier', 'Nr')];
    const names = ['ID', 'Merknad', 'Nr'];
    const closed = columns.map((range, at) => ({
      addProtectedRange: { protectedRange: { range, description: oursWords(names[at] ?? '') } },
    }));
    expect(await mended(...closed)).toEqual(
      [
        ['ID', 'Behov Fosen'],
        ['Merknad', 'Budsjett'],
        ['Nr', 'Kriterier'],
      ].map(
        ([column, tab]) =>
          `Kolonnen «${column}» i «${tab}» er ikke låst lenger, så rader kan settes inn og sorteres; løsningen retter den selv.`,
      ),
    );
  });

  it('keeps those who stand in every protection, as the owner does, though nobody names them', async () => {
    expect(await book.setUp({ editors: [] })).toEqual([]);
  });
});
