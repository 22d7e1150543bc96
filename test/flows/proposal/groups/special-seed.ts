// Two networks alike: each seeks special pedagogy for owners alone, and reading for owners and UH.
import { planRows } from '../../../../desk/seed/plan-rows.ts';
import { rolesFor } from '../../../../desk/seed/roles.ts';
import type { Seed, SeedRow } from '../../../../desk/seed/seed.ts';
import { seedOf } from '../../../seeded.ts';

const networks = ['Nord', 'Sør'];

const common = {
  theme: 'Inkluderende praksis',
  municipalities: 'Alle',
  partner: 'NTNU',
  start: 'H26',
  end: 'V27',
  continuation: 'ny',
  sector: 'skole',
  ownerEffort: 'Tid til samlinger.',
  need: 'Kartlagt i høst.',
};

const rowsOf = (network: string): SeedRow[] => [
  {
    ...common,
    priority: 1,
    measure: `Lesing ${network}`,
    specialPedagogy: 'nei',
    soughtOwner: 400_000,
    soughtUh: 400_000,
  },
  {
    ...common,
    priority: 2,
    measure: `Inkludering ${network}`,
    specialPedagogy: 'ja',
    specialRequirement: 'Spesialpedagog i teamet.',
    soughtOwner: 300_000,
    soughtUh: 0,
  },
];

const given = (value: string) =>
  ({ value, source: 'Regneeksempel.', validFrom: '01.01.2026', confirmed: 'ja' }) as const;

/** The percentages are typed by the tests; the pot is 1 000 000 kr. */
export const specialSeed = (): Seed => ({
  ...seedOf(),
  name: 'spesialpedagogikk',
  plan: planRows({ themes: given('Inkluderende praksis'), partners: given('NTNU') }),
  budsjett: [{ line: 'Ramme', label: 'Ramme', amount: 1_000_000 }],
  nokkeltall: networks.map((network) => ({
    code: network.toUpperCase().replace('Ø', 'O'),
    network,
    municipalities: `${network}by`,
    elevtall: 1000,
    barnetall: 0,
  })),
  roller: rolesFor(networks),
  behov: Object.fromEntries(networks.map((network) => [network, rowsOf(network)])),
  submitted: [],
  faults: [],
});
