// What becomes of an e-mail, address by address, and who it is for when it leaves.
import type { Language } from '../tabs/roller.ts';
import type { Documents } from './documents.ts';
import { mayBeMuted } from './mail-kind.ts';
import type { MailTrouble } from './mail-trouble.ts';

type Message = Documents['message'];
export type Recipient = NonNullable<Message['recipients']>[number];
/** What a try at an address came to. */
export type Fate = Pick<Recipient, 'address' | 'why' | 'answer'> & {
  state: Exclude<Recipient['state'], 'due'>;
};
export type Whom = NonNullable<Message['whom']>;

/**
 * Who gets the e-mail of a role now; `unread` where lines that cannot be read may give it to others too, `astray` where
 * the network is not to be found. `languages` by address; `muted` are the addresses that want only what must be sent.
 */
export type Holders = (whom: Whom) => {
  addresses: string[];
  unread: boolean;
  astray?: boolean;
  /** What each address reads, and those that want no more than they must have. */
  languages?: ReadonlyMap<string, Language>;
  muted?: readonly string[];
};

/** Before each address had a state of its own, the message's was that of all. */
export const recipientsOf = ({ recipients, to, group }: Message): Recipient[] =>
  recipients ?? to.map((address) => ({ address, state: group }));

export const isOpen = ({ state }: Recipient): boolean => state === 'due' || state === 'later';

/** Nothing more is tried, and the address may lack it; what was held back on purpose is not lacked. */
export const standsStill = (one: Recipient): boolean =>
  !isOpen(one) && one.state !== 'sent' && one.state !== 'suppressed';

/** Open, and not put off to another day. */
export const isForNow = (one: Recipient): boolean => isOpen(one) && one.why !== 'quota';

const due = ({ address }: Pick<Recipient, 'address'>): Recipient => ({ address, state: 'due' });

/** The message with these recipients, under the state that follows from theirs. */
function withRecipients(message: Message, recipients: Recipient[], at: string): Message {
  const { leaseUntil, sentAt = at, lastError: _, ...rest } = message;
  const next = { ...rest, to: recipients.map(({ address }) => address), recipients };
  if (recipients.some(isOpen)) return { ...next, group: 'due', ...(leaseUntil && { leaseUntil }) };
  if (recipients.some(standsStill)) return { ...next, group: 'dead' };
  return recipients.some(({ state }) => state === 'sent')
    ? { ...next, group: 'sent', sentAt }
    : { ...next, group: 'suppressed' };
}

/** What has left has left, whatever is noted later; it is kept also of somebody whom the message is no longer for. */
export function noteFate(message: Message, fate: Fate, at: string): Message {
  const known = recipientsOf(message);
  const before = known.find(({ address }) => address === fate.address);
  if (before?.state === 'sent' || (!before && fate.state !== 'sent')) return message;
  const noted = { ...fate, at };
  const others = before ? known.map((one) => (one === before ? noted : one)) : [...known, noted];
  return withRecipients(message, others, at);
}

/** No more tries at those who still wait. */
export const giveUp = (message: Message, at: string): Message =>
  withRecipients(
    message,
    recipientsOf(message).map((one) =>
      isOpen(one) ? { why: 'neverBack', ...one, state: 'dead' as const } : one,
    ),
    at,
  );

/** Why an e-mail is held back. */
export type WhySuppressed = Extract<
  MailTrouble,
  'delivered' | 'roleGone' | 'muted' | 'merged' | 'changed' | 'stopped'
>;

const held = ({ address }: Recipient, why: WhySuppressed, at: string): Recipient => ({
  address,
  state: 'suppressed',
  why,
  at,
});

/** Nobody who waits gets it any more: what it says is no longer so. */
export const suppress = (message: Message, why: WhySuppressed, at: string): Message =>
  withRecipients(
    message,
    recipientsOf(message).map((one) => (isOpen(one) ? held(one, why, at) : one)),
    at,
  );

/**
 * The message for those who have the role now: whoever was taken out gets it no longer, which is kept, and whoever came in
 * does; a help that they have said no to is held back. It stands still where nobody has the role. An address that an unread
 * line may hold is kept as it is.
 */
export function readdress(message: Message, holders: Holders | undefined, at: string): Message {
  if (!message.whom || !holders) return message;
  const { addresses, unread, astray, muted = [] } = holders(message.whom);
  const known = recipientsOf(message);
  const added = addresses.filter((one) => known.every(({ address }) => address !== one));
  const noMore = mayBeMuted(message.kind) ? muted : [];
  const now = [...known, ...added.map((address) => due({ address }))].map((one) => {
    const isThere = unread || addresses.includes(one.address);
    if (isThere && one.why === 'roleGone') return due(one);
    if (!isThere && one.state !== 'sent') return held(one, 'roleGone', at);
    return isOpen(one) && noMore.includes(one.address) ? held(one, 'muted', at) : one;
  });
  const why = astray ? 'networkAstray' : 'nobody';
  const nobody = known.map(({ address }): Recipient => ({ address, state: 'dead', why }));
  const hasSome = addresses.length > 0 || unread || known.some(({ state }) => state === 'sent');
  return withRecipients(message, hasSome ? now : nobody, at);
}

/** With room for so many tries today; the rest waits for another day. */
export function withinRoom(message: Message, room: number, at: string): Message {
  let left = room;
  const recipients = recipientsOf(message).map((one) => {
    if (!isOpen(one)) return one;
    if (left > 0) {
      left -= 1;
      return one.why === 'quota' ? due(one) : one;
    }
    return { ...one, state: 'later' as const, why: 'quota' as const };
  });
  return withRecipients(message, recipients, at);
}

/** Once more, with all its tries, to every address that stands still. */
export const sendAgain = (message: Message, holders: Holders | undefined, at: string): Message => {
  const again = recipientsOf(message).map((one) => (standsStill(one) ? due(one) : one));
  return readdress({ ...withRecipients(message, again, at), attempts: 0 }, holders, at);
};

const isForNobody = (why: Recipient['why']): boolean => why === 'nobody' || why === 'networkAstray';

/** A message that stands still, once Roller no longer has the address, or has somebody again; nothing where it stands as before. */
export function wake(message: Message, holders: Holders, at: string): Message | undefined {
  if (!message.whom) return undefined;
  const { addresses, unread } = holders(message.whom);
  const known = recipientsOf(message);
  const isMended = ({ address, why }: Recipient): boolean =>
    isForNobody(why) ? addresses.length > 0 : addresses.length > 0 && !addresses.includes(address);
  if (unread || !known.some((one) => standsStill(one) && isMended(one))) return undefined;
  const again = known.map((one) => (isForNobody(one.why) ? due(one) : one));
  return readdress({ ...withRecipients(message, again, at), attempts: 0 }, holders, at);
}
