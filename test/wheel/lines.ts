// Lines of a wheel for tests: a need report's, changed as a test wants.
import { settleLine } from '../../functions/domain/wheel/settle-line.ts';
import { standardWheel } from '../../functions/domain/wheel/standard-wheel.ts';
import { type WheelDate, type WheelLine, standardWheelRules } from '../../functions/domain/wheel/wheel.ts';
import { wheelWords } from '../../functions/text/wheel/names.ts';

export const lineWith = (changed: Partial<WheelDate> = {}): WheelDate => ({
  code: 'need',
  what: 'Behovsmelding',
  who: 'network',
  date: '2026-02-01',
  time: '23:59',
  roll: 'nextWorkingDay',
  reminders: [10, 5, 1],
  after: [1],
  source: 'Prøve',
  confirmed: true,
  ...changed,
});

export const settled = (changed: Partial<WheelDate> = {}): WheelLine => settleLine(lineWith(changed), 'free');

export const wheelOf = (year: number): WheelLine[] => standardWheel(year, wheelWords, standardWheelRules);
