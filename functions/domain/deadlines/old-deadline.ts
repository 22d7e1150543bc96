// The deadline of the need reports as it stood in Plan before there was Årshjul, in three lines.
import { dayOf, daysOf, osloClock, parseIsoDay } from '../../basics/calendar.ts';
import { headerKey } from '../../basics/same-text.ts';
import { movedLabels } from '../plan/wheel-parameters.ts';
import { type Grid, seenOf, textOf } from '../sheet/cells.ts';
import { matchChoice } from '../sheet/read-cell.ts';
import { readDeadline } from '../sheet/read-date.ts';
import { type RawRow, readTab } from '../sheet/read-tab.ts';
import { type PlanField, plan } from '../tabs/plan.ts';
import type { Roll, WheelDate } from '../wheel/wheel.ts';
import { type Eves, workingDaysTo } from '../wheel/working-days.ts';

/** What could be read of it; `Unread` and `Typed` are texts as typed. `daysBefore` are days of the calendar. */
export type OldDeadline = {
  date?: string;
  time?: string;
  dateUnread?: string;
  roll?: Roll;
  rollTyped: string;
  daysBefore: number[];
  remindersUnread?: string;
  /** Of all three lines. */
  source: string;
  confirmed: boolean;
};

const rolls: Record<string, Roll> = { står: 'fixed', 'flyttes til mandag': 'nextWorkingDay' };
/** What counted where the cell was empty. */
const standard = { weekend: 'står', reminders: '7; 1' };

/** Nothing where the tab has none of the lines. */
export function oldDeadlineIn(grid: Grid): OldDeadline | undefined {
  const { rows } = readTab(plan, grid);
  const rowOf = (label: string): RawRow<PlanField> | undefined =>
    rows.find(({ cells }) => headerKey(textOf(cells.parameter)) === headerKey(label));
  const [deadline, weekend, reminders] = [
    rowOf(movedLabels.deadline),
    rowOf(movedLabels.weekend),
    rowOf(movedLabels.reminders),
  ];
  const all = [deadline, weekend, reminders].filter((row) => row !== undefined);
  if (all.length === 0) return undefined;
  const rollTyped = textOf(weekend?.cells.value) || standard.weekend;
  const roll = rolls[matchChoice(rollTyped, Object.keys(rolls)) ?? ''];
  const sources = all.map(({ cells }) => textOf(cells.source)).filter((text) => text !== '');
  return {
    ...dateIn(deadline),
    ...(roll && { roll }),
    rollTyped,
    ...remindersIn(textOf(reminders?.cells.value) || standard.reminders),
    source: [...new Set(sources)].join('; '),
    confirmed: matchChoice(textOf(deadline?.cells.confirmed), ['ja']) !== undefined,
  };
}

function dateIn(row: RawRow<PlanField> | undefined): Pick<OldDeadline, 'date' | 'time' | 'dateUnread'> {
  const text = textOf(row?.cells.value);
  if (!row || text === '') return {};
  const instant = readDeadline(seenOf(row.cells.value));
  if (instant === undefined) return { dateUnread: text };
  const clock = osloClock(instant);
  return { date: clock.slice(0, 10), time: clock.slice(11, 16) };
}

function remindersIn(text: string): Pick<OldDeadline, 'daysBefore' | 'remindersUnread'> {
  const words = text
    .split(';')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (words.every((word) => headerKey(word) === 'ingen')) return { daysBefore: [] };
  const counts = words.filter((word) => headerKey(word) !== 'ingen');
  return counts.every((word) => /^\d{1,2}$/.test(word) && Number(word) > 0)
    ? { daysBefore: counts.map(Number) }
    : { daysBefore: [], remindersUnread: text };
}

/** The working days nearest to so many days of the calendar before a date, the farthest first. */
export function inWorkingDays(
  daysBefore: readonly number[],
  { date }: Pick<WheelDate, 'date'>,
  eves: Eves,
): number[] {
  const last = parseIsoDay(date);
  const counts = daysBefore.map((days) => Math.max(1, workingDaysTo(dayOf(daysOf(last) - days), last, eves)));
  return [...new Set(counts)].toSorted((a, b) => b - a);
}
