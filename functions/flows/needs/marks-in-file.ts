// What is said of a network's rows, laid on the cells of a file: its rows and columns are not where the sheet's are.
import type { Place } from '../../domain/sheet/cells.ts';
import { type Finding, isIncomplete } from '../../domain/sheet/finding.ts';
import type { RowInTab, TabState } from '../../domain/needs/tab-state.ts';
import { type BehovField, behov } from '../../domain/tabs/behov.ts';
import type { ExcelMark, MarkKind } from '../../ports.ts';
import { sayGravely } from '../../text/findings/catalogue.ts';

const weight: Record<MarkKind, number> = { mend: 0, look: 1, empty: 2 };

const kindOf = (finding: Finding): MarkKind => {
  if (isIncomplete(finding)) return 'empty';
  return finding.severity === 'stops' ? 'mend' : 'look';
};

/** One mark for each cell, the gravest first in its note; what is only good to know stands in the remark alone. */
export function marksInFile({ rows, reading }: TabState): ExcelMark[] {
  const columns = columnsByPlace(reading.columns);
  return rows.flatMap((row, index) => {
    const said = row.findings
      .filter(({ severity }) => severity !== 'tells')
      .flatMap((finding) => placesIn(finding, row).map((place) => ({ finding, place })));
    const byCell = Map.groupBy(said, ({ place }) => columns.get(place.column) ?? -1);
    return [...byCell].flatMap(([column, own]): ExcelMark[] => {
      if (column < 0) return [];
      const ordered = own.toSorted((a, b) => weight[kindOf(a.finding)] - weight[kindOf(b.finding)]);
      const note = ordered.map(({ finding, place }) => sayGravely(finding, place)).join('\n');
      return [{ row: index, column, kind: kindOf(ordered[0]!.finding), note }];
    });
  });
}

/** All that is said of a row, each with the column's name: an address would be the sheet's. */
export function remarkInFile(row: RowInTab, { reading }: Pick<TabState, 'reading'>): string {
  const columns = columnsByPlace(reading.columns);
  const lines = row.findings.map((finding) => {
    const [place] = placesIn(finding, row);
    const header = place && behov.columns[columns.get(place.column) ?? -1]?.header;
    return `${header === undefined ? '' : `${header}: `}${sayGravely(finding, place)}`;
  });
  return lines.join('\n');
}

const placesIn = ({ places }: Finding, { raw }: RowInTab): Place[] =>
  places.filter((place) => place.row === raw.row);

/** The sheet's column -> the file's. */
const columnsByPlace = (columns: Partial<Record<BehovField, number>>): Map<number, number> =>
  new Map(
    behov.columns.flatMap(({ field }, at): [number, number][] => {
      const place = columns[field];
      return place === undefined ? [] : [[place, at]];
    }),
  );
