// A tiltak can't end before it starts.
import { type RowCheck, at } from './context.ts';

export const checkSemesters: RowCheck = (row) => {
  const { start, end } = row.draft;
  if (!start || !end || end.order >= start.order) return [];
  return [at(row, ['end'], 'endBeforeStart', 'stops', { start: start.text, end: end.text })];
};
