// A row as it came back in a file, and as it stands in the sheet: what a merge compares.
import type { CellValue } from '../sheet/cells.ts';
import type { Finding } from '../sheet/finding.ts';

/** What a person's cells held, as text by field. */
export type Texts = Record<string, string>;

/** A row of the file as it came back; `row` counts from 0 as in the file, `unread` reads it for what stops its cells, by field. */
export type FiledRow = {
  row: number;
  id: string;
  cells: Record<string, CellValue>;
  unread?: () => Record<string, Finding>;
};

/** A row of the sheet as it stands now; `row` counts from 0. */
export type SheetRow = { row: number; id: string; cells: Texts };
