// The ledger of e-mails: one entry for each address of each message, and what may be done with it.
import type { Documents } from '../records/documents.ts';
import { originalId } from '../records/message-handling.ts';
import { type Recipient, recipientsOf } from '../records/message-life.ts';
import type { MailAction } from '../tabs/contact/e-post.ts';

type Message = Documents['message'];

/** How far an e-mail is to one address, as people are told. */
export type LedgerState =
  | 'waits'
  | 'sending'
  | 'sent'
  | 'again'
  | 'stopped'
  | 'heldBack'
  | 'refused'
  | 'givenUp'
  | 'perhaps';

/** `key` is that of message and address together; `whom` whose role it is for, if any. */
export type LedgerEntry = {
  key: string;
  message: Message;
  recipient: Recipient;
  state: LedgerState;
  whom?: Message['whom'];
};

const stateOfRecipient: Record<Exclude<Recipient['state'], 'due' | 'suppressed'>, LedgerState> = {
  later: 'again',
  sent: 'sent',
  refused: 'refused',
  undecided: 'perhaps',
  dead: 'givenUp',
};

/** `now` is UTC: a message that somebody has in hand is being sent. */
function stateOf({ leaseUntil, attempts }: Message, { state, why }: Recipient, now: string): LedgerState {
  if (state === 'suppressed') return why === 'stopped' ? 'stopped' : 'heldBack';
  if (state !== 'due') return stateOfRecipient[state];
  return attempts > 0 && leaseUntil !== undefined && leaseUntil > now ? 'sending' : 'waits';
}

export const keyOfMail = (id: string, address: string): string => `${id}/${address}`;

/** Oldest first. */
export function entriesOf(messages: readonly Message[], now: string): LedgerEntry[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const wholeOf = ({ id, whom }: Message): Message['whom'] => whom ?? byId.get(originalId(id))?.whom;
  return messages
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id))
    .flatMap((message) => {
      const whom = wholeOf(message);
      return recipientsOf(message).map((recipient) => ({
        key: keyOfMail(message.id, recipient.address),
        message,
        recipient,
        state: stateOf(message, recipient, now),
        ...(whom && { whom }),
      }));
    });
}

const actionsIn: Record<LedgerState, readonly MailAction[]> = {
  waits: ['stop'],
  again: ['stop'],
  sending: [],
  sent: ['again', 'bounced'],
  perhaps: ['again', 'bounced'],
  refused: ['again'],
  givenUp: ['again'],
  stopped: ['again'],
  heldBack: ['again'],
};

/** What waits may be stopped, what has left may come back, and what no longer waits may be sent once more. */
export const mayDo = (action: MailAction, { state }: Pick<LedgerEntry, 'state'>): boolean =>
  actionsIn[state].includes(action);
