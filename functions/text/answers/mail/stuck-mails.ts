// E-mails that have not reached somebody, in words for the case worker: who, what, why, and how it is mended.
import type { MailTrouble } from '../../../domain/records/mail-trouble.ts';
import type { Recipient } from '../../../domain/records/message-life.ts';

/** What an address lacks, or may lack. */
export type StuckMail = Recipient & { subject: string };

/** The line of Start that says so. */
export const stuckSubject = 'E-post som ikke er kommet fram';

const again = 'velg Samordning → Oppsett og drift → Send e-post på nytt';
const operator = 'Si fra til den som drifter løsningen';

/** Of what was held back nobody lacks anything. */
const onPurpose = `Skal den sendes likevel: ${again}.`;

type Words = { cause: string; mend: string };

/** `mend` is for those that stand still. */
const words: Record<MailTrouble, Words> = {
  noAddress: {
    cause: 'mottakerens e-posttjener tar ikke imot til adressen',
    mend: `Rett adressen i Roller, så sendes den dit av seg selv. Er adressen riktig: ${again}.`,
  },
  boxFull: {
    cause: 'postkassen er full',
    mend: `Be mottakeren om å rydde i den, og ${again}.`,
  },
  notTaken: {
    cause: 'mottakerens e-posttjener avviste e-posten',
    mend: `${operator}, som ser i loggen hva tjeneren sa; når det er rettet: ${again}.`,
  },
  notNow: {
    cause: 'mottakerens e-posttjener ba oss vente',
    mend: `Spør mottakeren om adressen er i bruk, og ${again}.`,
  },
  sender: {
    cause: 'e-posttjeneren godtar ikke avsenderadressen',
    mend: `${operator}; når det er rettet: ${again}.`,
  },
  signIn: {
    cause: 'løsningen slipper ikke inn på e-posttjeneren',
    mend: `${operator}; når det er rettet: ${again}.`,
  },
  away: {
    cause: 'e-posttjeneren svarer ikke',
    mend: `${operator}; når det er rettet: ${again}.`,
  },
  answerLost: {
    cause: 'forbindelsen ble brutt før e-posttjeneren svarte, så den kan ha kommet fram',
    mend: `Spør om den er kommet. Er den ikke det: ${again}.`,
  },
  roleUnread: {
    cause: 'en linje i Roller kan ikke leses, så det er ukjent om adressen gjelder',
    mend: `Rett Roller, og ${again}.`,
  },
  nobody: {
    cause: 'ingen har rollen i Roller lenger',
    mend: 'Skriv inn i Roller hvem som har den, så sendes den dit av seg selv.',
  },
  networkAstray: {
    cause: 'nettverket den er til, står ikke i Nøkkeltall med koden og navnet fra da den ble skrevet',
    mend: 'Skriv dem tilbake i Nøkkeltall, så sendes den av seg selv.',
  },
  neverBack: {
    cause: 'sendingen ble avbrutt hver gang',
    mend: `${operator}, og ${again}.`,
  },
  bounced: {
    cause: 'den kom i retur',
    mend: `Rett adressen i Roller, så sendes den dit av seg selv. Er adressen riktig: ${again}.`,
  },
  quota: {
    cause: 'det er ikke plass til flere e-poster i dag',
    mend: `Den går av seg selv når det er plass. Er den gitt opp: ${again}.`,
  },
  delivered: { cause: 'det den minner om, var alt levert', mend: onPurpose },
  roleGone: { cause: 'adressen har ikke rollen i Roller lenger', mend: onPurpose },
  muted: { cause: 'mottakeren vil bare ha det som er nødvendig', mend: onPurpose },
  merged: { cause: 'det den sier, står i en annen e-post', mend: onPurpose },
  changed: { cause: 'det den sier, gjelder ikke lenger', mend: onPurpose },
  stopped: { cause: 'den ble stoppet i fanen E-post', mend: onPurpose },
};
const before: Words = {
  cause: 'den ble gitt opp etter flere forsøk',
  mend: `Se over adressen, og ${again}.`,
};

/** Why an address has not got it, as it stands in the middle of a sentence. */
export const causeOf = (why: MailTrouble | undefined): string => (why ? words[why] : before).cause;

/** Causes that lie with our own mail server: said once, whoever waits. */
const ofServer = new Set<MailTrouble | undefined>(['sender', 'signIn', 'away']);
/** It is not given up: it leaves once Roller or Nøkkeltall is mended. */
const forNobody = new Set<MailTrouble>(['nobody', 'networkAstray']);
const waits = 'Den prøves igjen av seg selv.';

const listOf = (texts: string[], most: number): string => {
  const shown = [...new Set(texts)];
  const rest = shown.length > most ? ` og ${shown.length - most} til` : '';
  return shown.slice(0, most).join(', ') + rest;
};

/** One cause, and all that wait for it. */
function sentenceOf(mails: StuckMail[]): string {
  const [{ state, why, answer }] = mails as [StuckMail];
  const { cause, mend } = why ? words[why] : before;
  const who = listOf(
    mails.map(({ address }) => address),
    5,
  );
  const what = listOf(
    mails.map(({ subject }) => `«${subject}»`),
    3,
  );
  const lacks = state === 'undecided' ? 'har kanskje ikke fått' : 'har ikke fått';
  const code = answer === undefined ? '' : ` (svar ${answer})`;
  const end = state === 'dead' && why && !forNobody.has(why) ? ' Den er gitt opp.' : '';
  return `${who} ${lacks} ${what}: ${cause}${code}.${end} ${state === 'later' ? waits : mend}`;
}

/** What comes next for whoever reads that line. */
export const seeLedger = 'Se fanen E-post: der står hver e-post og hver adresse.';

/** What stands in Start: one line for each address and cause. */
export function stuckLine(mails: StuckMail[]): string {
  if (mails.length === 0) return 'Ingen e-post står igjen.';
  const groups = Map.groupBy(mails, ({ state, why, address }) =>
    [state, why, ofServer.has(why) ? '' : address].join(' '),
  );
  const lines = [...groups.values()].map(sentenceOf);
  const rest = lines.length > 20 ? [`… og ${lines.length - 20} til.`] : [];
  return [...lines.slice(0, 20), ...rest].join('\n');
}
