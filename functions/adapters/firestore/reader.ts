// Reads documents of a round in Firestore, one by its id or a group of them, inside a transaction or outside any.
import type {
  CollectionReference,
  DocumentReference,
  DocumentSnapshot,
  Query,
  QuerySnapshot,
  Transaction,
} from '@google-cloud/firestore';
import type { Kind } from '../../domain/records/documents.ts';
import type { Reader } from '../buffer-puts.ts';
import { documentOf } from './fields.ts';
import { segmentOf } from './segment.ts';

/** How it is asked. */
type Ask = {
  one(document: DocumentReference): Promise<DocumentSnapshot>;
  many(query: Query): Promise<QuerySnapshot>;
};

export const inside = (transaction: Transaction): Ask => ({
  one: (document) => transaction.get(document),
  many: (query) => transaction.get(query),
});

/** Takes no lock. */
export const outside: Ask = { one: (document) => document.get(), many: (query) => query.get() };

export const readerOf = (collection: (kind: Kind) => CollectionReference, ask: Ask): Reader => ({
  async one(kind, id) {
    const fields = (await ask.one(collection(kind).doc(segmentOf(id)))).data();
    return fields === undefined ? undefined : documentOf(fields);
  },
  async group(kind, group) {
    const { docs } = await ask.many(collection(kind).where('group', '==', group));
    return docs.map((document) => documentOf(document.data()));
  },
});
