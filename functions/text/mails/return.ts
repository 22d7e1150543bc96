// The e-mail to a network whose report is returned: why, and what to do.
import { oneLine } from '../words/one-line.ts';
import { capital } from '../words/ordliste.ts';
import { said } from './languages.ts';
import { type Mail, type MailRound, compose, languageOf, line, quote } from './mail-form.ts';
import { governor, theTermIn } from './terms.ts';

type Named = { who: string; report: string; network: string; year: number; version: number };

const words = {
  title: said<Named>({
    nb: ({ report, network }) => `${capital(report)} fra ${network} er returnert`,
    nn: ({ report, network }) => `${capital(report)} frå ${network} er returnert`,
  }),
  what: said<Named>({
    nb: ({ who, report, network, year, version }) =>
      `${who} har returnert ${report} fra ${network} for ${year} (versjon ${version}).`,
    nn: ({ who, report, network, year, version }) =>
      `${who} har returnert ${report} frå ${network} for ${year} (versjon ${version}).`,
  }),
  why: { nb: 'Begrunnelse:', nn: 'Grunngiving:' },
  next: said<Named>({
    nb: ({ network }) =>
      `Fanen «Behov ${network}» er åpen igjen. Rett det som er nevnt, og velg Samordning → Send behovsmelding. Det som ble sendt før, er tatt vare på, men teller ikke før dere sender inn på nytt.`,
    nn: ({ network }) =>
      `Fana «Behov ${network}» er open igjen. Rett det som er nemnt, og vel «Samordning → Send behovsmelding». Det som vart sendt før, er teke vare på, men tel ikkje før de sender inn på nytt.`,
  }),
} as const;

export function writeReturn(returned: {
  network: string;
  round: MailRound;
  version: number;
  reason: string;
}): Mail {
  const { round, version, reason } = returned;
  const language = languageOf(round);
  const named = {
    who: governor(round),
    report: theTermIn('networkNeedReport', round),
    network: oneLine(returned.network),
    year: round.year,
    version,
  };
  return compose(round, words.title[language](named), [
    line(words.what[language](named)),
    line(words.why[language]),
    quote(reason),
    line(words.next[language](named)),
  ]);
}
