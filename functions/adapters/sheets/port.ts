// SheetPort over the googleapis client: one call to read, one to write.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { type Cell, type Grid, type WorkbookFacts, columnLetter } from '../../domain/sheet/cells.ts';
import { shownNumber } from '../../domain/sheet/shown/number.ts';
import { identityKey } from '../../domain/sheet/workbook-identity.ts';
import { MissingTab, SheetChanged } from '../../faults.ts';
import { type CellWrite, type SheetJob, type SheetPort, watchedText } from '../../ports.ts';
import { closedWords, typedByWords } from '../../text/words/workbook.ts';
import { lockWords } from '../../text/words/status.ts';
import { inTheWay } from './in-the-way.ts';
import { wholeTab } from './range-text.ts';
import { groupOf } from './workbook/group-of.ts';
import {
  lengthenedKey,
  toAppendRequests,
  toFoldRequest,
  toGrowthRequests,
  toLengthenedMark,
  toLockRequests,
  toRequests,
} from './requests.ts';

const readFields =
  'properties(locale,timeZone),developerMetadata(metadataKey,metadataValue),sheets(properties(sheetId,title,gridProperties(rowCount)),columnGroups(range(startIndex,endIndex),depth,collapsed),protectedRanges(protectedRangeId,description,editors(users)),data(startRow,startColumn,rowData(values(userEnteredValue,effectiveValue,formattedValue,effectiveFormat(numberFormat(type,pattern)),note))))';
const writeFields =
  'updatedSpreadsheet(sheets(properties(title),data(startRow,rowData(values(effectiveValue)))))';

function toCell({
  userEnteredValue,
  effectiveValue,
  effectiveFormat,
  formattedValue,
  note,
}: sheets_v4.Schema$CellData): Cell {
  const { stringValue, numberValue, boolValue, errorValue } = effectiveValue ?? {};
  const error = errorValue?.type ? `#${errorValue.type}` : null;
  const cell: Cell = { value: stringValue?.toWellFormed() ?? numberValue ?? boolValue ?? error };
  const format = effectiveFormat?.numberFormat ?? {};
  if (typeof cell.value === 'number')
    Object.assign(cell, shownNumber(cell.value, formattedValue ?? undefined, format));
  if (note) cell.note = note;
  if (userEnteredValue?.formulaValue) cell.formula = userEnteredValue.formulaValue;
  return cell;
}

/** Of the protection that holds a whole tab; Google shows its editors only to those who are among them. */
const writersWords = new Set<unknown>([...Object.values(typedByWords), closedWords.tab]);

/** Rows after the last that holds something are only format, and left out. */
function toGrid(sheet: sheets_v4.Schema$Sheet): Grid {
  const [data] = sheet.data ?? [];
  const left = Array.from({ length: data?.startColumn ?? 0 }, (): Cell => ({ value: null }));
  const above = Array.from({ length: data?.startRow ?? 0 }, (): Cell[] => []);
  const rows = (data?.rowData ?? []).map(({ values }) => [...left, ...(values ?? []).map(toCell)]);
  const filled = rows.findLastIndex((cells) =>
    cells.some(({ value, note, formula }) => value !== null || note || formula),
  );
  const grid: Grid = {
    title: sheet.properties?.title ?? '',
    sheetId: sheet.properties?.sheetId ?? 0,
    rows: [...above, ...rows.slice(0, filled + 1)],
  };
  const locks = (sheet.protectedRanges ?? []).filter(({ description }) => description === lockWords);
  if (locks.length > 0) grid.locks = locks.flatMap(({ protectedRangeId }) => protectedRangeId ?? []);
  const headers = sheet.protectedRanges?.find(({ description }) => description === closedWords.headers);
  if (headers?.editors?.users) grid.editors = headers.editors.users;
  const writers = sheet.protectedRanges?.find(({ description }) => writersWords.has(description));
  if (writers) grid.writers = writers.editors?.users ?? 'unseen';
  const groups = (sheet.columnGroups ?? []).map(groupOf);
  if (groups.length > 0) grid.groups = groups;
  const height = sheet.properties?.gridProperties?.rowCount;
  if (typeof height === 'number') grid.height = height;
  return grid;
}

function factsOf({ properties, developerMetadata }: sheets_v4.Schema$Spreadsheet): WorkbookFacts {
  const valuesOf = (key: string) =>
    (developerMetadata ?? []).flatMap(({ metadataKey, metadataValue }) =>
      metadataKey === key && typeof metadataValue === 'string' ? [metadataValue] : [],
    );
  const [identity] = valuesOf(identityKey);
  const lengthened = Math.max(0, ...valuesOf(lengthenedKey).map(Number));
  return {
    locale: properties?.locale ?? '',
    timeZone: properties?.timeZone ?? '',
    ...(identity !== undefined && { identity }),
    ...(lengthened > 0 && { lengthened }),
  };
}

/** The tab that a 400 of the API could not find, or nothing. */
const missingTitle = (error: unknown): string | undefined => {
  const message = error instanceof Error ? error.message : '';
  return /Unable to parse range: '?([^]*?)'?$/.exec(message)?.[1]?.replaceAll("''", "'");
};

/** Whether a 400 of the API says that rows are missing which were there at the read. */
const saysShrunk = (error: unknown): boolean =>
  error instanceof Error && /beyond the last requested row|the grid size/.test(error.message);

/** Whether it says that a lock stands already, or is gone: by another, or by this very call, whose answer was lost. */
const saysLocked = (error: unknown): boolean =>
  error instanceof Error && /\.(add|delete)ProtectedRange: (?!You are trying)/.test(error.message);

/** Whether it says that a group of columns is gone, or has other columns. */
const saysRegrouped = (error: unknown): boolean =>
  error instanceof Error && /\.updateDimensionGroup: (?!You are trying)/.test(error.message);

/** Whether it says that a call has put rows at the end since the read: another, or this very one, whose answer was lost. */
const saysLengthened = (error: unknown): boolean =>
  error instanceof Error && /\.createDeveloperMetadata: /.test(error.message);

/** All of a job in the order in which it is done, and whether rows of their own are among it. */
function requestsOf({ writes, locks = [], folds = [], append, growth = [], lengthened = 0 }: SheetJob) {
  const isNew = (write: CellWrite): boolean =>
    append !== undefined && write.sheetId === append.sheetId && write.row >= append.row;
  const appended = toAppendRequests(writes.filter(isNew));
  const requests = [
    ...(append || growth.length > 0 ? [toLengthenedMark(lengthened)] : []),
    ...toGrowthRequests(growth),
    ...toRequests(writes.filter((write) => !isNew(write))),
    ...appended,
    ...toLockRequests(locks),
    ...folds.map(toFoldRequest),
  ];
  return { requests, appends: appended.length > 0 };
}

/** What a write that the API refused is thrown as. */
function whyNotWritten(cause: unknown): unknown {
  if (saysShrunk(cause)) return new SheetChanged('rows are gone', { cause });
  if (saysLengthened(cause)) return new SheetChanged('rows were put at the end', { cause });
  if (saysLocked(cause)) return new SheetChanged('another lock than was read', { cause });
  if (saysRegrouped(cause)) return new SheetChanged('other groups than were read', { cause });
  return inTheWay(cause);
}

/** Reads and writes one spreadsheet's cells. What a person can mend is thrown as InTheWay, other errors as they come. */
export function createSheetPort(client: sheets_v4.Sheets): SheetPort {
  return {
    async read(spreadsheetId, titles) {
      const ranges = titles === 'all' ? {} : { ranges: titles.map(wholeTab) };
      const params = { spreadsheetId, includeGridData: true, fields: readFields, ...ranges };
      const answer = await client.spreadsheets.get(params).catch((error: unknown) => {
        const title = missingTitle(error);
        throw title === undefined ? inTheWay(error) : new MissingTab(title);
      });
      const workbook = { ...factsOf(answer.data), ...(titles === 'all' && { whole: true as const }) };
      return (answer.data.sheets ?? []).map((sheet) => ({ ...toGrid(sheet), workbook }));
    },
    async write(spreadsheetId, job) {
      const { requests, appends } = requestsOf(job);
      const requestBody = {
        requests,
        includeSpreadsheetInResponse: true,
        responseIncludeGridData: true,
        responseRanges: (job.watch ?? []).flatMap(({ title, column, beside }) =>
          (beside === undefined ? [column] : [column, beside]).map((at) => watchRange(title, at)),
        ),
      };
      // A row appended twice is two rows, should the mark not be heeded; everything else may be written again.
      const once = appends ? { retry: false } : {};
      const answer = await client.spreadsheets
        .batchUpdate({ spreadsheetId, requestBody, fields: writeFields }, once)
        .catch((error: unknown) => {
          throw whyNotWritten(error);
        });
      return new Map((answer.data.updatedSpreadsheet?.sheets ?? []).map(toWatched));
    },
  };
}

/** The texts of a tab's watched column, with the one beside it where there is one. */
function toWatched(sheet: sheets_v4.Schema$Sheet): [title: string, texts: string[]] {
  const [own = [], beside = []] = (sheet.data ?? []).map((data) =>
    toGrid({ ...sheet, data: [data] }).rows.map((cells) => String(cells.at(-1)?.value ?? '')),
  );
  const rows = Math.max(own.length, beside.length);
  const texts = Array.from({ length: rows }, (_, row) => watchedText(own[row] ?? '', beside[row] ?? ''));
  return [sheet.properties?.title ?? '', texts];
}

/** The whole column, whatever the height of the sheet is by then: a range beyond it is refused. */
const watchRange = (title: string, column: number): string =>
  `${wholeTab(title)}!${columnLetter(column)}:${columnLetter(column)}`;
