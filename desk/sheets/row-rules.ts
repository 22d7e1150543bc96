// Colour rules about a whole row, `=$A2="Sum"`, worked into the cells they colour.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { columnIndex } from './areas.ts';
import { type Cell, type Tab, cellAt } from './book.ts';
import { unsupported } from './errors.ts';

type Rule = sheets_v4.Schema$ConditionalFormatRule;
/** `offset` is from the coloured row to the one whose text is looked at. */
type RowRule = { rule: Rule; column: number; offset: number; text: string };

const SHAPE = /^=\$([A-Z]{1,2})(\d+)="([^"]*)"$/;

/** What a formula rule asks of a row; 501 for a formula of another shape. */
const readRule = (rule: Rule): RowRule[] => {
  const { type, values } = rule.booleanRule?.condition ?? {};
  if (type !== 'CUSTOM_FORMULA') return [];
  const [, letters, row, text = ''] = SHAPE.exec(values?.[0]?.userEnteredValue ?? '') ?? [];
  // A rule about a column that was deleted colours nothing.
  if (/#REF!/.test(values?.[0]?.userEnteredValue ?? '')) return [];
  if (!letters) throw unsupported('a colour rule with this formula');
  const first = rule.ranges?.[0]?.startRowIndex ?? 0;
  return [{ rule, column: columnIndex(letters), offset: Number(row) - 1 - first, text }];
};

/** Throws 501 for a rule that the desk could not work in. */
export const refuseUnknownFormula = (rule: Rule): void => void readRule(rule);

const read = new WeakMap<Rule[], RowRule[]>();
const rulesOf = ({ conditionalFormats }: Tab): RowRule[] => {
  const known = read.get(conditionalFormats) ?? conditionalFormats.flatMap(readRule);
  read.set(conditionalFormats, known);
  return known;
};

const covers = ({ rule }: RowRule, row: number, column: number): boolean =>
  (rule.ranges ?? []).some(
    (range) =>
      row >= (range.startRowIndex ?? 0) &&
      row < (range.endRowIndex ?? Infinity) &&
      column >= (range.startColumnIndex ?? 0) &&
      column < (range.endColumnIndex ?? Infinity),
  );

/** The looks that a row's rule gives a cell beside its own; nothing when no rule holds there. */
export const rowFormat = (tab: Tab, row: number, column: number): sheets_v4.Schema$CellFormat | undefined => {
  const holds = rulesOf(tab).find((one) => {
    const text = cellAt(tab, row + one.offset, one.column).userEnteredValue?.stringValue;
    return text === one.text && covers(one, row, column);
  });
  return holds?.rule.booleanRule?.format;
};

/** The cell with the looks that it shows, where they are not all its own. */
export const withRowFormat = (tab: Tab, row: number, column: number, cell: Cell): Cell => {
  const format = rowFormat(tab, row, column);
  if (!format) return cell;
  const { textFormat, ...own } = cell.userEnteredFormat ?? {};
  return {
    ...cell,
    effectiveFormat: { ...own, ...format, textFormat: { ...textFormat, ...format.textFormat } },
  };
};
