// Number format, dropdown and status colours of the columns.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Column } from '../../../domain/sheet/column.ts';
import type { Mend, WorkbookPlan } from '../../../domain/sheet/workbook-plan.ts';
import { unallocatedHolder } from '../../../domain/tabs/justeringer.ts';
import { statusColours } from '../../../text/words/status.ts';
import { paint } from '../style.ts';
import { areaOf, isColumnWell } from './found.ts';
import { bodyOf, type Mending, type Request } from './mending.ts';
import type { Columns, PlacedTab } from './tabs.ts';

/** How numbers of a column are shown; a date is a number to the sheet. */
const numberFormats: Partial<Record<Column['kind'], { type: string; pattern: string }>> = {
  kroner: { type: 'NUMBER', pattern: '#,##0' },
  integer: { type: 'NUMBER', pattern: '#,##0' },
  decimal: { type: 'NUMBER', pattern: '#,##0.00' },
  date: { type: 'DATE', pattern: 'dd.mm.yyyy' },
};

/** `40 %` stays `40 %`; by itself Google makes 0.4 of it. */
const textFormat = { type: 'TEXT', pattern: '@' };

type NumberFormat = { type: string; pattern: string };

export const numberFormatOf = ({ kind, asTyped }: Column): NumberFormat | undefined =>
  asTyped ? textFormat : numberFormats[kind];

type Rule = sheets_v4.Schema$DataValidationRule;

/** A dropdown takes one word, so only a column of one word has it. It warns and does not block: the check answers in words, and nothing typed is lost. */
export function dropdownOf(column: Column, plan: Lists): Rule | undefined {
  const choices = choicesOf(column, plan);
  if (column.owner !== 'person' || column.kind !== 'choice' || choices.length === 0) return undefined;
  const values = choices.map((userEnteredValue) => ({ userEnteredValue }));
  const condition = { type: 'ONE_OF_LIST', values };
  return { condition, showCustomUi: true, strict: false, inputMessage: column.help };
}

type Lists = Pick<WorkbookPlan, 'themes' | 'networks'>;

/** The words of the column itself, or those that the round has for it. */
function choicesOf({ field, choices = [] }: Column, { themes, networks }: Lists): readonly string[] {
  if (field === 'theme') return themes;
  return field === 'from' || field === 'to'
    ? [...networks.map(({ name }) => name), unallocatedHolder]
    : choices;
}

export function mendColumns(placed: PlacedTab, columns: Columns, plan: WorkbookPlan): Mending[] {
  const { tab, title } = placed;
  return tab.columns.flatMap((column): Mending[] => {
    const at = columns.get(column.field) ?? 0;
    const mending = (code: Mend['code'], requests: Request[]): Mending[] =>
      requests.length > 0 ? [{ mend: { code, tab: title, what: column.header }, requests }] : [];
    return [
      ...mending('formatSet', formatNumbers(placed, column, at)),
      ...mending('dropdownSet', offer(placed, dropdownOf(column, plan), at)),
      ...mending('coloursSet', colour(placed, column, at)),
    ];
  });
}

function formatNumbers({ found }: PlacedTab, column: Column, at: number): Request[] {
  const numberFormat = numberFormatOf(column);
  if (!numberFormat) return [];
  const isWell = isColumnWell(found, at, ({ userEnteredFormat }) => {
    const { type, pattern } = userEnteredFormat?.numberFormat ?? {};
    return type === numberFormat.type && pattern === numberFormat.pattern;
  });
  if (isWell) return [];
  const horizontalAlignment = column.asTyped ? 'LEFT' : 'RIGHT';
  const cell = { userEnteredFormat: { numberFormat, horizontalAlignment } };
  const fields = 'userEnteredFormat(numberFormat,horizontalAlignment)';
  return [{ repeatCell: { range: bodyOf(found.sheetId, at), cell, fields } }];
}

const wordsOf = ({ condition }: Rule): string | undefined =>
  condition?.type === 'ONE_OF_LIST'
    ? (condition.values ?? []).map(({ userEnteredValue }) => userEnteredValue).join('\n')
    : undefined;

function offer({ found }: PlacedTab, rule: Rule | undefined, at: number): Request[] {
  if (!rule) return [];
  const words = wordsOf(rule);
  const isSame = (one: Rule): boolean =>
    wordsOf(one) === words && one.showCustomUi === true && one.strict !== true;
  if (isColumnWell(found, at, ({ dataValidation }) => isSame(dataValidation ?? {}))) return [];
  return [{ setDataValidation: { range: bodyOf(found.sheetId, at), rule } }];
}

/** A colour for every status word that has none, or another one, in a column of such words. */
function colour({ found }: PlacedTab, { field }: Column, at: number): Request[] {
  if (field !== 'status' && field !== 'outcome') return [];
  const range = bodyOf(found.sheetId, at);
  const here = found.colours
    .map((rule, index) => ({ rule, index }))
    .filter(({ rule }) => rule.ranges?.some((one) => areaOf(one, found) === areaOf(range, found)));
  const missing = Object.entries(statusColours).filter(
    ([word, colours]) => !here.some(({ rule }) => isRule(rule, word, colours)),
  );
  const stale = here.filter(({ rule }) => missing.some(([word]) => wordOf(rule) === word));
  return [
    ...stale
      .toSorted((a, b) => b.index - a.index)
      .map(({ index }) => ({ deleteConditionalFormatRule: { sheetId: found.sheetId, index } })),
    ...missing.map(([word, colours]) => addColour(range, word, colours)),
  ];
}

type Colours = { background: string; text: string };

const wordOf = ({ booleanRule }: sheets_v4.Schema$ConditionalFormatRule): string | null | undefined =>
  booleanRule?.condition?.type === 'TEXT_EQ'
    ? booleanRule.condition.values?.[0]?.userEnteredValue
    : undefined;

/** Google rounds the parts of a colour and leaves out those that are 0. */
const isColour = (style: sheets_v4.Schema$ColorStyle | undefined, hex: string): boolean => {
  const [found, wanted] = [style?.rgbColor, paint(hex)].map((colour) =>
    [colour?.red, colour?.green, colour?.blue].map((part) => Math.round((part ?? 0) * 255)).join(' '),
  );
  return found === wanted;
};

const isRule = (rule: sheets_v4.Schema$ConditionalFormatRule, word: string, colours: Colours): boolean =>
  wordOf(rule) === word &&
  isColour(rule.booleanRule?.format?.backgroundColorStyle, colours.background) &&
  isColour(rule.booleanRule?.format?.textFormat?.foregroundColorStyle, colours.text);

const addColour = (
  range: sheets_v4.Schema$GridRange,
  word: string,
  { background, text }: Colours,
): Request => ({
  addConditionalFormatRule: {
    index: 0,
    rule: {
      ranges: [range],
      booleanRule: {
        condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: word }] },
        format: {
          backgroundColorStyle: { rgbColor: paint(background) },
          textFormat: { bold: true, foregroundColorStyle: { rgbColor: paint(text) } },
        },
      },
    },
  },
});
