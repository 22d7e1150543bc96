// The text that a cell shows: Norwegian grouping and decimal comma, by the cell's number format.
import { format } from 'numfmt';
import type { Cell } from './book.ts';

type Value = NonNullable<Cell['effectiveValue']>;

const ERROR_TEXT: Record<string, string> = {
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
  ERROR: '#ERROR!',
};

const formatNumber = (value: number, pattern: string | null | undefined): string => {
  if (!pattern) return String(Number(value.toPrecision(15))).replace('.', ',');
  // `# ##0` is how a Norwegian writes the pattern that the API calls `#,##0`.
  return format(pattern.replaceAll('# ##0', '#,##0'), value, { locale: 'nb', throws: false });
};

/** What is shown for a value; undefined for an empty cell. */
export const formatValue = (value: Value | undefined, cell: Cell): string | undefined => {
  if (!value) return undefined;
  if (typeof value.numberValue === 'number')
    return formatNumber(value.numberValue, cell.userEnteredFormat?.numberFormat?.pattern);
  if (typeof value.boolValue === 'boolean') return value.boolValue ? 'SANN' : 'USANN';
  if (value.errorValue) return ERROR_TEXT[value.errorValue.type ?? ''] ?? '#ERROR!';
  return value.stringValue ?? undefined;
};
