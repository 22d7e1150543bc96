// Outgoing messages in the case store: committed with a state, claimed under a lease, left once for each address.
import { dayOf, daysOf, isoDay, osloClock, osloInstant, parseIsoDay } from '../basics/calendar.ts';
import { isByTheClock, rankOf } from '../domain/records/mail-kind.ts';
import {
  type Fate,
  giveUp,
  suppress,
  isForNow,
  noteFate,
  readdress,
  recipientsOf,
  withinRoom,
} from '../domain/records/message-life.ts';
import { mayWriteAt } from '../domain/wheel/due.ts';
import { standardWheelRules } from '../domain/wheel/wheel.ts';
import {
  type CaseStore,
  type Claiming,
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
    claim: (round, limit, by) => claim(settings, round, limit, by),
    note: (round, claimed, fate) => note(settings, round, claimed, fate),
    needsHolders: async (round) => {
      const messages = await store.read(round, (from) => from.list('message', 'due'));
      return messages.some((message) => message.whom && isFreeAt(clock.now())(message));
    },
  };
}

/** Messages of which no more is tried, in one claim: the next one settles the rest. */
const mostSettled = 100;

async function claim(
  settings: Settings,
  round: RoundKey,
  limit: number,
  by: Claiming = {},
): Promise<OutgoingMessage[]> {
  const { store, log } = settings;
  const { claimed, dead } = await store.transact(round, async (tx) => {
    const found = await findFree(tx, settings, limit, by);
    const { claimed, waiting } = await reserve(tx, settings, found.now, by.perDay);
    const settled = [...found.settled, ...waiting];
    for (const message of [...claimed, ...settled]) tx.put('message', message);
    return { claimed, dead: settled.filter(({ group }) => group === 'dead').length };
  });
  tellOfDead(log, round, dead);
  return claimed;
}

/** Those that may leave now, as they are to leave; `settled` are those of which no more is tried. */
async function findFree(
  tx: Tx,
  { clock, attempts }: Settings,
  limit: number,
  { holders, reread }: Claiming,
): Promise<{ now: OutgoingMessage[]; settled: OutgoingMessage[] }> {
  const at = secondsAfter(clock, 0);
  const due = await tx.list('message', 'due');
  const whyHeld = await reread?.(tx, due);
  const free = due
    .filter((message) => isFreeAt(clock.now())(message) && (holders || !message.whom))
    .toSorted(byRank);
  const isSpent = (message: OutgoingMessage) => message.attempts >= attempts;
  const read = free
    .filter((message) => !isSpent(message))
    .map((message) => {
      const why = whyHeld?.(message);
      return why ? suppress(message, why, at) : readdress(message, holders, at);
    });
  const settled = [
    ...read.filter(({ group }) => group !== 'due'),
    ...free.filter(isSpent).map((message) => giveUp(message, at)),
  ];
  // What is held back takes nobody's turn; a transaction puts no more than it has room for.
  return {
    now: read.filter(({ group }) => group === 'due').slice(0, limit),
    settled: settled.slice(0, mostSettled),
  };
}

/** Under a lease, each with the tries that the day has room for; what has none waits, untried, for the next day. */
async function reserve(
  tx: Tx,
  { clock, leaseSeconds }: Settings,
  messages: OutgoingMessage[],
  perDay: number | undefined,
): Promise<{ claimed: OutgoingMessage[]; waiting: OutgoingMessage[] }> {
  const day = isoDay(parseIsoDay(osloClock(secondsAfter(clock, 0))));
  const before = perDay === undefined ? undefined : await tx.get('mailCount', 'mails');
  const used = before?.day === day ? before.count : 0;
  let room = perDay === undefined ? Infinity : Math.max(0, perDay - used);
  const limited = messages.map((message) => {
    const one = withinRoom(message, room, secondsAfter(clock, 0));
    const tries = recipientsOf(one).filter(isForNow).length;
    room -= tries;
    return { one, tries };
  });
  const taken = limited.reduce((sum, { tries }) => sum + tries, 0);
  if (perDay !== undefined && taken > 0)
    tx.put('mailCount', { id: 'mails', group: 'mailCount', day, count: used + taken });
  const leaseUntil = secondsAfter(clock, leaseSeconds);
  const tomorrow = osloInstant(dayOf(daysOf(parseIsoDay(day)) + 1), 0, 0);
  return {
    claimed: limited
      .filter(({ tries }) => tries > 0)
      .map(({ one }) => ({ ...one, attempts: one.attempts + 1, leaseUntil })),
    waiting: limited.filter(({ tries }) => tries === 0).map(({ one }) => ({ ...one, leaseUntil: tomorrow })),
  };
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

/** What the clock wrote and could not leave with waits also over nights and days off. */
const isFreeAt = (now: Date) => {
  const isQuiet = !mayWriteAt(now.toISOString(), standardWheelRules);
  return ({ kind, leaseUntil }: OutgoingMessage) =>
    (leaseUntil === undefined || new Date(leaseUntil) <= now) && !(isQuiet && isByTheClock(kind));
};

/** Deadlines first, then the oldest. */
const byRank = (a: OutgoingMessage, b: OutgoingMessage) =>
  rankOf(a.kind) - rankOf(b.kind) || a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id);
