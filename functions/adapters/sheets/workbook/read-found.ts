// Reads of a workbook what setting it up compares with, and little else: formats and rules only of the rows that are in use.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { WorkbookPlan } from '../../../domain/sheet/workbook-plan.ts';
import { layoutOf } from '../../../domain/proposal/tab-layout.ts';
import { topOf, wholeTab } from '../range-text.ts';
import { findWorkbook, type FoundTab, type FoundWorkbook } from './found.ts';
import { isProposal } from './lay-answer.ts';
import { placeTabs } from './tabs.ts';

const ofCells = (fields: string): string => `sheets(properties(sheetId),data(rowData(values(${fields}))))`;
const rule = 'dataValidation(condition(type,values(userEnteredValue)),showCustomUi,strict)';
const protection =
  'protectedRangeId,range,description,warningOnly,unprotectedRanges,editors(users),requestingUserCanEdit';

const tab = 'properties(sheetId,title,gridProperties(rowCount,columnCount,frozenRowCount))';

const groups = 'columnGroups(range(startIndex,endIndex),depth,collapsed)';

const masks = {
  names: `sheets(${tab})`,
  all: [
    'properties(locale,timeZone)',
    'namedRanges(namedRangeId,name,range)',
    'developerMetadata(metadataId,metadataKey,metadataValue)',
    `sheets(${tab},protectedRanges(${protection}),conditionalFormats(ranges,booleanRule),charts(chartId,spec(title),position),${groups})`,
  ].join(','),
  headers: ofCells('userEnteredValue,note'),
  typed: ofCells('userEnteredValue'),
  looks: ofCells(`note,${rule},userEnteredFormat(numberFormat(type,pattern))`),
  heights: 'sheets(properties(sheetId),data(rowMetadata(pixelSize)))',
};

type Rows = FoundTab['rows'];
type ReadGrids = (fields: string, ranges: string[]) => Promise<(tab: FoundTab) => sheets_v4.Schema$GridData>;

/** For `names` no more than what tabs and columns are known by. */
export async function readFound(
  client: sheets_v4.Sheets,
  spreadsheetId: string,
  { plan, part }: { plan: WorkbookPlan; part: 'all' | 'names' },
): Promise<FoundWorkbook> {
  const get = async (fields: string, ranges: string[]): Promise<sheets_v4.Schema$Spreadsheet> =>
    (await client.spreadsheets.get({ spreadsheetId, fields, ranges, prettyPrint: false })).data;
  const readGrids: ReadGrids = async (fields, ranges) => {
    const { sheets = [] } = ranges.length > 0 ? await get(fields, ranges) : {};
    return ({ sheetId }) =>
      sheets.find(({ properties }) => (properties?.sheetId ?? 0) === sheetId)?.data?.[0] ?? {};
  };
  const found = findWorkbook(await get(masks[part], []));
  const compared = comparedTabs(plan, found);
  const read =
    part === 'names'
      ? await readHeaders(readGrids, compared)
      : await readInUse(readGrids, compared, proposalsOf(plan, found));
  return { ...found, tabs: found.tabs.map((tab) => (compared.includes(tab) ? read(tab) : tab)) };
}

/** Those that the plan knows, and the one that a new spreadsheet comes with. */
function comparedTabs(plan: WorkbookPlan, found: FoundWorkbook): FoundTab[] {
  const { tabs } = found;
  if (tabs.length === 1) return tabs;
  const placed = new Set(placeTabs(plan, found).map((one) => one.found));
  return tabs.filter((tab) => placed.has(tab));
}

/** Kladd and Innstilling: the height of their first rows is set, and under the chart are words alone. */
type Proposals = { sheetIds: number[]; high: string[]; words: number };

function proposalsOf(plan: WorkbookPlan, found: FoundWorkbook): Proposals {
  const tabs = placeTabs(plan, found).filter((one) => isProposal(one.tab) && !one.found.isNew);
  const { sum, chart } = layoutOf(plan.networks.length);
  return {
    sheetIds: tabs.map((one) => one.found.sheetId),
    high: tabs.map((one) => topOf(one.found.title, sum + 1)),
    words: chart,
  };
}

type ReadTab = (tab: FoundTab) => FoundTab;

async function readHeaders(readGrids: ReadGrids, tabs: FoundTab[]): Promise<ReadTab> {
  const headers = tabs.map(({ title }) => topOf(title, 1));
  const gridOf = await readGrids(masks.headers, headers);
  return (tab) => ({ ...tab, rows: rowsOf(gridOf(tab)), emptyFrom: 1 });
}

/** From the header to the last row that holds anything, and at least one row under the header; looks of no more than may differ. */
async function readInUse(
  readGrids: ReadGrids,
  tabs: FoundTab[],
  { sheetIds, high, words }: Proposals,
): Promise<ReadTab> {
  const whole = tabs.map(({ title }) => wholeTab(title));
  const typedIn = await readGrids(masks.typed, whole);
  const typedOf = (tab: FoundTab): Rows => rowsOf(typedIn(tab));
  const emptyFrom = (tab: FoundTab): number =>
    Math.min(
      Math.max(2, lastTyped(typedOf(tab)) + 1),
      tab.rowCount,
      sheetIds.includes(tab.sheetId) ? words : Infinity,
    );
  const inUse = tabs.map((tab) => topOf(tab.title, emptyFrom(tab)));
  const looksIn = await readGrids(masks.looks, inUse);
  const heightsIn = await readGrids(masks.heights, high);
  return (tab) => {
    const [typed, looks] = [typedOf(tab), rowsOf(looksIn(tab))];
    const heights = (heightsIn(tab).rowMetadata ?? []).map(({ pixelSize }) => pixelSize ?? 0);
    const length = Math.max(emptyFrom(tab), lastTyped(typed) + 1);
    const rows = Array.from({ length }, (_, row) => join(typed[row], looks[row]));
    return { ...tab, rows, heights, emptyFrom: emptyFrom(tab) };
  };
}

const rowsOf = ({ rowData = [] }: sheets_v4.Schema$GridData): Rows =>
  rowData.map(({ values }) => values ?? []);

const lastTyped = (rows: Rows): number =>
  rows.findLastIndex((cells) => cells.some(({ userEnteredValue }) => userEnteredValue));

/** What was read twice of a row, as one. */
const join = (one: Rows[number] = [], other: Rows[number] = []): Rows[number] =>
  Array.from({ length: Math.max(one.length, other.length) }, (_, at) => ({ ...one[at], ...other[at] }));
