// The calendars of a round: the one that is open to whoever knows its address, and the deadlines that go with an e-mail.
import { countyName } from '../../basics/county-name.ts';
import { plainName } from '../../basics/plain-name.ts';
import { type CalendarKey, calendarScope, linesFor } from '../../domain/deadlines/calendar-key.ts';
import { type WheelLine, type WheelRules, standardWheelRules } from '../../domain/wheel/wheel.ts';
import { wheelCalendar } from './events.ts';

/** `Årshjul Trøndelag 2026, FOS`. */
const nameOf = ({ county, year, whose }: CalendarKey): string =>
  `Årshjul ${countyName(county)} ${year}, ${whose === 'office' ? 'Statsforvalteren' : whose.network}`;

const notYet = { lines: [], at: '1970-01-01T00:00:00.000Z' };

/**
 * What is in force as an act has kept it, for anybody: nothing that might name a person. Before the first act it is a
 * calendar without deadlines, whose name says so. The same for the same, to the octet.
 */
export function openCalendar(
  kept: { lines: readonly WheelLine[]; at: string } | undefined,
  key: CalendarKey,
): string {
  const { lines, at } = kept ?? notYet;
  const name = kept ? nameOf(key) : `${nameOf(key)} (ikke tatt i bruk ennå)`;
  const of = { name, scope: calendarScope(key), at, readers: 'all' as const };
  return wheelCalendar(linesFor(lines, key), of, standardWheelRules);
}

/** A file that goes with an e-mail to those of `key`: `frist-behovsmelding-2026.ics`. `at` in UTC. */
export function calendarAttachment(
  lines: readonly WheelLine[],
  { at, ...key }: CalendarKey & { at: string },
  rules: WheelRules,
): { name: string; type: 'text/calendar'; text: string } {
  const [first] = lines;
  const what = lines.length === 1 && first ? ['frist', plainName(first.what)] : ['frister'];
  return {
    name: `${[...what, String(key.year)].filter(Boolean).join('-')}.ics`,
    type: 'text/calendar',
    text: wheelCalendar(lines, { name: nameOf(key), scope: calendarScope(key), at }, rules),
  };
}
