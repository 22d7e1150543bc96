// Does one of a kind of request, and tells what the reply holds and what is there afterwards.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { answerOf, type Perform, type Subject } from '../subject.ts';

type Request = sheets_v4.Schema$Request;
type Spreadsheet = sheets_v4.Schema$Spreadsheet;

/** The cells that most kinds are tried on. */
export const few = { sheetId: 0, endRowIndex: 3, endColumnIndex: 2 };

export const tab = ({ sheets }: Spreadsheet): sheets_v4.Schema$Sheet => sheets?.[0] ?? {};
export const cell = (book: Spreadsheet): sheets_v4.Schema$CellData =>
  tab(book).data?.[0]?.rowData?.[0]?.values?.[0] ?? {};
/** What each row of the tab shows. */
export const shownOf = ({ sheets }: Spreadsheet) =>
  (sheets?.[0]?.data?.[0]?.rowData ?? []).map(({ values }) =>
    (values ?? []).map(({ formattedValue }) => formattedValue ?? '').join(' '),
  );

/** Does the requests one by one as the owner; the last one's reply by its fields, and what `seen` finds afterwards. */
export const done =
  (requests: Request[], seen: (book: Spreadsheet) => unknown): Perform =>
  async ({ asOwner, client, spreadsheetId }: Subject) => {
    const last = requests.at(-1) ?? {};
    if (requests.length > 1) await asOwner(...requests.slice(0, -1));
    const call = client('owner').batchUpdate({ spreadsheetId, requestBody: { requests: [last] } });
    const refused = await answerOf(call);
    if (refused !== '200') return refused;
    const reply = Object.values((await call).data.replies?.[0] ?? {}) as object[];
    const fields = reply.length === 0 ? 'no reply' : reply.flatMap(Object.keys).join(' ') || 'empty reply';
    const { data } = await client('owner').get({ spreadsheetId, includeGridData: true });
    return `200, ${fields}; ${String(seen(data))}`;
  };
