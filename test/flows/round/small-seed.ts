// A small round: three networks of the Trøndelag seed with nothing wrong in them, and a pot that is less than they seek.
import { trondelag2026 } from '../../../desk/seed/trondelag-2026.ts';
import type { Seed, SeedRow } from '../../../desk/seed/seed.ts';

const names = ['Fosen', 'Innherred', 'Værnes'];
const full = trondelag2026;

const isOfOurs = ({ network = '' }: SeedRow): boolean => network === '' || names.includes(String(network));

const withoutId = (row: SeedRow): SeedRow =>
  Object.fromEntries(Object.entries(row).filter(([field]) => field !== 'id'));

/** The rows as their coordinators would have mended them, with no ID yet. */
const mendedRows = (network: string): SeedRow[] =>
  (full.behov[network] ?? []).map((row, at) => {
    const faults = (full.faults ?? []).filter((fault) => fault.network === network && fault.row === at);
    return Object.assign(withoutId(row), ...faults.map(({ mend }) => mend)) as SeedRow;
  });

export const smallSeed: Seed = {
  ...full,
  name: 'liten',
  nokkeltall: full.nokkeltall.filter(isOfOurs),
  budsjett: [
    { line: 'Ramme', label: 'Ramme', amount: 3_000_000, source: 'Eksempel.' },
    { line: 'Møter', label: 'Møter i samarbeidsforum', amount: 100_000, source: 'Eksempel.' },
    { line: 'Koordinering', label: 'Koordinering', amount: 400_000, source: 'Eksempel.' },
  ],
  roller: full.roller.filter(isOfOurs),
  behov: Object.fromEntries(names.map((name) => [name, mendedRows(name)])),
  submitted: [],
  faults: [],
};
