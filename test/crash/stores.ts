// The stores that every point is run on: each run finds what the prepared round holds, and nothing of another run.
import { openSqliteStore } from '../../functions/adapters/sqlite/store.ts';
import type { Kind } from '../../functions/domain/records/documents.ts';
import type { CaseIndex, CaseStore, RoundKey } from '../../functions/ports.ts';
import type { Round } from '../flows/round/round.ts';
import type { StoreFor } from './run-point.ts';

/** The county of a run has a number behind it in the store, which nobody else sees. */
const within = (store: CaseStore & CaseIndex, number: number): CaseStore & CaseIndex => {
  const own = ({ county, year }: RoundKey): RoundKey => ({ county: `${county}-${number}`, year });
  return {
    transact: (round, body) => store.transact(own(round), body),
    read: (round, body) => store.read(own(round), body),
    idsOf: (round, kind) => store.idsOf(own(round), kind),
    close: () => store.close(),
  };
};

/** Runs beside each other in one store. */
export function inStore(store: CaseStore & CaseIndex): StoreFor {
  let runs = 0;
  return async (round: Round) => {
    const own = within(store, ++runs);
    await own.transact(round.key, async (tx) => {
      for (const [name, body] of round.allStored())
        tx.put(name.split(' ')[0] as Kind, JSON.parse(body) as never);
    });
    return own;
  };
}

/** What a file adds, that it outlives the process, is held by the contract of the store. */
export const inSqlite = (): StoreFor => inStore(openSqliteStore(':memory:'));
