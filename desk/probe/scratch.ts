// Makes a scratch workbook as the rules want it before each: one empty tab, shared with those who call; nobody's work is deleted.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Subject } from './subject.ts';

type Spreadsheet = sheets_v4.Schema$Spreadsheet;
type Request = sheets_v4.Schema$Request;

const KEY = 'innstilling-probe';
const looked =
  'properties.title,namedRanges.namedRangeId,developerMetadata(metadataId,metadataKey),' +
  'sheets(properties.sheetId,data.rowData.values.userEnteredValue)';

const isMarked = ({ developerMetadata }: Spreadsheet): boolean =>
  (developerMetadata ?? []).some(({ metadataKey }) => metadataKey === KEY);

const isEmpty = ({ sheets }: Spreadsheet): boolean =>
  sheets?.length === 1 &&
  !(sheets[0]?.data ?? []).some(({ rowData }) =>
    (rowData ?? []).some(({ values }) => (values ?? []).some(({ userEnteredValue }) => userEnteredValue)),
  );

/** In a workbook that somebody uses: it must be empty, or marked by an earlier time. */
export class InUse extends Error {}

const mark = (): Request => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataKey: KEY,
      metadataValue: 'ja',
      visibility: 'DOCUMENT',
      location: { spreadsheet: true },
    },
  },
});

/** An id that none of its tabs has, nor the tab that the rules want. */
const freeId = ({ sheets }: Spreadsheet): number =>
  1 + Math.max(0, ...(sheets ?? []).map(({ properties }) => properties?.sheetId ?? 0));

const clearing = (book: Spreadsheet): Request[] => {
  const sheetId = freeId(book);
  const others = (book.developerMetadata ?? []).filter(({ metadataKey }) => metadataKey !== KEY);
  const metadata = others.map(({ metadataId }) => ({ developerMetadataLookup: { metadataId: metadataId! } }));
  const properties = { title: 'Prøve', locale: 'nb_NO', timeZone: 'Europe/Oslo' };
  const fields = 'title,locale,timeZone';
  return [
    ...(isMarked(book) ? [] : [mark()]),
    ...(book.namedRanges ?? []).map(({ namedRangeId }) => ({
      deleteNamedRange: { namedRangeId: namedRangeId! },
    })),
    { addSheet: { properties: { sheetId, title: `Imens ${sheetId}` } } },
    ...(book.sheets ?? []).map(({ properties: tab }) => ({ deleteSheet: { sheetId: tab?.sheetId ?? 0 } })),
    ...metadata.map((dataFilter) => ({ deleteDeveloperMetadata: { dataFilter } })),
    { updateSpreadsheetProperties: { properties, fields } },
    {
      addSheet: {
        properties: { sheetId: 0, title: 'Ark1', gridProperties: { rowCount: 1000, columnCount: 26 } },
      },
    },
    { deleteSheet: { sheetId } },
  ];
};

type Permission = { id: string; emailAddress: string; role: string };

const shareAgain = async ({ drive, spreadsheetId, addresses }: Subject): Promise<void> => {
  const asked = `${spreadsheetId}/permissions?fields=permissions(id,emailAddress,role)`;
  const { permissions } = (await drive('owner', 'GET', asked)) as { permissions: Permission[] };
  for (const email of [addresses.functions, addresses.nord]) {
    const has = permissions.find(({ emailAddress }) => emailAddress?.toLowerCase() === email.toLowerCase());
    if (has?.role === 'writer') continue;
    if (has) await drive('owner', 'DELETE', `${spreadsheetId}/permissions/${has.id}`);
    const share = { type: 'user', role: 'writer', emailAddress: email };
    await drive('owner', 'POST', `${spreadsheetId}/permissions?sendNotificationEmail=false`, share);
  }
};

/** Two calls of the Sheets API as the owner. @throws InUse, and what Google answers */
export async function makeScratch(subject: Subject): Promise<void> {
  const { client, spreadsheetId, send } = subject;
  const { data: book } = await client('owner').get({ spreadsheetId, fields: looked });
  if (!isMarked(book) && !isEmpty(book)) throw new InUse(book.properties?.title ?? spreadsheetId);
  await send('owner', ...clearing(book));
  await shareAgain(subject);
}
