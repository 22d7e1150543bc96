// What a verb would do, asked before it is done: the same flow on a store that forgets; all it writes is what stops it.
import { isOpen, recipientsOf } from '../domain/records/message-life.ts';
import type { Refusal } from '../domain/sheet/refusal.ts';
import type { CaseStore, OutgoingMessage, Outbox, Tx } from '../ports.ts';
import { sayLetters } from '../text/answers/previews.ts';
import type { Act, Done, World } from '../flows/job/world.ts';

type Flow = (world: World, act: Act) => Promise<Done | Refusal>;

/** The refusal it would meet, or its own answer of what is ahead, with how many e-mails it would send. */
export async function rehearse(world: World, act: Act, flow: Flow): Promise<Done | Refusal> {
  const letters: Letter[] = [];
  const outcome = await flow(rehearsing(world, letters), act);
  if (!outcome.ok) return outcome;
  const message = `${outcome.message}\n\n${sayLetters(letters.map(leaving))}`;
  return { ...outcome, message };
}

/** A message that would be put, and as it was found. */
type Letter = { message: OutgoingMessage; before: OutgoingMessage | undefined };

const waitingFor = (message: OutgoingMessage): string[] =>
  recipientsOf(message)
    .filter(isOpen)
    .map(({ address }) => address);

/** Whoever waits for it already gets it without this. */
function leaving({ message, before }: Letter): string[] {
  const waited = new Set(before && waitingFor(before));
  return waitingFor(message).filter((address) => !waited.has(address));
}

const rehearsing = (world: World, letters: Letter[]): World => ({
  ...world,
  rehearsing: true,
  store: forgetful(world.store, letters),
  outbox: nobody,
  log: world.log.with({ rehearsal: true }),
});

/** Reads as the store does and keeps nothing; `letters` are the messages that would have been put. */
const forgetful = (store: CaseStore, letters: Letter[]): CaseStore => ({
  async transact(round, body) {
    let put: Letter[] = [];
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

function noting(tx: Tx, put: Letter[]): Tx {
  const found = new Map<string, OutgoingMessage>();
  const find = (message: OutgoingMessage) => void found.set(message.id, message);
  return {
    async get(kind, id) {
      const document = await tx.get(kind, id);
      if (kind === 'message' && document) find(document as OutgoingMessage);
      return document;
    },
    async list(kind, group) {
      const documents = await tx.list(kind, group);
      if (kind === 'message') for (const document of documents) find(document as OutgoingMessage);
      return documents;
    },
    put(kind, document) {
      if (kind !== 'message') return;
      const message = document as OutgoingMessage;
      put.push({ message, before: found.get(message.id) });
    },
  };
}

const nobody: Outbox = {
  claim: () => Promise.resolve([]),
  note: () => Promise.resolve(),
  needsHolders: () => Promise.resolve(false),
};
