// What is said of a network's rows, laid on the cells of a file: its rows and columns are not where the sheet's are.
import type { Place } from '../../domain/sheet/cells.ts';
import { type Finding, isIncomplete } from '../../domain/sheet/finding.ts';
import { inSheetOrder } from '../../domain/sheet/left/sheet-order.ts';
import type { RowInTab, TabState } from '../../domain/needs/tab-state.ts';
import { type BehovField, behov } from '../../domain/tabs/behov.ts';
import type { ExcelMark, MarkKind } from '../../ports.ts';
import { capital } from '../../text/words/ordliste.ts';
import { sayEmpty, sayGravely } from '../../text/findings/catalogue.ts';

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

/** All that is said of a row in the sheet's order, each with the column's name once: an address would be the sheet's. */
export function remarkInFile(row: RowInTab, { reading }: Pick<TabState, 'reading'>): string {
  const columns = columnsByPlace(reading.columns);
  const ordered = inSheetOrder(row.findings, row.raw.row);
  const empty = ordered.filter(isIncomplete).map(({ facts }) => facts.header);
  const others = ordered.filter((finding) => !isIncomplete(finding));
  const said = (tells: Finding[]): string[] =>
    tells.map((finding) => {
      const [place] = placesIn(finding, row);
      const header = place && behov.columns[columns.get(place.column) ?? -1]?.header;
      const text = sayGravely(finding, place);
      return header === undefined ? text : `${header}: ${withoutHeading(text, header)}`;
    });
  const tells = (finding: Finding): boolean => finding.severity === 'tells';
  return [
    ...said(others.filter((finding) => !tells(finding))),
    ...(empty.length > 0 ? [sayEmpty(empty)] : []),
    ...said(others.filter(tells)),
  ].join('\n');
}

/** The heading stands in front, so the sentence begins with what comes after it. */
function withoutHeading(text: string, header: string): string {
  const [grave, ...rest] = text.split(`. ${header}: `);
  return rest.length === 0 ? text : `${grave}. ${capital(rest.join(`. ${header}: `))}`;
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
