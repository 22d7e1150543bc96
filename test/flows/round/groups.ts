// The groups of columns of a tab as a person sees them: which are folded, and which columns are in sight.
import { tabOf } from '../../../functions/domain/tabs/index.ts';
import type { Workbook } from '../../../desk/sheets/workbook.ts';
import type { Round } from './round.ts';

type Seen = { folded: string[]; open: string[]; hidden: string[] };

/** Groups by the name their columns have, and the fields of the columns that are hidden. */
export function groupsOf({ workbook }: { workbook: Workbook }, title: string): Seen {
  const [sheet] = workbook.get({ ranges: [`'${title}'`], includeGridData: true }).sheets ?? [];
  const columns = tabOf(title)?.tab.columns ?? [];
  const all = (sheet?.columnGroups ?? []).map(({ range, collapsed }) => ({
    name: columns[range?.startIndex ?? 0]?.group ?? String(range?.startIndex),
    collapsed: collapsed === true,
  }));
  const named = (collapsed: boolean) =>
    all.filter((one) => one.collapsed === collapsed).map(({ name }) => name);
  const metadata = sheet?.data?.[0]?.columnMetadata ?? [];
  const hidden = columns.flatMap(({ field }, at) => (metadata[at]?.hiddenByUser ? [field] : []));
  return { folded: named(true), open: named(false), hidden };
}

/** What somebody does with the sign over the headings. */
export function turning(
  round: Round,
  title: string,
  name: string,
  to: 'folded' | 'open',
): {
  updateDimensionGroup: {
    dimensionGroup: { range: object; depth: number; collapsed: boolean };
    fields: string;
  };
} {
  const collapsed = to === 'folded';
  const columns = tabOf(title)?.tab.columns ?? [];
  const range = {
    sheetId: round.sheetId(title),
    dimension: 'COLUMNS',
    startIndex: columns.findIndex(({ group }) => group === name) + 1,
    endIndex: columns.findLastIndex(({ group }) => group === name) + 1,
  };
  return { updateDimensionGroup: { dimensionGroup: { range, depth: 1, collapsed }, fields: 'collapsed' } };
}
