// The rows about typing: what a text becomes that is typed into a cell, in a Norwegian workbook and in an American.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Perform, Performers, Subject } from './subject.ts';
import { answerOf } from './subject.ts';

type Cell = sheets_v4.Schema$CellData;
type NumberFormat = sheets_v4.Schema$NumberFormat;

const range = 'Ark1!A1';
const a1 = { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 };

/** The kind of value, the kind of format that the cell has, and what it shows. */
const told = (cell: Cell): string => {
  const { numberValue, boolValue, stringValue } = cell.effectiveValue ?? {};
  const kinds = [
    typeof numberValue === 'number' ? `number ${numberValue}` : '',
    typeof boolValue === 'boolean' ? `truth ${boolValue}` : '',
    typeof stringValue === 'string' ? 'text' : '',
  ];
  const type = cell.effectiveFormat?.numberFormat?.type;
  return `${kinds.join('')}${type && type !== 'TEXT' ? ` ${type}` : ''}, shows ${cell.formattedValue ?? 'nothing'}`;
};

const type = ({ client, spreadsheetId }: Subject, text: string): Promise<string> =>
  answerOf(
    client('owner').values.update({
      spreadsheetId,
      range,
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: [[text]] },
    }),
  );

/** Types the texts into A1, one after the other, and tells what is there in the end. */
const typed =
  (...texts: string[]): Perform =>
  async (subject) => {
    let answer = '';
    for (const text of texts) answer = await type(subject, text);
    const cell = (await subject.cells(range))[0]?.[0] ?? {};
    return `${answer}; ${told(cell)}`;
  };

const formatted =
  (numberFormat: NumberFormat, ...texts: string[]): Perform =>
  async (subject) => {
    const cell = { userEnteredFormat: { numberFormat } };
    await subject.asOwner({ repeatCell: { range: a1, cell, fields: 'userEnteredFormat.numberFormat' } });
    return typed(...texts)(subject);
  };

const ticked =
  (text: string): Perform =>
  async (subject) => {
    const rule = { condition: { type: 'BOOLEAN' }, strict: true };
    await subject.asOwner({ setDataValidation: { range: a1, rule } });
    return typed(text)(subject);
  };

/** Told without its number and its year, so that the row holds in every year. */
const ofThisYear =
  (perform: Perform): Perform =>
  async (subject) =>
    (await perform(subject))
      .replace(/number \d+/, 'number')
      .replace(String(new Date().getFullYear()), 'this year');

/** The desk shows numbers as Norwegians write them in every workbook, so what is shown is not told. */
const american =
  (text: string): Perform =>
  async (subject) => {
    const properties = { locale: 'en_US' };
    await subject.asOwner({ updateSpreadsheetProperties: { properties, fields: 'locale' } });
    return (await typed(text)(subject)).replace(/, shows.*/, '');
  };

const kroner = { type: 'NUMBER', pattern: '#,##0' };

export const typing: Performers = {
  'a date of two figures': typed('1.2.26'),
  'a date of four figures': typed('1.8.2026'),
  'a date with noughts': typed('01.08.2026'),
  'a date as computers write it': typed('2026-08-01'),
  'a day that does not exist': typed('31.2.2026'),
  'a point between two numbers': ofThisYear(typed('12.5')),
  'a point between numbers that are no day': typed('25.50'),
  'a point in an amount': ofThisYear(formatted(kroner, '12.5')),
  'points between thousands': typed('1.234.567'),
  'a decimal comma': typed('12,5'),
  'a percentage': typed('25 %'),
  'a percentage without space': typed('25%'),
  'a percentage with decimals': typed('12,5 %'),
  'a percentage in an amount': formatted(kroner, '25 %'),
  'spaces between thousands': typed('1 000 000'),
  'hard spaces between thousands': typed('1\u00a0000\u00a0000'),
  'kroner before an amount': typed('kr 500'),
  'kroner after an amount': typed('500 kr'),
  'a number where a date stood': typed('1.8.2026', '500'),
  'a number where a percentage stood': typed('25 %', '30'),
  'plain text': formatted({ type: 'TEXT', pattern: '@' }, '1.8.2026'),
  'a formula as plain text': formatted({ type: 'TEXT', pattern: '@' }, '=1+1'),
  'an apostrophe': typed("'1.8.2026"),
  'a tick by its English name': ticked('TRUE'),
  'a tick by its Norwegian name': ticked('USANN'),
  'a truth without a box': typed('SANN'),
  'an American date': american('8/1/2026'),
  'an American decimal': american('12.5'),
  'an American amount': american('$100.15'),
};
