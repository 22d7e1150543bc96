// Refuses what Firestore would not take, before the commit and by name.
import type { Kind } from '../../domain/records/documents.ts';
import { InTheWay } from '../../faults.ts';
import type { Fields } from './fields.ts';

export type Write = { kind: Kind; id: string; fields: Fields };

/** Bytes as JSON; Firestore's own limit is 1,048,576 for a document. */
const DOCUMENT_BYTES = 1_000_000;
/** Bytes as JSON; Firestore takes 10,485,760 in a commit, its emulator 4,194,304: the smaller one counts. */
const COMMIT_BYTES = 4_000_000;

/** Throws InTheWay for a document that is too large, and for all of them together. */
export function checkSize(writes: Write[]): void {
  let total = 0;
  for (const { kind, id, fields } of writes) {
    const bytes = Object.values(fields).reduce<number>((sum, value) => sum + bytesOf(value), 0);
    if (bytes > DOCUMENT_BYTES) throw tooMuch(`${kind} "${id}" takes ${bytes} bytes, above 1 MB`);
    total += bytes;
  }
  if (total > COMMIT_BYTES)
    throw tooMuch(
      `One transaction puts ${writes.length} documents of ${total} bytes; at most 4 MB go at once`,
    );
}

const tooMuch = (fact: string): InTheWay => new InTheWay('tooMuchAtOnce', { cause: new Error(fact) });

const bytesOf = (value: unknown): number =>
  Buffer.isBuffer(value) ? value.length * (4 / 3) : Buffer.byteLength(JSON.stringify(value) ?? '');
