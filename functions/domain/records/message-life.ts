// What becomes of an e-mail, address by address, and who it is for when it leaves.
import type { Documents } from './documents.ts';

type Message = Documents['message'];
export type Recipient = NonNullable<Message['recipients']>[number];
/** What a try at an address came to. */
export type Fate = Pick<Recipient, 'address' | 'why' | 'answer'> & {
  state: Exclude<Recipient['state'], 'due'>;
};
export type Whom = NonNullable<Message['whom']>;

/**
 * Who has a role now; `unread` where lines that cannot be read may give it to others too, `astray` where the network is
 * not to be found.
 */
export type Holders = (whom: Whom) => { addresses: string[]; unread: boolean; astray?: boolean };

/** Before each address had a state of its own, the message's was that of all. */
export const recipientsOf = ({ recipients, to, group }: Message): Recipient[] =>
  recipients ?? to.map((address) => ({ address, state: group }));

export const isOpen = ({ state }: Recipient): boolean => state === 'due' || state === 'later';

/** Nothing more is tried, and the address may lack it. */
export const standsStill = (one: Recipient): boolean => !isOpen(one) && one.state !== 'sent';

const due = ({ address }: Pick<Recipient, 'address'>): Recipient => ({ address, state: 'due' });

/** The message with these recipients, under the state that follows from theirs. */
function withRecipients(message: Message, recipients: Recipient[], at: string): Message {
  const { leaseUntil, sentAt = at, lastError: _, ...rest } = message;
  const next = { ...rest, to: recipients.map(({ address }) => address), recipients };
  if (recipients.some(isOpen)) return { ...next, group: 'due', ...(leaseUntil && { leaseUntil }) };
  return recipients.some(standsStill) ? { ...next, group: 'dead' } : { ...next, group: 'sent', sentAt };
}

/** What has left has left, whatever is noted later; it is kept also of somebody whom the message is no longer for. */
export function noteFate(message: Message, fate: Fate, at: string): Message {
  const known = recipientsOf(message);
  const before = known.find(({ address }) => address === fate.address);
  if (before?.state === 'sent' || (!before && fate.state !== 'sent')) return message;
  const others = before ? known.map((one) => (one === before ? fate : one)) : [...known, fate];
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

/**
 * The message for those who have the role now: whoever was taken out gets it no longer, whoever came in does. It stands
 * still where nobody has it. An address that an unread line may hold is kept.
 */
export function readdress(message: Message, holders: Holders | undefined, at: string): Message {
  if (!message.whom || !holders) return message;
  const { addresses, unread, astray } = holders(message.whom);
  const known = recipientsOf(message);
  const kept = known.filter(
    ({ address, state }) => state === 'sent' || unread || addresses.includes(address),
  );
  const added = addresses.filter((one) => known.every(({ address }) => address !== one));
  const now = [...kept, ...added.map((address) => due({ address }))];
  const why = astray ? 'networkAstray' : 'nobody';
  const nobody = known.map(({ address }): Recipient => ({ address, state: 'dead', why }));
  return withRecipients(message, now.length > 0 ? now : nobody, at);
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
