// Municipalities must belong to the network, and at the time the tiltak runs; «Alle» means all of them.
import { finding } from '../../sheet/finding.ts';
import { parseIsoDay } from '../../../basics/calendar.ts';
import { nearest } from '../../../basics/nearest.ts';
import { formatDay } from '../../sheet/read-date.ts';
import { firstDay } from '../../sheet/read-semester.ts';
import type { Network } from '../../round/network.ts';
import { oncePer } from '../../../basics/once-per.ts';
import { headerKey, wordsByKey } from '../../../basics/same-text.ts';
import { type RowCheck, at, offering } from './context.ts';

const choicesOf = oncePer(({ municipalities }: Network): readonly string[] => [...municipalities, 'Alle']);

export const checkMunicipalities: RowCheck = (row, { network }) => {
  const choices = choicesOf(network);
  const known = wordsByKey(choices);
  const typed = row.read.municipalities ?? [];
  const unknown = typed.filter((name) => !known.has(headerKey(name)));
  if (unknown.length === 0) return [];
  const facts = {
    text: unknown.join(', '),
    network: network.name,
    choices: network.municipalities.join(', '),
  };
  const meant = typed.map((name) => (known.has(headerKey(name)) ? name : nearest(name, choices)));
  const fix = meant.includes(undefined) ? undefined : meant.join(', ');
  return [finding('municipalityUnknown', offering(at(row, ['municipalities'], 'stops'), fix), facts)];
};

type Term = NonNullable<Network['terms']>[number];
const words = ({ from, to }: Term): string =>
  [from && `fra ${formatDay(from)}`, to && `til ${formatDay(to)}`].filter(Boolean).join(' ');

/** Held against the day the tiltak starts, or the first day of the round's year for one that runs already. */
export const checkMembership: RowCheck = (row, { network, year }) => {
  const { start, municipalities = [] } = row.read;
  if (!start || !network.terms?.length) return [];
  const first = firstDay(start);
  const day = parseIsoDay(first).year < year ? `${year}-01-01` : first;
  const named = new Set(municipalities.map(headerKey));
  return network.terms
    .filter(({ name, from = '', to = '9' }) => named.has(headerKey(name)) && (day < from || day > to))
    .map((term) => {
      const facts = { text: term.name, network: network.name, term: words(term), day: formatDay(day) };
      return finding('municipalityOutside', at(row, ['municipalities'], 'stops'), facts);
    });
};
