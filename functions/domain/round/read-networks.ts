// Reads the tab Nøkkeltall: the networks of the round with their key data.
import { headerKey } from '../../basics/same-text.ts';
import { type Grid, echoOf, textOf } from '../sheet/cells.ts';
import { type Spot, finding } from '../sheet/finding.ts';
import type { Decimal } from '../sheet/read-decimal.ts';
import type { RawRow } from '../sheet/read-tab.ts';
import { type Indicator, indicators, withDecimals } from '../tabs/indicators.ts';
import { type NokkeltallField, nokkeltall } from '../tabs/nokkeltall.ts';
import { faultOfName } from './name-fault.ts';
import type { Network } from './network.ts';
import { type Members, readMembers } from './read-members.ts';
import { type Built, type Understood, readRows } from './read-rows.ts';

const counted = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** A count as its digits; whole but for those that may have decimals. */
const decimalOf = (read: Read, indicator: Indicator): Decimal =>
  (withDecimals as readonly Indicator[]).includes(indicator)
    ? ((read[indicator] as Decimal | undefined) ?? { digits: 0, decimals: 0 })
    : { digits: counted(read[indicator]), decimals: 0 };

/** The networks of the round; there must be one. */
export function readNetworks(grid: Grid): Understood<Network, NokkeltallField> {
  const { reading, values, findings } = readLines(grid);
  if (values.length + findings.length > 0) return { reading, values, findings };
  const place = { title: grid.title, row: 0, column: reading.columns.code ?? 0 };
  return {
    reading,
    values,
    findings: [finding('networkNone', { severity: 'stops', places: [place] }, {})],
  };
}

type Row = RawRow<NokkeltallField>;
type Read = Partial<Record<NokkeltallField, unknown>>;

const stopAt = (row: Row, field: NokkeltallField): Spot => ({
  severity: 'stops',
  places: [row.places[field]],
});

/** A code or name that stands twice stops, since IDs and tabs hang on them. */
function readLines(grid: Grid): Understood<Network, NokkeltallField> {
  const codes = new Set<string>();
  const names = new Set<string>();
  return readRows(nokkeltall, grid, (read, row): Built<Network> => {
    const { code, network } = read;
    if (typeof code !== 'string' || typeof network !== 'string') return {};
    if (!/^[A-Za-z0-9]{1,8}$/.test(code))
      return { findings: [finding('codeUnreadable', stopAt(row, 'code'), { text: echoOf(row.cells.code) })] };
    if (codes.has(headerKey(code)))
      return { findings: [finding('codeTwice', stopAt(row, 'code'), { text: code })] };
    const fault = faultOfName(network, row.places.network);
    if (fault) return { findings: [fault] };
    if (names.has(headerKey(network)))
      return { findings: [finding('networkTwice', stopAt(row, 'network'), { text: network })] };
    codes.add(headerKey(code));
    names.add(headerKey(network));
    const members = readMembers((read.municipalities as string[] | undefined) ?? []);
    const value = buildNetwork(read, row, { code: code.toUpperCase(), name: network }, members);
    if (members.unreadable.length === 0) return { value };
    const text = members.unreadable.join(', ');
    return { value, findings: [finding('memberUnreadable', stopAt(row, 'municipalities'), { text })] };
  });
}

const byIndicator = (entries: [Indicator, number][]) =>
  Object.fromEntries(entries) as Record<Indicator, number>;

function buildNetwork(
  read: Read,
  row: Row,
  named: Pick<Network, 'code' | 'name'>,
  members: Members,
): Network {
  const counts = indicators.map((indicator) => ({ indicator, ...decimalOf(read, indicator) }));
  const parted = counts.filter(({ decimals }) => decimals > 0);
  const value: Network = {
    ...named,
    municipalities: members.names,
    terms: members.terms,
    indicators: byIndicator(counts.map(({ indicator, digits }) => [indicator, digits])),
    coordination: counted(read.coordination),
    place: row.places.network,
  };
  if (parted.length > 0)
    value.decimals = byIndicator(parted.map(({ indicator, decimals }) => [indicator, decimals]));
  if (typeof read.preAnnounced === 'number') value.preAnnounced = read.preAnnounced;
  if (textOf(row.cells.preAnnounced) === '') value.unannounced = row.places.preAnnounced;
  if (typeof read.commitment === 'number') value.commitment = read.commitment;
  if (typeof read.base === 'number') value.base = read.base;
  if (typeof read.lastYear === 'number') value.lastYear = read.lastYear;
  if (typeof read.asOf === 'string') value.asOf = read.asOf;
  if (typeof read.source === 'string') value.source = read.source;
  const unfilled = indicators.filter((indicator) => textOf(row.cells[indicator]) === '');
  if (unfilled.length > 0)
    value.unfilled = unfilled.map((indicator) => ({ indicator, place: row.places[indicator] }));
  return value;
}
