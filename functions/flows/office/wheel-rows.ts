// What the tab Årshjul begins with: the standard dates of the round's year, and for the need reports what stood in Plan.
import { daysOf, parseIsoDay } from '../../basics/calendar.ts';
import { mostDays, readDays } from '../../domain/deadlines/read-parts.ts';
import { wheelRulesOf } from '../../domain/deadlines/wheel-rules.ts';
import { type OldDeadline, inWorkingDays, oldDeadlineIn } from '../../domain/deadlines/old-deadline.ts';
import { readPlan } from '../../domain/plan/read-plan.ts';
import type { Grid } from '../../domain/sheet/cells.ts';
import type { TypedRow } from '../../domain/sheet/workbook-plan.ts';
import { partyOfWord, rollOfWord } from '../../domain/tabs/contact/arshjul.ts';
import { settleLine } from '../../domain/wheel/settle-line.ts';
import { standardWheel } from '../../domain/wheel/standard-wheel.ts';
import { type WheelLine, type WheelRules, standardWheelRules } from '../../domain/wheel/wheel.ts';
import { sayDeadline } from '../../text/wheel/days.ts';
import { wheelWords } from '../../text/wheel/names.ts';

/** Day 0 of a sheet, counted from 1 January 1970. */
const sheetEpoch = -25_569;
export const serialOf = (iso: string): number => daysOf(parseIsoDay(iso)) - sheetEpoch;

const wordFor = <V extends string>(words: Record<string, V>, value: V): string =>
  Object.keys(words).find((word) => words[word] === value) ?? '';

/** `10, 5, 1`, and the word for none. */
const sayNumbers = (days: readonly number[]): string => days.join(', ') || 'ingen';

/** A line as a person would have typed it. */
export const rowOfLine = (line: WheelLine): TypedRow => ({
  code: line.code,
  what: line.what,
  who: wordFor(partyOfWord, line.who),
  date: serialOf(line.date),
  time: line.time.replace(':', '.'),
  roll: wordFor(rollOfWord, line.roll),
  inForce: sayDeadline(line.instant),
  reminders: sayNumbers(line.reminders),
  after: sayNumbers(line.after),
  source: line.source,
  confirmed: line.confirmed ? 'ja' : 'nei',
});

/** The rows of a round's year, in the order of the codes; `plan` is the tab that may have the deadline still. */
export function wheelRowsOf(year: number, plan?: Grid): TypedRow[] {
  const rules = plan ? wheelRulesOf(readPlan(plan).plan) : standardWheelRules;
  const old = plan && oldDeadlineIn(plan);
  return standardWheel(year, wheelWords, rules).map((line) =>
    line.code === 'need' && old ? carriedRow(line, old, rules) : rowOfLine(line),
  );
}

/** What could be read counts as it did; what could not stands as it was typed, and is told there. */
function carriedRow(line: WheelLine, old: OldDeadline, { eves }: WheelRules): TypedRow {
  const { date = line.date, time = line.time, roll } = old;
  const reminders = inWorkingDays(old.daysBefore, { ...line, ...(old.date && { date }) }, eves);
  const settled = settleLine(
    {
      ...line,
      date,
      time,
      roll: roll ?? line.roll,
      reminders,
      source: old.source || line.source,
      confirmed: old.confirmed && old.date !== undefined,
    },
    eves,
  );
  const { inForce, ...row } = rowOfLine(settled);
  const unread = {
    ...(old.dateUnread !== undefined && { date: old.dateUnread }),
    ...(roll === undefined && { roll: old.rollTyped }),
    ...(old.remindersUnread !== undefined && { reminders: old.remindersUnread }),
  };
  const isRead =
    Object.keys(unread).length === 0 && readDays(String(row['reminders']), mostDays.reminders) !== undefined;
  return { ...row, ...unread, ...(isRead && inForce !== undefined && { inForce }) };
}
