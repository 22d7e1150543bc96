// Who may type where: a tab for those who type in it, headers and what names rows of ours for nobody but the editors.
import { closedWords, oursWords, resultsAreOurs, typedByWords } from '../../../text/words/workbook.ts';
import { lockWords } from '../../../text/words/status.ts';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { compareWriters } from '../../../domain/sheet/writers.ts';
import type { TabDefinition } from '../../../domain/sheet/column.ts';
import { resultRows } from '../build-alternatives.ts';
import { type FoundTab, areaOf, usersOf } from './found.ts';
import { bodyOf, type Mending } from './mending.ts';
import type { Columns, PlacedTab } from './tabs.ts';

type Standing = sheets_v4.Schema$ProtectedRange;
type Protection = { description: string; range: sheets_v4.Schema$GridRange; users: string[] };

/**
 * Whoever may not edit a column may not insert, delete, sort or paste rows across it. So where people have rows, the
 * columns that we answer in are open, and each check puts them right.
 */
const closedColumns = ({ columns, rowsBy }: TabDefinition): TabDefinition['columns'] =>
  rowsBy === 'us' ? columns.filter(({ owner, field }) => owner === 'us' && field !== 'remark') : [];

function wantedProtections({ found, tab, editors }: PlacedTab, columns: Columns): Protection[] {
  const { sheetId } = found;
  if (tab.typedBy === 'nobody') return [{ description: closedWords.tab, range: { sheetId }, users: [] }];
  return [
    { description: typedByWords[tab.typedBy], range: { sheetId }, users: editors },
    { description: closedWords.headers, range: { sheetId, startRowIndex: 0, endRowIndex: 1 }, users: [] },
    ...closedColumns(tab).map(({ field, header }) => ({
      description: oursWords(header),
      range: bodyOf(sheetId, columns.get(field) ?? 0),
      users: [],
    })),
    ...(tab.kind === 'alternativer'
      ? [{ description: resultsAreOurs, range: resultRows(sheetId), users: [] }]
      : []),
  ];
}

type Holders = { editors: string[]; masters: string[] };

/** Protections are known by what they are called. `masters` stand in all of them, and stay. */
export function mendProtections(placed: PlacedTab, columns: Columns, holders: Holders): Mending[] {
  const { protections } = placed.found;
  const wanted = wantedProtections(placed, columns).map((one): [Protection, Standing | undefined] => [
    one,
    protections.find(({ description }) => description === one.description) ?? formerOf(one, protections),
  ]);
  const range = { sheetId: placed.found.sheetId, startRowIndex: 1 };
  const locks = protections
    .filter(({ description }) => description === lockWords)
    .map((standing): [Protection, Standing] => [{ description: lockWords, range, users: [] }, standing]);
  return [
    ...openColumns(placed),
    ...[...locks, ...wanted].flatMap(([one, standing]) => mendProtection(placed, one, standing, holders)),
  ];
}

/** The version before closed every column of ours; and a column that has another header is closed under that. */
function openColumns({ found, tab, title }: PlacedTab): Mending[] {
  if (tab.typedBy === 'nobody') return closeWhole(found, tab, title);
  const closed = closedColumns(tab);
  const open = tab.columns.filter((column) => !closed.includes(column)).map(({ header }) => header);
  return [...open, ...closed.flatMap(({ former }) => former ?? [])].flatMap((header) =>
    found.protections
      .filter(({ description }) => description === oursWords(header))
      .map(({ protectedRangeId = null }): Mending => ({
        mend: { code: 'columnOpened', tab: title, what: header },
        requests: [{ deleteProtectedRange: { protectedRangeId } }],
      })),
  );
}

/** Of a tab that people typed in before and that is closed as a whole now, its parts need no protection of their own. */
function closeWhole({ protections }: FoundTab, { columns }: TabDefinition, title: string): Mending[] {
  const names = columns.flatMap(({ header, former = header }) => [header, former]);
  const parts = new Set<unknown>([closedWords.headers, ...names.map(oursWords)]);
  const requests = protections
    .filter(({ description }) => parts.has(description))
    .map(({ protectedRangeId = null }) => ({ deleteProtectedRange: { protectedRangeId } }));
  const mend = { code: 'rangeProtected', tab: title, what: closedWords.tab } as const;
  return requests.length > 0 ? [{ mend, requests }] : [];
}

/** A tab has one protection of all of it: that of those who typed there before becomes the one that closes it. */
const formerOf = ({ description }: Protection, protections: Standing[]): Standing | undefined =>
  description === closedWords.tab
    ? protections.find((one) => Object.values<unknown>(typedByWords).includes(one.description))
    : undefined;

function mendProtection(
  { found, title }: PlacedTab,
  { description, range, users }: Protection,
  standing: Standing | undefined,
  { editors, masters }: Holders,
): Mending[] {
  const mend = { code: 'rangeProtected', tab: title, what: description } as const;
  const may = [...new Set([...users, ...editors].map((user) => user.toLowerCase()))];
  if (!standing) {
    const protectedRange = { range, editors: { users: may }, description, warningOnly: false };
    return [{ mend, requests: [{ addProtectedRange: { protectedRange } }] }];
  }
  const { lacking, left } = compareWriters(may, usersOf(standing), masters);
  const isWell =
    standing.description === description &&
    areaOf(standing.range, found) === areaOf(range, found) &&
    standing.warningOnly !== true &&
    (standing.unprotectedRanges ?? []).length === 0 &&
    lacking.length + left.length === 0;
  if (isWell) return [];
  const everyone = [...new Set([...may, ...masters])];
  const { protectedRangeId = null } = standing;
  const protectedRange = {
    protectedRangeId,
    range,
    description,
    editors: { users: everyone },
    warningOnly: false,
  };
  const fields = 'range,description,editors,warningOnly,unprotectedRanges';
  return [{ mend, requests: [{ updateProtectedRange: { protectedRange, fields } }] }];
}
