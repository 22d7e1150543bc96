// Brings rows filled in elsewhere back to the sheet: three versions of each cell, compared by ID, and no typing lost.
import { type CellValue, textOf } from '../sheet/cells.ts';
import type { FiledRow, SheetRow, Texts } from './filed-row.ts';
import { type LeftOut, doubtsOfIds, doubtsOfNames, unreadRow } from './left-out.ts';

/** One cell that differs: what stands in the sheet, and what the file has. */
export type CellChange = { id: string; row: number; field: string; before: string; after: CellValue };

export type Merge = {
  /** Changed in the file alone: written when the person says yes. */
  changes: CellChange[];
  /** Changed in the file and in the sheet since the file was made; the sheet stands unless the person chooses the file. */
  both: CellChange[];
  /** Rows that are only in the file; one that has an ID is a changed copy of that row. */
  added: FiledRow[];
  /** Rows that were deleted in the sheet since, and edited in the file; brought back as new when the person chooses the file. */
  deleted: FiledRow[];
  /** Rows of the sheet that are not in the file any more: told, and left as they stand. */
  gone: string[];
  /** Rows that came to the sheet after the file was made. */
  newer: string[];
  /** Rows of the file that are not taken in, in its order. What stands in the sheet for them is left alone. */
  left: LeftOut[];
};

const fieldText = (value: CellValue | undefined): string => textOf({ value: value ?? null });
const textsOf = ({ cells }: FiledRow): Texts =>
  Object.fromEntries(Object.entries(cells).map(([field, value]) => [field, fieldText(value)]));
const isFilled = (row: FiledRow): boolean => Object.values(textsOf(row)).some((text) => text !== '');
const contentOf = (texts: Texts): string =>
  JSON.stringify(
    Object.entries(texts)
      .filter(([, text]) => text !== '')
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

type Texted = Map<string, Texts>;

/** Each ID's row in the file: of copies the one that is as it was made. The others, all of them changed, are new rows. */
function findRows(rows: FiledRow[], asMade: (row: FiledRow) => boolean) {
  const byId = new Map<string, FiledRow>();
  for (const row of rows) {
    const before = byId.get(row.id);
    if (!before || (asMade(row) && !asMade(before))) byId.set(row.id, row);
  }
  return { byId, copies: rows.filter((row) => byId.get(row.id) !== row) };
}

/** Whether a row of the file stands in the sheet by now, each of the sheet's once; and those that none was found for. */
type Standing = { stands: (row: FiledRow) => boolean; rest: () => SheetRow[] };

function standingOf(sheet: SheetRow[]): Standing {
  const byContent = Map.groupBy(sheet, ({ cells }) => contentOf(cells));
  return {
    stands: (row) => byContent.get(contentOf(textsOf(row)))?.shift() !== undefined,
    rest: () => [...byContent.values()].flat(),
  };
}

const fieldsOf = (changes: CellChange[]): string[] => changes.map(({ field }) => field);

/** The cells of one row where sheet and file say different things, and not because of the sheet alone. */
function compareRow(base: Texts | undefined, row: SheetRow, filed: FiledRow) {
  const differing = Object.entries(filed.cells).flatMap(([field, after]) => {
    const [before, text, made] = [row.cells[field] ?? '', fieldText(after), base?.[field]];
    if (text === before || text === made) return [];
    return [{ change: { id: row.id, row: row.row, field, before, after }, alone: made === before }];
  });
  const byFileAlone = differing.filter(({ alone }) => alone);
  const byBoth = differing.filter(({ alone }) => !alone);
  return { changes: byFileAlone.map(({ change }) => change), both: byBoth.map(({ change }) => change) };
}

/**
 * What each row of the file is: the row of its ID, one that was deleted in the sheet (`apart` are the sheet's rows whose
 * ID the file lacks), a new one, or in doubt. What is sure finds its row in the sheet before what is in doubt.
 */
function recognise(base: Texted, file: FiledRow[], { sheet, apart }: Record<'sheet' | 'apart', SheetRow[]>) {
  const asMade = (row: FiledRow): boolean => contentOf(textsOf(row)) === contentOf(base.get(row.id) ?? {});
  const ofIds = doubtsOfIds({ base, file, asMade });
  const sure = file.filter((row) => row.id !== '' && !ofIds.has(row));
  const { byId, copies } = findRows(sure, asMade);
  const here = new Set(sheet.map(({ id }) => id));
  const { stands, rest } = standingOf(apart);
  const copied = copies.filter((row) => !stands(row));
  const deleted = [...byId.values()].filter((row) => !here.has(row.id) && !asMade(row) && !stands(row));
  const bare = file.filter((row) => row.id === '' && !stands(row));
  const newer = rest().filter(({ id }) => !base.has(id));
  const ofNames = doubtsOfNames(bare, { base, file }, newer);
  const added = [...copied, ...bare.filter((row) => !ofNames.has(row))].toSorted(byRow);
  const doubts = [...ofNames, ...ofIds].filter(([row, { kind }]) => kind !== 'idUnknown' || !stands(row));
  return { byId, added, deleted, doubts };
}

/**
 * `base` are the rows as the file was made, by ID. A file that is brought back twice adds nothing the second time:
 * a new row that already stands in the sheet is that row. A row emptied in the file is a row that is gone.
 */
export function mergeRows(base: Texted, sheet: SheetRow[], all: FiledRow[]): Merge {
  const file = all.filter(isFilled);
  const there = new Set(file.map(({ id }) => id));
  const apart = sheet.filter(({ id }) => !there.has(id));
  const { byId, added, deleted, doubts } = recognise(base, file, { sheet, apart });
  const compared = sheet.flatMap((row) => {
    const filed = byId.get(row.id);
    return filed ? [{ filed, ...compareRow(base.get(row.id), row, filed) }] : [];
  });
  const left = [
    ...doubts.map(([row, doubt]) => ({ row, doubt })),
    ...compared.flatMap(({ filed, changes, both }) => unreadRow(filed, fieldsOf([...changes, ...both]))),
    ...[...added, ...deleted].flatMap((row) => unreadRow(row, Object.keys(row.cells))),
  ];
  const out = new Set(left.map(({ row }) => row));
  const taken = compared.filter(({ filed }) => !out.has(filed));
  return {
    changes: taken.flatMap(({ changes }) => changes),
    both: taken.flatMap(({ both }) => both),
    added: added.filter((row) => !out.has(row)),
    deleted: deleted.filter((row) => !out.has(row)),
    gone: apart.filter(({ id }) => base.has(id)).map(({ id }) => id),
    newer: apart.filter(({ id }) => !base.has(id)).map(({ id }) => id),
    left: left.toSorted((a, b) => byRow(a.row, b.row)),
  };
}

const byRow = (a: FiledRow, b: FiledRow): number => a.row - b.row;

/** Whether the file brings anything to be written or chosen. */
export const bringsNothing = ({ changes, both, added, deleted }: Merge): boolean =>
  changes.length + both.length + added.length + deleted.length === 0;
