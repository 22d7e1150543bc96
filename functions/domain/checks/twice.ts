// The same tiltak twice: in one tab, under two schemes, or in two networks that may both be paid for it.
import type { Finding } from '../finding.ts';
import type { ParsedRow } from '../parse-row.ts';
import { headerKey } from '../tabs/column.ts';
import { type OtherMeasure, type TabCheck, at } from './context.ts';

const nameOf = ({ draft }: ParsedRow): string => headerKey(draft.measure ?? '');

const groupsOf = (rows: ParsedRow[], key: (row: ParsedRow) => string): ParsedRow[][] =>
  [
    ...Map.groupBy(
      rows.filter(({ draft }) => draft.measure !== undefined),
      key,
    ).values(),
  ].filter((same) => same.length > 1);

/** Probably a copied row. */
export const checkMeasureTwice: TabCheck = (rows) =>
  groupsOf(rows, (row) => `${nameOf(row)}|${row.draft.sector}|${row.draft.start?.order}`).map(
    (same): Finding => ({
      code: 'measureTwice',
      severity: 'asks',
      places: same.map(({ raw }) => raw.places.measure),
      facts: { text: same[0]?.draft.measure ?? '' },
    }),
  );

const schemeOf = ({ draft }: ParsedRow): string => draft.scheme ?? '';

/** One tiltak under two schemes may be paid twice; told at the second, with the ID of the first. */
export const checkSchemeTwice: TabCheck = (rows, { others, network }) => {
  const own = groupsOf(rows, nameOf).flatMap(([first, ...rest]) =>
    rest
      .filter((row) => first && schemeOf(row) !== schemeOf(first))
      .map((row) => {
        const facts = {
          text: row.draft.measure ?? '',
          scheme: schemeOf(first ?? row) || '–',
          id: first?.id ?? '',
        };
        return at(row, ['measure'], 'schemeTwice', 'asks', facts);
      }),
  );
  const elsewhere = matches(rows, others, network.name)
    .filter(({ row, other }) => schemeOf(row) !== other.scheme)
    .map(({ row, other }) =>
      at(row, ['measure'], 'schemeTwice', 'asks', {
        text: row.draft.measure ?? '',
        scheme: other.scheme || '–',
        id: other.id,
      }),
    );
  return [...own, ...elsewhere];
};

/** The same name with a partner in common, in the rows that other networks have kept; a common measure is meant to be there. */
export const checkMeasureElsewhere: TabCheck = (rows, { others, network }) =>
  matches(rows, others, network.name)
    .filter(({ row, other }) => schemeOf(row) === other.scheme && row.draft.countyWide !== 'ja')
    .map(({ row, other }) =>
      at(row, ['measure'], 'measureElsewhere', 'asks', {
        text: row.draft.measure ?? '',
        network: other.network,
        id: other.id,
      }),
    );

const sharesPartner = ({ draft }: ParsedRow, { partners }: OtherMeasure): boolean => {
  const own = (draft.partner ?? []).map(headerKey);
  return own.length === 0 || partners.length === 0 || partners.some((name) => own.includes(headerKey(name)));
};

function matches(
  rows: ParsedRow[],
  others: OtherMeasure[],
  network: string,
): { row: ParsedRow; other: OtherMeasure }[] {
  const byName = Map.groupBy(
    others.filter((other) => other.network !== network),
    ({ name }) => headerKey(name),
  );
  return rows.flatMap((row) => {
    const same = row.draft.measure === undefined ? [] : (byName.get(nameOf(row)) ?? []);
    return same.filter((other) => sharesPartner(row, other)).map((other) => ({ row, other }));
  });
}
