// Who is who in a seed workbook: roles with example.no addresses, never a person's name.
import type { SeedRow } from './seed.ts';

const ascii: Record<string, string> = { æ: 'ae', ø: 'o', å: 'a', ' ': '-' };

/** `Trøndelag sørvest` -> `trondelag-sorvest`. */
export const addressPart = (network: string): string =>
  network.toLowerCase().replace(/[æøå ]/g, (letter) => ascii[letter] ?? letter);

/** One coordinator per network (two where `twoIn` names it), a case worker and a reader. */
export const rolesFor = (networks: string[], twoIn?: string): SeedRow[] => [
  { email: 'saksbehandler@example.no', role: 'saksbehandler', network: '' },
  { email: 'leser@example.no', role: 'leser', network: '' },
  ...networks.flatMap((network) => {
    const role = { role: 'koordinator', network };
    const first = { email: `koordinator.${addressPart(network)}@example.no`, ...role };
    if (network !== twoIn) return [first];
    return [first, { email: `koordinator2.${addressPart(network)}@example.no`, ...role }];
  }),
];
