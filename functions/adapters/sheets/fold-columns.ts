// Columns of one group fold away together; the first of them stays, so that groups never touch and the sheet shows what is there.
import { foldedFields } from '../../domain/sheet/column.ts';
import type { Fold } from '../../ports.ts';
import { toFoldRequest } from './requests.ts';
import type { FoundTab } from './workbook/found.ts';
import type { Mending, Request } from './workbook/mending.ts';
import type { Columns, PlacedTab } from './workbook/tabs.ts';

type Span = { start: number; end: number };

/**
 * The groups of a tab that it has not: each is made, and folded at once. One that is there stays as people left it, open
 * or folded; where a note stands in a cell of the columns, something is said of them, and their group is made open.
 */
export function foldColumns({ found, tab, title }: PlacedTab, columns: Columns): Mending[] {
  const spans = foldedFields(tab.columns).flatMap((fields) => spanOf(fields, columns) ?? []);
  return spans
    .filter((span) => !found.groups.some((one) => touches(one, span)))
    .map((span): Mending => {
      const [first] = tab.columns.filter(({ field }) => columns.get(field) === span.start - 1);
      const mend = { code: 'columnsFolded', tab: title, what: first?.group ?? title } as const;
      return { mend, requests: makeGroup(found, span) };
    });
}

/** Nothing where the columns do not stand side by side: what stands between them is not ours to hide. */
function spanOf(fields: string[], columns: Columns): Span | undefined {
  const places = fields.flatMap((field) => columns.get(field) ?? []);
  const [start, end] = [Math.min(...places), Math.max(...places) + 1];
  return places.length === fields.length && end - start === places.length ? { start, end } : undefined;
}

/** Groups that lie beside each other become one at Google. */
const touches = (one: Span, other: Span): boolean => one.start <= other.end && other.start <= one.end;

function makeGroup({ sheetId, rows }: FoundTab, { start, end }: Span): Request[] {
  const range = { sheetId, dimension: 'COLUMNS', startIndex: start, endIndex: end };
  const isNoted = rows.slice(1).some((cells) => cells.slice(start, end).some(({ note }) => note));
  const fold: Fold = { sheetId, start, end, depth: 1, folded: true };
  return [{ addDimensionGroup: { range } }, ...(isNoted ? [] : [toFoldRequest(fold)])];
}
