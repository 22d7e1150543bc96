// Which rows of a file stay out: those that may belong to another row, and those that bring what cannot be read.
import { type CellValue, textOf } from '../sheet/cells.ts';
import type { Finding } from '../sheet/finding.ts';
import { tooLongForExcel } from '../tabs/behov/filed.ts';
import type { FiledRow, SheetRow, Texts } from './filed-row.ts';

/**
 * Why it is not sure which row it is: its ID stands at several rows (from 0) of the file that were all changed, is none
 * that the file was made with, or the row has the name that another one (`other`) was made with and has no longer, or
 * that a row has which came to the sheet since. A copy in which nothing was changed, of a row
 * (`of`, from 0) in which nothing was, is no new row before somebody says so.
 */
export type RowDoubt =
  | { kind: 'idTwice'; rows: number[] }
  | { kind: 'copy'; of: number }
  | { kind: 'idUnknown' }
  | { kind: 'astray'; other: string }
  | { kind: 'nameInSheet'; other: string };

/** What is wrong with a cell: a finding, or that the file never had its text. */
export type CellFault = { field: string; wrong: Finding | 'textNotInFile' };

/** A row that stays out, and the row of the sheet that it has the ID of stays as it is. */
export type LeftOut = { row: FiledRow } & ({ doubt: RowDoubt } | { faults: CellFault[] });

const textOfValue = (value: CellValue | undefined): string => textOf({ value: value ?? null });
const nameOf = ({ cells }: FiledRow): string => textOfValue(cells['measure']);

/** Names that a row of the file may be meant as, each with the ID of the row that has it. */
type Names = Map<string, string>;

type Made = {
  base: Map<string, Texts>;
  /** All rows of the file. */
  file: FiledRow[];
  /** Whether a row is as the file was made. */
  asMade: (row: FiledRow) => boolean;
};

/** What is in doubt of rows that have an ID. */
export function doubtsOfIds({ base, file, asMade }: Made): Map<FiledRow, RowDoubt> {
  const byId = Map.groupBy(file, ({ id }) => id);
  const lost = lostNames(base, byId);
  const twice = copiesIn(byId, asMade);
  const doubtOf = (row: FiledRow): RowDoubt | undefined => {
    const own = base.get(row.id);
    if (!own) return { kind: 'idUnknown' };
    return twice.get(row) ?? (own['measure'] === nameOf(row) ? undefined : astray(lost, row));
  };
  return doubted(
    file.filter(({ id }) => id !== ''),
    doubtOf,
  );
}

/** What is in doubt of `rows` without an ID: their names. `newer` came to the sheet since, and are none of the file's. */
export function doubtsOfNames(
  rows: FiledRow[],
  { base, file }: Pick<Made, 'base' | 'file'>,
  newer: SheetRow[],
): Map<FiledRow, RowDoubt> {
  const lost = lostNames(
    base,
    Map.groupBy(file, ({ id }) => id),
  );
  const since: Names = new Map(newer.map(({ id, cells }) => [cells['measure'] ?? '', id]));
  return doubted(rows, (row) => {
    const other = nameOf(row) === '' ? undefined : since.get(nameOf(row));
    return astray(lost, row) ?? (other === undefined ? undefined : { kind: 'nameInSheet', other });
  });
}

function astray(lost: Names, row: FiledRow): RowDoubt | undefined {
  const other = lost.get(nameOf(row));
  return other === undefined ? undefined : { kind: 'astray', other };
}

const doubted = (
  rows: FiledRow[],
  doubtOf: (row: FiledRow) => RowDoubt | undefined,
): Map<FiledRow, RowDoubt> =>
  new Map(
    rows.flatMap((row) => {
      const doubt = doubtOf(row);
      return doubt ? [[row, doubt] as const] : [];
    }),
  );

/** Those of several rows with one ID that stay out; what is said is made once for all of an ID, which may be at every row. */
const copiesIn = (byId: Map<string, FiledRow[]>, asMade: Made['asMade']): Map<FiledRow, RowDoubt> =>
  new Map(
    [...byId]
      .filter(([id, copies]) => id !== '' && copies.length > 1)
      .flatMap(([, copies]) => {
        const [first, ...same] = copies.filter(asMade);
        const doubt: RowDoubt = first
          ? { kind: 'copy', of: first.row }
          : { kind: 'idTwice', rows: copies.map(({ row }) => row) };
        return (first ? same : copies).map((row) => [row, doubt] as const);
      }),
  );

/** Those that the file was made with, where no row of it with that ID has the name any longer. */
function lostNames(base: Map<string, Texts>, byId: Map<string, FiledRow[]>): Names {
  const names = [...base].map(([id, cells]) => [cells['measure'] ?? '', id] as const);
  return new Map(
    names.filter(([name, id]) => name !== '' && !(byId.get(id) ?? []).some((row) => nameOf(row) === name)),
  );
}

/** What cannot be taken in of these fields. */
const faultsIn = ({ cells, unread }: FiledRow, fields: string[]): CellFault[] => {
  const stops = fields.length > 0 ? (unread?.() ?? {}) : {};
  return fields.flatMap((field): CellFault[] => {
    if (cells[field] === tooLongForExcel) return [{ field, wrong: 'textNotInFile' }];
    const wrong = stops[field];
    return wrong ? [{ field, wrong }] : [];
  });
};

/** The row as one that stays out, if these fields of it cannot be taken in. */
export function unreadRow(row: FiledRow, fields: string[]): LeftOut[] {
  const faults = faultsIn(row, fields);
  return faults.length > 0 ? [{ row, faults }] : [];
}
