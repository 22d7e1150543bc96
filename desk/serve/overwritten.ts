// Two people in one cell: the last one's text stands, as at Google, and both are told what it went over.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { a1Of } from '../sheets/areas.ts';
import type { Workbook } from '../sheets/workbook.ts';
import type { Writer } from './last-writers.ts';
import type { Place } from './row-moves.ts';

type Request = sheets_v4.Schema$Request;
type Cell = sheets_v4.Schema$CellData;
type Value = sheets_v4.Schema$ExtendedValue;
/** Per request, what its person saw in each of its cells; nothing where that is not known. */
export type Seen = (Value[][] | null)[];
/** A cell that another has changed meanwhile, and what stood there. */
export type Over = { place: Place; theirs: string; by: Writer };

type Reader = Pick<Workbook, 'get'>;

/** The cells of an edit that hold something else than was seen, neither ours nor the same as we now write. */
export const findOver = (
  workbook: Reader,
  requests: Request[],
  seen: Seen,
  writerOf: (place: Place) => Writer | undefined,
): Over[] =>
  requests.flatMap((request, at) => {
    const saw = seen[at];
    if (!request.updateCells?.start || !saw) return [];
    const block = readBlock(workbook, request.updateCells);
    return placesOf(request.updateCells).flatMap(({ place, value, row, column }) => {
      const now = block[row]?.values?.[column] ?? {};
      const isAsSeen = isSame(now.userEnteredValue, saw[row]?.[column]);
      const by = isAsSeen || isSame(now.userEnteredValue, value) ? undefined : writerOf(place);
      return by ? [{ place, theirs: now.formattedValue ?? '', by }] : [];
    });
  });

type At = { place: Place; value: Value | undefined; row: number; column: number };

const placesOf = ({ start, rows }: sheets_v4.Schema$UpdateCellsRequest): At[] =>
  (rows ?? []).flatMap(({ values }, row) =>
    (values ?? []).map(({ userEnteredValue: value }, column) => ({
      place: {
        sheetId: start?.sheetId ?? 0,
        row: (start?.rowIndex ?? 0) + row,
        column: (start?.columnIndex ?? 0) + column,
      },
      value,
      row,
      column,
    })),
  );

const isSame = (one: Value | undefined, other: Value | undefined): boolean =>
  JSON.stringify(one ?? {}) === JSON.stringify(other ?? {});

const titleOf = (workbook: Reader, sheetId: number): string =>
  workbook.get().sheets?.find(({ properties }) => properties?.sheetId === sheetId)?.properties?.title ?? '';

const readRange = (workbook: Reader, sheetId: number, a1: string): sheets_v4.Schema$RowData[] => {
  const range = `'${titleOf(workbook, sheetId).replaceAll("'", "''")}'!${a1}`;
  return workbook.get({ includeGridData: true, ranges: [range] }).sheets?.[0]?.data?.[0]?.rowData ?? [];
};

const readBlock = (workbook: Reader, { start, rows }: sheets_v4.Schema$UpdateCellsRequest) => {
  const [row, column] = [start?.rowIndex ?? 0, start?.columnIndex ?? 0];
  const width = Math.max(1, ...(rows ?? []).map(({ values }) => values?.length ?? 0));
  const last = a1Of(row + Math.max(1, rows?.length ?? 0) - 1, column + width - 1);
  return readRange(workbook, start?.sheetId ?? 0, `${a1Of(row, column)}:${last}`);
};

const readCell = (workbook: Reader, { sheetId, row, column }: Place): Cell =>
  readRange(workbook, sheetId, a1Of(row, column))[0]?.values?.[0] ?? {};

const quoted = (text: string): string => (text ? `«${text}»` : 'ingenting');

/** For each who was written over, and for the one who wrote: title and words. */
export const wordsOver = (
  workbook: Reader,
  over: Over[],
  me: Writer,
): [session: string, string, string][] => {
  const lines = over.map(({ place, theirs, by }) => ({
    by,
    at: `${a1Of(place.row, place.column)} i ${titleOf(workbook, place.sheetId)}`,
    theirs: quoted(theirs),
    mine: quoted(readCell(workbook, place).formattedValue ?? ''),
  }));
  const others = Map.groupBy(lines, ({ by }) => by.session);
  others.delete(me.session);
  const forMe = lines.map(({ at, by, theirs, mine }) => {
    const who = by.email === me.email ? 'Du selv, i et annet vindu,' : by.label;
    return `${at}: ${who} skrev ${theirs} mens du skrev. Nå står det ${mine}.`;
  });
  return [
    [me.session, 'Du skrev over noe nytt', some(forMe)],
    ...[...others].map(([session, theirLines]): [string, string, string] => {
      const words = theirLines.map(
        ({ at, theirs, mine }) => `${at}: ${me.label} skrev ${mine} der du hadde skrevet ${theirs}.`,
      );
      return [session, 'Det du skrev, er skrevet over', some(words)];
    }),
  ];
};

const SHOWN = 5;

const some = (lines: string[]): string =>
  [...lines.slice(0, SHOWN), ...(lines.length > SHOWN ? [`Og ${lines.length - SHOWN} til.`] : [])].join(' ');
