// The same tiltak twice: in one tab, under two schemes, or in two networks that may both be paid for it.
import { finding } from '../../sheet/finding.ts';
import type { ParsedRow } from '../parse-row.ts';
import { headerKey } from '../../../basics/same-text.ts';
import { type CheckContext, type OtherTiltak, type TabCheck, at } from './context.ts';
import { oneScheme } from './kinds.ts';

const nameOf = ({ read }: ParsedRow): string => headerKey(read.measure ?? '');

const groupsOf = (rows: ParsedRow[], key: (row: ParsedRow) => string): ParsedRow[][] => {
  const named = rows.filter(({ read }) => read.measure !== undefined);
  return [...Map.groupBy(named, key).values()].filter((same) => same.length > 1);
};

/** Probably a copied row. */
export const checkTiltakTwice: TabCheck = (rows) =>
  groupsOf(rows, (row) => `${nameOf(row)}|${row.read.sector}|${row.read.start?.order}`).map((same) => {
    const places = same.map(({ raw }) => raw.places.measure);
    return finding('measureTwice', { severity: 'asks', places }, { text: same[0]?.read.measure ?? '' });
  });

/** A row and a tiltak of the same name that may be the same. */
type Twins = { row: ParsedRow; other: OtherTiltak };

/** With the first of that name in the tab. */
const twinsHere = (rows: ParsedRow[], network: string): Twins[] =>
  groupsOf(rows, nameOf).flatMap(([first, ...rest]) => {
    const { measure: name = '', scheme = '', partner: partners = [] } = first?.read ?? {};
    return rest.map((row) => ({ row, other: { network, id: first?.id ?? '', name, scheme, partners } }));
  });

const sharesPartner = ({ read }: ParsedRow, { partners }: OtherTiltak): boolean => {
  const own = (read.partner ?? []).map(headerKey);
  return own.length === 0 || partners.length === 0 || partners.some((name) => own.includes(headerKey(name)));
};

/** With rows that other networks have kept, where a partner is the same too. */
function twinsElsewhere(rows: ParsedRow[], { others, network }: CheckContext): Twins[] {
  const foreign = others.filter((other) => other.network !== network.name);
  const byName = Map.groupBy(foreign, ({ name }) => headerKey(name));
  return rows.flatMap((row) => {
    const same = row.read.measure === undefined ? [] : (byName.get(nameOf(row)) ?? []);
    return same.filter((other) => sharesPartner(row, other)).map((other) => ({ row, other }));
  });
}

/** There is one scheme from 2026, whatever a cell says; before it an empty cell says nothing. */
const hasOtherScheme = ({ row, other }: Twins, year: number): boolean => {
  const own = row.read.scheme ?? '';
  return year < oneScheme && own !== '' && other.scheme !== '' && own !== other.scheme;
};

/** One tiltak under two schemes may be paid twice. */
export const checkSchemeTwice: TabCheck = (rows, context) =>
  [...twinsHere(rows, context.network.name), ...twinsElsewhere(rows, context)]
    .filter((twins) => hasOtherScheme(twins, context.year))
    .map(({ row, other }) => {
      const facts = { text: row.read.measure ?? '', scheme: other.scheme, id: other.id };
      return finding('schemeTwice', at(row, ['measure'], 'asks'), facts);
    });

/** A measure that is common to networks is meant to stand in more than one. */
export const checkTiltakElsewhere: TabCheck = (rows, context) =>
  twinsElsewhere(rows, context)
    .filter((twins) => !hasOtherScheme(twins, context.year) && twins.row.read.countyWide !== 'ja')
    .map(({ row, other }) => {
      const facts = { text: row.read.measure ?? '', network: other.network, id: other.id };
      return finding('measureElsewhere', at(row, ['measure'], 'asks'), facts);
    });
