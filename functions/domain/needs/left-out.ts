// Which rows of a file stay out: those that may belong to another row, and those that bring what cannot be read.
import { type CellValue, textOf } from '../sheet/cells.ts';
import type { Finding } from '../sheet/finding.ts';
import { tooLongForExcel } from '../tabs/behov/filed.ts';
import type { FiledRow, SheetRow, Texts } from './filed-row.ts';

/**
 * Why it is not sure which row it is: its ID stands at several rows (from 0) of the file that were all changed, is none
 * that the file was made with, or the row has the name that another one (`other`) was made with and has no longer, or
 * that a row has which came to the sheet since.
 */
export type RowDoubt =
  | { kind: 'idTwice'; rows: number[] }
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
  /** Rows that came to the sheet since, and are none of the file's. */
  newer: SheetRow[];
  /** Whether a row is as the file was made. */
  asMade: (row: FiledRow) => boolean;
};

/** A row without an ID is in doubt only by its name. */
export function doubtsIn(file: FiledRow[], { base, newer, asMade }: Made): Map<FiledRow, RowDoubt> {
  const byId = Map.groupBy(file, ({ id }) => id);
  const lost = lostNames(base, byId);
  const since: Names = new Map(newer.map(({ id, cells }) => [cells['measure'] ?? '', id]));
  const doubtOf = (row: FiledRow): RowDoubt | undefined => {
    const copies = byId.get(row.id) ?? [];
    const name = nameOf(row);
    if (row.id !== '' && !base.has(row.id)) return { kind: 'idUnknown' };
    if (row.id !== '' && copies.length > 1 && !copies.some(asMade))
      return { kind: 'idTwice', rows: copies.map(({ row: at }) => at) };
    if (name === '' || base.get(row.id)?.['measure'] === name) return undefined;
    const [other, sheets] = [lost.get(name), since.get(name)];
    if (other !== undefined) return { kind: 'astray', other };
    return row.id === '' && sheets !== undefined ? { kind: 'nameInSheet', other: sheets } : undefined;
  };
  return new Map(
    file.flatMap((row) => {
      const doubt = doubtOf(row);
      return doubt ? [[row, doubt] as const] : [];
    }),
  );
}

/** Those that the file was made with, where no row of it with that ID has the name any longer. */
function lostNames(base: Map<string, Texts>, byId: Map<string, FiledRow[]>): Names {
  const names = [...base].map(([id, cells]) => [cells['measure'] ?? '', id] as const);
  return new Map(names.filter(([name, id]) => !(byId.get(id) ?? []).some((row) => nameOf(row) === name)));
}

/** What cannot be taken in of these fields. */
const faultsIn = ({ cells, unread = {} }: FiledRow, fields: string[]): CellFault[] =>
  fields.flatMap((field): CellFault[] => {
    if (cells[field] === tooLongForExcel) return [{ field, wrong: 'textNotInFile' }];
    const wrong = unread[field];
    return wrong ? [{ field, wrong }] : [];
  });

/** The row as one that stays out, if these fields of it cannot be taken in. */
export function unreadRow(row: FiledRow, fields: string[]): LeftOut[] {
  const faults = faultsIn(row, fields);
  return faults.length > 0 ? [{ row, faults }] : [];
}
