// Messages: put in the transaction that makes them true, delivered afterwards, each key once.
import type { OutgoingMessage, RoundKey, Tx } from '../ports.ts';
import type { World } from './world.ts';

export type Letter = { subject: string; text: string; html: string };

/** Puts a message unless its key is there already, or nobody would get it. */
export function putMessage(
  tx: Tx,
  known: OutgoingMessage | undefined,
  { key, to, at, ...letter }: Letter & { key: string; to: string[]; at: string },
): boolean {
  if (known || to.length === 0) return false;
  tx.put('message', { id: key, group: 'due', to: [...new Set(to)], ...letter, createdAt: at, attempts: 0 });
  return true;
}

/** Sends what is due in a round, best effort: what fails stays due, for the next round of `tick`. */
export async function deliverMessages(
  world: World,
  round: RoundKey,
): Promise<{ sent: number; failed: number }> {
  let sent = 0;
  let failed = 0;
  for (const message of await world.outbox.claim(round, 100)) {
    try {
      await world.mail.send(message);
      await world.outbox.delivered(round, message.id);
      sent++;
    } catch (error) {
      failed++;
      world.log.fault('mailNotSent', error, { county: round.county, year: round.year });
      await world.outbox.failed(round, message.id, error instanceof Error ? error.message : String(error));
    }
  }
  if (sent + failed > 0)
    world.log.fact('delivered', { county: round.county, year: round.year, sent, failed });
  return { sent, failed };
}
