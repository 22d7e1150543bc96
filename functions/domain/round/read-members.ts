// Reads a network's municipalities, some of which belong for a time only: `Verran (til 31.12.2019)`.
import { longestText } from '../sheet/cells.ts';
import { readDate } from '../sheet/read-date.ts';
import type { Network } from './network.ts';

type Term = NonNullable<Network['terms']>[number];
export type Members = { names: string[]; terms: Term[]; unreadable: string[] };

/** A day, or the first or last of a year. */
const dayOr = (text: string, inYear: string): string | undefined => {
  if (/^20\d{2}$/.test(text.trim())) return `${text.trim()}-${inYear}`;
  const date = readDate(text);
  return date.ok ? date.value : undefined;
};

const timed = /\((?:(?:fra|til)(?![a-zæøå])|\d)/i;
const oneEnd = /^\((fra|til)\s([^)]*)\)$/i;
const bothEnds = /^\((\d[^)–-]*)[–-]([^)–-]*)\)$/;

/** The days a bracket names, both included; undefined when one of them can't be read. */
function readTerm(bracket: string): Omit<Term, 'name'> | undefined {
  const [, end, date = ''] = oneEnd.exec(bracket) ?? [];
  const [, first = '', last = ''] = bothEnds.exec(bracket) ?? [];
  const isFrom = end?.toLowerCase() === 'fra';
  const from = dayOr(isFrom ? date : first, '01-01');
  const to = dayOr(isFrom || end === undefined ? last : date, '12-31');
  const isRead = end === undefined ? from && to : (from ?? to);
  return isRead === undefined ? undefined : { from, to };
}

/** Each name once it is free of its time; a bracket that is not a time belongs to the name. */
export function readMembers(typed: string[]): Members {
  const members: Members = { names: [], terms: [], unreadable: [] };
  for (const text of typed) {
    const at = text.length > longestText ? -1 : text.search(timed);
    if (at < 0) {
      members.names.push(text);
      continue;
    }
    const name = text.slice(0, at).trim();
    const term = readTerm(text.slice(at));
    if (name !== '') members.names.push(name);
    if (term && name !== '') members.terms.push({ name, ...term });
    else members.unreadable.push(text);
  }
  return members;
}
