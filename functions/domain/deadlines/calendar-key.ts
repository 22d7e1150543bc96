// Which calendar is meant: of a round, and in it the office's or a network's; and the address that it has.
import type { WheelCode, WheelLine } from '../wheel/wheel.ts';

/** `network` is a code in capitals. */
export type CalendarKey = { county: string; year: number; whose: 'office' | { network: string } };

const office = 'kontoret';

const wordOf = ({ whose }: CalendarKey): string =>
  whose === 'office' ? office : whose.network.toLowerCase();

/** `arshjul/trondelag/2026/fos.ics`. */
export const calendarPath = (key: CalendarKey): string =>
  `arshjul/${key.county}/${key.year}/${wordOf(key)}.ics`;

/** `arshjul-trondelag-2026-fos`: what its file is called. */
export const calendarName = (key: CalendarKey): string => `arshjul-${key.county}-${key.year}-${wordOf(key)}`;

/** `trondelag-2026-fos`: keeps its deadlines apart from those of others, in whatever calendar they come to stand. */
export const calendarScope = (key: CalendarKey): string => `${key.county}-${key.year}-${wordOf(key)}`;

/** Nothing where the path is none of ours. Whether there is such a round or network, it does not say. */
export function readCalendarPath(path: string): CalendarKey | undefined {
  const [, county, year, word] = /^arshjul\/([a-z0-9-]+)\/(\d{4})\/([A-Za-z0-9]{1,8})\.ics$/.exec(path) ?? [];
  if (county === undefined || word === undefined) return undefined;
  const isOffice = word.toLowerCase() === office;
  return { county, year: Number(year), whose: isOffice ? 'office' : { network: word.toUpperCase() } };
}

/** What everybody in a round plans by, though the governor's office does it. */
const everybodys: ReadonlySet<WheelCode> = new Set(['frame', 'decision', 'payment', 'seminar']);

/** The office has all deadlines; a network its own, and those that everybody plans by, of which it is not reminded. */
export const linesFor = (wheel: readonly WheelLine[], { whose }: Pick<CalendarKey, 'whose'>): WheelLine[] =>
  wheel
    .filter(({ who, code }) => whose === 'office' || who === 'network' || everybodys.has(code))
    .map((line) => (whose === 'office' || line.who === 'network' ? line : { ...line, reminders: [] }));
