// The fairness certificate under the Innstilling table: what this run was tried for, in words.
import { beforeEach, describe, expect, it } from 'vitest';
import { allocate } from '../../../functions/allocation/allocate.ts';
import { certify, properties } from '../../../functions/allocation/certificate.ts';
import { layoutOf } from '../../../functions/domain/proposal/tab-layout.ts';
import { certificateHeading, certificateLines } from '../../../functions/text/pages/certificate.ts';
import { allocated, claimOf, roundOf } from '../../round.ts';
import { adjust } from '../round/moves.ts';
import type { Round } from '../round/round.ts';
import { small } from '../round/rounds.ts';

const tab = 'Innstilling';

describe('under the Innstilling table', () => {
  let round: Round;
  const rowOf = (name: string): number => round.rowWhere(tab, 'network', name);
  beforeEach(async () => {
    round = await small.proposed();
  });

  it('stands each property by name with «holder», under the frame and the chart', () => {
    const heading = rowOf('Kontroll av beregningen');
    expect(heading).toBe(layoutOf(3).below);
    expect(round.shown(tab, heading, 'why')).toMatch(
      /^Alle \d+ egenskaper holder\. Prøvd på denne kjøringen\.$/,
    );
    const names = [
      'Går opp til kronen',
      'Linjene gir beløpet',
      'Ingen over søknaden',
      'Prioritet fulgt',
      'Rekkefølgen holder',
      'Samme inn, samme ut',
      'Radene kan stå i hvilken som helst rekkefølge',
      'Større ramme skader ingen',
      'Å søke om mer enn man får, lønner seg ikke',
    ];
    for (const [at, name] of names.entries())
      expect([
        round.shown(tab, heading + 1 + at, 'network'),
        round.shown(tab, heading + 1 + at, 'status'),
      ]).toEqual([name, 'holder']);
    expect(round.rows(tab)).toBe(heading + names.length);
  });

  it('says that it is about the computed amounts when one is adjusted', async () => {
    adjust(round, 'Fosen', { amount: -16 });
    await round.propose();
    expect(round.shown(tab, rowOf('Kontroll av beregningen'), 'why')).toContain(
      'Prøvd på det beregnede, før justeringene.',
    );
  });
});

describe('the certificate in words', () => {
  const input = roundOf(100, [claimOf('A', 3, 60), claimOf('B', 1, 70)]);
  const outcome = allocated(allocate(input));

  it('says «holder ikke» of an award that is not what the rules give', () => {
    const [first, ...others] = outcome.awards;
    const wrong = { ...outcome, awards: [{ ...first!, amount: first!.amount + 40 }, ...others] };
    const certificate = certify(input, wrong);
    const said = certificateLines(certificate);
    expect(said.find(({ name }) => name === 'Ingen over søknaden')?.verdict).toBe('holder ikke');
    expect(said.find(({ name }) => name === 'Går opp til kronen')?.verdict).toBe('holder ikke');
    expect(certificateHeading(certificate, 'computed').about).toMatch(/^\d av \d egenskaper holder ikke/);
  });

  it('has a name and a sentence of its own for every property', () => {
    const said = certificateLines(properties.map((property) => ({ property, holds: true })));
    expect(new Set(said.map(({ name }) => name)).size).toBe(properties.length);
    expect(new Set(said.map(({ about }) => about)).size).toBe(properties.length);
  });
});
