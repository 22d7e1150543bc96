// Why an e-mail has not reached somebody, in both languages: in bokmål as Start says it.
import type { MailTrouble } from '../../../domain/records/mail-trouble.ts';
import { causeOf } from '../../answers/mail/stuck-mails.ts';
import type { InBoth } from '../languages.ts';

const nynorsk: Record<MailTrouble, string> = {
  noAddress: 'e-posttenaren til mottakaren tek ikkje imot til adressa',
  boxFull: 'postkassa er full',
  notTaken: 'e-posttenaren til mottakaren avviste e-posten',
  notNow: 'e-posttenaren til mottakaren bad oss vente',
  sender: 'e-posttenaren godtek ikkje avsendaradressa',
  signIn: 'løysinga slepp ikkje inn på e-posttenaren',
  away: 'e-posttenaren svarar ikkje',
  answerLost: 'sambandet vart brote før e-posttenaren svarte, så e-posten kan ha kome fram',
  roleUnread: 'ei linje i «Roller» kan ikkje lesast, så det er ukjent om adressa gjeld',
  nobody: 'ingen har rolla i «Roller» lenger',
  networkAstray:
    'nettverket e-posten er til, står ikkje i «Nøkkeltall» med koden og namnet frå då e-posten vart skriven',
  neverBack: 'sendinga vart avbroten kvar gong',
  bounced: 'e-posten kom i retur',
  quota: 'det er ikkje plass til fleire e-postar i dag',
  delivered: 'det e-posten minner om, var alt levert',
  roleGone: 'adressa har ikkje rolla i «Roller» lenger',
  muted: 'mottakaren vil berre ha det som er nødvendig',
  merged: 'det e-posten seier, står i ein annan e-post',
  changed: 'det e-posten seier, gjeld ikkje lenger',
  stopped: 'e-posten vart stoppa i fana «E-post»',
};

export const causeIn = (why: MailTrouble | undefined): InBoth<string> => ({
  nb: causeOf(why),
  nn: why ? nynorsk[why] : 'e-posten vart gitt opp etter fleire forsøk',
});
