// Looks a wheel over: deadlines in another order than the year's, and dates that are days off.
import { parseIsoDay } from '../../basics/calendar.ts';
import type { WheelCode, WheelLine } from './wheel.ts';
import { type Eves, isWorkingDay } from './working-days.ts';

/** `first` and `second` are what the lines are called; `date` a day as it was set, `instant` the deadline in UTC. */
export type WheelRemark =
  | { code: 'wheelOrder'; severity: 'asks'; facts: { first: string; second: string } }
  | { code: 'wheelHoliday'; severity: 'tells'; facts: { date: string; instant: string } };

/** The first of each may be at the same time as the second, and not after it. */
const order: readonly (readonly [WheelCode, WheelCode])[] = [
  ['plan', 'owner'],
  ['owner', 'need'],
  ['frame', 'need'],
  ['need', 'proposal'],
  ['partner', 'proposal'],
  ['proposal', 'input'],
  ['input', 'decision'],
  ['decision', 'payment'],
  ['measureReport', 'networkReport'],
  ['seminar', 'countyPlan'],
];

export function checkWheel(wheel: readonly WheelLine[], eves: Eves): WheelRemark[] {
  const of = new Map(wheel.map((line) => [line.code, line]));
  const disordered = order.flatMap(([a, b]): WheelRemark[] => {
    const [first, second] = [of.get(a), of.get(b)];
    return first && second && first.instant > second.instant
      ? [{ code: 'wheelOrder', severity: 'asks', facts: { first: first.what, second: second.what } }]
      : [];
  });
  const off = wheel
    .filter(({ date }) => !isWorkingDay(parseIsoDay(date), eves))
    .map(({ date, instant }): WheelRemark => ({
      code: 'wheelHoliday',
      severity: 'tells',
      facts: { date, instant },
    }));
  return [...disordered, ...off];
}
