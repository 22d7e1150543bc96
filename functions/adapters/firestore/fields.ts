// Turns a document into Firestore fields and back: plain fields, long texts packed, a date to be deleted at.
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Documents, Kind } from '../../domain/records/documents.ts';
import { expiryOf } from '../retention.ts';

export type Fields = Record<string, unknown>;

/** Texts longer than this are packed, so that a run of a whole county stays below 1 MiB per document. */
const PACKED_FROM = 50_000;
/** `expireAt` is the field that the time-to-live policies name (firestore.indexes.json). */
export function fieldsOf(kind: Kind, document: Documents[Kind]): Fields {
  const fields = mapValues(document, (value) =>
    typeof value === 'string' && value.length > PACKED_FROM ? gzipSync(value) : value,
  );
  const expireAt = expiryOf(kind, document);
  return expireAt === undefined ? fields : { ...fields, expireAt };
}

export function documentOf(fields: Fields): unknown {
  const { expireAt: _ours, ...own } = fields;
  return mapValues(own, (value) => (Buffer.isBuffer(value) ? gunzipSync(value).toString() : value));
}

const mapValues = (fields: object, change: (value: unknown) => unknown): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, change(value)]));
