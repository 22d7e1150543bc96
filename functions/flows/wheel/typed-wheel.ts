// The deadlines as they stand in Årshjul, each code once; or what stops them from being put in force.
import type { TypedLine, WheelReading } from '../../domain/deadlines/read-wheel.ts';
import { foreignLocale } from '../../domain/sheet/language.ts';
import { isStop } from '../../domain/sheet/finding.ts';
import { isTyped } from '../../domain/sheet/read-tab.ts';
import { type Refusal, refuse } from '../../domain/sheet/refusal.ts';
import { unreadRules } from '../../domain/plan/not-found.ts';
import { arshjul } from '../../domain/tabs/contact/arshjul.ts';
import { sayUnreadRow } from '../../text/answers/wheel/setting.ts';
import { describeFully } from '../../text/findings/catalogue.ts';
import { type OpenRound, gridOf } from '../job/open-round.ts';

const rowOf = ({ places }: TypedLine): number => places.code.row;

/** Rows with something in them that nothing could be made from, and that no finding names. */
function untoldRows({ reading, values, findings }: WheelReading): number[] {
  const read = new Set(values.map(rowOf));
  const told = new Set(findings.filter(isStop).flatMap(({ places }) => places.map(({ row }) => row)));
  const typed = reading.rows.filter((row) => isTyped(arshjul, row)).map(({ row }) => row);
  return typed.filter((row) => !read.has(row) && !told.has(row));
}

/** What stops, one line each; also where the networks cannot be read, since nobody knows then who is to be told. */
function stopsIn({ readings: { wheel }, findings }: OpenRound): string[] {
  if (!wheel) return [];
  const stops = [...wheel.findings.filter(isStop), ...unreadRules(findings)].map(describeFully);
  return [...new Set(stops), ...untoldRows(wheel).map((row) => sayUnreadRow(row + 1))];
}

/** Throws MissingTab where the workbook has no Årshjul. */
export function typedWheel(round: OpenRound): TypedLine[] | Refusal {
  gridOf(round.grids, 'Årshjul');
  const locale = foreignLocale(round.grids.values());
  if (locale !== undefined) return refuse('otherLanguage', { locale });
  const stops = stopsIn(round);
  if (stops.length > 0) return refuse('wheelUnreadable', {}, stops);
  return round.readings.wheel?.values ?? [];
}
