// Etterregning under group rules raises no alarm over what the Plan lets happen, and says what it did not reach.
import { describe, expect, it } from 'vitest';
import { lookAt, sentUnder } from './pots-round.ts';

const pots = { kindergartenShare: 40, sectorKey: 'barnetall og elevtall' } as const;
const agrees = 'Tiltak og grupper stemmer; nøkkelen er ikke etterregnet';

describe('Etterregning agrees with what was computed', () => {
  it.each([
    [
      'a least amount lowered to what is sought',
      { ...pots, specialShare: 90, shortShare: 'så langt det er søkt' },
    ],
    ['money carried over beside pots of their own', { ...pots, unused: 'overføres' }],
    ['whole thousands', { ...pots, kindergartenShare: 37, unit: '1 000' }],
    ['a pot that nobody seeks in full, carried over', { individualPot: 90, unused: 'overføres' }],
    ['a UH share inside each sector', { ...pots, uhShare: 30, shortShare: 'så langt det er søkt' }],
    ['special pedagogy laid out on the pots', { ...pots, specialShare: 10 }],
  ])('with %s', async (_, plan) => {
    const look = lookAt(await sentUnder(plan)());
    // No share of this frame is whole thousands.
    look.frame(5_999_501);
    await look.computed();
    expect(look.verdict('Sum')).toBe(agrees);
  });

  it('and says which least amount was not reached, since the Plan lets it be lowered', async () => {
    const look = lookAt(await sentUnder({ specialShare: 90, shortShare: 'så langt det er søkt' })());
    await look.computed();
    expect(look.verdict('Gruppe: spesialpedagogikk')).toMatch(
      /^innenfor; minst \d+ kr er ikke nådd, som Plan godtar$/,
    );
  });
});
