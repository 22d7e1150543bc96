// What the transactions of every store share: puts wait until the body has ended, and its reads see them.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Documents, Kind } from '../domain/records/documents.ts';
import type { Tx } from '../ports.ts';
import { checkDocument, checkId } from './check-document.ts';

/** How a store reads inside its own transaction; what it finds is checked here, not there. */
export type Reader = {
  one(kind: Kind, id: string): Promise<unknown>;
  group(kind: Kind, group: string): Promise<unknown[]>;
};

/** A put that waits for the end of the body. */
export type Put = { kind: Kind; document: Documents[Kind] };

const insideBody = new AsyncLocalStorage<true>();

/** Throws when called from a transaction's body: a transaction inside another would wait for itself. */
export function refuseNesting(): void {
  if (insideBody.getStore()) throw new Error('A transaction was started inside the body of another');
}

/** Runs the body once. Its puts come back in order, the last one of each id; `list` is in order of id. */
export async function bufferPuts<T>(
  reader: Reader,
  body: (tx: Tx) => Promise<T>,
): Promise<{ result: T; puts: Put[] }> {
  const puts = new Map<string, Put>();
  let ended = false;
  const refuseAfterEnd = () => {
    if (ended) throw new Error('A transaction was used after its body had ended');
  };
  const tx: Tx = {
    async get(kind, id) {
      refuseAfterEnd();
      checkId(kind, id);
      const found = puts.get(keyOf(kind, id))?.document ?? (await reader.one(kind, id));
      return found === undefined ? undefined : checkDocument(kind, found);
    },
    async list(kind, group) {
      refuseAfterEnd();
      const documents = new Map<string, Documents[typeof kind]>();
      for (const found of await reader.group(kind, group)) {
        const document = checkDocument(kind, found);
        documents.set(document.id, document);
      }
      for (const put of puts.values()) {
        if (put.kind === kind) documents.set(put.document.id, checkDocument(kind, put.document));
      }
      const members = [...documents.values()].filter((document) => document.group === group);
      return members.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    },
    put(kind, document) {
      refuseAfterEnd();
      const checked = checkDocument(kind, document);
      puts.set(keyOf(kind, checked.id), { kind, document: checked });
    },
  };
  try {
    const result = await insideBody.run(true, () => body(tx));
    return { result, puts: [...puts.values()] };
  } finally {
    ended = true;
  }
}

const keyOf = (kind: Kind, id: string) => `${kind}/${id}`;
