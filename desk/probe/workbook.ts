// The rows about the workbook as a whole: who calls, batches, tabs, copies and sharing.
import { addGroup, foldGroup, protect, put, rowsOf, whole } from './requests.ts';
import { answerOf, type Performers, type Subject } from './subject.ts';

const band = { addBanding: { bandedRange: { range: { sheetId: 0, endRowIndex: 5 } } } };
const merge = { range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 2 }, mergeType: 'MERGE_ALL' };

const mark = {
  createDeveloperMetadata: {
    developerMetadata: {
      metadataId: 43,
      metadataKey: 'proeve',
      location: { spreadsheet: true },
      visibility: 'DOCUMENT',
    },
  },
};

const shareWithNord = ({ drive, spreadsheetId, addresses }: Subject, role: 'reader' | 'writer') => {
  const share = { type: 'user', role, emailAddress: addresses.nord };
  return drive('owner', 'POST', `${spreadsheetId}/permissions`, share);
};

const takeFromNord = async ({ drive, spreadsheetId, addresses }: Subject): Promise<void> => {
  const asked = `${spreadsheetId}/permissions?fields=permissions(id,emailAddress)`;
  const { permissions } = (await drive('owner', 'GET', asked)) as { permissions: Permission[] };
  for (const { id, emailAddress } of permissions)
    if (emailAddress === addresses.nord) await drive('owner', 'DELETE', `${spreadsheetId}/permissions/${id}`);
};
type Permission = { id: string; emailAddress: string };

export const workbook: Performers = {
  'nobody calls': async ({ sheetsRoot, spreadsheetId }) => {
    const response = await fetch(`${sheetsRoot}v4/spreadsheets/${spreadsheetId}`);
    const { error } = (await response.json()) as { error: { message: string } };
    return `${response.status} ${error.message}`;
  },
  'a stranger calls': async (subject) => {
    await takeFromNord(subject);
    return answerOf(subject.client('nord').get({ spreadsheetId: subject.spreadsheetId }));
  },
  'a reader writes': async (subject) => {
    await takeFromNord(subject);
    await shareWithNord(subject, 'reader');
    return subject.asNord(put(0, 0, [['x']]));
  },
  'another spreadsheet': ({ client }) => answerOf(client('owner').get({ spreadsheetId: 'finnes-ikke' })),
  'a batch is all or nothing': async ({ asOwner, shown }) => {
    const answer = await asOwner(put(0, 0, [['x']]), { deleteProtectedRange: { protectedRangeId: 1 } });
    return `${answer}; A1 ${(await shown('A1')).flat().some((text) => text !== null) ? 'written' : 'empty'}`;
  },
  'a hidden mark that is taken': async ({ asOwner }) => {
    await asOwner(mark);
    return asOwner(mark);
  },
  'a group that is gone': ({ asOwner }) => asOwner(foldGroup(true)),
  'a value in a folded column': async ({ asOwner, shown }) => {
    await asOwner(put(0, 0, [['=B1', 'x']]), addGroup, foldGroup(true));
    return `200; B1 ${(await shown('B1'))[0]?.[0]}, A1 ${(await shown('A1'))[0]?.[0]}`;
  },
  'bands on bands': async ({ asOwner }) => {
    await asOwner(band);
    return asOwner(band);
  },
  'a band that is gone': ({ asOwner }) => asOwner({ deleteBanding: { bandedRangeId: 5 } }),
  'a title that is taken': ({ asOwner }) => asOwner({ addSheet: { properties: { title: 'ARK1' } } }),
  'the last tab': ({ asOwner }) => asOwner({ deleteSheet: { sheetId: 0 } }),
  'a tab that is not there': ({ client, spreadsheetId }) =>
    answerOf(client('owner').get({ spreadsheetId, ranges: ["'Ark2'"] })),
  'a row beyond the tab': ({ asOwner }) => asOwner(put(1000, 0, [['x']])),
  'all rows at once': ({ asOwner }) => asOwner({ deleteDimension: { range: rowsOf(0, 1000) } }),
  'a tab is duplicated': async ({ asOwner, tabs }) => {
    await asOwner(put(0, 0, [['x']]), protect({ range: whole }));
    const answer = await asOwner({ duplicateSheet: { sourceSheetId: 0 } });
    const [copy] = (await tabs()).filter(({ properties }) => properties?.sheetId !== 0);
    const text = copy?.data?.[0]?.rowData?.[0]?.values?.[0]?.formattedValue;
    return `${answer}, «${copy?.properties?.title}» with ${text} and ${copy?.protectedRanges?.length} protection`;
  },
  'a tab is copied to another workbook': async ({ drive, client, spreadsheetId }) => {
    const { id } = await drive('owner', 'POST', `${spreadsheetId}/copy`, {});
    const requestBody = { destinationSpreadsheetId: String(id) };
    const { data } = await client('owner').sheets.copyTo({ spreadsheetId, sheetId: 0, requestBody });
    await drive('owner', 'DELETE', String(id));
    return `200, «${data.title}»`;
  },
  'cells are merged': async ({ asOwner, shown, tabs }) => {
    const answer = await asOwner(put(0, 0, [['a', 'b']]), { mergeCells: merge });
    const [sheet] = await tabs('Ark1');
    const texts = (await shown('A1:B1')).flat().filter((text) => typeof text === 'string');
    return `${answer}, ${sheet?.merges?.length} merge, ${texts.join(' ')}`;
  },
  'a filter is set': async ({ asOwner, tabs }) => {
    const answer = await asOwner({ setBasicFilter: { filter: { range: whole } } });
    const [sheet] = await tabs('Ark1');
    return `${answer}, ${sheet?.basicFilter ? 'a filter' : 'none'}`;
  },
  'a workbook is copied': async ({ addresses, asOwner, drive, client, spreadsheetId }) => {
    await asOwner(protect({ range: whole, editors: { users: [addresses.functions] } }));
    const { id, name } = await drive('nord', 'POST', `${spreadsheetId}/copy`, {});
    const { data } = await client('nord').get({ spreadsheetId: String(id) });
    await drive('nord', 'DELETE', String(id));
    const [sheet] = data.sheets ?? [];
    const editors = sheet?.protectedRanges?.[0]?.editors?.users ?? [];
    const other = id === spreadsheetId ? 'the same id' : 'another id';
    return `200, «${String(name)}», ${other}, tab ${sheet?.properties?.title}, editors ${editors.join(' ')}`;
  },
  'another language and time zone': async ({ asOwner, client, spreadsheetId }) => {
    const properties = { locale: 'en_US', timeZone: 'America/New_York' };
    const answer = await asOwner({ updateSpreadsheetProperties: { properties, fields: 'locale,timeZone' } });
    const { properties: now } = (await client('owner').get({ spreadsheetId })).data;
    return `${answer}, ${now?.locale} ${now?.timeZone}`;
  },
  'Norwegian is the language': async ({ asOwner, client, spreadsheetId }) => {
    await asOwner({ updateSpreadsheetProperties: { properties: { locale: 'en_US' }, fields: 'locale' } });
    const properties = { locale: 'nb_NO' };
    const answer = await asOwner({ updateSpreadsheetProperties: { properties, fields: 'locale' } });
    return `${answer}, ${(await client('owner').get({ spreadsheetId })).data.properties?.locale}`;
  },
  'a program writes what a list does not have': async ({ asOwner, shown }) => {
    const range = { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 };
    const condition = { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'ja' }] };
    await asOwner({ setDataValidation: { range, rule: { condition, strict: true } } });
    const answer = await asOwner(put(0, 0, [['kanskje']]));
    return `${answer}, ${(await shown('A1')).flat().join()}`;
  },
  'a copy is thrown away': async ({ drive, client, spreadsheetId }) => {
    const { id } = await drive('owner', 'POST', `${spreadsheetId}/copy`, {});
    await drive('owner', 'DELETE', String(id));
    return answerOf(client('owner').get({ spreadsheetId: String(id) }));
  },
  'it is shared, and taken from people': async (subject) => {
    const read = () => answerOf(subject.client('nord').get({ spreadsheetId: subject.spreadsheetId }));
    await takeFromNord(subject);
    const before = await read();
    await shareWithNord(subject, 'writer');
    const during = await read();
    await takeFromNord(subject);
    return [before, during, await read()].map((answer) => answer.slice(0, 3)).join(', ');
  },
};
