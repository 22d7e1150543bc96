// Delivers the messages that are due: to each address once, and to whoever has the role now.
import { setTimeout as pass } from 'node:timers/promises';
import { MailFault } from '../../faults.ts';
import { type Fate, type Holders, isForNow, recipientsOf } from '../../domain/records/message-life.ts';
import { type Claiming, type OutgoingMail, type OutgoingMessage, type RoundKey, word } from '../../ports.ts';
import { rereadStanding } from './mails/reread.ts';
import type { Round, World } from './world.ts';

/** How many are on their way to the mail server at once: Microsoft 365 takes three connections of one mailbox. */
const abreast = 3;
/** Seconds that a try may take: none is begun that could outlast its lease. */
const longestTry = 60;

type Mailed = RoundKey & Pick<Round, 'replyTo'>;
export type Delivered = { sent: number; failed: number };
/** By what it goes, and `isOver` when no more is to be begun. */
export type Delivering = Claiming & { isOver?: () => boolean };

/**
 * Sends what is due in a round, best effort, a few at a time: what fails stays due, for the next round of `tick`. Where
 * the mail server is away it stops. Counts mails, one for each address.
 */
export async function deliverMessages(
  world: World,
  round: Mailed,
  { isOver = () => false, ...by }: Delivering = {},
): Promise<Delivered> {
  const claiming = { reread: rereadStanding, ...by };
  const counts = { sent: 0, failed: 0 };
  while (!isOver()) {
    const messages = await world.outbox.claim(round, abreast, claiming);
    const fates = await Promise.all(messages.map((message) => deliver(world, round, message, by.holders)));
    const tried = fates.flat();
    const sent = tried.filter(({ state }) => state === 'sent').length;
    counts.sent += sent;
    counts.failed += tried.length - sent;
    if (messages.length === 0 || (tried.length > 0 && tried.every(({ why }) => why === 'away'))) break;
  }
  if (counts.sent + counts.failed > 0)
    world.log.fact('delivered', { county: word(round.county), year: round.year, ...counts });
  return counts;
}

/**
 * What an act has put is sent while the person waits, some seconds at most; the rest is left to `tick`, also what cannot
 * be noted now. A mail that is on its way then goes on under its lease.
 */
export async function deliverWithin(world: World, round: Mailed, by: Claiming): Promise<void> {
  let over = false;
  const waiting = new AbortController();
  const sending = deliverMessages(world, round, { ...by, isOver: () => over })
    .catch((error: unknown) => world.log.fault('deliverFault', error))
    .finally(() => waiting.abort());
  const bound = pass(world.mailSeconds * 1000, undefined, { signal: waiting.signal }).catch(() => undefined);
  await Promise.race([sending, bound]);
  over = true;
}

/** One address after the other; those that the lease has no time left for are the next worker's. */
async function deliver(
  world: World,
  round: Mailed,
  message: OutgoingMessage,
  holders: Holders | undefined,
): Promise<Fate[]> {
  const until = Date.parse(message.leaseUntil ?? '') - longestTry * 1000;
  const found = message.whom && holders?.(message.whom);
  const fates: Fate[] = [];
  for (const { address } of recipientsOf(message).filter(isForNow)) {
    if (world.clock.now().getTime() > until) break;
    const unread: Fate = { address, state: 'later', why: 'roleUnread' };
    const isThere = !found || found.addresses.includes(address);
    const written = found?.languages?.get(address) === 'nn' ? inNynorsk(message) : message;
    const fate = isThere ? await sendTo(world, round, written, address) : unread;
    await noteOf(world, round, message, fate);
    fates.push(fate);
  }
  return fates;
}

/** The same message for somebody who reads nynorsk, where it was written in it. */
const inNynorsk = (message: OutgoingMessage): OutgoingMessage => ({ ...message, ...message.nynorsk });

const factsOf = (round: Mailed, { attempts, correlation = 'unknown' }: OutgoingMessage) => ({
  county: word(round.county),
  year: round.year,
  correlation: word(correlation),
  attempts,
});

/** What of a message an address gets. */
const mailOf = ({
  id,
  subject,
  text,
  html,
  attachment,
  correlation,
}: OutgoingMessage): Omit<OutgoingMail, 'to'> => ({
  id,
  subject,
  text,
  html,
  ...(attachment && { attachment }),
  ...(correlation !== undefined && { correlation }),
});

async function sendTo(world: World, round: Mailed, message: OutgoingMessage, to: string): Promise<Fate> {
  const facts = factsOf(round, message);
  try {
    await world.mail.send({ ...mailOf(message), to }, round.replyTo);
    world.log.fact('mailSent', facts);
    return { address: to, state: 'sent' };
  } catch (error) {
    const known = error instanceof MailFault ? error : new MailFault(error, { state: 'later', why: 'away' });
    const { state, why, answer } = known;
    world.log.fault('mailNotSent', error, { ...facts, state: word(state), why: word(why) });
    return { address: to, state, why, ...(answer !== undefined && { answer }) };
  }
}

/** A mail that left but could not be noted waits out its lease: it is not a failure, and not sent again at once. */
async function noteOf(world: World, round: Mailed, message: OutgoingMessage, fate: Fate): Promise<void> {
  await world.outbox
    .note(round, message, fate)
    .catch((error: unknown) => world.log.fault('mailNotNoted', error, factsOf(round, message)));
}
