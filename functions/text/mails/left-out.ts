// The e-mail to a network that the proposal was made without: its report is not sent, or was returned.
import { formatKroner } from '../../basics/kroner.ts';
import { oneLine } from '../words/one-line.ts';
import { capital } from '../words/ordliste.ts';
import { said } from './languages.ts';
import { type Mail, type MailRound, compose, languageOf, line } from './mail-form.ts';
import { governor, termIn, theTermIn } from './terms.ts';
import { type MailVersion, sayVersion } from './version.ts';

type Named = { who: string; report: string; proposal: string; network: string; year: number };

const words = {
  title: said<Named & { term: string }>({
    nb: ({ term, year, network }) => `${capital(term)} ${year}: uten ${network}`,
    nn: ({ term, year, network }) => `${capital(term)} ${year}: utan ${network}`,
  }),
  unsent: said<Named>({
    nb: ({ report, network, year }) => `${capital(report)} fra ${network} for ${year} er ikke sendt inn.`,
    nn: ({ report, network, year }) => `${capital(report)} frå ${network} for ${year} har ikkje kome inn.`,
  }),
  returned: said<Named>({
    nb: ({ report, network, year }) =>
      `${capital(report)} fra ${network} for ${year} er returnert og ikke sendt inn igjen.`,
    nn: ({ report, network, year }) =>
      `${capital(report)} frå ${network} for ${year} er returnert og har ikkje kome inn igjen.`,
  }),
  without: said<Named>({
    nb: ({ proposal }) => `${capital(proposal)} er laget uten dere, så det er 0\u00a0kr til tiltak hos dere.`,
    nn: ({ proposal }) => `${capital(proposal)} er laga utan dykk, så det er 0\u00a0kr til tiltak hos dykk.`,
  }),
  coordination: said<string>({
    nb: (paid) => `${paid} til koordinering er ført opp til utbetaling hvis forslaget vedtas.`,
    nn: (paid) => `${paid} til koordinering er ført opp til utbetaling dersom forslaget blir vedteke.`,
  }),
  next: said<Named>({
    nb: ({ who, network }) =>
      `Spør ${who} om det ennå er tid til å sende inn. Da velger dere Samordning → Send behovsmelding i fanen «Behov ${network}».`,
    nn: ({ who, network }) =>
      `Spør ${who} om det enno er tid til å sende inn. Då vel de «Samordning → Send behovsmelding» i fana «Behov ${network}».`,
  }),
} as const;

/** `coordination` in kroner. */
export function writeLeftOut(left: {
  network: string;
  round: MailRound;
  version: MailVersion;
  coordination: number;
  returned: boolean;
}): Mail {
  const { round, coordination } = left;
  const language = languageOf(round);
  const named = {
    who: governor(round),
    report: theTermIn('networkNeedReport', round),
    proposal: theTermIn('proposedDistribution', round),
    term: termIn('proposedDistribution', round),
    network: oneLine(left.network),
    year: round.year,
  };
  const state = left.returned ? words.returned : words.unsent;
  const paid = coordination === 0 ? [] : [words.coordination[language](formatKroner(coordination))];
  return compose(round, words.title[language](named), [
    line([state[language](named), words.without[language](named), ...paid].join(' ')),
    ...sayVersion(left.version, round),
    line(words.next[language](named)),
  ]);
}
