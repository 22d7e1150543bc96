// Dropdowns, notes and coloured rules of the Sheets API as the resources of a Univer snapshot.
import { CFRuleType, CFSubRuleType, CFTextOperator } from '@univerjs/preset-sheets-conditional-formatting';
import type { IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting';
import { DataValidationErrorStyle, DataValidationRenderMode, DataValidationType } from '@univerjs/core';
import type { IRange, ISheetDataValidationRule, IStyleBase } from '@univerjs/core';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { cellAt, findTitle } from '../book.ts';
import type { Book, GridRange, Sheet } from '../book.ts';
import { fromA1 } from '../a1.ts';
import { toHex } from './cell.ts';

type Validation = sheets_v4.Schema$DataValidationRule;

/** The choices of a dropdown rule; a range is read from the workbook as it stands. */
export const choicesOf = (book: Book, rule: Validation): string[] | undefined => {
  const values = rule.condition?.values?.map((value) => value.userEnteredValue ?? '') ?? [];
  if (rule.condition?.type === 'ONE_OF_LIST') return values;
  if (rule.condition?.type !== 'ONE_OF_RANGE') return undefined;
  const [, title, from, to] =
    /^=?(?:'?(.+?)'?!)(\$?[A-Z]+\$?\d+):(\$?[A-Z]+\$?\d+)$/.exec(values[0] ?? '') ?? [];
  const sheet = title ? findTitle(book, title) : undefined;
  if (!sheet || !from || !to) return undefined;
  const [start, end] = [fromA1(from), fromA1(to)];
  const rows = Array.from({ length: end.row - start.row + 1 }, (_, offset) => start.row + offset);
  return rows.map((row) => cellAt(sheet, row, start.column).formattedValue ?? '').filter(Boolean);
};

/** The tab's dropdowns, one rule for all cells that share it. */
export const toDropdowns = (book: Book, sheet: Sheet): ISheetDataValidationRule[] => {
  const places = new Map<string, IRange[]>();
  for (const [row, { values }] of (sheet.data?.[0]?.rowData ?? []).entries())
    for (const [column, cell] of (values ?? []).entries())
      if (cell.dataValidation) extend(places, JSON.stringify(cell.dataValidation), row, column);
  return [...places].flatMap(([json, ranges], index) => {
    const rule = JSON.parse(json) as Validation;
    const choices = choicesOf(book, rule);
    return choices ? [toDropdown(`dropdown-${index}`, rule, choices, ranges)] : [];
  });
};

const toDropdown = (uid: string, rule: Validation, choices: string[], ranges: IRange[]) => ({
  uid,
  ranges,
  type: DataValidationType.LIST,
  formula1: JSON.stringify(choices),
  showDropDown: rule.showCustomUi !== false,
  renderMode: DataValidationRenderMode.ARROW,
  errorStyle: rule.strict ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
  showErrorMessage: true,
  error: rule.inputMessage ?? `Velg en av: ${choices.join(', ')}`,
  allowBlank: true,
});

const extend = (places: Map<string, IRange[]>, key: string, row: number, column: number): void => {
  const ranges = places.get(key) ?? [];
  places.set(key, ranges);
  const above = ranges.find((range) => range.endRow === row - 1 && range.startColumn === column);
  if (above) above.endRow = row;
  else ranges.push({ startRow: row, endRow: row, startColumn: column, endColumn: column });
};

/** Notes by row and column. */
export const toNotes = (sheet: Sheet): Record<number, Record<number, object>> => {
  const notes: Record<number, Record<number, object>> = {};
  for (const [row, { values }] of (sheet.data?.[0]?.rowData ?? []).entries())
    for (const [col, cell] of (values ?? []).entries())
      if (cell.note) (notes[row] ??= {})[col] = toNote(row, col, cell.note);
  return notes;
};

export const toNote = (row: number, col: number, note: string) => ({
  id: `note-${row}-${col}`,
  row,
  col,
  note,
  width: 280,
  height: Math.min(260, 40 + 20 * Math.ceil(note.length / 36)),
});

const TEXT_RULES: Record<string, CFTextOperator> = {
  TEXT_EQ: CFTextOperator.equal,
  TEXT_CONTAINS: CFTextOperator.containsText,
  TEXT_NOT_CONTAINS: CFTextOperator.notContainsText,
  TEXT_STARTS_WITH: CFTextOperator.beginsWith,
  TEXT_ENDS_WITH: CFTextOperator.endsWith,
  BLANK: CFTextOperator.containsBlanks,
  NOT_BLANK: CFTextOperator.notContainsBlanks,
};

/** The tab's rules on text; a rule by formula needs the desk to have worked it into effectiveFormat. */
export const toColourRules = (sheet: Sheet): IConditionFormattingRule[] =>
  (sheet.conditionalFormats ?? []).flatMap((format, index) => {
    const operator = TEXT_RULES[format.booleanRule?.condition?.type ?? ''];
    if (!operator) return [];
    const look = format.booleanRule?.format ?? {};
    const value = format.booleanRule?.condition?.values?.[0]?.userEnteredValue ?? '';
    const ground = toHex(look.backgroundColorStyle?.rgbColor ?? look.backgroundColor);
    const ink = toHex(look.textFormat?.foregroundColorStyle?.rgbColor ?? look.textFormat?.foregroundColor);
    const style = {
      ...(ground && { bg: { rgb: ground } }),
      ...(ink && { cl: { rgb: ink } }),
      ...(look.textFormat?.bold && { bl: 1 }),
    } as IStyleBase;
    const ranges = (format.ranges ?? []).map((range) => toUniverRange(range, sheet));
    const rule = {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.text,
      operator,
      value,
      style,
    } as const;
    return [{ cfId: `colour-${index}`, ranges, stopIfTrue: false, rule }];
  });

/** Half-open API range to Univer's closed one, bounded by the tab. */
export const toUniverRange = (range: GridRange, sheet: Sheet): IRange => ({
  startRow: range.startRowIndex ?? 0,
  endRow: (range.endRowIndex ?? sheet.properties?.gridProperties?.rowCount ?? 1) - 1,
  startColumn: range.startColumnIndex ?? 0,
  endColumn: (range.endColumnIndex ?? sheet.properties?.gridProperties?.columnCount ?? 1) - 1,
});
