// A message in the transaction that makes it true; it leaves later, once to each address.
import type { Whom } from '../../domain/records/message-life.ts';
import type { OutgoingMessage, RoundKey, Tx } from '../../ports.ts';

export type Letter = Pick<OutgoingMessage, 'subject' | 'text' | 'html' | 'nynorsk' | 'attachment'>;

/** `kind` is what it is, `about` what must be so still when it leaves. */
export type ToPut = Letter &
  Required<Pick<OutgoingMessage, 'kind'>> &
  Pick<OutgoingMessage, 'about'> & { key: string; to: string[]; whom?: Whom; at: string };

/** Puts a message unless its key is there already, or nobody would get it. `to` are those who have the role of `whom` now. */
export function putMessage(
  tx: Tx,
  known: OutgoingMessage | undefined,
  { key, to, at, ...letter }: ToPut,
  correlation?: string,
): boolean {
  if (known || to.length === 0) return false;
  putUntold(tx, key);
  const cause = correlation === undefined ? {} : { correlation };
  const id = { id: key, group: 'due' as const };
  tx.put('message', { ...id, to: [...new Set(to)], ...letter, createdAt: at, attempts: 0, ...cause });
  return true;
}

/** There is something that the tab «E-post» does not say yet: `last` is unlike any before it. */
export const putUntold = (tx: Tx, last: string): void =>
  tx.put('ledger', { id: 'put', group: 'ledger', last });

/** The key of a message: unlike that of any other round, and the same whenever the same thing is told. */
export const messageKey = ({ county, year }: RoundKey, ...parts: (string | number)[]): string =>
  [`${county}-${year}`, ...parts].join('/');
