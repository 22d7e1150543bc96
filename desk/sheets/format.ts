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

/** How a number is shown by the kind of its format, where the format has no pattern of its own. */
const patternOf: Record<string, string> = {
  DATE: 'dd.mm.yyyy',
  TIME: 'hh:mm:ss',
  DATE_TIME: 'dd.mm.yyyy hh:mm:ss',
  PERCENT: '0.00%',
  CURRENCY: '"kr" #,##0.00',
  NUMBER: '#,##0.00',
  SCIENTIFIC: '0.00E+00',
};

const formatNumber = (value: number, pattern: string | null | undefined): string => {
  if (!pattern) return String(Number(value.toPrecision(15))).replace('.', ',');
  // `# ##0` is how a Norwegian writes the pattern that the API calls `#,##0`.
  return format(pattern.replaceAll('# ##0', '#,##0'), value, { locale: 'nb', throws: false });
};

const shownBy = (numberFormat: NonNullable<Cell['userEnteredFormat']>['numberFormat']): string | undefined =>
  numberFormat?.pattern ?? patternOf[numberFormat?.type ?? ''];

/** What is shown for a value; undefined for an empty cell. */
export const formatValue = (value: Value | undefined, cell: Cell): string | undefined => {
  if (!value) return undefined;
  if (typeof value.numberValue === 'number')
    return formatNumber(value.numberValue, shownBy(cell.userEnteredFormat?.numberFormat));
  if (typeof value.boolValue === 'boolean') return value.boolValue ? 'SANN' : 'USANN';
  if (value.errorValue) return ERROR_TEXT[value.errorValue.type ?? ''] ?? '#ERROR!';
  return value.stringValue ?? undefined;
};
