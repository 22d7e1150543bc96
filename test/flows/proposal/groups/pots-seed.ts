// A round for the group rules: three networks, each seeking more than there is of every kind, in round figures.
import { planRows } from '../../../../desk/seed/plan-rows.ts';
import { rolesFor } from '../../../../desk/seed/roles.ts';
import type { Seed, SeedRow } from '../../../../desk/seed/seed.ts';
import type { ParameterName } from '../../../../functions/domain/plan/parameters.ts';
import { seedOf } from '../../../seeded.ts';

export const networks = ['Nord', 'Midt', 'Sør'] as const;
const counts = { Nord: [1000, 600], Midt: [2000, 500], Sør: [3000, 900] } as const;

/** Kroner to owner; as much again is sought for UH, so that a measure seeks twice this. */
const needs = [
  { measure: 'Lesing', sector: 'skole', soughtOwner: 1_500_000 },
  { measure: 'Lek', sector: 'barnehage', soughtOwner: 900_000 },
  { measure: 'Overganger', sector: 'begge', soughtOwner: 200_000 },
  { measure: 'Inkludering i skolen', sector: 'skole', soughtOwner: 150_000, specialPedagogy: 'ja' },
  { measure: 'Inkludering i barnehagen', sector: 'barnehage', soughtOwner: 100_000, specialPedagogy: 'ja' },
  { measure: 'Studieplasser', sector: 'barnehage', soughtOwner: 800_000, individual: 'ja' },
  {
    measure: 'Studieplasser i spesialpedagogikk',
    sector: 'barnehage',
    soughtOwner: 200_000,
    individual: 'ja',
    specialPedagogy: 'ja',
  },
];

const rowsOf = (network: string): SeedRow[] =>
  needs.map((need, index) => ({
    priority: index + 1,
    theme: 'Inkluderende praksis',
    municipalities: 'Alle',
    partner: 'NTNU',
    start: 'H26',
    end: 'V27',
    soughtUh: need.soughtOwner,
    continuation: 'ny',
    specialPedagogy: 'nei',
    ownerEffort: 'Tid til samlinger.',
    need: `Kartlagt i høst i ${network}.`,
    ...(need.specialPedagogy && { specialRequirement: 'Spesialpedagog i teamet.' }),
    ...need,
    measure: `${need.measure} ${network}`,
  }));

const given = (value: string | number) =>
  ({ value, source: 'Regneeksempel.', validFrom: '01.01.2026', confirmed: 'ja' }) as const;

/** `plan` by parameter; what it leaves out is empty. The pot is the frame. */
export const potsSeed = (plan: Partial<Record<ParameterName, string | number>>, frame = 6_000_001): Seed => {
  const values = { themes: 'Inkluderende praksis', partners: 'NTNU', individual: 'godtas', ...plan };
  const rows = Object.entries(values).map(([name, value]) => [name, given(value)]);
  return {
    ...seedOf(),
    name: 'potter',
    plan: planRows(Object.fromEntries(rows) as Parameters<typeof planRows>[0]),
    budsjett: [{ line: 'Ramme', label: 'Ramme', amount: frame }],
    nokkeltall: networks.map((network) => ({
      code: network.toUpperCase().replace('Ø', 'O'),
      network,
      municipalities: `${network}by`,
      elevtall: counts[network][0],
      barnetall: counts[network][1],
    })),
    roller: rolesFor([...networks]),
    behov: Object.fromEntries(networks.map((network) => [network, rowsOf(network)])),
    submitted: [],
    faults: [],
  };
};
