// What the Alternativer tab has beside its columns: the choices with their dropdowns, and the rows below that are ours.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Parameter } from '../../domain/plan/parameter.ts';
import { planParameters } from '../../domain/plan/parameters.ts';
import {
  alternativer,
  alternatives,
  choiceNames,
  firstChoices,
  firstNames,
  firstResultRow,
  nameLabel,
} from '../../domain/tabs/alternativer.ts';
import { notCompared } from '../../text/tabs/comparison.ts';

type Request = sheets_v4.Schema$Request;

const columnOf = (field: string): number =>
  alternativer.columns.findIndex((column) => column.field === field);

/** The labels, the first four sets of choices with their names, and a dropdown where there is a list. */
export function buildAlternatives(sheetId: number): Request[] {
  const write = (rowIndex: number, field: string, value: string | number): Request => ({
    updateCells: {
      start: { sheetId, rowIndex, columnIndex: columnOf(field) },
      fields: 'userEnteredValue',
      rows: [
        {
          values: [
            { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value } },
          ],
        },
      ],
    },
  });
  const names = alternatives.map((number, at) => write(1, `alternative${number}`, firstNames[at] ?? ''));
  const choices = choiceNames.flatMap((name, index): Request[] => {
    const parameter: Parameter = planParameters[name];
    const row = index + 2;
    const typed = alternatives.flatMap((number, at) => {
      const value = firstChoices[at]?.[name];
      return value === undefined ? [] : [write(row, `alternative${number}`, value)];
    });
    return [write(row, 'label', parameter.label), ...typed, ...offer(sheetId, row, parameter)];
  });
  const empty = Object.entries(notCompared).map(([field, text]) => write(firstResultRow, field, text));
  return [write(1, 'label', nameLabel), ...names, ...choices, ...empty];
}

/** A dropdown that warns and does not block, as in the Plan. */
function offer(sheetId: number, row: number, parameter: Parameter): Request[] {
  if (parameter.kind !== 'choice') return [];
  const values = Object.keys(parameter.words).map((userEnteredValue) => ({ userEnteredValue }));
  return alternatives.map((number): Request => {
    const column = columnOf(`alternative${number}`);
    const range = {
      sheetId,
      startRowIndex: row,
      endRowIndex: row + 1,
      startColumnIndex: column,
      endColumnIndex: column + 1,
    };
    const condition = { type: 'ONE_OF_LIST', values };
    return {
      setDataValidation: {
        range,
        rule: { condition, showCustomUi: true, strict: false, inputMessage: parameter.about },
      },
    };
  });
}

/** The rows under the choices, in every column. */
export const resultRows = (sheetId: number): sheets_v4.Schema$GridRange => ({
  sheetId,
  startRowIndex: firstResultRow - 1,
});
