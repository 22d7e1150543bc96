// The law of ticks: however a year is cut, what falls due is sent once, or a later one of its line is, or its deadline has passed.
import fc from 'fast-check';
import { type Due, dueAt, duesOf, mayWriteAt } from '../../functions/domain/wheel/due.ts';
import { standardWheel } from '../../functions/domain/wheel/standard-wheel.ts';
import type { WheelLine, WheelRules } from '../../functions/domain/wheel/wheel.ts';
import { wheelWords } from '../../functions/text/wheel/names.ts';
import { law } from '../properties/run.ts';

type Sent = Due & { tick: string };

const hour = 3_600_000;
const rules = fc.record({
  eves: fc.constantFrom('free' as const, 'working' as const),
  july: fc.constantFrom('quiet' as const, 'open' as const),
});
const years = fc.integer({ min: 2001, max: 2098 });
/** Minutes from 1 September of the year before, over sixteen months; in any order, and again. */
const cuts = fc.array(fc.integer({ min: 0, max: 487 * 1440 }), { minLength: 1, maxLength: 60 });

const begin = (year: number): number => Date.UTC(year - 1, 8, 1);

function fold(
  wheel: WheelLine[],
  from: string,
  ticks: string[],
  by: WheelRules,
): { sent: Sent[]; until: string } {
  let since = from;
  const sent = ticks.flatMap((tick) => {
    const { dues, until } = dueAt(wheel, { from: since, to: tick }, by);
    since = until;
    return dues.map((due) => ({ ...due, tick }));
  });
  return { sent, until: since };
}

/** Why it was right that this one was not sent. */
function isExcused(due: Due, sent: Sent[], ticks: string[], until: string, by: WheelRules): boolean {
  if (due.at > until) return true;
  const first = ticks.find((tick) => tick >= due.at && mayWriteAt(tick, by)) ?? '';
  const passed = due.kind === 'reminder' && first > due.line.instant;
  return passed || sent.some(({ line, at, tick }) => line === due.line && at > due.at && tick === first);
}

law(
  'a year cut into any ticks sends each thing once at most, in office hours, and leaves none out without a cause',
  fc.record({ year: years, rules, cuts }),
  ({ year, rules: by, cuts: minutes }) => {
    const wheel = standardWheel(year, wheelWords, by);
    const ticks = minutes.map((minute) => new Date(begin(year) + minute * 60_000).toISOString());
    const inOrder = ticks.toSorted();
    const { sent, until } = fold(wheel, new Date(begin(year)).toISOString(), inOrder, by);
    const keys = new Set(sent.map(({ key }) => key));
    const all = wheel.flatMap((line) => duesOf(line, by));
    return (
      keys.size === sent.length &&
      sent.every(({ at, tick }) => at <= tick && mayWriteAt(tick, by)) &&
      sent.every(({ kind, line, tick }) => kind === 'after' || tick <= line.instant) &&
      all.every((due) => keys.has(due.key) || isExcused(due, sent, inOrder, until, by))
    );
  },
  300,
);

law(
  'ticks that come late, twice or out of order send nothing that was sent',
  fc.record({ year: years, rules, cuts }),
  ({ year, rules: by, cuts: minutes }) => {
    const wheel = standardWheel(year, wheelWords, by);
    const ticks = minutes.map((minute) => new Date(begin(year) + minute * 60_000).toISOString());
    const { sent } = fold(wheel, new Date(begin(year)).toISOString(), [...ticks, ...ticks], by);
    return new Set(sent.map(({ key }) => key)).size === sent.length;
  },
  300,
);

law(
  'ticks four hours apart or less miss nothing but what a quiet July holds back',
  fc.record({ year: years, rules, start: fc.integer({ min: 0, max: 239 }) }),
  ({ year, rules: by, start }) => {
    const wheel = standardWheel(year, wheelWords, by);
    const ticks = Array.from({ length: 489 * 6 }, (_, i) =>
      new Date(begin(year) + start * 60_000 + i * 4 * hour).toISOString(),
    );
    const keys = new Set(
      fold(wheel, new Date(begin(year) - hour).toISOString(), ticks, by).sent.map(({ key }) => key),
    );
    const missed = wheel.flatMap((line) => duesOf(line, by)).filter(({ key }) => !keys.has(key));
    return missed.every(({ at }) => by.july === 'quiet' && at.slice(5, 7) === '07');
  },
  3,
);
