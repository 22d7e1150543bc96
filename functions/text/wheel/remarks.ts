// What is remarked of a yearly wheel: deadlines out of order, and dates that are days off.
import { parseIsoDay } from '../../basics/calendar.ts';
import type { WheelRemark } from '../../domain/wheel/check-wheel.ts';
import { oneLine } from '../words/one-line.ts';
import { sayInstant } from '../words/when.ts';
import { sayDate, sayKindOfDay } from './days.ts';

export function sayRemark({ code, facts }: WheelRemark): string {
  if (code === 'wheelOrder') return `${oneLine(facts.first)} kommer etter ${oneLine(facts.second)}.`;
  const day = parseIsoDay(facts.date);
  return `${sayDate(day)} er ${sayKindOfDay(day)}. Fristen er ${sayInstant(facts.instant)}.`;
}
