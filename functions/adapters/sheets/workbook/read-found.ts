// Reads of a workbook what setting it up compares with, and little else: rules and formats by their kind, words only where they are ours.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { findWorkbook, foundFields, type FoundWorkbook } from './found.ts';

export async function readFound(
  client: sheets_v4.Sheets,
  spreadsheetId: string,
  _part: 'all' | 'names',
): Promise<FoundWorkbook> {
  const { data } = await client.spreadsheets.get({ spreadsheetId, fields: foundFields });
  return findWorkbook(data);
}
