// Reads the county governor's tabs; each function gives what could be understood and findings for the rest.
import { type Grid, textOf, echoOf } from '../sheet/cells.ts';
import type { Finding } from '../sheet/finding.ts';
import { faultOfName } from './name-fault.ts';
import { readCell } from '../sheet/read-cell.ts';
import { readMembers } from './read-members.ts';
import { type RawRow, type TabReading, isTyped, readTab } from '../sheet/read-tab.ts';
import { type BudgetLine, type Network, type RoleLine, indicators } from './network.ts';
import { type BudsjettField, type LineKind, budsjett, lineKinds } from '../tabs/budsjett.ts';
import { type TabDefinition } from '../sheet/column.ts';
import { headerKey } from '../../basics/same-text.ts';
import { type NokkeltallField, nokkeltall } from '../tabs/nokkeltall.ts';
import { type Role, roleWords, roller } from '../tabs/roller.ts';

export type Understood<T, F extends string> = { reading: TabReading<F>; values: T[]; findings: Finding[] };

type Built<T> = { value?: T; findings?: Finding[] };

/** Reads the person's cells of each typed row, then lets `build` make a value of what could be read. */
function readRows<T, F extends string>(
  tab: TabDefinition<F>,
  grid: Grid,
  build: (read: Partial<Record<F, unknown>>, row: RawRow<F>) => Built<T>,
): Understood<T, F> {
  const reading = readTab(tab, grid);
  const findings = [...reading.findings];
  const values: T[] = [];
  for (const row of reading.rows.filter((row) => isTyped(tab, row))) {
    const read: Partial<Record<F, unknown>> = {};
    for (const column of tab.columns.filter(({ owner }) => owner === 'person')) {
      const { value, findings: found } = readCell(column, row.cells[column.field], row.places[column.field]);
      findings.push(...found);
      read[column.field] = value;
    }
    const built = build(read, row);
    findings.push(...(built.findings ?? []));
    if (built.value !== undefined) values.push(built.value);
  }
  return { reading, values, findings };
}

const counted = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** The networks of the round; there must be one. */
export function readNetworks(grid: Grid): Understood<Network, NokkeltallField> {
  const { reading, values, findings } = readLines(grid);
  if (values.length + findings.length > 0) return { reading, values, findings };
  const place = { title: grid.title, row: 0, column: reading.columns.code ?? 0 };
  return {
    reading,
    values,
    findings: [{ code: 'networkNone', severity: 'stops', places: [place], facts: {} }],
  };
}

/** A code or name that stands twice stops, since IDs and tabs hang on them. */
function readLines(grid: Grid): Understood<Network, NokkeltallField> {
  const codes = new Set<string>();
  const names = new Set<string>();
  return readRows(nokkeltall, grid, (read, row): Built<Network> => {
    const { code, network } = read;
    if (typeof code !== 'string' || typeof network !== 'string') return {};
    const stop = (
      code: Finding['code'],
      field: 'code' | 'network' | 'municipalities',
      facts: Finding['facts'],
    ): { findings: Finding[] } => ({
      findings: [{ code, severity: 'stops', places: [row.places[field]], facts }],
    });
    if (!/^[A-Za-z0-9]{1,8}$/.test(code))
      return stop('codeUnreadable', 'code', { text: echoOf(row.cells.code) });
    if (codes.has(headerKey(code))) return stop('codeTwice', 'code', { text: code });
    const fault = faultOfName(network);
    if (fault) return stop(fault.code, 'network', fault.facts);
    if (names.has(headerKey(network))) return stop('networkTwice', 'network', { text: network });
    codes.add(headerKey(code));
    names.add(headerKey(network));
    const members = readMembers((read.municipalities as string[] | undefined) ?? []);
    const value: Network = {
      code: code.toUpperCase(),
      name: network,
      municipalities: members.names,
      terms: members.terms,
      indicators: {
        elevtall: counted(read.elevtall),
        barnetall: counted(read.barnetall),
        arsverk: counted(read.arsverk),
      },
      coordination: counted(read.coordination),
      place: row.places.network,
    };
    if (typeof read.preAnnounced === 'number') value.preAnnounced = read.preAnnounced;
    if (typeof read.commitment === 'number') value.commitment = read.commitment;
    if (typeof read.base === 'number') value.base = read.base;
    if (typeof read.lastYear === 'number') value.lastYear = read.lastYear;
    if (typeof read.asOf === 'string') value.asOf = read.asOf;
    if (typeof read.source === 'string') value.source = read.source;
    const unfilled = indicators.filter((indicator) => textOf(row.cells[indicator]) === '');
    if (unfilled.length > 0)
      value.unfilled = unfilled.map((indicator) => ({ indicator, place: row.places[indicator] }));
    if (members.unreadable.length === 0) return { value };
    return { value, ...stop('memberUnreadable', 'municipalities', { text: members.unreadable.join(', ') }) };
  });
}

/** The lines of the budget whose kind and amount could be read. */
export const readBudget = (grid: Grid): Understood<BudgetLine, BudsjettField> =>
  readRows(budsjett, grid, ({ line, label, amount }, row) => {
    const kind: LineKind | undefined = lineKinds[line as keyof typeof lineKinds];
    if (!kind || typeof amount !== 'number') return {};
    return {
      value: {
        line: kind,
        label: typeof label === 'string' ? label : String(line),
        amount,
        place: row.places.amount,
      },
    };
  });

const address = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/;

/** Who has which role; a coordinator must belong to a known network. */
export function readRoles(
  grid: Grid,
  networks: Network[],
): Understood<RoleLine, (typeof roller.columns)[number]['field']> {
  return readRows(roller, grid, (read, row): Built<RoleLine> => {
    const email = textOf(row.cells.email).toLowerCase();
    const role: Role | undefined = roleWords[read.role as keyof typeof roleWords];
    const place = row.places;
    if (email !== '' && !address.test(email))
      return {
        findings: [
          { code: 'emailUnreadable', severity: 'stops', places: [place.email], facts: { text: email } },
        ],
      };
    if (email === '' || !role) return {};
    if (role !== 'network_coordinator') return { value: { email, role } };
    const typed = textOf(row.cells.network);
    const network = networks.find(({ name }) => headerKey(name) === headerKey(typed));
    if (network) return { value: { email, role, network: network.name } };
    const facts = { text: typed, choices: networks.map(({ name }) => name).join(', ') };
    return { findings: [{ code: 'networkUnknown', severity: 'stops', places: [place.network], facts }] };
  });
}
