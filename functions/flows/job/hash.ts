// Fingerprints of stored things: the same content gives the same hash on every machine, whichever version hashed it.
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What a new hash begins with. What was stored before RFC 8785 was taken up has no mark, and keeps its hash. */
const mark = 'jcs:';

/**
 * The one text of a value by RFC 8785: names in the order of their UTF-16 units, numbers as JavaScript writes them.
 * @throws for what JSON cannot say: NaN, an endless number, half a character
 */
export const canonicalJson = (value: unknown): string => canonicalize(value) ?? 'null';

/** Every new hash: the mark, then SHA-256 of the canonical JSON in hex. */
export const hashOf = (value: unknown): string => mark + sha256(canonicalJson(value));

/** The value hashed in the form that a stored hash has: what is compared with a stored hash is hashed by this. */
export const hashLike = (stored: string, value: unknown): string =>
  stored.startsWith(mark) ? hashOf(value) : unmarkedHashOf(value);

/** Whether a stored hash, of this form or the one before, is the value's. */
export const isHashOf = (stored: string, value: unknown): boolean => stored === hashLike(stored, value);

/** The hash in hex without its mark, for ids and for people. */
export const digitsOf = (hash: string): string => hash.replace(mark, '');

/**
 * The hash of the form before, without a mark: for ids that are looked up again, and for what was stored with it. Of
 * texts and of names that are no numbers it is the same SHA-256 as the new one.
 */
export const unmarkedHashOf = (value: unknown): string => sha256(sortedJson(value));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** JSON with sorted names; but names that are whole numbers come first, by size, and NaN becomes null without a word. */
const sortedJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
