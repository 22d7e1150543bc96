// The case store in memory, under the same contract as SQLite and Firestore; a copy of it costs nothing.
import { bufferPuts, type Put, type Reader, refuseNesting } from '../../functions/adapters/buffer-puts.ts';
import { fieldsOf } from '../../functions/adapters/firestore/fields.ts';
import { checkSize } from '../../functions/adapters/firestore/size.ts';
import type { Kind } from '../../functions/domain/records/documents.ts';
import type { CaseIndex, CaseStore, Reads, RoundKey, Tx } from '../../functions/ports.ts';

type Stored = { group: string; body: string };

/** What is kept, for as many stores as open it. Bodies are JSON, so that nobody holds a part of one. */
export class MemoryDocuments {
  readonly #kinds = new Map<string, Map<string, Stored>>();
  /** The end of the last transaction, of whichever store. */
  last: Promise<unknown> = Promise.resolve();

  /** As it stands now; neither sees what is kept in the other. */
  copy(): MemoryDocuments {
    const twin = new MemoryDocuments();
    for (const [key, kept] of this.#kinds) twin.#kinds.set(key, new Map(kept));
    return twin;
  }

  /** Everything that is kept of a round, by kind and id. */
  all({ county, year }: RoundKey): Map<string, string> {
    const all = new Map<string, string>();
    for (const [key, kept] of this.#kinds) {
      const [ofCounty, ofYear, kind] = JSON.parse(key) as [string, number, Kind];
      if (ofCounty === county && ofYear === year)
        for (const [id, { body }] of kept) all.set(`${kind} ${id}`, body);
    }
    return all;
  }

  of({ county, year }: RoundKey, kind: Kind): Map<string, Stored> {
    const key = JSON.stringify([county, year, kind]);
    const kept = this.#kinds.get(key) ?? new Map<string, Stored>();
    this.#kinds.set(key, kept);
    return kept;
  }
}

const parse = (kept: Stored | undefined): unknown => (kept === undefined ? undefined : JSON.parse(kept.body));

/** Transactions run one after the other, also those of other stores over the same documents; as large as Firestore takes them. */
export function openMemoryStore(documents = new MemoryDocuments()): CaseStore & CaseIndex {
  const readerOf = (round: RoundKey): Reader => ({
    one: async (kind, id) => parse(documents.of(round, kind).get(id)),
    group: async (kind, group) =>
      [...documents.of(round, kind).values()].filter((kept) => kept.group === group).map(parse),
  });
  const keep = (round: RoundKey, puts: Put[]): void => {
    for (const { kind, document } of puts) {
      const kept = { group: document.group, body: JSON.stringify(document) };
      documents.of(round, kind).set(document.id, kept);
    }
  };
  return {
    async transact<T>(round: RoundKey, body: (tx: Tx) => Promise<T>) {
      refuseNesting();
      const turn = documents.last.then(async () => {
        const { result, puts } = await bufferPuts(readerOf(round), body);
        checkSize(
          puts.map(({ kind, document }) => ({ kind, id: document.id, fields: fieldsOf(kind, document) })),
        );
        keep(round, puts);
        return result;
      });
      documents.last = turn.catch(() => undefined);
      return turn;
    },
    async read<T>(round: RoundKey, body: (from: Reads) => Promise<T>) {
      refuseNesting();
      return (await bufferPuts(readerOf(round), body)).result;
    },
    idsOf: async (round, kind) => [...documents.of(round, kind).keys()].toSorted(),
    close: () => Promise.resolve(),
  };
}
