// What the heading of a Behov column says beside its name: that it must be filled in, or which group begins there.
import type { Column } from '../../sheet/column.ts';
import { withGroup } from '../group-heading.ts';

/** Under the name of a column that must be filled in. */
export const requiredWord = 'påkrevd';

type Heading = Pick<Column, 'shown' | 'optional' | 'behind'>;

export function withHeading<C extends Column>(column: C, at: number, all: readonly Column[]): C & Heading {
  const { header, shown = header, owner, required } = column;
  if (required) return { ...column, shown: `${shown}\n${requiredWord}` };
  return owner === 'us' ? column : { ...withGroup(column, at, all), optional: true };
}
