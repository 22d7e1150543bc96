// The words of the tab «E-post»: whom an e-mail is to, how far it is, and why.
import type { LedgerEntry, LedgerState } from '../../../domain/ledger/entries.ts';
import { roleWords } from '../../../domain/tabs/roller.ts';
import { causeOf } from './stuck-mails.ts';
import { oneLine } from '../../words/one-line.ts';

export const ledgerStateWords: Record<LedgerState, string> = {
  waits: 'venter',
  sending: 'sendes',
  sent: 'sendt',
  again: 'prøves igjen',
  stopped: 'stoppet',
  heldBack: 'holdt tilbake',
  refused: 'avvist',
  givenUp: 'gitt opp',
  perhaps: 'kanskje fram',
};

const wordOfRole = (role: string): string =>
  Object.entries(roleWords).find(([, one]) => one === role)?.[0] ?? role;

/** The address, and the role it has it for: `ola@example.no (koordinator, Fosen)`. */
export function sayTo({ recipient: { address }, whom }: LedgerEntry): string {
  if (!whom) return address;
  const { role, name = whom.network } = whom;
  const network = name === undefined ? '' : `, ${oneLine(name)}`;
  return `${address} (${wordOfRole(role)}${network})`;
}

/** Empty where there is nothing to explain. */
export function sayWhy({ state, recipient: { why, answer } }: LedgerEntry): string {
  if (state === 'sent' || state === 'waits' || state === 'sending') return '';
  const code = answer === undefined ? '' : ` (svar ${answer})`;
  return causeOf(why) + code;
}

/** Stands on top when there are more than are shown. */
export const olderMails = (count: number): string =>
  `${count} eldre ${count === 1 ? 'e-post vises' : 'e-poster vises'} ikke her.`;

/** Of a row that nothing can be done with now. */
export const sayNobody = ({ recipient: { address }, message: { subject } }: LedgerEntry): string =>
  `${address}, ${oneLine(subject)}: ${causeOf('nobody')}.`;
