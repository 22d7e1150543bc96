// What the heading of a Behov column says beside its name: that it must be filled in, or which group begins there.
import type { Column } from '../../sheet/column.ts';

/** Under the name of a column that must be filled in. */
export const requiredWord = 'påkrevd';

type Heading = Pick<Column, 'shown' | 'optional'>;

export function withHeading<C extends Column>(column: C, at: number, all: readonly Column[]): C & Heading {
  const { header, shown = header, group, owner, required } = column;
  if (required) return { ...column, shown: `${shown}\n${requiredWord}` };
  if (owner === 'us') return column;
  const isFirst = group !== undefined && all[at - 1]?.group !== group;
  return { ...column, optional: true, ...(isFirst && { shown: `${group}:\n${shown}` }) };
}
