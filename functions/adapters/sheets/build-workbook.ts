// Builds a round's workbook from the tab definitions: headers, help, dropdowns, formats, protection, colours.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { planParameters } from '../../domain/plan-parameters.ts';
import type { Column, TabDefinition } from '../../domain/tabs/column.ts';
import { behovTitle, fixedTabs } from '../../domain/tabs/index.ts';
import { behov } from '../../domain/tabs/behov.ts';
import { statusColours } from '../../text/status.ts';
import { buildAlternatives, resultRows } from './build-alternatives.ts';
import { foldColumns } from './fold-columns.ts';
import { bandColour, headerColours, paint, tabColours } from './style.ts';

type Request = sheets_v4.Schema$Request;

/** What the workbook is built for; e-mails of those who may type in each part. */
export type WorkbookPlan = {
  title: string;
  networks: { name: string; editors: string[] }[];
  caseWorkers: string[];
  themes: string[];
  rows: number;
};

export type BuiltTab = { sheetId: number; title: string; tab: TabDefinition; editors: string[] };

/** The tabs in their order, with fixed ids so that building again finds them. */
export function tabsOf({ networks, caseWorkers }: WorkbookPlan): BuiltTab[] {
  const fixed = Object.entries(fixedTabs).map(([title, tab], index): BuiltTab => {
    return { sheetId: index + 1, title, tab, editors: tab.typedBy === 'sf' ? caseWorkers : [] };
  });
  const needs = networks.map(({ name, editors }, index): BuiltTab => {
    return {
      sheetId: 100 + index,
      title: behovTitle(name),
      tab: behov,
      editors,
    };
  });
  return [...fixed.slice(0, 1), ...needs, ...fixed.slice(1)];
}

/** Every request that makes an empty spreadsheet into the round's workbook. `firstSheetId` is taken away at the end. */
export function buildWorkbook(plan: WorkbookPlan, firstSheetId: number): Request[] {
  const properties = { title: plan.title, locale: 'nb_NO', timeZone: 'Europe/Oslo' };
  return [
    { updateSpreadsheetProperties: { properties, fields: 'title,locale,timeZone' } },
    ...tabsOf(plan).flatMap((built, index) => buildTab(built, index, plan)),
    { deleteSheet: { sheetId: firstSheetId } },
  ];
}

function buildTab(built: BuiltTab, index: number, plan: WorkbookPlan): Request[] {
  const { sheetId, title, tab } = built;
  const gridProperties = {
    rowCount: plan.rows,
    columnCount: tab.columns.length,
    frozenRowCount: 1,
    frozenColumnCount: tab.frozenColumns,
  };
  const tabColorStyle = { rgbColor: paint(tabColours[tab.typedBy]) };
  return [
    { addSheet: { properties: { sheetId, title, index, gridProperties, tabColorStyle } } },
    ...tab.columns.map((column, at) => widen(sheetId, column, at)),
    writeHeaders(sheetId, tab),
    ...tab.columns.flatMap((column, at) => dress(sheetId, column, at, plan)),
    { addBanding: { bandedRange: { range: body(sheetId, 0, tab.columns.length), rowProperties: banding } } },
    ...foldColumns(sheetId, tab),
    ...protect(built),
    ...(tab.kind === 'plan' ? [writeParameters(sheetId, tab)] : []),
    ...(tab.kind === 'alternativer' ? buildAlternatives(sheetId) : []),
  ];
}

const banding = {
  firstBandColorStyle: { rgbColor: paint('#ffffff') },
  secondBandColorStyle: { rgbColor: paint(bandColour) },
};

const body = (sheetId: number, column: number, width = 1): sheets_v4.Schema$GridRange => ({
  sheetId,
  startRowIndex: 1,
  startColumnIndex: column,
  endColumnIndex: column + width,
});

const widen = (sheetId: number, { width }: Column, at: number): Request => ({
  updateDimensionProperties: {
    range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
    properties: { pixelSize: width },
    fields: 'pixelSize',
  },
});

const writeHeaders = (sheetId: number, { columns }: TabDefinition): Request => ({
  updateCells: {
    start: { sheetId, rowIndex: 0, columnIndex: 0 },
    fields: 'userEnteredValue,userEnteredFormat,note',
    rows: [
      {
        values: columns.map(({ header, help, owner }) => ({
          userEnteredValue: { stringValue: header },
          note: help,
          userEnteredFormat: {
            textFormat: { bold: true, foregroundColorStyle: { rgbColor: paint(headerColours[owner].text) } },
            backgroundColorStyle: { rgbColor: paint(headerColours[owner].background) },
            wrapStrategy: 'WRAP',
            verticalAlignment: 'MIDDLE',
          },
        })),
      },
    ],
  },
});

/** How numbers of a column are shown; a date is a number to the sheet. */
const numberFormats: Partial<Record<Column['kind'], sheets_v4.Schema$NumberFormat>> = {
  kroner: { type: 'NUMBER', pattern: '#,##0' },
  integer: { type: 'NUMBER', pattern: '#,##0' },
  date: { type: 'DATE', pattern: 'dd.mm.yyyy' },
};

/** Number format, dropdown and status colours of one column. Several words in a cell get no dropdown: it takes one. */
function dress(sheetId: number, column: Column, at: number, { themes }: WorkbookPlan): Request[] {
  const range = body(sheetId, at);
  const pattern = numberFormats[column.kind];
  const format = pattern
    ? { numberFormat: pattern, horizontalAlignment: 'RIGHT' }
    : { wrapStrategy: 'CLIP', verticalAlignment: 'TOP' };
  const fields = pattern ? 'numberFormat,horizontalAlignment' : 'wrapStrategy,verticalAlignment';
  const choices = column.field === 'theme' ? themes : (column.choices ?? []);
  const requests: Request[] = [
    { repeatCell: { range, cell: { userEnteredFormat: format }, fields: `userEnteredFormat(${fields})` } },
  ];
  if (column.owner === 'person' && column.kind === 'choice' && choices.length > 0)
    requests.push(offer(range, choices, column.help));
  if (column.field === 'status' || column.field === 'outcome')
    requests.push(...Object.entries(statusColours).map(([word, colours]) => colour(range, word, colours)));
  return requests;
}

/** A dropdown that warns and does not block: the check answers in words, and nothing typed is lost. */
const offer = (range: sheets_v4.Schema$GridRange, choices: readonly string[], help: string): Request => ({
  setDataValidation: {
    range,
    rule: {
      condition: { type: 'ONE_OF_LIST', values: choices.map((userEnteredValue) => ({ userEnteredValue })) },
      showCustomUi: true,
      strict: false,
      inputMessage: help,
    },
  },
});

const colour = (
  range: sheets_v4.Schema$GridRange,
  word: string,
  { background, text }: { background: string; text: string },
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

/** The tab for those who type in it; headers and our columns for nobody. */
function protect({ sheetId, tab, editors }: BuiltTab): Request[] {
  const guard = (range: sheets_v4.Schema$GridRange, users: string[], description: string): Request => ({
    addProtectedRange: { protectedRange: { range, editors: { users }, description, warningOnly: false } },
  });
  if (tab.typedBy === 'nobody') return [guard({ sheetId }, [], 'Skrives av løsningen')];
  const ours = tab.columns.flatMap((column, at) =>
    column.owner === 'us' ? [guard(body(sheetId, at), [], `«${column.header}» settes av løsningen`)] : [],
  );
  const header = guard({ sheetId, startRowIndex: 0, endRowIndex: 1 }, [], 'Overskriftene');
  return [
    guard(
      { sheetId },
      editors,
      tab.typedBy === 'sf' ? 'Skrives av Statsforvalteren' : 'Skrives av nettverket',
    ),
    header,
    ...ours,
    ...(tab.kind === 'alternativer'
      ? [guard(resultRows(sheetId), [], 'Resultatene settes av løsningen')]
      : []),
  ];
}

const writeParameters = (sheetId: number, { columns }: TabDefinition): Request => ({
  updateCells: {
    start: { sheetId, rowIndex: 1, columnIndex: 0 },
    fields: 'userEnteredValue',
    rows: Object.values(planParameters).map((parameter) => ({
      values: columns.map(({ field }) => {
        if (field === 'parameter') return { userEnteredValue: { stringValue: parameter.label } };
        if (field !== 'accepted') return {};
        const choices = 'words' in parameter ? ` (${Object.keys(parameter.words).join(' / ')})` : '';
        const standard = parameter.standard === '' ? '' : `; standard: ${parameter.standard}`;
        return { userEnteredValue: { stringValue: `${parameter.about}${choices}${standard}` } };
      }),
    })),
  },
});
