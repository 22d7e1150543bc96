// The e-mail to a network of what is proposed for it, with the explanation to check it by. Not a decision.
import { formatKroner, sumKroner } from '../../basics/kroner.ts';
import { oneLine } from '../words/one-line.ts';
import { capital } from '../words/ordliste.ts';
import { said } from './languages.ts';
import { type Mail, type MailRound, compose, languageOf, line, quote, table } from './mail-form.ts';
import { asInWorkbook, governor, termIn } from './terms.ts';
import { type MailVersion, sayVersion } from './version.ts';

/** Amounts in kroner; `explanation` and the outcomes as they stand in the workbook. */
export type NetworkStatus = {
  network: string;
  round: MailRound;
  version: MailVersion;
  sought: number;
  proposed: number;
  coordination: number;
  explanation: string;
  measures: { name: string; sought: number; proposed: number; outcome: string }[];
};

type Amounts = { network: string; proposed: string; sought: string };
type Paid = { payable: string; coordination: string };
type Ends = { decision: string; forum: string; who: string };

const words = {
  amounts: said<Amounts>({
    nb: ({ network, proposed, sought }) =>
      `Forslaget er ${proposed} til ${network}. Det er søkt om ${sought}.`,
    nn: ({ network, proposed, sought }) =>
      `Forslaget er ${proposed} til ${network}. Det er søkt om ${sought}.`,
  }),
  payable: said<Paid>({
    nb: ({ payable }) => `Det blir ${payable} til utbetaling hvis forslaget vedtas.`,
    nn: ({ payable }) => `Det blir ${payable} til utbetaling dersom forslaget blir vedteke.`,
  }),
  onlyCoordination: said<Paid>({
    nb: ({ payable }) =>
      `Det blir ${payable} til utbetaling hvis forslaget vedtas; de er til koordinering, ikke til tiltakene.`,
    nn: ({ payable }) =>
      `Det blir ${payable} til utbetaling dersom forslaget blir vedteke; dei er til koordinering, ikkje til tiltaka.`,
  }),
  withCoordination: said<Paid>({
    nb: ({ payable, coordination }) =>
      `Med ${coordination} til koordinering blir det ${payable} til utbetaling hvis forslaget vedtas.`,
    nn: ({ payable, coordination }) =>
      `Med ${coordination} til koordinering blir det ${payable} til utbetaling dersom forslaget blir vedteke.`,
  }),
  head: {
    nb: ['Tiltak', 'Søkt', 'Innstilt', 'Utfall'],
    nn: ['Tiltak', 'Søkt', 'Innstilt', 'Utfall'],
  },
  explanation: {
    nb: (text: string) => [line(text)],
    nn: (text: string) => [
      line('Forklaringa, slik ho står på bokmål i fana «Innstilling»:'),
      quote(text, 'nb'),
    ],
  },
  end: said<Ends>({
    nb: ({ decision, forum, who }) =>
      `Dette er et forslag, ikke et ${decision}. Forslaget drøftes i ${forum} før ${who} avgjør.`,
    nn: ({ decision, forum, who }) =>
      `Dette er eit forslag, ikkje eit ${decision}. Forslaget blir drøfta i ${forum} før ${who} avgjer.`,
  }),
} as const;

export function writeNetworkStatus(status: NetworkStatus): Mail {
  const { round, sought, proposed, explanation } = status;
  const language = languageOf(round);
  const network = oneLine(status.network);
  const amounts = { network, proposed: formatKroner(proposed), sought: formatKroner(sought) };
  const measures = status.measures.map((one) => [
    one.name,
    one.sought,
    one.proposed,
    asInWorkbook[language](one.outcome),
  ]);
  const ends = {
    decision: termIn('decision', round),
    forum: termIn('cooperationForum', round),
    who: governor(round),
  };
  const title = `${capital(termIn('proposedDistribution', round))} ${round.year}: ${network} ${amounts.proposed}`;
  return compose(round, title, [
    line(`${words.amounts[language](amounts)} ${sayPayable(status)}`),
    ...sayVersion(status.version, round),
    ...words.explanation[language](explanation),
    ...(measures.length > 0 ? [table([...words.head[language]], measures)] : []),
    line(words.end[language](ends)),
  ]);
}

/** What would be paid, and which part of it is coordination. */
function sayPayable({ proposed, coordination, round }: NetworkStatus): string {
  const payable = formatKroner(sumKroner([proposed, coordination]));
  const paid = { payable, coordination: formatKroner(coordination) };
  const language = languageOf(round);
  if (coordination === 0) return words.payable[language](paid);
  return proposed === 0 ? words.onlyCoordination[language](paid) : words.withCoordination[language](paid);
}
