// A group of columns as the API answers it -> as a grid has it.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { ColumnGroup } from '../../../domain/sheet/cells.ts';

/** What Google leaves out is 0, or not so. */
export const groupOf = ({ range, depth, collapsed }: sheets_v4.Schema$DimensionGroup): ColumnGroup => ({
  start: range?.startIndex ?? 0,
  end: range?.endIndex ?? 0,
  depth: depth ?? 1,
  folded: collapsed === true,
});
