// Rows put in and taken out where a person has selected them, by Univer's own commands.
import type { FUniver } from '@univerjs/core/facade';

const selectedRows = (api: FUniver) => {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const range = sheet?.getSelection()?.getActiveRange();
  return [sheet, range?.getRow() ?? 0, range?.getHeight() ?? 1] as const;
};

/** As many rows as are selected, above or below the selection; the person stands in the first of them, in this column. */
export const insertRowsAt = (api: FUniver, side: 'above' | 'below', column: number): void => {
  const [sheet, from, count] = selectedRows(api);
  if (side === 'above') sheet?.insertRowsBefore(from, count);
  else sheet?.insertRowsAfter(from + count - 1, count);
  sheet?.getRange(side === 'above' ? from : from + count, column).activate();
};

/** The rows that are selected. */
export const deleteSelectedRows = (api: FUniver): void => {
  const [sheet, from, count] = selectedRows(api);
  sheet?.deleteRows(from, count);
};
