// The order in which findings are told: what stops first, and then as one reads the sheet, row by row from the left.
import type { Place } from '../cells.ts';
import type { Finding, Severity } from '../finding.ts';

const gravity: Record<Severity, number> = { stops: 0, asks: 1, tells: 2 };

/** Where a finding begins: its first row, and the leftmost of its cells there; of `row` alone, where that is given. */
function beginning({ places }: Finding, row: number | undefined): Pick<Place, 'row' | 'column'> {
  const own = places.filter((place) => row === undefined || place.row === row);
  const first = Math.min(...own.map((place) => place.row));
  return {
    row: first,
    column: Math.min(...own.filter((place) => place.row === first).map(({ column }) => column)),
  };
}

/** Findings of one tab; those of the same gravity in the order of their cells, and of the same cell as they came. */
export function inSheetOrder<F extends Finding>(findings: readonly F[], row?: number): F[] {
  const placed = findings.map((finding) => ({ finding, at: beginning(finding, row) }));
  return placed
    .toSorted(
      (a, b) =>
        gravity[a.finding.severity] - gravity[b.finding.severity] ||
        compare(a.at.row, b.at.row) ||
        compare(a.at.column, b.at.column),
    )
    .map(({ finding }) => finding);
}

/** What stands nowhere in the row comes last; two such are as they came. */
const compare = (a: number, b: number): number => (a === b ? 0 : a - b);
