// A tab's texts as a person sees them, for the script that reads them.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { View } from '../sheets/present.ts';
import type { Guarded } from './calls.ts';

/** The workbook as a script sees it. */
export type ShownSpreadsheet = { id: string; get(view?: View): Promise<sheets_v4.Schema$Spreadsheet> };

/** Every protection, as its person meets it; a tab that is protected as a whole has a range without bounds. */
export async function readProtections(spreadsheet: ShownSpreadsheet, email: string): Promise<Guarded[]> {
  const { sheets } = await spreadsheet.get();
  const isPerson = (user: string): boolean => user.toLowerCase() === email.toLowerCase();
  return (sheets ?? []).flatMap(({ protectedRanges }) =>
    (protectedRanges ?? []).map(({ range, description, editors }) => ({
      type: range?.startRowIndex === undefined && range?.startColumnIndex === undefined ? 'SHEET' : 'RANGE',
      description: description ?? '',
      mayEdit: (editors?.users ?? []).some(isPerson),
    })),
  );
}

/** Counted from 1, as a script counts them. */
export async function readHiddenColumns(spreadsheet: ShownSpreadsheet, title: string): Promise<number[]> {
  const ranges = [`'${title.replaceAll("'", "''")}'!1:1`];
  const { sheets } = await spreadsheet.get({ ranges, includeGridData: true });
  const metadata = sheets?.[0]?.data?.[0]?.columnMetadata ?? [];
  return metadata.flatMap(({ hiddenByUser }, at) => (hiddenByUser ? [at + 1] : []));
}

/** Every row as long as the longest, as Google gives a data range; nothing when the tab is not there. */
export async function readShown(
  spreadsheet: ShownSpreadsheet,
  title: string,
): Promise<string[][] | undefined> {
  const { sheets } = await spreadsheet.get();
  if (!sheets?.some(({ properties }) => properties?.title === title)) return undefined;
  const ranges = [`'${title.replaceAll("'", "''")}'`];
  const book = await spreadsheet.get({ ranges, includeGridData: true });
  const rows = (book.sheets?.[0]?.data?.[0]?.rowData ?? []).map(({ values }) =>
    (values ?? []).map(({ formattedValue }) => formattedValue ?? ''),
  );
  const width = Math.max(1, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}
