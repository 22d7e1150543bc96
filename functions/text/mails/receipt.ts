// The receipt to a network for a report it has sent: its sums, when it was sent, the rows as a file, and what comes next.
import { formatKroner, sumKroner } from '../../basics/kroner.ts';
import { sayAgainstFrame } from '../words/frame.ts';
import { oneLine } from '../words/one-line.ts';
import { capital } from '../words/ordliste.ts';
import { daysBetween, isAfter, sayDays, sayInstant } from '../words/when.ts';
import { said } from './languages.ts';
import { type Mail, type MailRound, compose, languageOf, line, table } from './mail-form.ts';
import { governor, termIn, theTermIn } from './terms.ts';

/** What a tiltak seeks, kroner. */
export type SentTiltak = { name: string; owner: number; uh: number; other: number };

export type ReceiptFacts = {
  network: string;
  round: MailRound;
  version: number;
  measures: SentTiltak[];
  /** Kroner. */
  preAnnounced?: number | undefined;
  /** Instants in UTC. */
  sentAt: string;
  deadline?: string | undefined;
  /** The name of the file with the rows; without it they were too much for one. */
  file?: string | undefined;
};

const soughtBy = ({ owner, uh, other }: SentTiltak): number => sumKroner([owner, uh, other]);

type Named = {
  who: string;
  report: string;
  proposal: string;
  network: string;
  year: number;
  count: number;
  total: string;
};
type Payees = { owner: string; uh: string; other: string };
type When = { sent: string; deadline: string; distance: string };

const words = {
  title: said<Named>({
    nb: ({ report, network }) => `${capital(report)} fra ${network} er mottatt`,
    nn: ({ report, network }) => `${capital(report)} frå ${network} har kome inn`,
  }),
  what: said<Named>({
    nb: ({ report, network, year, count, total }) =>
      `${capital(report)} fra ${network} for ${year} er mottatt: ${count} tiltak, søkt ${total} i alt.`,
    nn: ({ report, network, year, count, total }) =>
      `${capital(report)} frå ${network} for ${year} har kome inn: ${count} tiltak, søkt ${total} i alt.`,
  }),
  again: said<number>({
    nb: (version) => ` Dette er versjon ${version}; den erstatter den forrige.`,
    nn: (version) => ` Dette er versjon ${version}; han erstattar den førre.`,
  }),
  payees: said<Payees>({
    nb: ({ owner, uh, other }) => `Av dette er ${owner} til eier, ${uh} til UH og ${other} til andre.`,
    nn: ({ owner, uh, other }) => `Av dette er ${owner} til eigar, ${uh} til UH og ${other} til andre.`,
  }),
  against: said<string>({ nb: (how) => ` Summen er ${how}.`, nn: (how) => ` Summen er ${how}.` }),
  sent: said<string>({ nb: (sent) => `Sendt ${sent}.`, nn: (sent) => `Sendt inn ${sent}.` }),
  before: said<When>({
    nb: ({ sent, distance, deadline }) => `Sendt ${sent}, ${distance} før fristen (${deadline}).`,
    nn: ({ sent, distance, deadline }) => `Sendt inn ${sent}, ${distance} før fristen (${deadline}).`,
  }),
  after: said<When>({
    nb: ({ sent, distance, deadline }) => `Sendt ${sent}, ${distance} etter fristen (${deadline}).`,
    nn: ({ sent, distance, deadline }) => `Sendt inn ${sent}, ${distance} etter fristen (${deadline}).`,
  }),
  sameDay: { nb: 'samme dag,', nn: 'same dag,' },
  head: { nb: ['Tiltak', 'Søkt'], nn: ['Tiltak', 'Søkt'] },
  tooMany: said<string>({
    nb: (network) =>
      `Radene er for mange til å ligge ved som fil. De står i fanen «Behov ${network}», slik de ble sendt.`,
    nn: (network) =>
      `Radene er for mange til å ligge ved som fil. Dei står i fana «Behov ${network}», slik dei vart sende.`,
  }),
  file: said<string>({
    nb: (file) => `Radene slik de ble sendt, ligger ved i filen ${file}. Den kan åpnes i Excel.`,
    nn: (file) => `Radene slik dei vart sende, ligg ved i fila ${file}. Ho kan opnast i Excel.`,
  }),
  next: said<Named>({
    nb: ({ who, proposal, network, report }) =>
      `Neste: ${who} lager et ${proposal}. Dere får en e-post når det er gjort. Fanen «Behov ${network}» er låst. Er noe feil, ber dere ${who} returnere ${report}.`,
    nn: ({ who, proposal, network, report }) =>
      `Neste: ${who} lagar eit ${proposal}. De får ein e-post når det er gjort. Fana «Behov ${network}» er låst. Er noko feil, ber de ${who} returnere ${report}.`,
  }),
} as const;

export function writeReceipt(facts: ReceiptFacts): Mail {
  const { round, measures, version, file } = facts;
  const language = languageOf(round);
  const network = oneLine(facts.network);
  const named = {
    who: governor(round),
    report: theTermIn('networkNeedReport', round),
    proposal: termIn('proposedDistribution', round),
    network,
    year: round.year,
    count: measures.length,
    total: formatKroner(sumKroner(measures.map(soughtBy))),
  };
  const again = version > 1 ? words.again[language](version) : '';
  return compose(round, words.title[language](named), [
    line(words.what[language](named) + again),
    line(saySums(facts)),
    line(sayWhen(facts)),
    table(
      [...words.head[language]],
      measures.map((one) => [one.name, soughtBy(one)]),
    ),
    line(file === undefined ? words.tooMany[language](network) : words.file[language](file)),
    line(words.next[language](named)),
  ]);
}

/** Who is to have it, and how it stands to what was told beforehand. */
function saySums({ round, measures, preAnnounced }: ReceiptFacts): string {
  const language = languageOf(round);
  const sumOf = (payee: keyof Payees): string => formatKroner(sumKroner(measures.map((one) => one[payee])));
  const against = sayAgainstFrame(sumKroner(measures.map(soughtBy)), preAnnounced, language);
  const end = against === undefined ? '' : words.against[language](against);
  return words.payees[language]({ owner: sumOf('owner'), uh: sumOf('uh'), other: sumOf('other') }) + end;
}

/** True whenever it is read: days are counted from when it was sent. */
function sayWhen({ round, sentAt, deadline }: ReceiptFacts): string {
  const language = languageOf(round);
  const sent = sayInstant(sentAt);
  if (deadline === undefined) return words.sent[language](sent);
  const days = Math.abs(daysBetween(sentAt, deadline));
  const distance = days === 0 ? words.sameDay[language] : sayDays(days, language);
  const side = isAfter(sentAt, deadline) ? words.after : words.before;
  return side[language]({ sent, distance, deadline: sayInstant(deadline) });
}
