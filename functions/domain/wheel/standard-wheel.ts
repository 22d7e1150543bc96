// The wheel of a round's year where nobody has set anything: the standard dates, settled.
import { isoDay } from '../../basics/calendar.ts';
import { settleLine } from './settle-line.ts';
import { isSourcedYear, schemeOf, standardDates } from './standard-dates.ts';
import { type WheelCode, type WheelLine, type WheelRules, wheelCodes } from './wheel.ts';

/** What a line is called in a round's year, and where its date is from. */
export type WheelWords = (code: WheelCode, year: number) => { what: string; source: string };

/** Working days. */
const reminders = [10, 5, 1];
const after = [1];

/** In the order of the codes. Reports are those that fall due in the year, on the awards of the year before. */
export function standardWheel(year: number, words: WheelWords, { eves }: WheelRules): WheelLine[] {
  const dates = standardDates[schemeOf(year)];
  return wheelCodes.map((code) => {
    const { who, roll, certainty, year: later, month, day } = dates[code];
    const date = isoDay({ year: year + later, month, day });
    const confirmed = certainty === 'stated' && isSourcedYear(year);
    const set = { code, ...words(code, year), who, date, time: '23:59', roll, reminders, after, confirmed };
    return settleLine(set, eves);
  });
}
