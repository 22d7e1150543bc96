// The mail server in memory: takes what an address can be read from, and keeps each Message-ID once.
import type { MailPort, OutgoingMessage } from '../../functions/ports.ts';

export type Arrived = {
  /** The Message-ID: the same for the same key, and for no other. */
  id: string;
  to: string[];
  replyTo: string | undefined;
  subject: string;
  text: string;
  html: string;
};

export type MemoryMail = {
  port: MailPort;
  /** Newest first. */
  list(): Arrived[];
  /** Oldest first, repeated deliveries included. */
  every(): Arrived[];
  /** How many times something arrived, repeated deliveries included. */
  arrivals(): number;
  /** While true, nobody answers. */
  away: boolean;
  /** Addresses that the server does not take. */
  refused: Set<string>;
  copy(): MemoryMail;
};

const isAddress = (text: string): boolean => /^[^\s@,<>]+@[^\s@,<>]+$/.test(text);

const arrivedOf = (message: OutgoingMessage, to: string[], replyTo?: string): Arrived => ({
  id: `<${encodeURIComponent(message.id)}@example.no>`,
  to,
  replyTo,
  subject: message.subject.replaceAll(/\s*[\r\n]+\s*/g, ' '),
  text: message.text.trimEnd(),
  html: message.html.trimEnd(),
});

/** `arrived` is oldest first. */
export function memoryMail(arrived: Arrived[] = []): MemoryMail {
  const mail: MemoryMail = {
    away: false,
    refused: new Set(),
    port: {
      async send(message, replyTo) {
        if (mail.away) throw new Error('connect ECONNREFUSED');
        const taken = message.to.filter((address) => isAddress(address) && !mail.refused.has(address));
        const refused = message.to.length - taken.length;
        if (taken.length === 0) throw new Error('all recipients were rejected');
        arrived.push(arrivedOf(message, taken, replyTo));
        if (refused > 0) throw new Error(`refused for ${refused} of ${message.to.length} recipients`);
      },
    },
    list: () => [...new Map(arrived.map((one) => [one.id, one])).values()].toReversed(),
    every: () => arrived,
    arrivals: () => arrived.length,
    copy: () => memoryMail([...arrived]),
  };
  return mail;
}
