// An explanation says what held the network, and never a part of the keys it does not share.
import { expect, it } from 'vitest';
import { allocate } from '../../functions/allocation/allocate.ts';
import { explainAward } from '../../functions/allocation/explain.ts';
import type { AllocationInput } from '../../functions/allocation/model.ts';
import { explainOwn } from '../../functions/text/words/explanation.ts';
import { claimOf, claimWith, roundOf, tiltakOf } from '../round.ts';

const said = (round: AllocationInput, claim: string): string =>
  explainOwn(explainAward(allocate(round), round, claim)!).replaceAll('\u00a0', ' ');

it('one on the cap has no part of the keys, and was not cut by its own request', () => {
  const claims = [claimOf('A', 500, 900_000), claimOf('B', 200, 400_000), claimOf('C', 100, 900_000)];
  const text = said(roundOf(700_000, claims, { aboveFrame: 'capPerClaim', cap: 300_000 }), 'A');
  // 700 000 - 300 000 = 400 000 on 300 pupils; 500 x 1 333.33 = 666 666.67
  expect(text).toBe(
    'Taket er 300 000 kr for hvert nettverk, og dere er på taket. Nøkkelen kunne gitt 666 666 kr; det over taket er delt på de andre. Dere søkte om 900 000 kr.',
  );
});

it('one on its bound money shares nothing by key', () => {
  const claims = [claimOf('A', 800, 900_000, { commitment: 650_000 }), claimOf('B', 150, 400_000)];
  // 50 000 on 150 pupils; 800 x 333.33 = 266 666.67
  expect(said(roundOf(700_000, claims, { commitments: 'within' }), 'A')).toBe(
    'Dere har 650 000 kr bundet fra før; nøkkelen ville gitt 266 666 kr. Dere får det bundne og ingen nøkkelandel i tillegg. Dere søkte om 900 000 kr.',
  );
});

it('one without a key is told so, without an empty sum', () => {
  const text = said(roundOf(1000, [claimOf('A', 0, 1000), claimOf('B', 5, 400)]), 'A');
  expect(text).toBe(
    'Nøkkeltallet deres er 0, så nøkkelen gir ingenting: beløpet er 0 kr. Dere søkte om 1 000 kr.',
  );
});

it('one that a limit on a kind of measure stopped is told the limit and the level', () => {
  const a = claimWith('A', 100, [tiltakOf('a', 1, 200), tiltakOf('b', 2, 500, 0, ['individuelt'])]);
  const groups = [{ id: 'individuelt', tag: 'individuelt', atMost: { parts: 10, of: 100 } }];
  const round = roundOf(1000, [a, claimOf('B', 100, 600), claimOf('C', 50, 400)], { groups });
  expect(said(round, 'A')).toBe(
    'Dere har 100 av 100 elever: 300 kr. Av det er 200 kr til andre formål, alt dere søkte om der, og 100 kr av denne delen. Dere søkte om 700 kr. Beløpet ligger slik: øvrig 200 kr; individuelle tiltak 100 kr.',
  );
});

it('the level of another pot says nothing of one who shares in one', () => {
  const a = claimWith('A', 1, [tiltakOf('a', 1, 7)], { commitment: 4 });
  const b = claimWith('B', 1, [tiltakOf('b1', 1, 3), tiltakOf('b2', 1, 8, 0, ['individuelt'])]);
  const groups = [{ id: 'individuelt', tag: 'individuelt', exactly: { parts: 41, of: 100 } }];
  // 9 kr beside the pot of 7: 4 bound and 2.50 each, so A has 6.50 and the krone that is left.
  expect(said(roundOf(16, [a, b], { groups }), 'A')).toBe(
    'Dere får alt dere søkte om, 7 kr. Beløpet ligger slik: øvrig 7 kr.',
  );
});
