// Which row of Kriterier is whose, whatever people did to our columns: by key, by names, by what is left.
import { textOf } from '../sheet/cells.ts';
import type { RawRow } from '../sheet/read-tab.ts';
import type { KriterierField } from '../tabs/kriterier.ts';
import type { Criterion } from './criteria.ts';
import type { Network } from './network.ts';

/** A row that the tab shall have. */
export type CriteriaRow = { key: string; network: Network; criterion: Criterion };

type Row = RawRow<KriterierField>;
type Says = (row: Row, wanted: CriteriaRow) => boolean;

const saysKey: Says = ({ cells }, { key }) => textOf(cells.key) === key;
const saysNetwork: Says = ({ cells }, { network }) => textOf(cells.network) === network.name;
const saysCriterion: Says = ({ cells }, { criterion }) => textOf(cells.criterion) === criterion.label;
const saysAbout: Says = ({ cells }, { criterion }) => textOf(cells.about) === criterion.about;
const saysNames: Says = (row, wanted) =>
  saysNetwork(row, wanted) && saysCriterion(row, wanted) && saysAbout(row, wanted);

/** The first that says it all, then by the names, which are what the person read who assessed, then by the key. */
const inTurn: Says[] = [(row, wanted) => saysKey(row, wanted) && saysNames(row, wanted), saysNames, saysKey];
/** One of these is enough for a row that nothing else is left for. */
const hints: Says[] = [saysNetwork, saysCriterion, saysAbout];

/** Row number -> the row it is; one that stands twice is where it stands first. */
export function placeCriteria(rows: Row[], wanted: CriteriaRow[]): Map<number, CriteriaRow> {
  const placed = new Map<number, CriteriaRow>();
  const free = new Set(wanted);
  const place = (row: Row, found: CriteriaRow | undefined): void => {
    if (!found) return;
    placed.set(row.row, found);
    free.delete(found);
  };
  const left = (): Row[] => rows.filter(({ row }) => !placed.has(row));
  for (const says of inTurn)
    for (const row of left())
      place(
        row,
        [...free].find((one) => says(row, one)),
      );
  // A row that names a place which is taken is a copy, and not what is missing elsewhere.
  const isCopy = (row: Row): boolean =>
    [...placed.values()].some((one) => saysKey(row, one) || saysNames(row, one));
  for (const row of left().filter((one) => !isCopy(one))) place(row, theOnly(row, free));
  return placed;
}

/** The one place that the row gives the most hints of; nothing when there are several, or no hint. */
function theOnly(row: Row, free: Set<CriteriaRow>): CriteriaRow | undefined {
  const counted = [...free].map((one) => ({ one, count: hints.filter((says) => says(row, one)).length }));
  const most = Math.max(0, ...counted.map(({ count }) => count));
  const best = counted.filter(({ count }) => count > 0 && count === most);
  return best.length === 1 ? best[0]?.one : undefined;
}
