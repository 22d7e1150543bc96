// Settles when a deadline is: the date rolled to a working day, as an instant. Moving a line settles it again.
import { type Day, isoDay, osloInstant, parseIsoDay } from '../../basics/calendar.ts';
import type { WheelDate, WheelLine } from './wheel.ts';
import { type Eves, toWorkingDay } from './working-days.ts';

/** The day on which a line's deadline is, after the roll. */
export const rolledDay = ({ date, roll }: Pick<WheelDate, 'date' | 'roll'>, eves: Eves): Day =>
  roll === 'fixed' ? parseIsoDay(date) : toWorkingDay(parseIsoDay(date), eves);

function instantOf(line: Pick<WheelDate, 'date' | 'roll' | 'time'>, eves: Eves): string {
  const [hour = 0, minute = 0] = line.time.split(':').map(Number);
  return osloInstant(rolledDay(line, eves), hour, minute);
}

/** The line with its deadline, for the first time. */
export const settleLine = (set: WheelDate, eves: Eves): WheelLine => ({
  ...set,
  instant: instantOf(set, eves),
  version: 0,
});

/** The line with another date, settled again; the reason stands in it. */
export function moveLine(line: WheelLine, to: { day: Day; reason: string }, eves: Eves): WheelLine {
  const moved = { ...line, date: isoDay(to.day), reason: to.reason, version: line.version + 1 };
  return { ...moved, instant: instantOf(moved, eves) };
}
