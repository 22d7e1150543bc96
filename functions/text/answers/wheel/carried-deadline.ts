// How the deadline that Plan had is said when Årshjul is made with it.
import { formatDay, readDate } from '../../../domain/sheet/read-date.ts';
import type { TypedRow } from '../../../domain/sheet/workbook-plan.ts';

const dayOfCell = (value: string | number | undefined): string => {
  const read = readDate(value ?? '');
  return typeof value === 'number' && read.ok ? formatDay(read.value) : `«${value}»`;
};

/** `01.02.2026 kl. 23.59, fast, påminnelser 5, 1`; `was` is how it stood in Plan. */
export const sayCarried = ({ date, time, roll, reminders }: TypedRow, was: 'typed' | 'empty'): string =>
  `${was === 'empty' ? 'den sto tom, så standarddatoen står der, ubekreftet: ' : ''}${dayOfCell(date)} kl. ${time}, ${roll}, påminnelser ${reminders}`;
