// The two lines about an award, on rounds small enough to be followed with a pocket calculator.
import { describe, expect, it } from 'vitest';
import { allocate } from '../../functions/allocation/allocate.ts';
import type { Claim } from '../../functions/allocation/model.ts';
import type { AllocationRules } from '../../functions/allocation/rules.ts';
import { explainAward } from '../../functions/allocation/explain.ts';
import { explainAdjustment, explainOwn, explainPot } from '../../functions/text/words/explanation.ts';
import { groupBlocks } from '../../functions/text/pages/group-table.ts';
import { claimOf, claimWith, tiltakOf, roundOf } from '../round.ts';

const explained = (pot: number, claims: Claim[], rules: Partial<AllocationRules>, id: string) => {
  const round = roundOf(pot, claims, rules);
  return explainAward(allocate(round), round, id)!;
};
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const linesOf = (...of: Parameters<typeof explained>): string[] => {
  const explanation = explained(...of);
  return [explainPot(explanation), explainOwn(explanation)].map(plain);
};

const halves = [
  { indicator: 'elevtall', parts: 50 },
  { indicator: 'barnetall', parts: 50 },
];
const counting = (id: string, elevtall: number, barnetall: number, sought: number): Claim =>
  claimOf(id, 0, sought, { indicators: { elevtall, barnetall } });

describe('by one indicator', () => {
  const claims = [claimOf('A', 1120, 400_000), claimOf('B', 2000, 800_000), claimOf('C', 500, 90_000)];
  it('the network has so many of so many, at so many kroner each', () => {
    // (1 000 000 - 90 000 - 2 x 50 000) / 3 120 = 259.61538; x 1 120 = 290 769.2; + 50 000
    expect(linesOf(1_000_000, claims, { base: 50_000 }, 'A')).toEqual([
      'Til fordeling er 1 000 000 kr. 810 000 kr deles på 3 120 elever i nettverk som ikke har fått hele søknaden: ca. 259,62 kr per elev.',
      'Dere har 1 120 av 3 120 elever: 290 769 kr (avrundet ned), i tillegg til grunntilskudd 50 000 kr: 340 769 kr i alt. Dere søkte om 400 000 kr.',
    ]);
  });
  it('who got all hears what base and key could have given', () => {
    const [, own] = linesOf(1_000_000, claims, { base: 50_000 }, 'C');
    expect(own).toBe(
      // 50 000 + 500 x 259.61538 = 179 807.69
      'Dere får alt dere søkte om, 90 000 kr. Grunntilskuddet og nøkkelen kunne gitt 179 807 kr; det over søknaden er delt på de andre.',
    );
  });
});

describe('by pupils and children together', () => {
  it('each has its own level, and the network’s counts times them are what the key gave', () => {
    const claims = [counting('A', 300, 10, 99_999), counting('B', 100, 30, 99_999)];
    const [pot, own] = linesOf(1000, claims, { key: halves }, 'A');
    // Half of 1 000 kr over 400 pupils, half over 40 children.
    expect(pot).toBe(
      'Til fordeling er 1 000 kr. 1 000 kr deles etter nøkkelen (50 % elever, 50 % barn) mellom nettverk som ikke har fått hele søknaden: 1,25 kr per elev og 12,5 kr per barn.',
    );
    // 300 x 1.25 + 10 x 12.5 = 500
    expect(own).toBe(
      'Dere har 300 elever og 10 barn, 50 % av nøkkelen hos disse nettverkene: 500 kr. Dere søkte om 99 999 kr.',
    );
  });

  it('the level holds for those who share, and the percentage is of them', () => {
    const claims = [
      counting('A', 300, 10, 99_999),
      counting('B', 50, 15, 99_999),
      counting('C', 50, 15, 100),
    ];
    const [pot, own] = linesOf(1000, claims, { key: halves }, 'A');
    // C has 100; the key of A and B is 50 % + 25 % of the county's: 900 / 0.75 = 1 200 over the whole county.
    expect(pot).toContain('900 kr deles');
    expect(pot).toMatch(/: 1,5 kr per elev og 15 kr per barn\.$/);
    expect(own).toMatch(
      /^Dere har 300 elever og 10 barn, ca\. 66,67 % av nøkkelen .*: 600 kr\. Dere søkte om/,
    );
  });

  it('under group rules the level is told for pupils and children as well, and where the money lies', () => {
    const both = (id: string, elevtall: number, barnetall: number) =>
      claimWith(id, 0, [tiltakOf(`${id}1`, 1, 9999, 0, ['spesialpedagogikk']), tiltakOf(`${id}2`, 2, 9999)], {
        indicators: { elevtall, barnetall },
      });
    const groups = [{ id: 'spesialpedagogikk', tag: 'spesialpedagogikk', atLeast: { parts: 70, of: 100 } }];
    const explanation = explained(
      1000,
      [both('A', 300, 10), both('B', 100, 30)],
      { key: halves, groups },
      'A',
    );
    // A key of its own for both: 500 kr, and spesialpedagogikk is what both put first.
    expect(plain(explainOwn(explanation))).toMatch(
      /^Dere har 300 elever og 10 barn, 50 % av nøkkelen hos disse nettverkene: 500 kr\. Dere søkte om 19 998 kr\. Beløpet ligger slik: spesialpedagogikk 500 kr; øvrig 0 kr\.$/,
    );
    expect(plain(JSON.stringify(groupBlocks(explanation)))).toContain(
      '1,25 kr per elev (+0 mot uten krav); 12,5 kr per barn (+0 mot uten krav)',
    );
  });
});

it('of one who has not sent it says so', () => {
  expect(linesOf(1000, [claimOf('A', 1, 0), claimOf('B', 1, 10)], {}, 'A')[1]).toBe(
    'Behovsmeldingen er ikke sendt inn, så beløpet er 0.',
  );
});

it('the reason of an adjustment stays in its line', () => {
  expect(plain(explainAdjustment(-5, 'Utsatt\n- Lesing · innstilt 9 kr', 10))).toBe(
    'Justert med −5 kr til 10 kr: Utsatt - Lesing · innstilt 9 kr',
  );
});
