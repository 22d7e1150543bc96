// Rows written after the deadline are stored and marked.
import { finding } from '../../sheet/finding.ts';
import { formatDeadline } from '../../plan/deadline.ts';
import { type RowCheck, at } from './context.ts';

/** The minute of the deadline is still in time; later it is late, for as long as the content is what was typed then. */
export const checkLate: RowCheck = (row, { plan, deadline, at: now, typedAt }) => {
  if (deadline === undefined || (typedAt.get(row.id) ?? now).slice(0, 16) <= deadline.slice(0, 16)) return [];
  const severity = plan.late.text === 'stops' ? 'stops' : 'tells';
  return [finding('late', at(row, ['measure'], severity), { deadline: formatDeadline(deadline) })];
};
