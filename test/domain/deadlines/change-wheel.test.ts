// What an act puts in force: a deadline moves where it is set otherwise, with a reason of its own, and never by itself.
import { describe, expect, it } from 'vitest';
import { nextWheel } from '../../../functions/domain/deadlines/change-wheel.ts';
import type { TypedLine } from '../../../functions/domain/deadlines/read-wheel.ts';
import type { WheelDate, WheelLine } from '../../../functions/domain/wheel/wheel.ts';
import { settled } from '../../wheel/lines.ts';

const typed = (changed: Partial<WheelDate> = {}, typedReason = ''): TypedLine => ({
  line: settled(changed),
  typedReason,
  places: {} as TypedLine['places'],
});
const kept = (changed: Partial<WheelLine> = {}): WheelLine => ({ ...settled(), version: 3, ...changed });
const kinds = (before: WheelLine[], now: TypedLine[]) =>
  nextWheel(before, now).changes.map(({ kind, line }) => [kind, line.code, line.instant, line.version]);

describe('a line of the tab', () => {
  it('is new where nothing was in force of it', () => {
    expect(kinds([], [typed()])).toEqual([['new', 'need', '2026-02-02T22:59:00.000Z', 0]]);
  });

  it('is no change where it is set as before, also where its instant would be settled otherwise now', () => {
    const before = kept({ instant: '2026-02-05T22:59:00.000Z' });
    expect(nextWheel([before], [typed()])).toEqual({ lines: [before], changes: [], unexplained: [] });
  });

  it.each([
    ['date', { date: '2026-02-09' }, '2026-02-09T22:59:00.000Z'],
    ['hour', { time: '12:00' }, '2026-02-02T11:00:00.000Z'],
    ['roll', { roll: 'fixed' } as const, '2026-02-01T22:59:00.000Z'],
  ])('is moved by another %s, one version on, with its reason', (_, changed, instant) => {
    const next = nextWheel([kept()], [typed(changed, ' Vinterferien. ')]);
    const [line] = next.lines;
    expect([line?.instant, line?.version, line?.reason]).toEqual([instant, 4, 'Vinterferien.']);
    expect(next.unexplained).toEqual([]);
  });

  it('is not moved by a date that rolls to the same day: it keeps instant, version and reason', () => {
    const before = kept({ reason: 'Før.' });
    const next = nextWheel([before], [typed({ date: '2026-02-02' })]);
    expect(next.changes.map(({ kind }) => kind)).toEqual(['changed']);
    expect(next.lines).toEqual([{ ...before, date: '2026-02-02' }]);
    expect(next.unexplained).toEqual([]);
  });

  it('keeps instant and version where anything else of it is changed', () => {
    const before = kept({ instant: '2026-02-05T22:59:00.000Z', reason: 'Før.' });
    const now = [typed({ reminders: [3], confirmed: false, what: 'Melding' })];
    expect(nextWheel([before], now).lines).toEqual([
      { ...before, reminders: [3], confirmed: false, what: 'Melding' },
    ]);
  });

  it.each([
    ['none', '', 1],
    ['signs alone', ' – . 12', 1],
    ['the one of the move before', 'Streik.', 1],
    ['one word', 'Streik', 0],
  ])('that is moved needs a reason: %s', (_, reason, unexplained) => {
    const next = nextWheel([kept({ reason: 'Streik.' })], [typed({ date: '2026-02-09' }, reason)]);
    expect(next.unexplained).toHaveLength(unexplained);
  });

  it('that is gone from the tab stays in force, and all stand in the order of their codes', () => {
    const plan = settled({ code: 'plan', date: '2025-09-30' });
    const next = nextWheel([kept(), plan], [typed({ code: 'decision', date: '2026-04-15' })]);
    expect(next.lines.map(({ code }) => code)).toEqual(['plan', 'need', 'decision']);
    expect(next.changes.map(({ line }) => line.code)).toEqual(['decision']);
  });
});
