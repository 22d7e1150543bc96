// Rows after the deadline are kept and marked; the deadline is a minute by Oslo's clock, and the clock is an argument.
import { describe, expect, it } from 'vitest';
import { readDeadline } from '../../../functions/domain/sheet/read-date.ts';
import { trondelag2026 } from '../../../desk/seed/trondelag-2026.ts';
import type { SeedRow } from '../../../desk/seed/seed.ts';
import { type StoredNetwork, readTabState } from '../../../functions/domain/needs/tab-state.ts';
import { behov } from '../../../functions/domain/tabs/behov.ts';
import type { Documents } from '../../../functions/domain/records/documents.ts';
import { fullRow } from '../../flows/round/full-row.ts';
import { gridOfRows, networksOf, planOf } from '../../desk/read-seed.ts';

const network = networksOf(trondelag2026).values.find(({ name }) => name === 'Fosen');
const row = { ...fullRow, priority: 1, id: 'FOS-01' } as SeedRow;

type Plan = { deadline?: string; late?: string };
const lateLabel = 'Rader skrevet etter fristen';

/** The severity of the mark at that moment, or nothing. */
function lateAt(at: string, plan: Plan, rows: Documents['storedRow'][] = []): string | undefined {
  if (!network) throw new Error('no Fosen');
  const { deadline, late = 'merkes' } = plan;
  const seed = { ...trondelag2026, plan: { ...trondelag2026.plan, [lateLabel]: { value: late } } };
  const kept: StoredNetwork = { rows, report: undefined, submitted: [], awards: new Map() };
  const { plan: rules } = planOf(seed);
  const instant = deadline === undefined ? undefined : readDeadline(deadline);
  const moment = { at, year: 2026, earlier: new Map(), deadline: instant };
  const tabState = readTabState(gridOfRows('Behov Fosen', behov, [row]), network, rules, kept, moment);
  return tabState.findings.find(({ code }) => code === 'late')?.severity;
}

const sunday = { deadline: '1. februar 2026 kl. 23:59' };

/** The row as it was kept, with that content since then. */
const storedSince = (typedAt: string): Documents['storedRow'] => {
  const cells = Object.fromEntries(Object.entries(fullRow).map(([field, value]) => [field, String(value)]));
  return {
    id: 'FOS-01',
    group: 'Fosen',
    cells: { ...cells, priority: '1' },
    state: 'typed',
    version: 1,
    hash: 'x',
    changedAt: typedAt,
    typedAt,
  };
};

describe('a row written after the deadline', () => {
  it.each([
    ['2026-02-01T22:58:59.999Z', undefined],
    ['2026-02-01T22:59:59.999Z', undefined],
    ['2026-02-01T23:00:00.000Z', 'tells'],
    ['2026-02-02T09:00:00.000Z', 'tells'],
  ])('at %s is marked %s', (at, mark) => {
    expect(lateAt(at, sunday)).toBe(mark);
  });

  it('in summer goes by summer time', () => {
    const june = { deadline: '15. juni 2026 kl. 12:00' };
    expect([lateAt('2026-06-15T10:00:30.000Z', june), lateAt('2026-06-15T10:01:00.000Z', june)]).toEqual([
      undefined,
      'tells',
    ]);
  });

  it('stops where the plan says so, and is nothing where there is no deadline', () => {
    expect(lateAt('2026-03-01T00:00:00.000Z', { ...sunday, late: 'stopper' })).toBe('stops');
    expect(lateAt('2026-03-01T00:00:00.000Z', {})).toBeUndefined();
  });

  it('is one whose content is new; what stood there in time stays in time', () => {
    const later = '2026-03-01T00:00:00.000Z';
    expect(lateAt(later, sunday, [storedSince('2026-01-20T08:00:00.000Z')])).toBeUndefined();
    expect(lateAt(later, sunday, [storedSince('2026-02-03T08:00:00.000Z')])).toBe('tells');
    const other = { ...storedSince('2026-01-20T08:00:00.000Z'), cells: { measure: 'Noe annet' } };
    expect(lateAt(later, sunday, [other])).toBe('tells');
  });
});
