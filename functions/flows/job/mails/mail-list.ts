// The list of e-mails that somebody looked at: what is given back of it, and whether it is still the same.
import { type Refusal, refuse } from '../../../domain/sheet/refusal.ts';
import { digitsOf, hashOf, isHashOf } from '../hash.ts';

/** Addresses that one list is counted for; of a longer one it is only known that it changed. */
export const mostListed = 400;

/** Between the hash and the short marks of the list's items. */
const between = '~';
const lengthOfMark = 6;

/** Of one item, by what names it: a key and an address. */
export const markOf = (item: string): string =>
  Buffer.from(digitsOf(hashOf(item)), 'hex')
    .toString('base64url')
    .slice(0, lengthOfMark);

/** What is handed to whoever looks: the hash of all that is shown, and a mark for each item. */
export function tokenOf(shown: unknown, items: readonly string[]): string {
  if (items.length === 0 || items.length > mostListed) return hashOf(shown);
  return hashOf(shown) + between + items.map(markOf).join('');
}

export const hashIn = (token: string): string => token.split(between, 1)[0] ?? '';

/** The marks in what was given back; nothing where there are none. */
export function marksIn(token: string): Set<string> {
  const [, marks = ''] = token.split(between);
  const count = Math.floor(marks.length / lengthOfMark);
  return new Set(
    Array.from({ length: count }, (_, at) => marks.slice(at * lengthOfMark, (at + 1) * lengthOfMark)),
  );
}

/** Whether what was given back is of what is shown now. */
export const isTokenOf = (token: string, shown: unknown): boolean => isHashOf(hashIn(token), shown);

/** How many items are new since, and how many are gone; neither where it cannot be known. */
export function changeSince(
  given: string | undefined,
  items: readonly string[],
): { fresh: number; gone: number } {
  const before = given === undefined ? new Set<string>() : marksIn(given);
  const isUnknown = given !== undefined && before.size === 0;
  if (isUnknown || items.length > mostListed) return { fresh: 0, gone: 0 };
  const now = new Set(items.map(markOf));
  return {
    fresh: [...now].filter((mark) => !before.has(mark)).length,
    gone: [...before].filter((mark) => !now.has(mark)).length,
  };
}

/**
 * Refused where more than one address would get an e-mail and nobody has looked at the list, or at another. `items` name
 * each e-mail and its address.
 */
export function refuseList(given: string | undefined, items: readonly string[]): Refusal | undefined {
  if (given === undefined && items.length <= 1) return undefined;
  const change = changeSince(given, items);
  const isSame = given !== undefined && change.fresh + change.gone === 0;
  return isSame ? undefined : refuse('mailListChanged', change);
}
