// The shape of Vestland's round of 2019 with figures of our own: four regions, collective and individual measures.
import { planRows } from '../../../../desk/seed/plan-rows.ts';
import { rolesFor } from '../../../../desk/seed/roles.ts';
import type { Seed, SeedRow } from '../../../../desk/seed/seed.ts';
import { seedOf } from '../../../seeded.ts';

/** Kindergartens stand in the column of children: a county says in its Plan what it counts. */
const regions = [
  { network: 'Region A', barnetall: 20, arsverk: 410 },
  { network: 'Region B', barnetall: 14, arsverk: 290 },
  { network: 'Region C', barnetall: 10, arsverk: 180 },
  { network: 'Region D', barnetall: 8, arsverk: 120 },
];

const common = {
  theme: 'Inkluderende praksis',
  municipalities: 'Alle',
  partner: 'HVL',
  start: 'H26',
  end: 'V27',
  continuation: 'ny',
  sector: 'barnehage',
  specialPedagogy: 'nei',
  ownerEffort: 'Tid til samlinger.',
  need: 'Kartlagt i høst.',
};

/** Each seeks 3 000 000 kr for owners, as much for UH, and as much for individual places, which it wants first. */
const rowsOf = (network: string): SeedRow[] => [
  {
    ...common,
    priority: 1,
    measure: `Studieplasser ${network}`,
    individual: 'ja',
    soughtOwner: 3_000_000,
    soughtUh: 0,
  },
  {
    ...common,
    priority: 2,
    measure: `Kollektivt ${network}`,
    soughtOwner: 3_000_000,
    soughtUh: 3_000_000,
  },
];

const given = (value: string) =>
  ({ value, source: 'Regneeksempel.', validFrom: '01.01.2026', confirmed: 'ja' }) as const;

/** The percentages are typed by the tests. */
export const vestlandSeed = (): Seed => ({
  ...seedOf(),
  name: 'vestland',
  plan: planRows({
    themes: given('Inkluderende praksis'),
    partners: given('HVL'),
    individual: given('godtas'),
    elevtall: given('0'),
    barnetall: given('100'),
  }),
  budsjett: [{ line: 'Ramme', label: 'Ramme', amount: 19_680_000 }],
  nokkeltall: regions.map(({ network, barnetall, arsverk }) => ({
    code: network.replace(' ', '').toUpperCase(),
    network,
    municipalities: `${network}by`,
    elevtall: 0,
    barnetall,
    arsverk,
  })),
  roller: rolesFor(regions.map(({ network }) => network)),
  behov: Object.fromEntries(regions.map(({ network }) => [network, rowsOf(network)])),
  submitted: [],
  faults: [],
});
