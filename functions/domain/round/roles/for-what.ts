// For what a role is: the network, the institution, the owner or the forum of its line.
import { headerKey } from '../../../basics/same-text.ts';
import { textOf } from '../../sheet/cells.ts';
import { type Finding, finding } from '../../sheet/finding.ts';
import type { RawRow } from '../../sheet/read-tab.ts';
import { type Role, type RollerField, forumWords, roller } from '../../tabs/roller.ts';
import type { Network } from '../network.ts';
import type { Built } from '../read-rows.ts';
import type { RoleLine } from './role-line.ts';

type Read = Partial<Record<RollerField, unknown>>;
type Row = RawRow<RollerField>;
type ForWhat = Pick<RoleLine, (typeof fields)[number]>;

const fields = ['network', 'institution', 'owner', 'forum'] as const;
/** A role without one is for the whole round. */
const fieldOf: Partial<Record<Role, (typeof fields)[number]>> = {
  network_coordinator: 'network',
  uh_rep: 'institution',
  owner_rep: 'owner',
  forum_member: 'forum',
};

const headerOf = (field: RollerField): string =>
  roller.columns.find((column) => column.field === field)?.header ?? '';

/** No value where what the role needs is missing or cannot be read; what it does not use is told. */
export function forWhat(role: Role, read: Read, row: Row, networks: Network[]): Built<ForWhat> {
  const own = fieldOf[role];
  const idle = tellIdle(own, read, row);
  if (own === undefined) return { value: {}, findings: idle };
  const named = own === 'network' ? networkIn(row, networks) : typedIn(own, read, row);
  return { ...named, findings: [...idle, ...(named.findings ?? [])] };
}

const tellIdle = (own: keyof ForWhat | undefined, read: Read, { cells, places }: Row): Finding[] =>
  fields
    .filter((field) => field !== own && textOf(cells[field]) !== '')
    .map((field) => {
      const facts = { header: headerOf(field), word: String(read.role) };
      return finding('roleFieldIdle', { severity: 'tells', places: [places[field]] }, facts);
    });

function networkIn({ cells, places }: Row, networks: Network[]): Built<ForWhat> {
  const named = textOf(cells.network);
  const network = networks.find(({ name }) => headerKey(name) === headerKey(named));
  if (network) return { value: { network: network.name } };
  const facts = { text: named, choices: networks.map(({ name }) => name).join(', ') };
  return { findings: [finding('networkUnknown', { severity: 'stops', places: [places.network] }, facts)] };
}

/** What cannot be read is told where it was read; an empty cell is told here. */
function typedIn(
  field: 'institution' | 'owner' | 'forum',
  { [field]: value, role }: Read,
  { cells, places }: Row,
): Built<ForWhat> {
  const forum = field === 'forum' ? forumWords[value as keyof typeof forumWords] : undefined;
  if (forum) return { value: { forum } };
  if (field !== 'forum' && typeof value === 'string') return { value: { [field]: value } };
  if (textOf(cells[field]) !== '') return {};
  const facts = { header: headerOf(field), other: headerOf('role'), word: String(role) };
  return { findings: [finding('missingBecause', { severity: 'stops', places: [places[field]] }, facts)] };
}
