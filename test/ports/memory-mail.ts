// The mail server in memory: takes what an address can be read from, and keeps each Message-ID once.
import { MailFault } from '../../functions/faults.ts';
import type { OutgoingMail, MailPort } from '../../functions/ports.ts';

export type Arrived = {
  /** The Message-ID: the same for the same key and address, and for no other. */
  id: string;
  to: string[];
  replyTo: string | undefined;
  subject: string;
  text: string;
  html: string;
  /** Files that came with it. */
  files: ArrivedFile[];
};

/** What a reader saves, read as UTF-8 with its mark. */
export type ArrivedFile = { name: string; type: string; text: string };

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
  /** While true, a connection is taken and never answered. */
  hangs: boolean;
  /** Addresses that the server does not take: 550. */
  refused: Set<string>;
  /** Addresses that the server does not take yet: 451. */
  greylisted: Set<string>;
  /** Addresses whose mail arrives, or does not, and the connection is lost before the server says so. */
  cut: Map<string, 'arrived' | 'lost'>;
  copy(): MemoryMail;
};

const isAddress = (text: string): boolean => /^[^\s@,<>]+@[^\s@,<>]+$/.test(text);

const arrivedOf = (mail: OutgoingMail, replyTo?: string): Arrived => ({
  id: `<${encodeURIComponent(`${mail.id}/${mail.to}`)}@example.no>`,
  to: [mail.to],
  replyTo,
  subject: mail.subject.replaceAll(/\s*[\r\n]+\s*/g, ' '),
  text: mail.text.trimEnd(),
  html: mail.html.trimEnd(),
  files: mail.attachment ? [{ ...mail.attachment }] : [],
});

const fault = (text: string, of: ConstructorParameters<typeof MailFault>[1]) =>
  new MailFault(new Error(text), of);

/** `arrived` is oldest first. */
export function memoryMail(arrived: Arrived[] = []): MemoryMail {
  const mail: MemoryMail = {
    away: false,
    hangs: false,
    refused: new Set(),
    greylisted: new Set(),
    cut: new Map(),
    port: {
      async send(given, replyTo) {
        const { to } = given;
        if (mail.hangs) await new Promise(() => {});
        if (mail.away) throw new Error('connect ECONNREFUSED');
        if (!isAddress(to) || mail.refused.has(to))
          throw fault('all recipients were rejected', {
            state: 'refused',
            why: 'noAddress',
            answer: '550 5.1.1',
          });
        if (mail.greylisted.has(to))
          throw fault('all recipients were rejected', { state: 'later', why: 'notNow', answer: '451 4.7.1' });
        const cut = mail.cut.get(to);
        if (cut !== 'lost') arrived.push(arrivedOf(given, replyTo));
        if (cut) throw fault('Connection closed unexpectedly', { state: 'undecided', why: 'answerLost' });
      },
    },
    list: () => [...new Map(arrived.map((one) => [one.id, one])).values()].toReversed(),
    every: () => arrived,
    arrivals: () => arrived.length,
    copy: () => memoryMail([...arrived]),
  };
  return mail;
}
