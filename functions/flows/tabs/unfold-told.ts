// Nothing that a person must see is left in a folded column: the groups with such a cell are unfolded, and none is folded.
import type { ColumnGroup, Grid } from '../../domain/sheet/cells.ts';
import type { Finding } from '../../domain/sheet/finding.ts';
import type { Fold } from '../../ports.ts';

const holds = ({ start, end }: ColumnGroup, findings: Finding[]): boolean =>
  findings.some(({ places }) => places.some(({ column }) => start <= column && column < end));

/** Whether a cell of the group must be filled in, mended, or answered with a yes. */
export const mustBeSeen = (group: ColumnGroup, findings: Finding[]): boolean =>
  holds(
    group,
    findings.filter(({ severity }) => severity !== 'tells'),
  );

const unfold = ({ sheetId, groups = [] }: Grid, isWanted: (group: ColumnGroup) => boolean): Fold[] =>
  groups
    .filter((group) => group.folded && isWanted(group))
    .map((group) => ({ ...group, sheetId, folded: false }));

/** The folded groups with a cell that must be seen. */
export const unfoldTold = (grid: Grid, findings: Finding[]): Fold[] =>
  unfold(grid, (group) => mustBeSeen(group, findings));

/** Those with any cell that a finding stands at: a list leads there. */
export const unfoldListed = (grid: Grid, findings: Finding[]): Fold[] =>
  unfold(grid, (group) => holds(group, findings));
