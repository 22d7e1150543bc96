// The e-mails of a round in bokmål; each in the words of its year throughout.
import { formatKroner, sumKroner } from '../../basics/kroner.ts';
import { type Mail, type MailRound, compose, governor, line, quote, table } from './mail-form.ts';
import { oneLine } from '../words/one-line.ts';
import { capital, termOf, theTermOf } from '../words/ordliste.ts';

/** What links are called. */
export const linkWords = {
  tab: (title: string) => `Åpne fanen «${title}»`,
  finding: (cell: string) => `Gå til det første som står igjen (celle ${cell})`,
} as const;

/** To a network whose report is returned: why, and what to do. */
export function writeReturn(returned: {
  network: string;
  round: MailRound;
  version: number;
  reason: string;
}): Mail {
  const { round, version, reason } = returned;
  const { year } = round;
  const network = oneLine(returned.network);
  const report = theTermOf('networkNeedReport', year);
  return compose(round, `${capital(report)} fra ${network} er returnert`, [
    line(`${governor(year)} har returnert ${report} fra ${network} for ${year} (versjon ${version}).`),
    line('Begrunnelse:'),
    quote(reason),
    line(
      `Fanen «Behov ${network}» er åpen igjen. Rett det som er nevnt, og velg Samordning → Send behovsmelding. Det som ble sendt før, er tatt vare på, men teller ikke før dere sender inn på nytt.`,
    ),
  ]);
}

/** Which proposal it is, and why it replaces the one before. */
export type MailVersion = { sequence: number; reason?: string };

/** The reason stands as it was typed. */
const sayVersion = ({ sequence, reason }: MailVersion): ReturnType<typeof line>[] =>
  reason === undefined
    ? [line(`Dette er forslag ${sequence}.`)]
    : [line(`Dette er forslag ${sequence}. Det erstatter forslag ${sequence - 1}, fordi:`), quote(reason)];

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

/** What is proposed for a network, with the explanation to check it by. Not a decision. */
export function writeNetworkStatus(status: NetworkStatus): Mail {
  const { round, sought, proposed, explanation } = status;
  const { year } = round;
  const network = oneLine(status.network);
  const measures = status.measures.map(({ name, sought, proposed, outcome }) => [
    name,
    sought,
    proposed,
    outcome,
  ]);
  return compose(
    round,
    `${capital(termOf('proposedDistribution', year))} ${year}: ${network} ${formatKroner(proposed)}`,
    [
      line(
        `Forslaget er ${formatKroner(proposed)} til ${network}. Det er søkt om ${formatKroner(sought)}. ${sayPayable(status)}`,
      ),
      ...sayVersion(status.version),
      line(explanation),
      ...(measures.length > 0 ? [table(['Tiltak', 'Søkt', 'Innstilt', 'Utfall'], measures)] : []),
      line(
        `Dette er et forslag, ikke et ${termOf('decision', year)}. Forslaget drøftes i ${termOf('cooperationForum', year)} før ${governor(year)} avgjør.`,
      ),
    ],
  );
}

/** To a network that the proposal was made without: its report is not sent, or was returned. */
export function writeLeftOut(left: {
  network: string;
  round: MailRound;
  version: MailVersion;
  coordination: number;
  returned: boolean;
}): Mail {
  const { round, coordination, returned } = left;
  const { year } = round;
  const network = oneLine(left.network);
  const report = capital(theTermOf('networkNeedReport', year));
  const proposal = theTermOf('proposedDistribution', year);
  const state = returned ? 'er returnert og ikke sendt inn igjen' : 'er ikke sendt inn';
  const paid =
    coordination === 0
      ? ''
      : ` ${formatKroner(coordination)} til koordinering er ført opp til utbetaling hvis forslaget vedtas.`;
  return compose(round, `${capital(termOf('proposedDistribution', year))} ${year}: uten ${network}`, [
    line(
      `${report} fra ${network} for ${year} ${state}. ${capital(proposal)} er laget uten dere, så det er 0\u00a0kr til tiltak hos dere.${paid}`,
    ),
    ...sayVersion(left.version),
    line(
      `Spør ${governor(year)} om det ennå er tid til å sende inn. Da velger dere Samordning → Send behovsmelding i fanen «Behov ${network}».`,
    ),
  ]);
}

/** What would be paid, and which part of it is coordination. */
function sayPayable({ proposed, coordination }: NetworkStatus): string {
  const payable = formatKroner(sumKroner([proposed, coordination]));
  if (coordination === 0) return `Det blir ${payable} til utbetaling hvis forslaget vedtas.`;
  if (proposed === 0)
    return `Det blir ${payable} til utbetaling hvis forslaget vedtas; de er til koordinering, ikke til tiltakene.`;
  return `Med ${formatKroner(coordination)} til koordinering blir det ${payable} til utbetaling hvis forslaget vedtas.`;
}

export type RoundStatus = {
  round: MailRound;
  version: MailVersion;
  frame: number;
  pot: number;
  unallocated: number;
  /** `report` is the word for where the network's report stands. */
  networks: { name: string; sought: number; proposed: number; report: string }[];
};

/** The whole proposal in short, to the case worker. */
export function writeRoundStatus({ round, version, frame, pot, unallocated, networks }: RoundStatus): Mail {
  const proposed = sumKroner(networks.map((network) => network.proposed));
  const proposal = capital(theTermOf('proposedDistribution', round.year));
  return compose(round, `${proposal} for ${round.year} er skrevet`, [
    line(
      `Ramme ${formatKroner(frame)}. Til fordeling på nettverkene ${formatKroner(pot)}. Innstilt ${formatKroner(proposed)}, ufordelt ${formatKroner(unallocated)}.`,
    ),
    ...sayVersion(version),
    table(
      ['Nettverk', 'Søkt', 'Innstilt', capital(termOf('networkNeedReport', round.year))],
      networks.map(({ name, sought, proposed, report }) => [name, sought, proposed, report]),
    ),
  ]);
}
