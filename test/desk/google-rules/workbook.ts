// The rows about the workbook as a whole: who calls, batches, tabs, copies and sharing.
import {
  type Performers,
  answerOf,
  FUNCTIONS_ACCOUNT,
  nord,
  OWNER_ACCOUNT,
  protect,
  put,
  rowsOf,
  spreadsheetId,
  whole,
} from './perform.ts';

const band = { addBanding: { bandedRange: { range: { sheetId: 0, endRowIndex: 5 } } } };
const merge = { range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 2 }, mergeType: 'MERGE_ALL' };

export const workbook: Performers = {
  'nobody calls': async ({ server }) => {
    const response = await fetch(`${server.url}v4/spreadsheets/${spreadsheetId}`);
    const { error } = (await response.json()) as { error: { message: string } };
    return `${response.status} ${error.message}`;
  },
  'a stranger calls': ({ client }) => answerOf(client('fremmed@example.no').get({ spreadsheetId })),
  'a reader writes': async ({ workbook: book, asNord }) => {
    book.share({ email: nord, role: 'reader' });
    return asNord(put(0, 0, 0, [['x']]));
  },
  'another spreadsheet': ({ client }) =>
    answerOf(client(OWNER_ACCOUNT).get({ spreadsheetId: 'finnes-ikke' })),
  'a batch is all or nothing': async ({ asOwner, shown }) => {
    const answer = await asOwner(put(0, 0, 0, [['x']]), { deleteProtectedRange: { protectedRangeId: 1 } });
    return `${answer}; A1 ${(await shown('A1')).length === 0 ? 'empty' : 'written'}`;
  },
  'bands on bands': async ({ asOwner }) => {
    await asOwner(band);
    return asOwner(band);
  },
  'a band that is gone': ({ asOwner }) => asOwner({ deleteBanding: { bandedRangeId: 5 } }),
  'a title that is taken': ({ asOwner }) => asOwner({ addSheet: { properties: { title: 'ARK1' } } }),
  'the last tab': ({ asOwner }) => asOwner({ deleteSheet: { sheetId: 0 } }),
  'a tab that is not there': ({ client }) =>
    answerOf(client(OWNER_ACCOUNT).get({ spreadsheetId, ranges: ["'Ark2'"] })),
  'a row beyond the tab': ({ asOwner }) => asOwner(put(0, 1000, 0, [['x']])),
  'all rows at once': ({ asOwner }) => asOwner({ deleteDimension: { range: rowsOf(0, 0, 1000) } }),
  'a tab is duplicated': async ({ asOwner, client }) => {
    await asOwner(put(0, 0, 0, [['x']]), protect({ range: whole }));
    const answer = await asOwner({ duplicateSheet: { sourceSheetId: 0 } });
    const { data } = await client(OWNER_ACCOUNT).get({ spreadsheetId, includeGridData: true });
    const [copy] = (data.sheets ?? []).filter(({ properties }) => properties?.sheetId !== 0);
    const text = copy?.data?.[0]?.rowData?.[0]?.values?.[0]?.formattedValue;
    return `${answer}, «${copy?.properties?.title}» with ${text} and ${copy?.protectedRanges?.length} protection`;
  },
  'a tab is copied to another workbook': async ({ drive, client }) => {
    const { id } = await drive(OWNER_ACCOUNT, 'POST', `${spreadsheetId}/copy`, {});
    const requestBody = { destinationSpreadsheetId: String(id) };
    const { data } = await client(OWNER_ACCOUNT).sheets.copyTo({ spreadsheetId, sheetId: 0, requestBody });
    return `200, «${data.title}»`;
  },
  'cells are merged': async ({ asOwner, shown, tabs }) => {
    const answer = await asOwner(put(0, 0, 0, [['a', 'b']]), { mergeCells: merge });
    const [sheet] = await tabs('Ark1');
    const texts = (await shown('A1:B1')).flat().filter((text) => typeof text === 'string');
    return `${answer}, ${sheet?.merges?.length} merge, ${texts.join(' ')}`;
  },
  'a filter is set': async ({ asOwner, tabs }) => {
    const answer = await asOwner({ setBasicFilter: { filter: { range: whole } } });
    const [sheet] = await tabs('Ark1');
    return `${answer}, ${sheet?.basicFilter ? 'a filter' : 'none'}`;
  },
  'a workbook is copied': async ({ asOwner, drive, client }) => {
    await asOwner(protect({ range: whole, editors: { users: [FUNCTIONS_ACCOUNT] } }));
    const { id, name } = await drive(nord, 'POST', `${spreadsheetId}/copy`, {});
    const { data } = await client(nord).get({ spreadsheetId: String(id) });
    const [sheet] = data.sheets ?? [];
    const editors = sheet?.protectedRanges?.[0]?.editors?.users ?? [];
    const other = id === spreadsheetId ? 'the same id' : 'another id';
    return `200, «${String(name)}», ${other}, tab ${sheet?.properties?.title}, editors ${editors.join(' ')}`;
  },
  'another language and time zone': async ({ asOwner, workbook: book }) => {
    const properties = { locale: 'en_US', timeZone: 'America/New_York' };
    const answer = await asOwner({ updateSpreadsheetProperties: { properties, fields: 'locale,timeZone' } });
    return `${answer}, ${book.get().properties?.locale} ${book.get().properties?.timeZone}`;
  },
  'it is shared, and taken from people': async ({ drive, client }) => {
    const ny = 'ny@example.no';
    const read = () => answerOf(client(ny).get({ spreadsheetId }));
    const before = await read();
    const share = { type: 'user', role: 'writer', emailAddress: ny };
    const { id } = await drive(OWNER_ACCOUNT, 'POST', `${spreadsheetId}/permissions`, share);
    const during = await read();
    await drive(OWNER_ACCOUNT, 'DELETE', `${spreadsheetId}/permissions/${String(id)}`);
    return [before, during, await read()].map((answer) => answer.slice(0, 3)).join(', ');
  },
};
