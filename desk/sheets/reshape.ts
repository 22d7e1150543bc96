// What follows the rows and columns of a tab when they move: protections, names, colours, formulas.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Book, Tab } from './book.ts';
import { tabByTitle } from './book.ts';
import type { Reference } from './formulas/references.ts';
import { rewriteFormulas } from './formulas/rewrite-formulas.ts';
import type { Remap } from './spans.ts';

export type Dimension = 'ROWS' | 'COLUMNS';
type GridRange = sheets_v4.Schema$GridRange;

const remapRange = (
  range: GridRange,
  tab: Tab,
  dimension: Dimension,
  remap: Remap,
): GridRange | undefined => {
  if ((range.sheetId ?? 0) !== tab.properties.sheetId) return range;
  const [start, end] =
    dimension === 'ROWS'
      ? (['startRowIndex', 'endRowIndex'] as const)
      : (['startColumnIndex', 'endColumnIndex'] as const);
  const span = remap({ start: range[start] ?? -Infinity, end: range[end] ?? Infinity });
  return (
    span && {
      ...range,
      ...(Number.isFinite(span.start) && { [start]: span.start }),
      ...(Number.isFinite(span.end) && { [end]: span.end }),
    }
  );
};

const remapReference = (reference: Reference, dimension: Dimension, remap: Remap): Reference | null => {
  const key = dimension === 'ROWS' ? 'row' : 'column';
  const { from, to = from } = reference;
  const before = { start: from[key] ?? -Infinity, end: (to[key] ?? Infinity) + 1 };
  const span = remap(before);
  if (!span) return null;
  if (span.start === before.start && span.end === before.end) return reference;
  const at = (corner: typeof from, index: number) => ({
    ...corner,
    ...(Number.isFinite(index) && { [key]: index }),
  });
  return {
    ...reference,
    from: at(from, span.start),
    ...(reference.to && { to: at(reference.to, span.end - 1) }),
  };
};

type Move = (range: GridRange | undefined) => GridRange | undefined;

/** Charts draw from the same cells wherever they went; they themselves stay where they lie. */
const moveCharts = (book: Book, move: Move): void => {
  const moved = (data: sheets_v4.Schema$ChartData | undefined): void => {
    if (data?.sourceRange?.sources)
      data.sourceRange.sources = data.sourceRange.sources.flatMap((range) => move(range) ?? []);
  };
  for (const { spec } of book.tabs.flatMap(({ charts }) => charts)) {
    for (const { domain } of spec?.basicChart?.domains ?? []) moved(domain);
    for (const { series } of spec?.basicChart?.series ?? []) moved(series);
  }
};

/** Carries everything that names rows or columns of the tab along; what lost all its cells is gone. */
export const reshape = (book: Book, tab: Tab, dimension: Dimension, remap: Remap): void => {
  const move = (range: GridRange | undefined) => range && remapRange(range, tab, dimension, remap);
  const moveAll = (ranges: GridRange[] | undefined) => (ranges ?? []).flatMap((range) => move(range) ?? []);
  const withRange = <T extends { range?: GridRange }>(items: T[]): T[] =>
    items.flatMap((item) => {
      const range = move(item.range);
      return range ? [{ ...item, range }] : [];
    });
  tab.protectedRanges = withRange(tab.protectedRanges);
  for (const item of tab.protectedRanges)
    if (item.unprotectedRanges) item.unprotectedRanges = moveAll(item.unprotectedRanges);
  tab.bandedRanges = withRange(tab.bandedRanges);
  book.namedRanges = withRange(book.namedRanges);
  tab.merges = moveAll(tab.merges);
  const [filter] = withRange(tab.basicFilter ? [tab.basicFilter] : []);
  if (filter) tab.basicFilter = filter;
  else delete tab.basicFilter;
  moveCharts(book, move);
  tab.groups = tab.groups.flatMap((group) => {
    const { range } = group;
    if (range?.dimension !== dimension) return [group];
    const span = remap({ start: range.startIndex ?? 0, end: range.endIndex ?? 0 });
    return span ? [{ ...group, range: { ...range, startIndex: span.start, endIndex: span.end } }] : [];
  });
  tab.conditionalFormats = tab.conditionalFormats
    .map((rule) => ({ ...rule, ranges: moveAll(rule.ranges) }))
    .filter(({ ranges }) => ranges.length > 0);
  rewriteFormulas(book, (reference, owner) => {
    const target = reference.title === undefined ? owner : tabByTitle(book, reference.title);
    return target === tab ? remapReference(reference, dimension, remap) : reference;
  });
};
