// Outgoing messages in the case store: committed with a state, claimed under a lease, left once for each address.
import { type Fate, giveUp, type Holders, noteFate, readdress } from '../domain/records/message-life.ts';
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

/** `attempts` are tries at delivery before a message is given up; the log names each round where one is. */
export type OutboxSettings = {
  clock: Clock;
  leaseSeconds?: number;
  attempts?: number;
  log?: Pick<Log, 'fact'>;
};

type Settings = Required<Omit<OutboxSettings, 'log'>> & { store: CaseStore; log: OutboxSettings['log'] };

/**
 * Opens the outbox of a store. A worker that vanishes after its claim loses the message when the lease ends, and
 * the next one sends it to those of whom nothing was noted: under the same Message-ID, since nobody can know whether the
 * first one did. After a no for now a message rests for the lease, then twice as long each time: with the defaults 5
 * minutes to 5 hours, some 10 hours in all. Throws for a key that is not there.
 */
export function openOutbox(
  store: CaseStore,
  { clock, leaseSeconds = 300, attempts = 8, log }: OutboxSettings,
): Outbox {
  const settings = { store, clock, leaseSeconds, attempts, log };
  return {
    claim: (round, limit, holders) => claim(settings, round, limit, holders),
    note: (round, claimed, fate) => note(settings, round, claimed, fate),
    needsHolders: async (round) => {
      const messages = await store.read(round, (from) => from.list('message', 'due'));
      return messages.some((message) => message.whom && isFreeAt(clock.now())(message));
    },
  };
}

async function claim(
  { store, clock, leaseSeconds, attempts, log }: Settings,
  round: RoundKey,
  limit: number,
  holders?: Holders,
): Promise<OutgoingMessage[]> {
  const { claimed, dead } = await store.transact(round, async (tx) => {
    const at = clock.now().toISOString();
    const free = (await tx.list('message', 'due'))
      .filter((message) => isFreeAt(clock.now())(message) && (holders || !message.whom))
      .toSorted(byAge);
    const isSpent = (message: OutgoingMessage) => message.attempts >= attempts;
    const now = free
      .filter((message) => !isSpent(message))
      .slice(0, limit)
      .map((message) => readdress(message, holders, at));
    const leaseUntil = secondsAfter(clock, leaseSeconds);
    const claimed = now
      .filter(({ group }) => group === 'due')
      .map((message) => ({ ...message, attempts: message.attempts + 1, leaseUntil }));
    const settled = [
      ...now.filter(({ group }) => group !== 'due'),
      ...free.filter(isSpent).map((message) => giveUp(message, at)),
    ];
    for (const message of [...claimed, ...settled]) tx.put('message', message);
    return { claimed, dead: settled.filter(({ group }) => group === 'dead').length };
  });
  tellOfDead(log, round, dead);
  return claimed;
}

/** A worker whose lease was lost has only what left to tell. */
async function note(
  { store, clock, leaseSeconds, attempts, log }: Settings,
  round: RoundKey,
  claimed: OutgoingMessage,
  fate: Fate,
): Promise<void> {
  const given = await store.transact(round, async (tx) => {
    const message = await getMessage(tx, claimed.id);
    const isOurs = message.group === 'due' && message.attempts === claimed.attempts;
    if (!isOurs && fate.state !== 'sent') return false;
    const givenUp = fate.state === 'later' && message.attempts >= attempts;
    const noted = noteFate(message, givenUp ? { ...fate, state: 'dead' } : fate, secondsAfter(clock, 0));
    const rests = noted.group === 'due' && fate.state === 'later';
    const rest = secondsAfter(clock, leaseSeconds * 2 ** (message.attempts - 1));
    tx.put('message', rests ? { ...noted, leaseUntil: rest } : noted);
    return givenUp;
  });
  tellOfDead(log, round, given ? 1 : 0);
}

function tellOfDead(log: OutboxSettings['log'], { county, year }: RoundKey, count: number): void {
  if (count > 0) log?.fact('deadLetter', { county: word(county), year, count });
}

async function getMessage(tx: Tx, key: string): Promise<OutgoingMessage> {
  const message = await tx.get('message', key);
  if (message === undefined) throw new Error(`There is no message with the key ${key}`);
  return message;
}

const secondsAfter = (clock: Clock, seconds: number): string =>
  new Date(clock.now().getTime() + seconds * 1000).toISOString();

const isFreeAt = (now: Date) => (message: OutgoingMessage) =>
  message.leaseUntil === undefined || new Date(message.leaseUntil) <= now;

const byAge = (a: OutgoingMessage, b: OutgoingMessage) =>
  a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id);
