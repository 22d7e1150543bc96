// What people see where a number is shown as something else than that number: a day, or a percentage.

const dayMs = 86_400_000;
const epochDays = 25_569;
const two = (part: number): string => String(part).padStart(2, '0');

/** A sheet counts days from 30 December 1899; to the minute, where the format shows the clock. */
function shownDay(serial: number, clock: 'date' | 'clock'): string {
  const at = new Date(Math.floor((serial - epochDays) * 1440 + 0.5) * (dayMs / 1440));
  if (Number.isNaN(at.getTime())) return 'en dato';
  const day = `${two(at.getUTCDate())}.${two(at.getUTCMonth() + 1)}.${at.getUTCFullYear()}`;
  return clock === 'date' ? day : `${day} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

const percent = (share: number): string =>
  `${String(Number((share * 100).toPrecision(15))).replace('.', ',')} %`;

/** `01.08.2026` or `25 %`, by the type of the cell's number format; nothing where the number itself is seen. */
export function shownNumber(number: number, type: string | null | undefined): string | undefined {
  if (type === 'DATE') return shownDay(Math.floor(number), 'date');
  if (type === 'DATE_TIME') return shownDay(number, 'clock');
  return type === 'PERCENT' ? percent(number) : undefined;
}
