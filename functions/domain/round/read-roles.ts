// Reads the tab Roller: who has which role today, for what, and who had one that has run out.
import { type Grid, longestText, textOf } from '../sheet/cells.ts';
import { type Finding, isStop } from '../sheet/finding.ts';
import { type RawRow, readTab } from '../sheet/read-tab.ts';
import { type RollerField, languageWords, noticeWords, roleWords, roller } from '../tabs/roller.ts';
import type { Network } from './network.ts';
import { type Built, type Understood, readRows } from './read-rows.ts';
import { addressIn, tellAddress } from './roles/address.ts';
import { deputyOf } from './roles/deputy-cell.ts';
import { forWhat } from './roles/for-what.ts';
import { isRunOut, periodOf, tellOutside } from './roles/in-time.ts';
import type { RoleLine } from './roles/role-line.ts';

/** `values` are the lines that count today, `runOut` those whose last day has passed. */
export type RolesRead = Understood<RoleLine, RollerField> & { runOut: RoleLine[] };

type Read = Partial<Record<RollerField, unknown>>;
/** What a line is held against: the networks of the round, and every address in the tab. */
type Known = { networks: Network[]; addresses: ReadonlySet<string> };

/**
 * `today` as the calendar in Oslo has it: `2026-03-31`. A line that cannot be read, is still to come or has run out
 * gives nobody a role.
 */
export function readRoles(grid: Grid, networks: Network[], today: string): RolesRead {
  const emails = readTab(roller, grid).rows.map(({ cells }) => cells.email);
  const addresses = new Set(emails.filter((cell) => textOf(cell).length <= longestText).map(addressIn));
  const runOut: RoleLine[] = [];
  const read = readRows(roller, grid, (read, row): Built<RoleLine> => {
    const built = buildLine(read, row, { networks, addresses });
    const { value: line, findings = [] } = built;
    const outside = line ? tellOutside(line, row, today) : [];
    if (!line || outside.length === 0) return built;
    if (isRunOut(line, today)) runOut.push(line);
    return { findings: [...findings, ...outside] };
  });
  return { ...read, findings: read.findings.map((one) => softened(one, read.reading.columns)), runOut };
}

function buildLine(read: Read, row: RawRow<RollerField>, { networks, addresses }: Known): Built<RoleLine> {
  if (textOf(row.cells.email).length > longestText) return {};
  const email = addressIn(row.cells.email);
  const unread = tellAddress(email, row.places.email);
  if (unread.length > 0) return { findings: unread };
  const role = roleWords[read.role as keyof typeof roleWords] as RoleLine['role'] | undefined;
  if (email === '' || !role) return {};
  const about = forWhat(role, read, row, networks);
  const period = periodOf(read, row);
  const deputy = deputyOf(email, row, addresses);
  const findings = [about, period, deputy].flatMap((part) => part.findings ?? []);
  if (!about.value || !period.value || !deputy.value) return { findings };
  return {
    value: { email, role, ...about.value, ...deputy.value, ...period.value, ...howToWrite(read) },
    findings,
  };
}

/** How somebody gets their e-mail; an empty cell counts as its standard. */
const howToWrite = (read: Read): Pick<RoleLine, (typeof howFields)[number]> => ({
  sharedMailbox: read.sharedMailbox === 'ja',
  language: languageWords[(read.language ?? 'bokmål') as keyof typeof languageWords],
  notices: noticeWords[(read.notices ?? 'alt') as keyof typeof noticeWords],
});
const howFields = ['sharedMailbox', 'language', 'notices'] as const;

/** A word for that which cannot be read takes no role from anybody: it is asked about, and counts as empty. */
function softened(one: Finding, columns: RolesRead['reading']['columns']): Finding {
  const how = howFields.map((field) => columns[field]);
  const isHow = one.places.every(({ row, column }) => row > 0 && how.includes(column));
  return isStop(one) && isHow ? { ...one, severity: 'asks' } : one;
}
