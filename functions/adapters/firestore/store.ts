// The case store in Firestore: for several counties in one project.
import type { CollectionReference, Firestore, Transaction } from '@google-cloud/firestore';
import type { Kind } from '../../domain/records/documents.ts';
import type { CaseIndex, CaseStore, Reads, RoundKey, Tx } from '../../ports.ts';
import { bufferPuts, refuseNesting } from '../buffer-puts.ts';
import { emulatorOf, type FirestorePlace, openClient } from './client.ts';
import { storeFaultOf, within } from './fault.ts';
import { fieldsOf } from './fields.ts';
import { inside, outside, readerOf } from './reader.ts';
import { segmentOf } from './segment.ts';
import { checkSize } from './size.ts';
import { takeTurns, type Turns } from './turns.ts';

/** How often a body is run when others change what it has read; then the transaction fails. */
const ATTEMPTS = 5;
/** By itself the library goes on for minutes when nobody answers, longer than a function may run. */
const PATIENCE_MS = 20_000;

/**
 * Documents lie under `counties/{county}/rounds/{year}/{kind}/{id}`. Opening makes no call and loads no library.
 *
 * All puts go in one commit after the body: 1 MB per document and 4 MB in all (some 2,000 rows). Above that the
 * transaction is refused whole, nothing is written, and the flow has to divide it. Ids come from the flow, so a
 * row of transactions that broke off is resumed by running it again.
 *
 * The emulator locks every collection of a name when one of them is asked, whatever county it lies in; contenders there
 * stop each other for seconds. So one store has one transaction at a time there. Google's own database locks what was
 * read, and there nobody waits.
 *
 * Throws StoreFault when Firestore cannot be reached within `patienceMs` (default 20 s), or refuses.
 */
export function openFirestoreStore(place: FirestorePlace, patienceMs = PATIENCE_MS): CaseStore & CaseIndex {
  let client: Promise<Firestore> | undefined;
  const inTurn: Turns = emulatorOf(place) === undefined ? (work) => work() : takeTurns();
  return {
    async transact<T>(round: RoundKey, body: (tx: Tx) => Promise<T>) {
      refuseNesting();
      client ??= openClient(place);
      const firestore = await client;
      const giveUp = AbortSignal.timeout(patienceMs);
      const attempt = async (transaction: Transaction) => {
        giveUp.throwIfAborted();
        return runOnce(firestore, transaction, round, body);
      };
      const run = () => within(patienceMs, firestore.runTransaction(attempt, { maxAttempts: ATTEMPTS }));
      return within(patienceMs, inTurn(run)).catch((error: unknown) => {
        throw storeFaultOf(error);
      });
    },
    async read<T>(round: RoundKey, body: (from: Reads) => Promise<T>) {
      refuseNesting();
      client ??= openClient(place);
      const reader = readerOf(collectionsOf(await client, round), outside);
      const { result } = await within(patienceMs, bufferPuts(reader, body)).catch((error: unknown) => {
        throw storeFaultOf(error);
      });
      return result;
    },
    async idsOf(round, kind) {
      client ??= openClient(place);
      const found = collectionsOf(
        await client,
        round,
      )(kind)
        .select('id')
        .get();
      const { docs } = await within(patienceMs, found).catch((error: unknown) => {
        throw storeFaultOf(error);
      });
      return docs.map((document) => String(document.get('id'))).toSorted();
    },
    async close() {
      await (await client)?.terminate();
    },
  };
}

const collectionsOf =
  (firestore: Firestore, { county, year }: RoundKey) =>
  (kind: Kind): CollectionReference =>
    firestore.collection(`counties/${segmentOf(county)}/rounds/${year}/${kind}`);

async function runOnce<T>(
  firestore: Firestore,
  transaction: Transaction,
  round: RoundKey,
  body: (tx: Tx) => Promise<T>,
): Promise<T> {
  const collection = collectionsOf(firestore, round);
  const { result, puts } = await bufferPuts(readerOf(collection, inside(transaction)), body);
  const writes = puts.map(({ kind, document }) => ({
    kind,
    id: document.id,
    fields: fieldsOf(kind, document),
  }));
  checkSize(writes);
  for (const { kind, id, fields } of writes) transaction.set(collection(kind).doc(segmentOf(id)), fields);
  return result;
}
