// The week's summary: on its day, the first working day after it in the same week, once; and which deadlines it is of.
import { describe, expect, it } from 'vitest';
import { type DigestDay, digestAt, linesNear } from '../../../functions/domain/deadlines/digest.ts';
import { settled } from '../../wheel/lines.ts';

const at = (instant: string, day: DigestDay | 'ingen', last: string | undefined) =>
  digestAt(instant, { day, last, eves: 'free' });

describe('the summary of a week', () => {
  it.each<[string, string, DigestDay | 'ingen', string | undefined, string | undefined]>([
    ['on its Monday', '2026-01-19T07:00:00.000Z', 'mandag', '2026-01-12', '2026-01-19'],
    ['once', '2026-01-19T12:00:00.000Z', 'mandag', '2026-01-19', undefined],
    ['on Tuesday, where Monday was missed', '2026-01-20T07:00:00.000Z', 'mandag', '2026-01-12', '2026-01-19'],
    ['for the first time on its day', '2026-01-19T07:00:00.000Z', 'mandag', undefined, '2026-01-19'],
    ['for the first time, not after its day', '2026-01-20T07:00:00.000Z', 'mandag', undefined, undefined],
    ['not before its day', '2026-01-20T07:00:00.000Z', 'fredag', '2026-01-12', undefined],
    ['after Easter Monday', '2028-04-18T06:00:00.000Z', 'mandag', '2028-04-10', '2028-04-17'],
    ['not on Easter Monday', '2028-04-17T06:00:00.000Z', 'mandag', '2028-04-10', undefined],
    ['in no week whose rest is free', '2028-04-14T06:00:00.000Z', 'torsdag', '2028-04-03', undefined],
    ['never', '2026-01-19T07:00:00.000Z', 'ingen', undefined, undefined],
    ['by the day in Oslo', '2026-01-18T23:30:00.000Z', 'mandag', '2026-01-12', '2026-01-19'],
  ])('%s', (_, instant, day, last, week) => {
    expect(at(instant, day, last)).toBe(week);
  });
});

it('is of deadlines thirty days off at most, before and after, the first first', () => {
  const line = (code: 'plan' | 'owner' | 'need' | 'partner', date: string) =>
    settled({ code, date, roll: 'fixed' });
  const lines = [
    line('partner', '2026-02-14'),
    line('need', '2026-01-15'),
    line('owner', '2025-12-16'),
    line('plan', '2025-12-15'),
  ];
  const { near, ahead } = linesNear(lines, '2026-01-15T10:00:00.000Z');
  expect(near.map(({ code }) => code)).toEqual(['owner', 'need', 'partner']);
  expect(ahead.map(({ code }) => code)).toEqual(['need', 'partner']);
  expect(linesNear([line('need', '2026-02-15')], '2026-01-15T10:00:00.000Z').near).toEqual([]);
});
