// The e-mail to the case worker of the whole proposal in short.
import { formatKroner, sumKroner } from '../../basics/kroner.ts';
import { capital } from '../words/ordliste.ts';
import { said } from './languages.ts';
import { type Mail, type MailRound, compose, languageOf, line, table } from './mail-form.ts';
import { asInWorkbook, termIn, theTermIn } from './terms.ts';
import { type MailVersion, sayVersion } from './version.ts';

/** Amounts in kroner. */
export type RoundStatus = {
  round: MailRound;
  version: MailVersion;
  frame: number;
  pot: number;
  unallocated: number;
  /** `report` is the word for where the network's report stands. */
  networks: { name: string; sought: number; proposed: number; report: string }[];
};

type Sums = { frame: string; pot: string; proposed: string; rest: string };

const words = {
  title: said<{ proposal: string; year: number }>({
    nb: ({ proposal, year }) => `${capital(proposal)} for ${year} er skrevet`,
    nn: ({ proposal, year }) => `${capital(proposal)} for ${year} er skrive`,
  }),
  sums: said<Sums>({
    nb: ({ frame, pot, proposed, rest }) =>
      `Ramme ${frame}. Til fordeling på nettverkene ${pot}. Innstilt ${proposed}, ufordelt ${rest}.`,
    nn: ({ frame, pot, proposed, rest }) =>
      `Ramme ${frame}. Til fordeling på nettverka ${pot}. Innstilt ${proposed}, ufordelt ${rest}.`,
  }),
  head: {
    nb: ['Nettverk', 'Søkt', 'Innstilt'],
    nn: ['Nettverk', 'Søkt', 'Innstilt'],
  },
} as const;

export function writeRoundStatus(status: RoundStatus): Mail {
  const { round, version, networks } = status;
  const language = languageOf(round);
  const sums = {
    frame: formatKroner(status.frame),
    pot: formatKroner(status.pot),
    proposed: formatKroner(sumKroner(networks.map(({ proposed }) => proposed))),
    rest: formatKroner(status.unallocated),
  };
  const rows = networks.map(({ name, sought, proposed, report }) => [
    name,
    sought,
    proposed,
    asInWorkbook[language](report),
  ]);
  const proposal = theTermIn('proposedDistribution', round);
  return compose(round, words.title[language]({ proposal, year: round.year }), [
    line(words.sums[language](sums)),
    ...sayVersion(version, round),
    table([...words.head[language], capital(termIn('networkNeedReport', round))], rows),
  ]);
}
