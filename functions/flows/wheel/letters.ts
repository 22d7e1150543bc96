// A message of the wheel before it is put: who it is for, what it is about, and its words.
import type { WheelAbout } from '../../domain/deadlines/still-due.ts';
import type { Whom } from '../../domain/records/message-life.ts';
import type { NamedNetwork } from '../job/former-names.ts';
import { governorRole, networkRole } from '../job/holders.ts';
import { type Letter, messageKey, putMessage } from '../job/put-message.ts';
import type { Holders } from '../../domain/records/message-life.ts';
import type { RoundKey, Tx } from '../../ports.ts';

/** `key` names the fact that is told: with the address it is told once. Without a network it is for the office. */
export type WheelLetter = {
  key: string;
  whom: Whom;
  about: WheelAbout;
  letter: Letter;
};

/** The last part of a key, and who has the role: a network's coordinators, or the office. */
export const receiver = (network: NamedNetwork | undefined): { last: string; whom: Whom } =>
  network ? { last: network.code, whom: networkRole(network) } : { last: 'office', whom: governorRole };

/** A letter about a line, or about a week where it is about none: the words of its key say which. */
export function letterAbout(
  round: RoundKey,
  { network, ...about }: Omit<WheelAbout, 'network'> & { network?: NamedNetwork | undefined },
  words: readonly (string | number)[],
  letter: Letter,
): WheelLetter {
  const { last, whom } = receiver(network);
  const key = messageKey(round, about.kind, ...words, last);
  return { key, whom, about: { ...about, network: network?.code }, letter };
}

/** The letters that nobody was written before and that somebody gets, put as messages; `unread` must be asked before any put. */
export async function putLetters(
  tx: Tx,
  letters: readonly WheelLetter[],
  { holders, at, correlation }: { holders: Holders; at: string; correlation?: string | undefined },
): Promise<number> {
  const known = await Promise.all(letters.map(({ key }) => tx.get('message', key)));
  return letters.filter(({ key, whom, about: { kind, ...about }, letter }, index) => {
    const to = holders(whom).addresses;
    return putMessage(tx, known[index], { kind, about, key, to, whom, at, ...letter }, correlation);
  }).length;
}
