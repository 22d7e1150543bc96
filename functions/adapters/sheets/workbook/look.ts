// A short look at a workbook: what it says of itself, and who may edit what is protected; none of its cells.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { identityKey } from '../../../domain/sheet/workbook-identity.ts';
import type { SeenProtection, SeenWorkbook } from '../../../ports.ts';

const fields = [
  'properties(locale,timeZone)',
  'developerMetadata(metadataKey,metadataValue)',
  'sheets(properties(title),protectedRanges(description,requestingUserCanEdit,editors(users)))',
].join(',');

/** Google shows the editors only to those who are among them. */
const seen = (tab: string, one: sheets_v4.Schema$ProtectedRange): SeenProtection => ({
  tab,
  what: one.description ?? '',
  ...(one.editors && { editors: one.editors.users ?? [] }),
  ...(typeof one.requestingUserCanEdit === 'boolean' && { mayEdit: one.requestingUserCanEdit }),
});

export async function lookAtWorkbook(client: sheets_v4.Sheets, spreadsheetId: string): Promise<SeenWorkbook> {
  const { data } = await client.spreadsheets.get({ spreadsheetId, fields });
  const { properties, developerMetadata, sheets } = data;
  const identity = developerMetadata?.find(({ metadataKey }) => metadataKey === identityKey)?.metadataValue;
  return {
    locale: properties?.locale ?? '',
    timeZone: properties?.timeZone ?? '',
    ...(typeof identity === 'string' && { identity }),
    protections: (sheets ?? []).flatMap((sheet) =>
      (sheet.protectedRanges ?? []).map((one) => seen(sheet.properties?.title ?? '', one)),
    ),
  };
}
