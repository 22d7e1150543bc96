// What people decide about one address of an e-mail: not to send it, that it came back, or to send it once more.
import { type Recipient, isOpen, recipientsOf, standsStill } from './message-life.ts';
import type { Documents } from './documents.ts';

type Message = Documents['message'];

export const isHeldBack = ({ state }: Recipient): boolean => state === 'suppressed';

/** The message with these recipients, under the state that follows from theirs. */
function settled(message: Message, recipients: Recipient[], at: string): Message {
  const { leaseUntil, sentAt = at, lastError: _, ...rest } = message;
  const next = { ...rest, recipients };
  if (recipients.some(isOpen)) return { ...next, group: 'due', ...(leaseUntil && { leaseUntil }) };
  if (recipients.some(standsStill)) return { ...next, group: 'dead' };
  return recipients.some(({ state }) => state === 'sent')
    ? { ...next, group: 'sent', sentAt }
    : { ...next, group: 'suppressed' };
}

function changed(message: Message, address: string, to: Omit<Recipient, 'address'>, at: string): Message {
  const recipients = recipientsOf(message).map((one) =>
    one.address === address ? { address, ...to, at } : one,
  );
  return settled(message, recipients, at);
}

/**
 * No more tries at an address that waits. Whoever has the message in hand has lost it by this: what has left is noted all
 * the same, and nothing else.
 */
export function stoppedAt(message: Message, address: string, at: string): Message {
  const stopped = changed(message, address, { state: 'suppressed', why: 'stopped' }, at);
  const inHand = stopped.group === 'due' && message.leaseUntil !== undefined && message.leaseUntil > at;
  return inHand ? { ...stopped, attempts: message.attempts + 1 } : stopped;
}

/** It had left, and came back: the address does not take it. */
export const bouncedAt = (message: Message, address: string, at: string): Message =>
  changed(message, address, { state: 'refused', why: 'bounced' }, at);

/** Once more, with all its tries. */
export const againAt = (message: Message, address: string, at: string): Message => ({
  ...changed(message, address, { state: 'due' }, at),
  attempts: 0,
});

/** Between the id of a message and the number of a copy of it. */
const copyMark = '/igjen/';

/** The id of the message that a copy is of; its own where it is none. */
export const originalId = (id: string): string => id.split(copyMark, 1)[0] ?? id;

/**
 * What has left stays as it is: somebody who asks for it once more gets a message of its own, which mail programs do not
 * take for the first. It is for this address alone, whatever Roller says.
 */
export function copyFor(message: Message, address: string, number: number, at: string): Message {
  const { kind, subject, text, html, nynorsk, attachment } = message;
  return {
    id: `${originalId(message.id)}${copyMark}${number}`,
    group: 'due',
    ...(kind && { kind }),
    to: [address],
    recipients: [{ address, state: 'due' }],
    subject,
    text,
    html,
    ...(nynorsk && { nynorsk }),
    ...(attachment && { attachment }),
    createdAt: at,
    attempts: 0,
  };
}
