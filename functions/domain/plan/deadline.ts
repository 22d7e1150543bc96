// A deadline as it stands in the remark of a row.
import { isoDay, osloClock, parseIsoDay } from '../../basics/calendar.ts';
import { formatDay } from '../sheet/read-date.ts';

/** `01.02.2026 kl. 23:59`, by Oslo's clock. */
export const formatDeadline = (instant: string): string => {
  const clock = osloClock(instant);
  return `${formatDay(isoDay(parseIsoDay(clock)))} kl. ${clock.slice(11)}`;
};
