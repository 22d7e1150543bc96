// Two networks alike: each seeks reading for owner and UH, a workshop with a fagskole, and language with somebody else.
import type { Seed, SeedRow } from '../../../../desk/seed/seed.ts';
import { specialSeed } from './special-seed.ts';

const workshop: SeedRow = {
  specialPedagogy: 'nei',
  specialRequirement: '',
  soughtOwner: 100_000,
  soughtUh: 0,
  soughtOther: 300_000,
};

const rowsOf = (rows: SeedRow[], network: string, special: string): SeedRow[] => [
  rows[0]!,
  {
    ...rows[0]!,
    ...workshop,
    ...(special === 'ja' && { specialPedagogy: 'ja', specialRequirement: 'Spesialpedagog i teamet.' }),
    priority: 2,
    measure: `Verksted ${network}`,
    partnerKind: 'fagskole',
  },
  {
    ...rows[0]!,
    ...workshop,
    priority: 3,
    measure: `Språk ${network}`,
    partnerKind: 'annet',
    partnerReason: 'Ingen andre har fagmiljø for samiske språk.',
  },
];

/** The percentages are typed by the tests; the pot is 1 000 000 kr. The workshop may be special pedagogy. */
export const payeesSeed = (special: 'ja' | 'nei' = 'nei'): Seed => {
  const seed = specialSeed();
  const behov = Object.entries(seed.behov).map(
    ([network, rows]) => [network, rowsOf(rows, network, special)] as const,
  );
  return { ...seed, name: 'mottakere', behov: Object.fromEntries(behov) };
};
