// A finding that only follows from another is not said, so that one mistake is one remark.
import { describe, expect, it } from 'vitest';
import { dropFollowOns } from '../../../functions/domain/needs/checks/follow-ons.ts';
import type { FindingCode } from '../../../functions/domain/sheet/codes.ts';
import type { Place } from '../../../functions/domain/sheet/cells.ts';
import { seeds } from '../../../desk/seed/index.ts';
import { standOf } from '../../desk/read-seed.ts';
import { fullRow } from '../../flows/round/full-row.ts';

type Placed = { code: FindingCode; places: Place[] };
const at = (code: FindingCode, ...rows: number[]): Placed => ({
  code,
  places: rows.map((row) => ({ title: 'Behov Fosen', row, column: 9 })),
});
const codesOf = (findings: Placed[]): FindingCode[] => findings.map(({ code }) => code);

describe('a follow-on', () => {
  it('is dropped beside its cause in the same row, in whatever order they were found', () => {
    const both = [at('endPassed', 2), at('endBeforeStart', 2)];
    expect(codesOf(dropFollowOns(both))).toEqual(['endBeforeStart']);
    expect(codesOf(dropFollowOns(both.toReversed()))).toEqual(['endBeforeStart']);
  });
  it('is said where its cause stands in another row, or in only some of its rows', () => {
    const apart = [at('endBeforeStart', 2), at('endPassed', 3)];
    expect(dropFollowOns(apart)).toEqual(apart);
    const partly = [at('endBeforeStart', 2), at('endPassed', 2, 3)];
    expect(dropFollowOns(partly)).toEqual(partly);
  });
  it('never takes a finding of another kind with it', () => {
    const others = [at('endBeforeStart', 2), at('amountOpenEnded', 2)];
    expect(dropFollowOns(others)).toEqual(others);
  });
});

describe('a typed row', () => {
  it('with its end long before its start is told so once, and not that the end has passed too', () => {
    const seed = seeds['trondelag-2026'];
    if (!seed) throw new Error('no seed');
    const { findings } = standOf(seed, 'Fosen', [{ ...fullRow, priority: 1, end: 'V20' }]);
    expect(codesOf(findings).filter((code) => code.startsWith('end'))).toEqual(['endBeforeStart']);
  });
});
