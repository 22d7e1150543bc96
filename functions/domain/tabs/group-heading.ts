// The first column of a group that folds away: its heading names the group, and says how much is behind it.
import type { Column } from '../sheet/column.ts';

/** What the menu calls the act that shows folded columns, and folds them. */
export const foldCaption = 'Vis eller fold kolonner';

type Heading = Pick<Column, 'shown' | 'behind'>;

/** Every other column is as it was. */
export function withGroup<C extends Column>(column: C, at: number, all: readonly Column[]): C & Heading {
  const { header, shown = header, group } = column;
  if (group === undefined || all[at - 1]?.group === group) return column;
  const behind = all.filter((one) => one !== column && one.group === group).map((one) => one.header);
  if (behind.length === 0) return { ...column, shown: `${group}:\n${shown}` };
  return {
    ...column,
    shown: `${group}:\n${shown}\n+ ${behind.length} ${behind.length === 1 ? 'kolonne' : 'kolonner'}`,
    behind: `Bak denne kolonnen: ${behind.join(', ')}. «${foldCaption}» i menyen Samordning viser dem.`,
  };
}
