// A message of the wheel is looked at again before it leaves: what was sent meanwhile, or moved, leaves nobody a mail.
import { describe, expect, it } from 'vitest';
import { type RoundStanding, missersOf } from '../../../functions/domain/deadlines/known-by.ts';
import { type WheelAbout, stillDue } from '../../../functions/domain/deadlines/still-due.ts';
import type { Report } from '../../../functions/domain/records/report-life.ts';
import { settled } from '../../wheel/lines.ts';

const sent = {
  id: 'Fosen',
  group: 'report',
  version: 1,
  hash: 'h',
  submittedAt: '2026-01-20T10:00:00.000Z',
  submittedBy: 'k@example.no',
} as const;
const submitted: Report = { ...sent, state: 'submitted' };
const returned: Report = {
  ...sent,
  state: 'returned',
  returnedAt: sent.submittedAt,
  returnedBy: 's@example.no',
  reason: 'Rett.',
};
const standing = (report: Report, isPublished = 'no'): RoundStanding => ({
  networks: [
    { code: 'FOS', name: 'Fosen', report },
    { code: 'INN', name: 'Innherred', report: submitted },
  ],
  isPublished: isPublished === 'yes',
});
const unsent: Report = { id: 'Fosen', state: 'unsent' };
const need = settled();
const proposal = settled({ code: 'proposal', date: '2026-03-11', who: 'governor' });
const plan = settled({ code: 'plan', date: '2025-09-30' });
const wheel = { lines: [need, proposal, plan], kept: true };
const { instant } = need;
const of = (about: WheelAbout, now: RoundStanding) => stillDue(about, { standing: now, wheel });

describe('a message of the wheel', () => {
  const own: WheelAbout = { kind: 'reminder', network: 'FOS', line: 'need', instant };
  it.each<[string, WheelAbout, RoundStanding, ReturnType<typeof stillDue>]>([
    ['not sent', own, standing(unsent), undefined],
    ['returned', own, standing(returned), undefined],
    ['sent meanwhile', own, standing(submitted), 'delivered'],
    ['sent by one only', { ...own, network: 'INN' }, standing(unsent), 'delivered'],
    ['of a network that is gone', { ...own, network: 'GONE' }, standing(unsent), 'delivered'],
    ['moved', { ...own, instant: '2026-01-26T22:59:00.000Z' }, standing(unsent), 'changed'],
    ['moved and sent', { ...own, instant: '2026-01-26T22:59:00.000Z' }, standing(submitted), 'changed'],
    ['of a line that is gone', { ...own, line: 'seminar' }, standing(unsent), 'changed'],
    ['overdue, not sent', { ...own, kind: 'overdue' }, standing(returned), undefined],
    ['overdue, to the office', { kind: 'overdue', line: 'need', instant }, standing(unsent), undefined],
    ['overdue, all sent', { kind: 'overdue', line: 'need', instant }, standing(submitted), 'delivered'],
    ['a move that still stands', { ...own, kind: 'moved' }, standing(submitted), undefined],
    ['a move that was moved on', { ...own, kind: 'moved', instant: 'x' }, standing(unsent), 'changed'],
    ['a summary of the week', { kind: 'digest' }, standing(submitted), undefined],
    [
      'of what nothing is known',
      { kind: 'moved', network: 'FOS', line: 'plan', instant: plan.instant },
      standing(unsent),
      undefined,
    ],
  ])('%s', (_, about, now, why) => {
    expect(of(about, now)).toBe(why);
  });

  it.each([
    ['no', undefined],
    ['yes', 'delivered'],
  ])('about the proposal is of whether one was put forward: %s', (isPublished, why) => {
    const about: WheelAbout = { kind: 'reminder', line: 'proposal', instant: proposal.instant };
    expect(of(about, standing(submitted, isPublished))).toBe(why);
  });
});

it('nobody misses a deadline of which nothing is known', () => {
  expect(missersOf(plan, standing(unsent))).toEqual([]);
});
