// What *Send e-post på nytt* does: the rows of «E-post» where somebody typed what is to be done, else all that stands still.
import { keyOfMail } from '../../../domain/ledger/entries.ts';
import type { Ordered } from '../../../domain/ledger/read-ledger.ts';
import {
  againAt,
  bouncedAt,
  copyFor,
  originalId,
  stoppedAt,
} from '../../../domain/records/message-handling.ts';
import {
  type Holders,
  isOpen,
  readdress,
  recipientsOf,
  standsStill,
} from '../../../domain/records/message-life.ts';
import type { OutgoingMessage } from '../../../ports.ts';
import type { HandledMail } from '../../../text/answers/mail/resending.ts';
import { sayNobody } from '../../../text/answers/mail/ledger.ts';
import { mostListed } from '../../job/mails/mail-list.ts';

/** `id` is the message's; `item` is what was asked for, as it stands in the list that is looked at. */
export type Handled = HandledMail & { id: string; item: string };

/** All that is done; `messages` as they are to be put. `done` are the keys of the rows that say so. */
export type Handling = { mails: Handled[]; messages: OutgoingMessage[]; done: string[]; idle: string[] };

export type Now = { holders: Holders; at: string };

const itemOf = ({ action, entry }: Ordered): string => `${action} ${entry.key}`;

/** What leaves of a message that did not before. */
function leaving(before: OutgoingMessage, after: OutgoingMessage): Handled[] {
  const waited = new Set(
    recipientsOf(before)
      .filter(isOpen)
      .map(({ address }) => address),
  );
  const { id, subject } = after;
  return recipientsOf(after)
    .filter((one) => isOpen(one) && !waited.has(one.address))
    .map(({ address }) => ({ does: 'again', address, subject, id, item: `again ${keyOfMail(id, address)}` }));
}

/** Every address that lacks something, or whoever has the role in its place. */
export function handleAll(messages: readonly OutgoingMessage[], { holders, at }: Now): Handling {
  const changed = messages
    .filter((message) => recipientsOf(message).some(standsStill))
    .map((before) => {
      const again = recipientsOf(before)
        .filter(standsStill)
        .reduce((message, { address }) => againAt(message, address, at), before);
      return { before, after: readdress(again, holders, at) };
    });
  return {
    mails: changed.flatMap(({ before, after }) => leaving(before, after)),
    messages: changed.map(({ after }) => after),
    done: [],
    idle: [],
  };
}

/** One message and all that is typed about it. */
function handleMessage(before: OutgoingMessage, orders: Ordered[], { holders, at }: Now): Handling {
  const mails: Handled[] = [];
  let message = before;
  const again = orders.filter(({ action, entry }) => action === 'again' && entry.state !== 'sent');
  for (const { entry } of again) message = againAt(message, entry.recipient.address, at);
  if (again.length > 0) message = readdress(message, holders, at);
  const left = leaving(before, message);
  const isForNobody = again.length > 0 && left.length === 0;
  if (isForNobody) message = before;
  mails.push(...left);
  for (const order of orders.filter(({ action }) => action !== 'again')) {
    const { action, entry } = order;
    const { address } = entry.recipient;
    message = action === 'stop' ? stoppedAt(message, address, at) : bouncedAt(message, address, at);
    mails.push({ does: action, address, subject: message.subject, id: message.id, item: itemOf(order) });
  }
  const failed = isForNobody ? again : [];
  return {
    mails,
    messages: message === before ? [] : [message],
    done: orders.filter((order) => !failed.includes(order)).map(({ entry }) => entry.key),
    idle: failed.map(({ entry }) => sayNobody(entry)),
  };
}

/** What has left and is asked for once more: a message of its own for each. */
function copies(orders: Ordered[], known: readonly OutgoingMessage[], at: string): Handling {
  const counts = Map.groupBy(known, ({ id }) => originalId(id));
  const made = new Map<string, number>();
  const copied = orders.map((order) => {
    const { message, recipient } = order.entry;
    const original = originalId(message.id);
    const number = made.get(original) ?? counts.get(original)?.length ?? 1;
    made.set(original, number + 1);
    return { order, copy: copyFor(message, recipient.address, number, at) };
  });
  return {
    mails: copied.map(({ order, copy }) => ({
      does: 'copy',
      address: order.entry.recipient.address,
      subject: copy.subject,
      id: copy.id,
      item: itemOf(order),
    })),
    messages: copied.map(({ copy }) => copy),
    done: orders.map(({ entry }) => entry.key),
    idle: [],
  };
}

/** As many rows as one list holds; the rest stand for the next time. */
export function handleRows(
  ordered: readonly Ordered[],
  known: readonly OutgoingMessage[],
  now: Now,
): Handling {
  const orders = ordered.slice(0, mostListed);
  const isCopy = ({ action, entry }: Ordered): boolean => action === 'again' && entry.state === 'sent';
  const byMessage = Map.groupBy(
    orders.filter((order) => !isCopy(order)),
    ({ entry }) => entry.message,
  );
  const parts = [
    ...[...byMessage].map(([message, some]) => handleMessage(message, some, now)),
    copies(orders.filter(isCopy), known, now.at),
  ];
  return {
    mails: parts.flatMap(({ mails }) => mails),
    messages: parts.flatMap(({ messages }) => messages),
    done: parts.flatMap(({ done }) => done),
    idle: parts.flatMap(({ idle }) => idle),
  };
}
