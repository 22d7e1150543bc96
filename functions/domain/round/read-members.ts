// Reads a network's municipalities, some of which belong for a time only: `Verran (til 31.12.2019)`.
import { readDate } from '../sheet/read-date.ts';
import type { Network } from './network.ts';

type Term = NonNullable<Network['terms']>[number];
export type Members = { names: string[]; terms: Term[]; unreadable: string[] };

/** A day, or the first or last of a year. */
const dayOr = (text: string, inYear: string): string | undefined => {
  if (/^20\d{2}$/.test(text)) return `${text}-${inYear}`;
  const date = readDate(text);
  return date.ok ? date.value : undefined;
};

const bracketed = /^(.*\S)\s*\((fra|til)\s+([^)]+)\)$/i;
const between = /^(.*\S)\s*\((\d[^)–-]*)\s*[–-]\s*(\d[^)–-]*)\)$/;

function readTerm(text: string): Term | undefined {
  const [, name, word, date] = bracketed.exec(text) ?? [];
  if (name !== undefined && word !== undefined && date !== undefined) {
    const from = word.toLowerCase() === 'fra' ? dayOr(date, '01-01') : undefined;
    const to = word.toLowerCase() === 'til' ? dayOr(date, '12-31') : undefined;
    return from === undefined && to === undefined ? undefined : { name, from, to };
  }
  const [, member, first, last] = between.exec(text) ?? [];
  const from = dayOr(first?.trim() ?? '', '01-01');
  const to = dayOr(last?.trim() ?? '', '12-31');
  return member !== undefined && from !== undefined && to !== undefined
    ? { name: member, from, to }
    : undefined;
}

/** Each name once it is free of its time; a bracket that is not a time belongs to the name. */
export function readMembers(typed: string[]): Members {
  const members: Members = { names: [], terms: [], unreadable: [] };
  for (const text of typed) {
    const timed = /\((fra|til|\d)/i.test(text);
    const term = timed ? readTerm(text) : undefined;
    if (timed && !term) members.unreadable.push(text);
    if (term) members.terms.push(term);
    members.names.push(term?.name ?? text.replace(/\s*\(.*$/, timed ? '' : '$&'));
  }
  return members;
}
