// What a round's workbook lacks of what the tab definitions say: all of it when new, what was broken when found.
import type { WorkbookPlan } from '../../domain/sheet/workbook-plan.ts';
import { addComparisonChart, addNetworkChart } from './chart.ts';
import { foldColumns } from './fold-columns.ts';
import { moveStartLines } from './move-columns.ts';
import { nameAlternatives } from './name-alternatives.ts';
import { findTypedAdjustments } from './typed-adjustments.ts';
import { mendColumns } from './workbook/columns.ts';
import { type FoundTab, type FoundWorkbook, newTab, typedIn } from './workbook/found.ts';
import { readHeaders } from './workbook/headers.ts';
import { beginAnew, mendIdentity, withoutLocks } from './workbook/identity.ts';
import { layAnswer, mendAnswer } from './workbook/lay-answer.ts';
import type { Mending, Request } from './workbook/mending.ts';
import { takeOutMoved } from './workbook/moved-away.ts';
import { mendName } from './workbook/names.ts';
import { makeTab, typeRows } from './workbook/new-tab.ts';
import { mendParameters } from './workbook/parameters.ts';
import { mendProtections } from './workbook/protections.ts';
import { type PlacedTab, placeTabs } from './workbook/tabs.ts';
import { mendLines } from './wheel-lines.ts';

export type { WorkbookPlan } from '../../domain/sheet/workbook-plan.ts';

/**
 * Everything to do, in an order that can be done in one call; nothing when all is as it should be. What a person typed
 * is never written, moved or taken away. After a mending that `moves`, read and ask again.
 */
export function mendWorkbook(plan: WorkbookPlan, found: FoundWorkbook): Mending[] {
  const placed = placeTabs(plan, found);
  const tabs = placed.flatMap((one) =>
    one.found.isNew ? [makeNew(one, plan, found)] : mendTab(one, plan, found),
  );
  const known = tabs.some(({ moves }) => moves) ? [] : mendIdentity(plan, found);
  return [...mendTitleOfAll(plan, placed), ...tabs, ...removeFirstTab(placed, found, plan), ...known];
}

/** Only what a tab and its columns are known by, of the tabs that are there. */
export function mendNames(plan: WorkbookPlan, found: FoundWorkbook): Mending[] {
  const standing = placeTabs(plan, found).filter((one) => !one.found.isNew);
  return standing.flatMap((placed) => [...mendTitle(placed), ...readHeaders(placed).mendings]);
}

/** Every request that makes an empty spreadsheet, with its one first tab, into the round's workbook. */
export function buildWorkbook(plan: WorkbookPlan, firstSheetId: number): Request[] {
  const first = { ...newTab(firstSheetId, '', 1, 1), isNew: false };
  const empty: FoundWorkbook = { locale: '', timeZone: '', tabs: [first], names: [], masters: [] };
  return mendWorkbook(plan, empty).flatMap(({ requests }) => requests);
}

/** Only a new one is given its title: people may call a standing one what they like. */
function mendTitleOfAll({ title }: WorkbookPlan, placed: PlacedTab[]): Mending[] {
  if (title === '' || !placed.every((one) => one.found.isNew)) return [];
  const request = { properties: { title }, fields: 'title' };
  return [
    {
      mend: { code: 'titleSet', tab: '', what: title },
      requests: [{ updateSpreadsheetProperties: request }],
    },
  ];
}

/** One line in the report, however much a new tab needs. */
function makeNew(placed: PlacedTab, plan: WorkbookPlan, found: FoundWorkbook): Mending {
  const rows = plan.firstRows?.[placed.title] ?? [];
  const parts = mendParts(placed, plan, found).flatMap(({ requests }) => requests);
  return {
    mend: { code: 'tabMade', tab: placed.title, what: placed.title },
    requests: [
      ...makeTab(placed),
      ...layAnswer(placed, plan.networks.length),
      ...parts,
      ...typeRows(placed, rows),
      ...drawChart(placed, plan),
    ],
  };
}

function mendTab(placed: PlacedTab, plan: WorkbookPlan, workbook: FoundWorkbook): Mending[] {
  const { found, title } = placed;
  const frozen = { code: 'headersFrozen', tab: title, what: title } as const;
  const gridProperties = { frozenRowCount: 1 };
  const freeze = updateTab(found, { gridProperties }, 'gridProperties.frozenRowCount');
  return [
    ...mendTitle(placed),
    ...(found.frozenRows > 0 ? [] : [{ mend: frozen, requests: [freeze] }]),
    ...mendParts(placed, plan, workbook),
  ];
}

/** A chart people may move or take away afterwards. */
function drawChart({ found, tab }: PlacedTab, { networks }: WorkbookPlan): Request[] {
  if (networks.length === 0) return [];
  if (tab.kind === 'innstilling' || tab.kind === 'kladd')
    return [addNetworkChart(found.sheetId, networks.length)];
  return tab.kind === 'alternativer' ? [addComparisonChart(found.sheetId, networks.length)] : [];
}

const updateTab = ({ sheetId }: FoundTab, properties: object, fields: string): Request => ({
  updateSheetProperties: { properties: { sheetId, ...properties }, fields },
});

const mendTitle = ({ found, title }: PlacedTab): Mending[] =>
  found.title === title
    ? []
    : [
        {
          mend: { code: 'tabRenamed', tab: title, what: found.title },
          requests: [updateTab(found, { title }, 'title')],
        },
      ];

function mendParts(placed: PlacedTab, plan: WorkbookPlan, { names, masters }: FoundWorkbook): Mending[] {
  const { columns, mendings } = readHeaders(placed);
  if (mendings.some(({ moves }) => moves)) return mendings;
  const lines = [
    ...moveStartLines(placed, columns, plan),
    ...nameAlternatives(placed, columns, plan),
    ...takeOutMoved(placed, columns),
  ];
  if (lines.length > 0) return [...mendings, ...lines];
  const kept = plan.leftBy === 'others' ? { ...placed, found: withoutLocks(placed.found) } : placed;
  return [
    ...mendings,
    ...(plan.leftBy === 'others' ? beginAnew(placed, columns) : []),
    ...mendParameters(placed, columns),
    ...mendLines(placed, columns, plan),
    ...mendColumns(placed, columns, plan),
    ...mendProtections(kept, columns, { editors: plan.editors ?? [], masters }),
    ...mendAnswer(placed, plan),
    ...mendName(placed, names),
    ...foldColumns(placed, columns),
    ...findTypedAdjustments(placed, columns),
  ];
}

/** What Google calls it, in the languages an office may have. */
const nameOfFirst = /^(?:Ark|Sheet) ?1$/;

/**
 * The one empty tab that a new spreadsheet comes with; in the office's workbook also where tabs were moved in beside it,
 * as long as it has the name it came with.
 */
function removeFirstTab(placed: PlacedTab[], { tabs }: FoundWorkbook, { book }: WorkbookPlan): Mending[] {
  const [first, ...others] = tabs;
  const isEmpty = first?.rows.every((cells) => cells.every((cell) => typedIn(cell) === ''));
  if (!first || !isEmpty) return [];
  const isAlone = others.length === 0 && placed.every(({ found }) => found.isNew);
  const isLeft = book === 'office' && placed.length > 0 && nameOfFirst.test(first.title);
  if (!isAlone && !isLeft) return [];
  return [
    {
      mend: { code: 'firstTabRemoved', tab: first.title, what: first.title },
      requests: [{ deleteSheet: { sheetId: first.sheetId } }],
    },
  ];
}
