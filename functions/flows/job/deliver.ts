// Delivers the messages that are due, each key once.
import { type OutgoingMessage, type RoundKey, word } from '../../ports.ts';
import type { Round, World } from './world.ts';

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
