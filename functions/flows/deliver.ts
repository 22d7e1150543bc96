// Messages: put in the transaction that makes them true, delivered afterwards, each key once.
import { type OutgoingMessage, type RoundKey, type Tx, word } from '../ports.ts';
import type { World } from './world.ts';

export type Letter = { subject: string; text: string; html: string };

/** Puts a message unless its key is there already, or nobody would get it. */
export function putMessage(
  tx: Tx,
  known: OutgoingMessage | undefined,
  { key, to, at, ...letter }: Letter & { key: string; to: string[]; at: string },
  correlation?: string,
): boolean {
  if (known || to.length === 0) return false;
  const due = { id: key, group: 'due', to: [...new Set(to)], ...letter, createdAt: at, attempts: 0 } as const;
  tx.put('message', correlation === undefined ? due : { ...due, correlation });
  return true;
}

/** The key of a message: unlike that of any other round, and the same whenever the same thing is told. */
export const messageKey = ({ county, year }: RoundKey, ...parts: (string | number)[]): string =>
  [`${county}-${year}`, ...parts].join('/');

/** How many are on their way to the mail server at once. */
const abreast = 5;

/** Sends what is due in a round, best effort: what fails stays due, for the next round of `tick`. */
export async function deliverMessages(
  world: World,
  round: RoundKey,
): Promise<{ sent: number; failed: number }> {
  const messages = await world.outbox.claim(round, 100);
  let sent = 0;
  for (let at = 0; at < messages.length; at += abreast) {
    const batch = messages.slice(at, at + abreast).map((message) => deliver(world, round, message));
    sent += (await Promise.all(batch)).filter(Boolean).length;
  }
  const failed = messages.length - sent;
  if (messages.length > 0)
    world.log.fact('delivered', { county: round.county, year: round.year, sent, failed });
  return { sent, failed };
}

async function deliver(world: World, round: RoundKey, message: OutgoingMessage): Promise<boolean> {
  try {
    await world.mail.send(message);
    await world.outbox.delivered(round, message.id);
    return true;
  } catch (error) {
    world.log.fault('mailNotSent', error, { county: round.county, year: round.year });
    await world.outbox.failed(round, message.id, error instanceof Error ? error.message : String(error));
    return false;
  }
}
