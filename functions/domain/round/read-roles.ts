// Reads the tab Roller: who has which role, for which network.
import { headerKey } from '../../basics/same-text.ts';
import { withoutUnseen } from '../../basics/unseen.ts';
import { type Grid, longestText, textOf } from '../sheet/cells.ts';
import { finding } from '../sheet/finding.ts';
import { type Role, type RollerField, roleWords, roller } from '../tabs/roller.ts';
import type { Network } from './network.ts';
import { type Built, type Understood, readRows } from './read-rows.ts';

export type RoleLine = { email: string; role: Role; network?: string };

const address = /^[^\s@,;<>"]+@[^\s@,;<>".]+(\.[^\s@,;<>".]+)+$/;

/** Who has which role; a coordinator must belong to a known network. */
export function readRoles(grid: Grid, networks: Network[]): Understood<RoleLine, RollerField> {
  return readRows(roller, grid, (read, row): Built<RoleLine> => {
    const typed = textOf(row.cells.email);
    if (typed.length > longestText) return {};
    const email = withoutUnseen(typed).trim().toLowerCase();
    const role: Role | undefined = roleWords[read.role as keyof typeof roleWords];
    const place = row.places;
    if (email !== '' && !address.test(email))
      return {
        findings: [finding('emailUnreadable', { severity: 'stops', places: [place.email] }, { text: email })],
      };
    if (email === '' || !role) return {};
    if (role !== 'network_coordinator') return { value: { email, role } };
    const named = textOf(row.cells.network);
    const network = networks.find(({ name }) => headerKey(name) === headerKey(named));
    if (network) return { value: { email, role, network: network.name } };
    const facts = { text: named, choices: networks.map(({ name }) => name).join(', ') };
    return { findings: [finding('networkUnknown', { severity: 'stops', places: [place.network] }, facts)] };
  });
}
