// What was sent as rows of a file: the tab's headings, and under them what was frozen, amounts and counts as numbers.
import type { Column } from '../sheet/column.ts';
import { readAmount, readInteger } from '../sheet/read-amount.ts';
import { behov } from '../tabs/behov.ts';
import type { Documents } from '../records/documents.ts';

type Frozen = Pick<Documents['submittedRow'], 'rowId' | 'cells'>;

const columns: readonly Column[] = behov.columns.filter(
  ({ owner, field }) => owner === 'person' || field === 'id',
);

/** As typed where it is no whole number: what does not stop a report may stand so. */
function numberIn(text: string, { kind }: Column): string | number {
  if (kind !== 'kroner' && kind !== 'integer') return text;
  const reading = kind === 'kroner' ? readAmount(text) : readInteger(text);
  return reading.ok ? reading.value : text;
}

/** The heading row and one row for each tiltak, in the order they were sent; columns as in the tab. Whole kroner. */
export const sentRows = (rows: readonly Frozen[]): (string | number)[][] => [
  columns.map(({ header }) => header),
  ...rows.map(({ rowId, cells }) =>
    columns.map((column) => (column.field === 'id' ? rowId : numberIn(cells[column.field] ?? '', column))),
  ),
];
