// Holds every document to its schema, on the way into a store and on the way out.
import type { z } from 'zod';
import { type Documents, type Kind, schemas } from '../domain/records/documents.ts';

/** The longest id in bytes of UTF-8: escaped, it stays within the 1,500 of a Firestore id. */
export const ID_BYTES = 500;

/** A document that is not what its kind says: a fault of ours. Names the field, never its content. */
export class DocumentFault extends Error {
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;

  constructor(kind: Kind, id: string, field: string, reason: string) {
    super(`${kind} "${id}" does not fit its schema at "${field}": ${reason}`);
    this.name = 'DocumentFault';
    this.kind = kind;
    this.id = id;
    this.field = field;
  }
}

/** A checked copy of the document. Throws DocumentFault. */
export function checkDocument<K extends Kind>(kind: K, document: unknown): Documents[K] {
  const schema: z.ZodType = schemas[kind];
  const outcome = schema.safeParse(document);
  if (!outcome.success) {
    const { id = '?' } = (document ?? {}) as { id?: string };
    const { path, message } = outcome.error.issues[0]!;
    throw new DocumentFault(kind, id, path.join('.') || 'document', message);
  }
  const checked = outcome.data as Documents[K];
  checkId(kind, checked.id);
  checkNames(kind, checked);
  return checked;
}

/** Throws DocumentFault for an id that not every store can keep. */
export function checkId(kind: Kind, id: string): void {
  if (id === '') throw new DocumentFault(kind, id, 'id', 'is empty');
  if (!id.isWellFormed()) throw new DocumentFault(kind, id, 'id', 'is not well-formed Unicode');
  if (Buffer.byteLength(id) > ID_BYTES)
    throw new DocumentFault(kind, id, 'id', `is longer than ${ID_BYTES} bytes`);
}

/** Firestore has no field without a name, and keeps `__x__` for itself. */
function checkNames(kind: Kind, document: { id: string }): void {
  for (const [field, value] of Object.entries(document)) {
    const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    const bad = names.find((name) => /^(__.*__)?$/s.test(name));
    if (bad !== undefined)
      throw new DocumentFault(kind, document.id, `${field}.${bad}`, 'is no name for a field');
  }
}
