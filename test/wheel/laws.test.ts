// What holds of days in every year from 1990 to 2099: Easter, working days, rolls, and the way there and back.
import fc from 'fast-check';
import { dayOf, daysOf, isoDay, weekdayOf } from '../../functions/basics/calendar.ts';
import { easterOf, holidaysOf } from '../../functions/domain/wheel/holidays.ts';
import { duesOf, mayWriteAt } from '../../functions/domain/wheel/due.ts';
import {
  isWorkingDay,
  toWorkingDay,
  workingDaysAfter,
  workingDaysBefore,
  workingDaysTo,
} from '../../functions/domain/wheel/working-days.ts';
import { law } from '../properties/run.ts';
import { settled } from './lines.ts';

const years = fc.integer({ min: 1990, max: 2099 });
const days = fc.integer({
  min: daysOf({ year: 1990, month: 1, day: 1 }),
  max: daysOf({ year: 2099, month: 12, day: 31 }),
});
const eves = fc.constantFrom('free' as const, 'working' as const);
const walks = fc.record({ days, eves, count: fc.integer({ min: 1, max: 30 }) });

law('Easter is a Sunday from 22 March to 25 April', years, (year) => {
  const easter = easterOf(year);
  const day = isoDay(easter).slice(5);
  return easter.year === year && weekdayOf(easter) === 6 && day >= '03-22' && day <= '04-25';
});

law('a year has twelve holidays, on twelve days or eleven or ten', years, (year) => {
  const found = holidaysOf(year);
  const names = [...found.values()].flat();
  return (
    new Set(names).size === 12 &&
    names.length === 12 &&
    found.size >= 10 &&
    [...found.keys()].every((day) => day.startsWith(String(year)))
  );
});

law('a rolled day is a working day, never earlier, and no working day is passed by', walks, (one) => {
  const rolled = toWorkingDay(dayOf(one.days), one.eves);
  const passed = Array.from({ length: daysOf(rolled) - one.days }, (_, i) => dayOf(one.days + i));
  return (
    isWorkingDay(rolled, one.eves) &&
    daysOf(rolled) >= one.days &&
    passed.every((day) => !isWorkingDay(day, one.eves))
  );
});

law('never is a deadline moved more than five days', walks, (one) => {
  return daysOf(toWorkingDay(dayOf(one.days), one.eves)) - one.days <= 5;
});

law('so many working days back and as many on is the day itself, rolled', walks, (one) => {
  const day = dayOf(one.days);
  const back = workingDaysBefore(day, one.count, one.eves);
  const there = workingDaysAfter(back, one.count, one.eves);
  return daysOf(there) === daysOf(toWorkingDay(day, one.eves));
});

law('so many on and as many back is the day itself, where it is a working day', walks, (one) => {
  const day = toWorkingDay(dayOf(one.days), one.eves);
  const there = workingDaysAfter(day, one.count, one.eves);
  return daysOf(workingDaysBefore(there, one.count, one.eves)) === daysOf(day);
});

law('as many working days as were gone are counted', walks, (one) => {
  const day = dayOf(one.days);
  const there = workingDaysAfter(day, one.count, one.eves);
  return isWorkingDay(there, one.eves) && workingDaysTo(day, there, one.eves) === one.count;
});

law(
  'all that a deadline makes due is at eight on a working day, reminders before it and notices after',
  fc.record({ days, fixed: fc.boolean() }),
  (one) => {
    const line = settled({ date: isoDay(dayOf(one.days)), roll: one.fixed ? 'fixed' : 'nextWorkingDay' });
    return duesOf(line, { eves: 'free', july: 'open' }).every(
      ({ at, kind }) =>
        mayWriteAt(at, { eves: 'free', july: 'open' }) &&
        (kind === 'reminder' ? at < line.instant : at > line.instant),
    );
  },
);
