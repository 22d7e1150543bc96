// Whole units under group rules: what is promised is paid before people are asked who of others comes first.
import { describe, expect, it } from 'vitest';
import { allocate } from '../../functions/allocation/allocate.ts';
import { certify } from '../../functions/allocation/certificate.ts';
import { allocated, amountsOf, claimWith, roundOf, tiltakOf } from '../round.ts';

const uh = { id: 'uh', tag: 'uh', exactly: { parts: 50, of: 100 } };
const seeking = (id: string, key: number, kroner: number) =>
  claimWith(id, key, [tiltakOf(`${id}1`, 1, kroner, kroner)]);

describe('whole units under group rules', () => {
  // A has 1 500 + 1 500 of its 3 000 bound kroner, B and C 2 250 in each pot: one unit is left in each.
  it('pay what is bound while a tie of others is open', () => {
    const bound = { ...seeking('A', 1, 2000), commitment: 3000 };
    const round = roundOf(12_000, [bound, seeking('B', 4, 9000), seeking('C', 4, 9000)], {
      unit: 1000,
      commitments: 'within',
      groups: [uh],
    });
    const outcome = allocated(allocate(round));
    expect(outcome.ties).toMatchObject([{ between: ['B', 'C'], kroner: 1000 }]);
    expect(amountsOf(outcome)).toMatchObject({ A: 3000, B: 4000, C: 4000 });
    expect(certify(round, outcome).filter(({ holds }) => !holds)).toEqual([]);
  });

  // 32 500 is sought for school by two, each in a pot of whole units: 32 000 can be paid, not 32 500.
  it('refuse a least amount that only a part of a unit would reach', () => {
    const skole = { id: 'skole', tag: 'skole', atLeast: { parts: 325, of: 1000 } };
    const round = roundOf(
      100_000,
      [
        claimWith('A', 1, [tiltakOf('a1', 1, 32_500, 0, ['skole']), tiltakOf('a2', 2, 0, 90_000)]),
        seeking('B', 1, 90_000),
      ],
      { unit: 1000, groups: [skole, uh], unused: 'carry' },
    );
    expect(allocate(round)).toMatchObject({ kind: 'conflict', conflicts: [{ ids: ['skole'], short: 500 }] });
  });
});
