// The standard wheel of a year: thirteen lines, with dates of the old scheme and of 2026, and what nobody has confirmed.
import { describe, expect, it } from 'vitest';
import { osloClock, parseIsoDay } from '../../functions/basics/calendar.ts';
import { checkWheel } from '../../functions/domain/wheel/check-wheel.ts';
import { moveLine } from '../../functions/domain/wheel/settle-line.ts';
import { type WheelLine, wheelCodes } from '../../functions/domain/wheel/wheel.ts';
import { sayRemark } from '../../functions/text/wheel/remarks.ts';
import { settled, wheelOf } from './lines.ts';

const shortly = ({ code, date, instant, confirmed }: WheelLine): string =>
  `${code} ${date} ${osloClock(instant)} ${confirmed ? 'confirmed' : 'unconfirmed'}`;

describe('the wheel of 2026', () => {
  it('has the dates that the forum was shown, the others unconfirmed', () => {
    expect(wheelOf(2026).map(shortly)).toEqual([
      'plan 2025-09-30 2025-09-30T23:59 unconfirmed',
      'owner 2025-12-01 2025-12-01T23:59 unconfirmed',
      'frame 2026-01-15 2026-01-15T23:59 confirmed',
      'need 2026-02-01 2026-02-02T23:59 confirmed',
      'partner 2026-03-01 2026-03-02T23:59 unconfirmed',
      'proposal 2026-03-11 2026-03-11T23:59 confirmed',
      'input 2026-03-12 2026-03-12T23:59 confirmed',
      'decision 2026-04-15 2026-04-15T23:59 confirmed',
      'payment 2026-04-15 2026-04-15T23:59 confirmed',
      'measureReport 2026-05-15 2026-05-15T23:59 unconfirmed',
      'networkReport 2026-06-15 2026-06-15T23:59 unconfirmed',
      'seminar 2026-09-30 2026-09-30T23:59 unconfirmed',
      'countyPlan 2026-11-30 2026-11-30T23:59 unconfirmed',
    ]);
  });

  it('is at its first date the end of September, and a network’s need report is called behovsmelding', () => {
    const [plan, , , need] = wheelOf(2026);
    expect(plan?.source).toBe('Nettverksplan: revideres i september; dagen er et forslag');
    expect([need?.what, need?.source, need?.who]).toEqual([
      'Behovsmelding',
      'Samarbeidsforum januar 2026: 1. februar',
      'network',
    ]);
  });
});

describe('the wheel of the old scheme', () => {
  it('has the forum’s innstilling in March; where the papers differ nothing is confirmed', () => {
    expect(wheelOf(2025).map(shortly)).toEqual([
      'plan 2024-09-30 2024-09-30T23:59 unconfirmed',
      'owner 2024-12-01 2024-12-02T23:59 unconfirmed',
      'frame 2025-01-15 2025-01-15T23:59 unconfirmed',
      'need 2025-02-01 2025-02-03T23:59 confirmed',
      'partner 2025-02-01 2025-02-03T23:59 unconfirmed',
      'proposal 2025-03-15 2025-03-17T23:59 unconfirmed',
      'input 2025-03-15 2025-03-17T23:59 confirmed',
      'decision 2025-04-15 2025-04-15T23:59 unconfirmed',
      'payment 2025-04-30 2025-04-30T23:59 unconfirmed',
      'measureReport 2025-05-15 2025-05-15T23:59 unconfirmed',
      'networkReport 2025-06-15 2025-06-16T23:59 unconfirmed',
      'seminar 2025-09-30 2025-09-30T23:59 unconfirmed',
      'countyPlan 2025-11-30 2025-12-01T23:59 unconfirmed',
    ]);
  });

  it('calls things what they were called', () => {
    const called = new Map(wheelOf(2025).map(({ code, what, source }) => [code, { what, source }]));
    expect(called.get('need')?.what).toBe('Beslutningsgrunnlag');
    expect(called.get('input')?.what).toBe('Innstilling fra samarbeidsforum');
    expect(called.get('measureReport')?.source).toBe(
      'Nettverksplan: 15. mai; fylkesplan: utgangen av juni; kildene er ulike',
    );
  });
});

describe('any wheel', () => {
  it.each([2022, 2027, 2030])(
    'of %i, of which no paper speaks, has thirteen lines and none confirmed',
    (year) => {
      const wheel = wheelOf(year);
      expect(wheel.map(({ code }) => code)).toEqual([...wheelCodes]);
      expect(wheel.filter(({ confirmed }) => confirmed)).toEqual([]);
      expect(wheel.every(({ source }) => source.endsWith('kilden gjelder andre år'))).toBe(true);
      expect(wheel.every(({ time }) => time === '23:59')).toBe(true);
      expect(wheel.map(({ reminders, after }) => [...reminders, ...after])).toEqual(
        wheel.map(() => [10, 5, 1, 1]),
      );
    },
  );

  it.each([2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030])('of %i is in order', (year) => {
    const codes = checkWheel(wheelOf(year), 'free').map(({ code }) => code);
    expect(codes).not.toContain('wheelOrder');
  });
});

describe('a line', () => {
  it('keeps its instant, whatever is found of days off since; a move settles it again, with its reason', () => {
    const stored = { ...settled({ date: '2026-04-15' }), instant: '2026-04-15T10:00:00.000Z' };
    expect(checkWheel([stored], 'free')).toEqual([]);
    expect(stored.instant).toBe('2026-04-15T10:00:00.000Z');
    const to = { day: parseIsoDay('2027-05-15'), reason: 'Møtet er flyttet' };
    expect(moveLine(stored, to, 'free')).toMatchObject({
      date: '2027-05-15',
      instant: '2027-05-18T21:59:00.000Z',
      version: 1,
      reason: 'Møtet er flyttet',
    });
    expect(moveLine(moveLine(stored, to, 'free'), to, 'free').version).toBe(2);
  });
});

describe('what is remarked of a wheel', () => {
  const said = (wheel: WheelLine[]): string[] =>
    checkWheel(wheel, 'free').map((remark) => `${remark.severity}: ${sayRemark(remark)}`);

  it('is a date that is a day off, and when its deadline is', () => {
    expect(said([settled()])).toEqual([
      'tells: 1. februar 2026 er søndag. Fristen er 2. februar 2026 kl. 23.59.',
    ]);
    expect(said([settled({ date: '2027-05-17' })])).toEqual([
      'tells: 17. mai 2027 er 17. mai og 2. pinsedag. Fristen er 18. mai 2027 kl. 23.59.',
    ]);
    expect(said([settled({ date: '2026-12-24', roll: 'fixed' })])).toEqual([
      'tells: 24. desember 2026 er julaften. Fristen er 24. desember 2026 kl. 23.59.',
    ]);
    expect(said([settled({ date: '2026-02-02' })])).toEqual([]);
  });

  it('is a line after the one it comes before', () => {
    const need = settled({ date: '2026-03-13' });
    const proposal = settled({ code: 'proposal', what: 'Forslag\r\ntil fordeling', date: '2026-03-11' });
    expect(said([proposal, need])).toEqual(['asks: Behovsmelding kommer etter Forslag til fordeling.']);
    expect(said([{ ...proposal, instant: need.instant }, need])).toEqual([]);
  });

  it.each([
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
  ] as const)('is %s after %s, and not at the same time', (first, then) => {
    const one = settled({ code: first, what: 'A', date: '2026-02-04' });
    const other = settled({ code: then, what: 'B', date: '2026-02-03' });
    expect(said([one, other])).toEqual(['asks: A kommer etter B.']);
    expect(said([{ ...one, instant: other.instant }, other])).toEqual([]);
  });
});
