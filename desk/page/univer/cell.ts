// One cell of the Sheets API as Univer shows it: formatted text, the formula beside it, and its looks.
import { BooleanNumber, BorderStyleTypes, CellValueType, VerticalAlign } from '@univerjs/core';
import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Cell, Entered } from '../book.ts';

type Format = sheets_v4.Schema$CellFormat;
type Colour = sheets_v4.Schema$Color;

/** What we remember with a shown cell, so that undo and copy give back the very value and not its looks. */
export type Remembered = { entered: Entered; shown: string };

const HORIZONTAL: Record<string, number> = { LEFT: 1, CENTER: 2, RIGHT: 3 };
const VERTICAL: Record<string, number> = { TOP: 1, MIDDLE: 2, BOTTOM: 3 };
/** Room around the text, in pixels. */
export const PADDING = { t: 3, b: 2, l: 5, r: 5 };
/** Pixels of a row with one line of text. */
export const ROW_HEIGHT = 28;

/** Ground cells cover Univer's own lines, so each cell brings its lines along. */
const LINE = { s: BorderStyleTypes.THIN, cl: { rgb: '#dbe0e6' } };

/** Where a cell stands: the colour of its band, and the height of its row. */
export type Setting = { band: Colour | undefined; height: number };

/** As Google shows what HYPERLINK gives. */
const LINK = '#1155cc';

const WRAP: Record<string, number> = { OVERFLOW_CELL: 1, CLIP: 2, WRAP: 3 };

/** A colour of the API (0 to 1 per part) as #rrggbb. */
export const toHex = (colour: Colour | null | undefined): string | undefined =>
  colour
    ? `#${[colour.red, colour.green, colour.blue].map((part) => toByte(part ?? 0)).join('')}`
    : undefined;

const toByte = (part: number): string =>
  Math.round(part * 255)
    .toString(16)
    .padStart(2, '0');

const alignment = (cell: Cell, format: Format): number => {
  const given = HORIZONTAL[format.horizontalAlignment ?? ''];
  if (given) return given;
  const value = cell.effectiveValue ?? cell.userEnteredValue ?? {};
  return typeof value.numberValue === 'number' ? 3 : typeof value.boolValue === 'boolean' ? 2 : 1;
};

/** The looks of a cell; null takes a look away, so that a new style fully replaces the old. */
export const toStyle = (cell: Cell, { band, height }: Setting): IStyleData => {
  const format = cell.effectiveFormat ?? cell.userEnteredFormat ?? {};
  const text = format.textFormat ?? {};
  const ground = toHex(format.backgroundColorStyle?.rgbColor ?? format.backgroundColor ?? band);
  const isLink = /^=HYPERLINK\(/i.test(cell.userEnteredValue?.formulaValue ?? '');
  const ink =
    toHex(text.foregroundColorStyle?.rgbColor ?? text.foregroundColor) ?? (isLink ? LINK : undefined);
  const style = {
    bg: ground && ground !== '#ffffff' ? { rgb: ground } : null,
    cl: ink ? { rgb: ink } : null,
    bl: text.bold ? BooleanNumber.TRUE : null,
    it: text.italic ? BooleanNumber.TRUE : null,
    ul: text.underline || isLink ? { s: BooleanNumber.TRUE } : null,
    st: text.strikethrough ? { s: BooleanNumber.TRUE } : null,
    fs: text.fontSize ?? null,
    ht: alignment(cell, format),
    // In a row of one line the middle is the only place.
    vt: height <= ROW_HEIGHT ? VerticalAlign.MIDDLE : (VERTICAL[format.verticalAlignment ?? ''] ?? 1),
    pd: PADDING,
    bd: { b: LINE, r: LINE },
    // The text format: what is typed or pasted stays raw until the desk has read it as Norwegian.
    n: { pattern: '@' },
    tb: WRAP[format.wrapStrategy ?? ''] ?? 2,
  };
  return style as unknown as IStyleData;
};

/** The whole cell for Univer; nothing in it is computed there. */
export const toUniverCell = (cell: Cell, setting: Setting): ICellData => {
  const shown = cell.formattedValue ?? '';
  const remembered: Remembered = { entered: cell.userEnteredValue ?? {}, shown };
  return {
    v: shown === '' ? null : shown,
    t: shown === '' ? null : CellValueType.STRING,
    f: cell.userEnteredValue?.formulaValue ?? null,
    si: null,
    p: null,
    custom: shown === '' ? null : remembered,
    s: toStyle(cell, setting),
  };
};

/** The same without the nulls, for a snapshot. */
export const withoutNulls = <T extends object>(value: T): T =>
  Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== null && part !== undefined)
      .map(([key, part]) => [key, key === 's' ? withoutNulls(part as object) : part]),
  ) as T;

/** The value behind a shown text, where the text was copied from a cell of this workbook. */
export type Recall = (shown: string) => Remembered | undefined;

/** What a person's command leaves in a cell, for the desk; text is sent raw and read there as nb_NO. */
export const toEntered = (cell: Nullable<ICellData>, recall: Recall): Entered => {
  if (cell?.f) return { formulaValue: cell.f };
  const remembered = (cell?.custom ?? recall(String(cell?.v ?? ''))) as Remembered | undefined;
  if (remembered && remembered.shown === String(cell?.v ?? '')) return exact(remembered.entered);
  const text = richText(cell) ?? (cell?.v == null ? '' : String(cell.v));
  if (text === '') return {};
  return { stringValue: cell?.t === CellValueType.FORCE_STRING ? `'${text}` : text };
};

/** A remembered text must not be read as a number the second time: the apostrophe of the sheets says so. */
const exact = (entered: Entered): Entered =>
  typeof entered.stringValue === 'string' ? { stringValue: `'${entered.stringValue}` } : entered;

const richText = (cell: Nullable<ICellData>): string | undefined =>
  cell?.p?.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
