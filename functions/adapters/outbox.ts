// Outgoing messages in the case store: committed with a state, claimed under a lease, left once.
import type { CaseStore, Clock, Outbox, OutgoingMessage, Tx } from '../ports.ts';

/** `attempts` are tries at delivery before a message goes to the dead letters. */
export type OutboxSettings = { clock: Clock; leaseSeconds?: number; attempts?: number };

/**
 * Opens the outbox of a store. A worker that vanishes after its claim loses the message when the lease ends, and
 * the next one sends it again: under the same Message-ID, since nobody can know whether the first one did.
 * After a failure a message rests for the lease, then twice as long each time: with the defaults 5 minutes to 5
 * hours, some 10 hours in all. Throws for a key that is not there.
 */
export function openOutbox(
  store: CaseStore,
  { clock, leaseSeconds = 300, attempts = 8 }: OutboxSettings,
): Outbox {
  const after = (seconds: number) => new Date(clock.now().getTime() + seconds * 1000).toISOString();
  const isSpent = (message: OutgoingMessage) => message.attempts >= attempts;
  return {
    claim: (round, limit) =>
      store.transact(round, async (tx) => {
        const free = (await tx.list('message', 'due')).filter(isFreeAt(clock.now())).toSorted(byAge);
        const claimed = free
          .filter((message) => !isSpent(message))
          .slice(0, limit)
          .map((message) => lease(message, message.attempts + 1, after(leaseSeconds)));
        for (const message of claimed) tx.put('message', message);
        for (const message of free.filter(isSpent)) {
          tx.put('message', bury(message, message.lastError ?? 'The last worker never came back'));
        }
        return claimed;
      }),
    delivered: (round, key) =>
      store.transact(round, async (tx) => {
        const { leaseUntil: _lease, lastError: _error, ...message } = await getMessage(tx, key);
        if (message.group !== 'sent') tx.put('message', { ...message, group: 'sent', sentAt: after(0) });
      }),
    failed: (round, key, why) =>
      store.transact(round, async (tx) => {
        const message = await getMessage(tx, key);
        if (message.group !== 'due') return;
        const rest = after(leaseSeconds * 2 ** (message.attempts - 1));
        const again = { ...lease(message, message.attempts, rest), lastError: why };
        tx.put('message', isSpent(message) ? bury(message, why) : again);
      }),
  };
}

/** Puts the message unless its key is there already, sent or not; says whether it did. */
export async function putOnce(tx: Tx, message: OutgoingMessage): Promise<boolean> {
  if ((await tx.get('message', message.id)) !== undefined) return false;
  tx.put('message', message);
  return true;
}

async function getMessage(tx: Tx, key: string): Promise<OutgoingMessage> {
  const message = await tx.get('message', key);
  if (message === undefined) throw new Error(`There is no message with the key ${key}`);
  return message;
}

const isFreeAt = (now: Date) => (message: OutgoingMessage) =>
  message.leaseUntil === undefined || new Date(message.leaseUntil) <= now;

const byAge = (a: OutgoingMessage, b: OutgoingMessage) =>
  a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id);

const lease = (message: OutgoingMessage, attempts: number, leaseUntil: string): OutgoingMessage => ({
  ...message,
  attempts,
  leaseUntil,
});

function bury(message: OutgoingMessage, lastError: string): OutgoingMessage {
  const { leaseUntil: _lease, ...rest } = message;
  return { ...rest, group: 'dead', lastError };
}
