// Outgoing messages in the case store: committed with a state, claimed under a lease, left once.
import {
  type CaseStore,
  type Clock,
  type Log,
  type Outbox,
  type OutgoingMessage,
  type RoundKey,
  type Tx,
  word,
} from '../ports.ts';

/** `attempts` are tries at delivery before a message goes to the dead letters; the log names each that does. */
export type OutboxSettings = {
  clock: Clock;
  leaseSeconds?: number;
  attempts?: number;
  log?: Pick<Log, 'fact'>;
};

/**
 * Opens the outbox of a store. A worker that vanishes after its claim loses the message when the lease ends, and
 * the next one sends it again: under the same Message-ID, since nobody can know whether the first one did.
 * After a failure a message rests for the lease, then twice as long each time: with the defaults 5 minutes to 5
 * hours, some 10 hours in all. Throws for a key that is not there.
 */
export function openOutbox(
  store: CaseStore,
  { clock, leaseSeconds = 300, attempts = 8, log }: OutboxSettings,
): Outbox {
  const after = (seconds: number) => new Date(clock.now().getTime() + seconds * 1000).toISOString();
  const isSpent = (message: OutgoingMessage) => message.attempts >= attempts;
  const tellOfDead = ({ county, year }: RoundKey, count: number) => {
    if (count > 0) log?.fact('deadLetter', { county: word(county), year, count });
  };
  return {
    async claim(round, limit) {
      const { claimed, spent } = await store.transact(round, async (tx) => {
        const free = (await tx.list('message', 'due')).filter(isFreeAt(clock.now())).toSorted(byAge);
        const claimed = free
          .filter((message) => !isSpent(message))
          .slice(0, limit)
          .map((message) => lease(message, message.attempts + 1, after(leaseSeconds)));
        const spent = free
          .filter(isSpent)
          .map((message) => bury(message, message.lastError ?? 'The last worker never came back'));
        for (const message of [...claimed, ...spent]) tx.put('message', message);
        return { claimed, spent: spent.length };
      });
      tellOfDead(round, spent);
      return claimed;
    },
    delivered: (round, key) =>
      store.transact(round, async (tx) => {
        const { leaseUntil: _lease, lastError: _error, ...message } = await getMessage(tx, key);
        if (message.group !== 'sent') tx.put('message', { ...message, group: 'sent', sentAt: after(0) });
      }),
    async failed(round, key, why) {
      const died = await store.transact(round, async (tx) => {
        const message = await getMessage(tx, key);
        if (message.group !== 'due') return false;
        const rest = after(leaseSeconds * 2 ** (message.attempts - 1));
        const again = { ...lease(message, message.attempts, rest), lastError: why };
        tx.put('message', isSpent(message) ? bury(message, why) : again);
        return isSpent(message);
      });
      tellOfDead(round, died ? 1 : 0);
    },
  };
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
