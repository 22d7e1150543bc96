// Where a check begins to ask: at the value itself, one step before it and one step after.
import { describe, expect, it } from 'vitest';
import { claimOf } from '../../../functions/domain/proposal/run-input.ts';
import type { FindingCode } from '../../../functions/domain/sheet/codes.ts';
import type { SeedRow } from '../../../desk/seed/seed.ts';
import { networksOf, standOf } from '../../desk/read-seed.ts';
import { fullRow } from '../../flows/round/full-row.ts';
import { seedOf } from '../../seeded.ts';

const seed = seedOf();
const codesOf = (...rows: SeedRow[]): FindingCode[] => {
  const typed = rows.map((row, at) =>
    Object.assign({}, fullRow, { priority: at + 1, measure: `T${at}` }, row),
  );
  return standOf(seed, 'Fosen', typed).findings.map(({ code }) => code);
};
const asks = (code: FindingCode, row: SeedRow): boolean => codesOf(row).includes(code);

describe('an amount', () => {
  it.each([
    [0, false],
    [1, true],
    [99, true],
    [100, true],
    [999, true],
    [1000, false],
  ])('of %d kr is asked about as meant in thousands: %s', (soughtUh, asked) => {
    expect(asks('amountInThousands', { soughtOwner: 50_000, soughtUh })).toBe(asked);
  });

  it('that fills the network’s frame to the krone is no question; one krone more is', () => {
    const frame = networksOf(seed).values.find(({ name }) => name === 'Fosen')?.preAnnounced ?? 0;
    expect(frame).toBeGreaterThan(0);
    const rest = { soughtOwner: frame - 500_000, soughtUh: 0 };
    expect(codesOf({ soughtOwner: 500_000, soughtUh: 0 }, rest)).not.toContain('aboveFrame');
    expect(codesOf({ soughtOwner: 500_001, soughtUh: 0 }, rest)).toContain('aboveFrame');
  });
});

describe('a period', () => {
  it('may be one semester, and may not end before it starts', () => {
    expect(asks('endBeforeStart', { start: 'H26', end: 'H26' })).toBe(false);
    expect(asks('endBeforeStart', { start: 'H26', end: 'V26' })).toBe(true);
  });

  it('has passed when it ended the year before', () => {
    const old = { start: 'H25', continuation: 'videreføring', earlierAward: 'T' };
    expect(asks('endPassed', { ...old, end: 'V26' })).toBe(false);
    expect(asks('endPassed', { ...old, end: 'H25' })).toBe(true);
  });

  it('of four years may begin and end in an autumn; a semester more is asked about', () => {
    expect(asks('periodTooLong', { start: 'H26', end: 'H30' })).toBe(false);
    expect(asks('periodTooLong', { start: 'H26', end: 'V31' })).toBe(true);
  });
});

describe('a tiltak for both sectors', () => {
  it('bears the mark of each, so that it can lie in either pot', () => {
    const [network] = networksOf(seed).values;
    const tagsOf = (sector: string) =>
      claimOf(network!, [{ rowId: 'A-1', cells: { sector } }]).measures.map(({ tags }) => tags);
    expect(tagsOf('begge')).toEqual([['skole', 'barnehage']]);
    expect(tagsOf('skole')).toEqual([['skole']]);
    expect(tagsOf('barnehage')).toEqual([['barnehage']]);
  });
});
