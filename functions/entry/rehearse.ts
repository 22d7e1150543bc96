// What a verb would do, asked before it is done: the same flow on a store that forgets; all it writes is what stops it.
import { isOpen, recipientsOf } from '../domain/records/message-life.ts';
import type { Refusal } from '../domain/sheet/refusal.ts';
import type { CaseStore, OutgoingMessage, Outbox, Tx } from '../ports.ts';
import { sayLetters } from '../text/answers/previews.ts';
import type { Act, Done, World } from '../flows/job/world.ts';

type Flow = (world: World, act: Act) => Promise<Done | Refusal>;

/** The refusal it would meet, or its own answer of what is ahead, with how many e-mails it would send. */
export async function rehearse(world: World, act: Act, flow: Flow): Promise<Done | Refusal> {
  const letters: OutgoingMessage[] = [];
  const outcome = await flow(rehearsing(world, letters), act);
  if (!outcome.ok) return outcome;
  const message = `${outcome.message}\n\n${sayLetters(letters.map(waitingFor))}`;
  return { ...outcome, message };
}

const waitingFor = (letter: OutgoingMessage): string[] =>
  recipientsOf(letter)
    .filter(isOpen)
    .map(({ address }) => address);

const rehearsing = (world: World, letters: OutgoingMessage[]): World => ({
  ...world,
  rehearsing: true,
  store: forgetful(world.store, letters),
  outbox: nobody,
  log: world.log.with({ rehearsal: true }),
});

/** Reads as the store does and keeps nothing; `letters` are the messages that would have been put. */
const forgetful = (store: CaseStore, letters: OutgoingMessage[]): CaseStore => ({
  async transact(round, body) {
    let put: OutgoingMessage[] = [];
    const result = await store.transact(round, (tx) => {
      put = [];
      return body(noting(tx, put));
    });
    letters.push(...put);
    return result;
  },
  read: (round, body) => store.read(round, body),
  close: () => Promise.resolve(),
});

const noting = (tx: Tx, put: OutgoingMessage[]): Tx => ({
  get: (kind, id) => tx.get(kind, id),
  list: (kind, group) => tx.list(kind, group),
  put(kind, document) {
    if (kind === 'message') put.push(document as OutgoingMessage);
  },
});

const nobody: Outbox = {
  claim: () => Promise.resolve([]),
  note: () => Promise.resolve(),
  needsHolders: () => Promise.resolve(false),
};
