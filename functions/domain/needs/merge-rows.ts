// Brings rows filled in elsewhere back to the sheet: three versions of each cell, compared by ID, and no typing lost.
import { type CellValue, textOf } from '../sheet/cells.ts';

/** What a person's cells held, as text by field. */
type Texts = Record<string, string>;

/** A row of the file as it came back; `row` counts from 0 as in the file. */
export type FiledRow = { row: number; id: string; cells: Record<string, CellValue> };
/** A row of the sheet as it stands now; `row` counts from 0. */
export type SheetRow = { row: number; id: string; cells: Texts };

/** One cell that differs: what stands in the sheet, and what the file has. */
export type CellChange = { id: string; row: number; field: string; before: string; after: CellValue };

export type Merge = {
  /** Changed in the file alone: written when the person says yes. */
  changes: CellChange[];
  /** Changed in the file and in the sheet since the file was made; the sheet stands unless the person chooses the file. */
  both: CellChange[];
  /** Rows that are only in the file. */
  added: FiledRow[];
  /** Rows that were deleted in the sheet since, and edited in the file; brought back as new when the person chooses the file. */
  deleted: FiledRow[];
  /** Rows of the sheet that are not in the file any more: told, and left as they stand. */
  gone: string[];
  /** Rows that came to the sheet after the file was made. */
  newer: string[];
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

/** Each ID's row in the file: of copies the one that is as it was made, else the first. The others are new rows. */
function findRows(base: Map<string, Texts>, sheet: SheetRow[], file: FiledRow[]) {
  const known = new Set([...base.keys(), ...sheet.map(({ id }) => id)]);
  const byId = new Map<string, FiledRow>();
  const asMade = (row: FiledRow): boolean => contentOf(textsOf(row)) === contentOf(base.get(row.id) ?? {});
  for (const row of file) {
    const before = byId.get(row.id);
    if (known.has(row.id) && (!before || (asMade(row) && !asMade(before)))) byId.set(row.id, row);
  }
  return { byId, others: file.filter((row) => byId.get(row.id) !== row) };
}

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
 * `base` are the rows as the file was made, by ID. A file that is brought back twice adds nothing the second time:
 * a new row that already stands in the sheet is that row. A row emptied in the file is a row that is gone.
 */
export function mergeRows(base: Map<string, Texts>, sheet: SheetRow[], file: FiledRow[]): Merge {
  const { byId, others } = findRows(base, sheet, file.filter(isFilled));
  const here = new Set(sheet.map(({ id }) => id));
  const compared = sheet.flatMap((row) => {
    const filed = byId.get(row.id);
    return filed ? [compareRow(base.get(row.id), row, filed)] : [];
  });
  const apart = sheet.filter(({ id }) => !byId.has(id));
  const standing = Map.groupBy(apart, ({ cells }) => contentOf(cells));
  const stands = (row: FiledRow): boolean => standing.get(contentOf(textsOf(row)))?.shift() !== undefined;
  return {
    changes: compared.flatMap(({ changes }) => changes),
    both: compared.flatMap(({ both }) => both),
    added: others.filter((row) => !stands(row)),
    deleted: [...byId.values()].filter(
      (row) =>
        !here.has(row.id) && contentOf(textsOf(row)) !== contentOf(base.get(row.id) ?? {}) && !stands(row),
    ),
    gone: apart.filter(({ id }) => base.has(id)).map(({ id }) => id),
    newer: apart.filter(({ id }) => !base.has(id)).map(({ id }) => id),
  };
}

/** Whether the file brings anything to be written or chosen. */
export const bringsNothing = ({ changes, both, added, deleted }: Merge): boolean =>
  changes.length + both.length + added.length + deleted.length === 0;
