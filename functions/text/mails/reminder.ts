// The e-mail that reminds a network of the deadline.
import { oneLine } from '../words/one-line.ts';
import { capital } from '../words/ordliste.ts';
import { sayInstant } from '../words/when.ts';
import { type InBoth, said } from './languages.ts';
import { type Mail, type MailRound, compose, languageOf, line } from './mail-form.ts';
import { theTermIn } from './terms.ts';

type Named = { report: string; network: string; year: number; deadline: string };
type State = { title: (named: Named) => string; what: (named: Named) => string };

const words = {
  unsent: {
    nb: {
      title: ({ report, network }) => `Påminnelse: ${report} fra ${network} er ikke sendt inn ennå`,
      what: ({ report, network, year, deadline }) =>
        `${capital(report)} fra ${network} for ${year} er ikke sendt inn ennå. Fristen er ${deadline}.`,
    },
    nn: {
      title: ({ report, network }) => `Påminning: ${report} frå ${network} har ikkje kome inn enno`,
      what: ({ report, network, year, deadline }) =>
        `${capital(report)} frå ${network} for ${year} har ikkje kome inn enno. Fristen er ${deadline}.`,
    },
  },
  returned: {
    nb: {
      title: ({ report, network }) =>
        `Påminnelse: ${report} fra ${network} er returnert og ikke sendt inn igjen`,
      what: ({ report, network, year, deadline }) =>
        `${capital(report)} fra ${network} for ${year} er returnert og ikke sendt inn igjen. Fristen er ${deadline}.`,
    },
    nn: {
      title: ({ report, network }) =>
        `Påminning: ${report} frå ${network} er returnert og har ikkje kome inn igjen`,
      what: ({ report, network, year, deadline }) =>
        `${capital(report)} frå ${network} for ${year} er returnert og har ikkje kome inn igjen. Fristen er ${deadline}.`,
    },
  },
} as const satisfies Record<'unsent' | 'returned', InBoth<State>>;

const next = said<string>({
  nb: (network) =>
    `Åpne fanen «Behov ${network}», rett det som er merket, og velg Samordning → Send behovsmelding. Dere får kvittering på e-post. Det som bare står i fanen, regnes ikke som sendt.`,
  nn: (network) =>
    `Opne fana «Behov ${network}», rett det som er merkt, og vel «Samordning → Send behovsmelding». De får kvittering på e-post. Det som berre står i fana, blir ikkje rekna som sendt.`,
});

/** `deadline` in UTC; `returned` when the report was sent and came back. */
export function writeReminder(reminder: {
  network: string;
  round: MailRound;
  deadline: string;
  returned: boolean;
}): Mail {
  const { round, returned } = reminder;
  const language = languageOf(round);
  const network = oneLine(reminder.network);
  const named = {
    report: theTermIn('networkNeedReport', round),
    network,
    year: round.year,
    deadline: sayInstant(reminder.deadline),
  };
  const state = words[returned ? 'returned' : 'unsent'][language];
  return compose(round, state.title(named), [line(state.what(named)), line(next[language](network))]);
}
