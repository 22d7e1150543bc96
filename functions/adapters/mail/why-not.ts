// What an SMTP server's answer means for one address: no for good, no for now, or that nobody knows.
import type { MailTrouble } from '../../domain/records/mail-trouble.ts';
import { MailFault } from '../../faults.ts';

type Seen = { code?: string; command?: string; responseCode?: number; response?: string };

/** Enhanced status codes (RFC 3463) that say what is the matter with the address or its box. */
const noSuchAddress = /^(5\.1\.|5\.2\.1)/;
const boxFull = /^5\.2\.2/;

/**
 * `handedOver` when the whole text had gone to the server: without an answer after that it may have arrived. The sender
 * or the sign-in being refused is no fault of the address, so it is tried again.
 */
export function mailFault(error: unknown, handedOver: 'whole' | 'no'): MailFault {
  const { code, command, responseCode = 0, response = '' } = error as Seen;
  const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})/.exec(response)?.[1] ?? '';
  const answer = responseCode > 0 ? `${responseCode} ${status}`.trim() : undefined;
  const isOfAddress = command === 'RCPT TO' || command === 'DATA';
  const later = (why: MailTrouble): MailFault => new MailFault(error, { state: 'later', why, answer });
  if (code === 'EENVELOPE' && command === 'API')
    return new MailFault(error, { state: 'refused', why: 'noAddress' });
  if (responseCode >= 500 && isOfAddress)
    return new MailFault(error, { state: 'refused', why: whyRefused(responseCode, status, command), answer });
  if (responseCode > 0 && isOfAddress) return later('notNow');
  if (responseCode > 0 && command === 'MAIL FROM') return later('sender');
  if (code === 'EAUTH') return later('signIn');
  if (responseCode === 0 && handedOver === 'whole')
    return new MailFault(error, { state: 'undecided', why: 'answerLost' });
  return later('away');
}

/** A plain no to the recipient is about the address. */
function whyRefused(code: number, status: string, command: string | undefined): MailTrouble {
  if (boxFull.test(status) || code === 552) return 'boxFull';
  const isAddress = noSuchAddress.test(status) || (status === '' && command === 'RCPT TO');
  return isAddress ? 'noAddress' : 'notTaken';
}
