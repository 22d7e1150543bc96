// Messages: put in the transaction that makes them true, delivered afterwards, each key once.
import { type OutgoingMessage, type RoundKey, type Tx, word } from '../../ports.ts';
import type { Round, World } from './world.ts';

export type Letter = { subject: string; text: string; html: string };

/** Puts a message unless its key is there already, or nobody would get it. */
export function putMessage(
  tx: Tx,
  known: OutgoingMessage | undefined,
  { key, to, at, ...letter }: Letter & { key: string; to: string[]; at: string },
  correlation?: string,
): boolean {
  if (known || to.length === 0) return false;
  const cause = correlation === undefined ? {} : { correlation };
  const id = { id: key, group: 'due' as const };
  tx.put('message', { ...id, to: [...new Set(to)], ...letter, createdAt: at, attempts: 0, ...cause });
  return true;
}

/** The key of a message: unlike that of any other round, and the same whenever the same thing is told. */
export const messageKey = ({ county, year }: RoundKey, ...parts: (string | number)[]): string =>
  [`${county}-${year}`, ...parts].join('/');

/** How many are on their way to the mail server at once. */
const abreast = 5;

type Mailed = RoundKey & Pick<Round, 'replyTo'>;

/** Sends what is due in a round, best effort: what fails stays due, for the next round of `tick`. */
export async function deliverMessages(
  world: World,
  round: Mailed,
): Promise<{ sent: number; failed: number }> {
  const messages = await world.outbox.claim(round, 100);
  let sent = 0;
  for (let at = 0; at < messages.length; at += abreast) {
    const batch = messages.slice(at, at + abreast).map((message) => deliver(world, round, message));
    sent += (await Promise.all(batch)).filter(Boolean).length;
  }
  const failed = messages.length - sent;
  if (messages.length > 0)
    world.log.fact('delivered', { county: word(round.county), year: round.year, sent, failed });
  return { sent, failed };
}

/** A message that left but could not be noted waits out its lease: it is not a failure, and not sent again at once. */
async function deliver(world: World, round: Mailed, message: OutgoingMessage): Promise<boolean> {
  const { attempts, correlation = 'unknown' } = message;
  const facts = { county: word(round.county), year: round.year, correlation: word(correlation), attempts };
  try {
    await world.mail.send(message, round.replyTo);
  } catch (error) {
    world.log.fault('mailNotSent', error, facts);
    await world.outbox.failed(round, message.id, error instanceof Error ? error.message : String(error));
    return false;
  }
  await world.outbox
    .delivered(round, message.id)
    .catch((error: unknown) => world.log.fault('mailNotNoted', error, facts));
  world.log.fact('mailSent', facts);
  return true;
}
