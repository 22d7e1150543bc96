// A person's hand in the workbook: edits and looks over HTTP as that person, never by the functions.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';

export type Request = sheets_v4.Schema$Request;
export type CellData = sheets_v4.Schema$CellData;

export type Hand = {
  /** False when the sheet refused it, since the person may not edit there; nothing is done then. */
  edit(requests: Request[]): Promise<boolean>;
  /** The cells of a range, row by row. */
  look(range: string): Promise<CellData[][]>;
  /** How many rows the tab has room for. */
  height(title: string): Promise<number>;
};

const isProtected = /protected cell/i;

/** The hand of whoever has that address. */
export function handOf(sheetsUrl: string, spreadsheetId: string, email: string): Hand {
  const at = `${sheetsUrl}v4/spreadsheets/${spreadsheetId}`;
  const headers = { authorization: `Bearer ${email}`, 'content-type': 'application/json' };
  const get = async (query: Record<string, string>): Promise<sheets_v4.Schema$Sheet | undefined> => {
    const response = await fetch(`${at}?${new URLSearchParams(query)}`, { headers });
    const book = (await response.json()) as sheets_v4.Schema$Spreadsheet;
    if (!response.ok) throw new Error(`${email} could not look: ${JSON.stringify(book)}`);
    return book.sheets?.[0];
  };
  return {
    async edit(requests) {
      const body = JSON.stringify({ requests });
      const response = await fetch(`${at}:batchUpdate`, { method: 'POST', headers, body });
      const text = await response.text();
      if (response.ok) return true;
      if (isProtected.test(text)) return false;
      throw new Error(`${email} could not edit: ${text}`);
    },
    async look(range) {
      const fields = 'sheets(data(rowData(values(userEnteredValue,note))))';
      const sheet = await get({ ranges: range, fields });
      return (sheet?.data?.[0]?.rowData ?? []).map(({ values }) => values ?? []);
    },
    async height(title) {
      const fields = 'sheets(properties(gridProperties(rowCount)))';
      const sheet = await get({ ranges: `'${title}'!A1`, fields });
      return sheet?.properties?.gridProperties?.rowCount ?? 0;
    },
  };
}
