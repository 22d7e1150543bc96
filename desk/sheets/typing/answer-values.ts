// The call values.update: a program writes cells, as they are or as if somebody typed them.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { invalid } from '../errors.ts';
import type { Actor } from '../sharing/actor.ts';
import type { Workbook } from '../workbook.ts';
import { typeInto } from './type-into.ts';

/** `option` says how the values are read. */
export type ValuesWrite = { actor: Actor; range: string; option: string | null; values: unknown };

const valueOf = (value: unknown, option: string): sheets_v4.Schema$ExtendedValue => {
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  if (typeof value !== 'string')
    throw invalid('Invalid values: a text, a number or a truth value is needed.');
  return { stringValue: option === 'RAW' && value !== '' ? `'${value}` : value };
};

/** Writes from the first cell of the range and on; answers how much it wrote. @throws SheetsError 400 for what cannot be read */
export const answerValues = (workbook: Workbook, { actor, range, option, values }: ValuesWrite): unknown => {
  if (option !== 'RAW' && option !== 'USER_ENTERED')
    throw invalid("'valueInputOption' is required but not specified");
  if (!Array.isArray(values) || !values.every(Array.isArray)) throw invalid('Invalid values.');
  const [sheet] = workbook.get({ ranges: [range], includeGridData: true }).sheets ?? [];
  const [grid] = sheet?.data ?? [];
  const start = {
    sheetId: sheet?.properties?.sheetId ?? 0,
    rowIndex: grid?.startRow ?? 0,
    columnIndex: grid?.startColumn ?? 0,
  };
  const rows = values.map((row: unknown[]) => row.map((value) => ({ value: valueOf(value, option) })));
  workbook.batchUpdate({ requests: [{ updateCells: typeInto(workbook, start, rows) }] }, actor);
  return {
    spreadsheetId: workbook.spreadsheetId,
    updatedRange: range,
    updatedRows: rows.length,
    updatedColumns: Math.max(0, ...rows.map((row) => row.length)),
    updatedCells: rows.flat().length,
  };
};
