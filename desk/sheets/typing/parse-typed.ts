// What a person types into a cell, as Google's sheet stores it in the language of the workbook.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { typedDate } from './typed-date.ts';

type NumberFormat = sheets_v4.Schema$NumberFormat;

/** The language of the workbook, and the number format that the cell has before something is typed. */
export type Where = { locale: string; numberFormat?: NumberFormat | null | undefined };

/** `numberFormat` is the one that the cell then gets; left out, it keeps what it has. */
export type TypedCell = { userEnteredValue: sheets_v4.Schema$ExtendedValue; numberFormat?: NumberFormat };

/** How a number is written: what follows a minus, the sign of the decimals, and signs of money before or after it. */
type Writing = { number: RegExp; group: string; decimal: string; money: RegExp; symbol: string };

const norwegian: Writing = {
  number: /^\d+(,\d+)?$/,
  group: '',
  decimal: ',',
  money: /^kr\.? ?(.+)$|^(.+?) ?kr$/i,
  symbol: '"kr" ',
};
const american: Writing = {
  number: /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/,
  group: ',',
  decimal: '.',
  money: /^\$ ?(.+)$/,
  symbol: '"$"',
};

const truths: Record<string, boolean> = { TRUE: true, FALSE: false, SANN: true, USANN: false };

const numberOf = (text: string, { number, group, decimal }: Writing): number | undefined => {
  const plain = text.replace(/^[-\u2212]/, '');
  if (!number.test(plain)) return undefined;
  const value = Number(plain.replaceAll(group, '').replace(decimal, '.'));
  if (value > Number.MAX_SAFE_INTEGER) return undefined;
  return plain === text ? value : 0 - value;
};

/** A percentage, or an amount with the sign of its money. */
const withSign = (text: string, writing: Writing): TypedCell | undefined => {
  const decimals = text.includes(writing.decimal) ? '0.00' : '0';
  const share = /^(.+?)\s?%$/.exec(text)?.[1];
  const percent = share === undefined ? undefined : numberOf(share, writing);
  if (percent !== undefined)
    return {
      userEnteredValue: { numberValue: Number((percent / 100).toPrecision(15)) },
      numberFormat: { type: 'PERCENT', pattern: `${decimals}%` },
    };
  const [, before, after] = writing.money.exec(text) ?? [];
  const amount = before ?? after;
  const numberValue = amount === undefined ? undefined : numberOf(amount, writing);
  if (numberValue === undefined) return undefined;
  const pattern = `${writing.symbol}#,##${decimals}`;
  return { userEnteredValue: { numberValue }, numberFormat: { type: 'CURRENCY', pattern } };
};

const read = (text: string, trimmed: string, locale: string): TypedCell => {
  if (trimmed === '') return { userEnteredValue: {} };
  if (/^=./.test(trimmed)) return { userEnteredValue: { formulaValue: trimmed } };
  const boolValue = truths[trimmed.toUpperCase()];
  if (boolValue !== undefined) return { userEnteredValue: { boolValue } };
  const writing = locale.startsWith('en') ? american : norwegian;
  const numberValue = numberOf(trimmed, writing);
  if (numberValue !== undefined) return { userEnteredValue: { numberValue } };
  const signed = withSign(trimmed, writing);
  if (signed) return signed;
  const date = typedDate(trimmed, locale);
  if (!date) return { userEnteredValue: { stringValue: text } };
  const { serial, pattern } = date;
  return { userEnteredValue: { numberValue: serial }, numberFormat: { type: 'DATE', pattern } };
};

/**
 * `25,5` is a number, `25 %` and `1.8.2026` are numbers with a format of them, `=...` is a formula, `'` makes anything
 * text, and a cell of plain text takes everything as text. All else stays text, `1 000 000` and numbers too long to be kept
 * exactly among it: that is the harder case for whoever reads the cell, and nothing is lost.
 */
export const parseTyped = (text: string, { locale, numberFormat: stands }: Where): TypedCell => {
  if (text.startsWith("'")) return { userEnteredValue: { stringValue: text.slice(1) } };
  const trimmed = text.trim();
  if (stands?.type === 'TEXT') return { userEnteredValue: trimmed === '' ? {} : { stringValue: text } };
  const { userEnteredValue, numberFormat } = read(text, trimmed, locale);
  const keeps = !numberFormat || numberFormat.type === stands?.type;
  return { userEnteredValue, ...(!keeps && { numberFormat }) };
};
