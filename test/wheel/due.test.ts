// What a wheel makes due: a year of ticks against a table written by hand, missed mornings, nights, days off and July.
import { describe, expect, it } from 'vitest';
import { osloClock, parseIsoDay } from '../../functions/basics/calendar.ts';
import { type Due, dueAt, dueOn, mayWriteAt } from '../../functions/domain/wheel/due.ts';
import { type WheelLine, type WheelRules, standardWheelRules } from '../../functions/domain/wheel/wheel.ts';
import { settled, wheelOf } from './lines.ts';

const shortly = ({ line, kind, days, at }: Due): string => `${osloClock(at)} ${line.code} ${kind} ${days}`;

/** What is sent at each of these moments, each span from where the one before ended. */
function sentAt(wheel: WheelLine[], from: string, ticks: string[], rules = standardWheelRules): string[] {
  let since = from;
  return ticks.flatMap((to) => {
    const { dues, until } = dueAt(wheel, { from: since, to }, rules);
    since = until;
    return dues.map((due) => `${osloClock(to)}: ${shortly(due).slice(17)}`);
  });
}

/** Every six hours, at 00, 06, 12 and 18 UTC. */
function ticksOfYears(from: string, to: string): string[] {
  const ticks: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 6 * 3_600_000)
    ticks.push(new Date(at).toISOString());
  return ticks;
}

/** The wheel of 2026: day, code, and r for a reminder or a for after, counted by hand in a calendar. */
const byHand = `
2025-09-16 plan r10 · 2025-09-23 plan r5 · 2025-09-29 plan r1 · 2025-10-01 plan a1
2025-11-17 owner r10 · 2025-11-24 owner r5 · 2025-11-28 owner r1 · 2025-12-02 owner a1
2025-12-30 frame r10 · 2026-01-08 frame r5 · 2026-01-14 frame r1 · 2026-01-16 frame a1
2026-01-19 need r10 · 2026-01-26 need r5 · 2026-01-30 need r1 · 2026-02-03 need a1
2026-02-16 partner r10 · 2026-02-23 partner r5 · 2026-02-27 partner r1 · 2026-03-03 partner a1
2026-02-25 proposal r10 · 2026-03-04 proposal r5 · 2026-03-10 proposal r1 · 2026-03-12 proposal a1
2026-02-26 input r10 · 2026-03-05 input r5 · 2026-03-11 input r1 · 2026-03-13 input a1
2026-03-27 decision r10 · 2026-04-08 decision r5 · 2026-04-14 decision r1 · 2026-04-16 decision a1
2026-03-27 payment r10 · 2026-04-08 payment r5 · 2026-04-14 payment r1 · 2026-04-16 payment a1
2026-04-29 measureReport r10 · 2026-05-07 measureReport r5 · 2026-05-13 measureReport r1 · 2026-05-18 measureReport a1
2026-06-01 networkReport r10 · 2026-06-08 networkReport r5 · 2026-06-12 networkReport r1 · 2026-06-16 networkReport a1
2026-09-16 seminar r10 · 2026-09-23 seminar r5 · 2026-09-29 seminar r1 · 2026-10-01 seminar a1
2026-11-16 countyPlan r10 · 2026-11-23 countyPlan r5 · 2026-11-27 countyPlan r1 · 2026-12-01 countyPlan a1`;
const expected = [...byHand.matchAll(/(\S{10}) (\w+) ([ra])(\d+)/g)].map(
  ([, day = '', code = '', kind = '', days = '']) =>
    `${day} ${code} ${kind === 'r' ? 'reminder' : 'after'} ${days}`,
);

describe('a year of ticks', () => {
  it('is written by hand in full', () => expect(expected).toHaveLength(52));

  it('sends each reminder and notice of 2026 once, on its day', () => {
    const sent = sentAt(wheelOf(2026), '2025-09-01T00:00:00.000Z', ticksOfYears('2025-09-01', '2026-12-31'));
    // The first tick from eight on is that of 12 UTC in winter, at 13, and that of 6 UTC in summer, at 8.
    const days = sent.map((one) => one.replace(/T(13|08):00:/, ''));
    expect(days.toSorted()).toEqual(expected.toSorted());
  });
});

describe('one line', () => {
  const need = settled();
  const night = '2026-01-18T23:00:00.000Z';

  it('is due from eight in the morning', () => {
    const at = (to: string) => sentAt([need], night, [to]);
    expect(at('2026-01-19T06:59:59.999Z')).toEqual([]);
    expect(at('2026-01-19T07:00:00.000Z')).toEqual(['2026-01-19T08:00: need reminder 10']);
    expect(at('2026-01-19T22:59:00.000Z')).toEqual(['2026-01-19T23:59: need reminder 10']);
  });

  it('is due once, however often it is asked', () => {
    const eight = '2026-01-19T07:00:00.000Z';
    expect(
      sentAt([need], night, [eight, eight, '2026-01-19T07:00:01.000Z', '2026-01-20T10:00:00.000Z']),
    ).toEqual(['2026-01-19T08:00: need reminder 10']);
    expect(sentAt([need], night, [eight, '2026-01-16T10:00:00.000Z', eight])).toHaveLength(1);
  });

  it('that was missed sends the latest alone, not on the Sunday when it is found out', () => {
    expect(sentAt([need], night, ['2026-01-31T12:00:00.000Z', '2026-02-01T12:00:00.000Z'])).toEqual([]);
    expect(
      sentAt([need], night, [
        '2026-02-01T12:00:00.000Z',
        '2026-02-02T03:00:00.000Z',
        '2026-02-02T07:30:00.000Z',
      ]),
    ).toEqual(['2026-02-02T08:30: need reminder 1']);
  });

  it('is never reminded of when its deadline has passed', () => {
    const line = settled({ date: '2026-02-02', time: '12:00' });
    const since = '2026-01-30T00:00:00.000Z';
    expect(sentAt([line], since, ['2026-02-02T11:00:00.000Z'])).toEqual([
      '2026-02-02T12:00: need reminder 1',
    ]);
    expect(sentAt([line], since, ['2026-02-02T11:00:00.001Z'])).toEqual([]);
    expect(sentAt([line], since, ['2026-02-02T11:00:00.001Z', '2026-02-03T07:00:00.000Z'])).toEqual([
      '2026-02-03T08:00: need after 1',
    ]);
  });

  it('is told of once after it, and then silent', () => {
    const ticks = ticksOfYears('2026-02-03', '2027-02-03');
    expect(sentAt([need], '2026-02-02T23:00:00.000Z', ticks)).toEqual(['2026-02-03T13:00: need after 1']);
  });

  it('goes by the instant it was settled at, also where its date would give another', () => {
    const later = { ...need, instant: '2026-02-04T22:59:00.000Z' };
    expect(sentAt([later], night, ticksOfYears('2026-01-19', '2026-02-10'))).toEqual([
      '2026-01-21T13:00: need reminder 10',
      '2026-01-28T13:00: need reminder 5',
      '2026-02-03T13:00: need reminder 1',
      '2026-02-05T13:00: need after 1',
    ]);
  });

  it('that is half past midnight has its mornings by the day that a clock in Oslo shows', () => {
    const early = settled({ date: '2026-02-03', time: '00:30' });
    expect(sentAt([early], '2026-01-28T12:00:00.000Z', ticksOfYears('2026-01-29', '2026-02-10'))).toEqual([
      '2026-02-02T13:00: need reminder 1',
      '2026-02-04T13:00: need after 1',
    ]);
  });

  it('with no reminders makes nothing due before it', () => {
    const silent = settled({ reminders: [], after: [] });
    expect(sentAt([silent], night, ticksOfYears('2026-01-19', '2026-02-10'))).toEqual([]);
  });

  it('has keys of its own for each that is due, and others when it is moved', () => {
    const keys = (line: WheelLine) =>
      ticksOfYears('2026-01-01', '2026-03-01').flatMap((to, i, all) =>
        dueAt([line], { from: all[i - 1] ?? night, to }, standardWheelRules).dues.map(({ key }) => key),
      );
    const all = [...keys(need), ...keys(settled({ date: '2026-02-10' }))];
    expect(new Set(all).size).toBe(8);
    expect(all[0]).toBe('need/2026-02-02T22:59:00.000Z/reminder/10');
  });
});

describe('days on which nobody is written to', () => {
  it.each([
    ['2026-01-30T08:00:00.000Z', true, 'a Friday'],
    ['2026-01-31T08:00:00.000Z', false, 'a Saturday'],
    ['2026-05-14T08:00:00.000Z', false, 'Ascension'],
    ['2026-12-24T08:00:00.000Z', false, 'Christmas Eve'],
    ['2026-06-30T06:00:00.000Z', true, 'eight in summer'],
    ['2026-06-30T05:59:00.000Z', false, 'a minute before'],
    ['2026-06-30T22:00:00.000Z', false, 'midnight'],
    ['2026-07-01T08:00:00.000Z', false, 'July'],
    ['2026-07-31T21:59:00.000Z', false, 'the last minute of July'],
    ['2026-08-03T06:00:00.000Z', true, 'the first Monday of August'],
    ['2026-03-30T06:00:00.000Z', true, 'eight on the first day of summer time'],
    ['2026-03-27T07:00:00.000Z', true, 'eight on the last day of winter time'],
    ['2028-02-29T07:00:00.000Z', true, 'eight on the 29th of February'],
  ])('%s: %s, %s', (at, may) => {
    expect(mayWriteAt(at, standardWheelRules)).toBe(may);
  });

  const open: WheelRules = { eves: 'working', july: 'open' };
  it('are fewer where the office says so', () => {
    expect([
      mayWriteAt('2026-07-01T08:00:00.000Z', open),
      mayWriteAt('2026-12-24T08:00:00.000Z', open),
    ]).toEqual([true, true]);
  });

  it('put off what falls due in July until August, and drop what has passed by then', () => {
    const ticks = ticksOfYears('2026-06-20', '2026-09-01');
    const august = settled({ date: '2026-08-10' });
    const july = settled({ date: '2026-07-10' });
    expect(sentAt([august], '2026-06-20T00:00:00.000Z', ticks)).toEqual([
      '2026-08-03T08:00: need reminder 5',
      '2026-08-07T08:00: need reminder 1',
      '2026-08-11T08:00: need after 1',
    ]);
    expect(sentAt([july], '2026-06-20T00:00:00.000Z', ticks)).toEqual([
      '2026-06-26T08:00: need reminder 10',
      '2026-08-03T08:00: need after 1',
    ]);
    expect(sentAt([july], '2026-06-20T00:00:00.000Z', ticks, open)).toEqual([
      '2026-06-26T08:00: need reminder 10',
      '2026-07-03T08:00: need reminder 5',
      '2026-07-09T08:00: need reminder 1',
      '2026-07-13T08:00: need after 1',
    ]);
  });
});

describe('what is due on a day', () => {
  const on = (day: string): string[] =>
    dueOn(wheelOf(2026), parseIsoDay(day), standardWheelRules).map((due) => shortly(due));

  it.each([
    ['2026-01-26', ['2026-01-26T08:00 need reminder 5']],
    ['2026-01-28', []],
    ['2026-02-01', []],
    ['2026-02-02', []],
    ['2026-02-03', ['2026-02-03T08:00 need after 1']],
    ['2026-04-08', ['2026-04-08T08:00 decision reminder 5', '2026-04-08T08:00 payment reminder 5']],
    ['2026-05-18', ['2026-05-18T08:00 measureReport after 1']],
    ['2026-05-17', []],
  ])('%s is %j', (day, due) => {
    expect(on(day)).toEqual(due);
  });

  it('is on the first working day of August what July put off', () => {
    const line = settled({ date: '2026-08-10' });
    const due = (day: string) => dueOn([line], parseIsoDay(day), standardWheelRules).map(shortly);
    expect(due('2026-07-27')).toEqual([]);
    expect(due('2026-08-02')).toEqual([]);
    expect(due('2026-08-03')).toEqual(['2026-08-03T08:00 need reminder 5']);
    expect(due('2026-08-04')).toEqual([]);
    const held = settled({ date: '2026-08-05' });
    expect(dueOn([held], parseIsoDay('2026-08-03'), standardWheelRules).map(shortly)).toEqual([
      '2026-07-29T08:00 need reminder 5',
    ]);
  });
});
