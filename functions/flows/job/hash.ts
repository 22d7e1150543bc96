// Fingerprints of stored things: the same content gives the same hash on every machine.
import { createHash } from 'node:crypto';

/** JSON with sorted object keys, so that equal values are equal texts. */
export const stableJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** SHA-256 of the stable JSON, in hex. */
export const hashOf = (value: unknown): string =>
  createHash('sha256').update(stableJson(value)).digest('hex');
