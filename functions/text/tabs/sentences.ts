// Sentences about networks, tiltak and rounds: what Start, remarks and answers say.
import {
  type Report,
  type WithGovernor,
  type WithNetwork,
  isWithGovernor,
  isWithNetwork,
} from '../../domain/records/report-life.ts';
import { oneStop } from '../../basics/one-stop.ts';
import { oneLine } from '../words/one-line.ts';
import { reportWord } from '../words/status.ts';
import { sayInstant } from '../words/when.ts';

export type NetworkFacts = {
  measures: number;
  sought: string;
  mustMend: number;
  underWork: number;
  changed: number;
  report: Report;
  /** The name under which it was sent, where that is another. */
  former?: string;
};

/** Whether a sentence is one about a network, as `sentenceOfNetwork` begins it, or says that its tab is not checked. */
export const isOfNetwork = (sentence: string): boolean =>
  /^(Ingen tiltak er skrevet ennå\.|\d+ tiltak, søkt |Fanen er ikke kontrollert ennå\.)/.test(sentence);

/** Where a network's report stands, what is missing, and what comes next. */
export function sentenceOfNetwork(facts: NetworkFacts): string {
  const { measures, sought, report, former } = facts;
  const said = measures === 0 ? 'Ingen tiltak er skrevet ennå.' : `${measures} tiltak, søkt ${sought}.`;
  const parts = isWithNetwork(report) ? whileWriting(report, facts) : whileLocked(report, facts);
  const first =
    former === undefined
      ? []
      : [`Sendt inn som «${former}»: Statsforvalteren må gi nettverket og fanen det navnet igjen.`];
  return [said, ...first, ...parts].join(' ');
}

function whileWriting(report: WithNetwork, { measures, mustMend, underWork }: NetworkFacts): string[] {
  const back =
    report.state === 'returned'
      ? `Returnert ${sayInstant(report.returnedAt)}: «${shorten(report.reason)}»`
      : undefined;
  const send = back ? 'send inn på nytt' : 'send inn';
  return [
    ...(back ? [back] : []),
    ...(mustMend > 0 ? [`${mustMend} må rettes.`] : []),
    ...(underWork > 0 ? [`${underWork} er ikke fylt helt ut.`] : []),
    ...(measures > 0 && mustMend + underWork === 0 && !back ? ['Alt er klart.'] : []),
    `Neste: ${nextStep(measures, mustMend, underWork, send)}`,
  ];
}

const nextStep = (measures: number, mustMend: number, underWork: number, send: string): string => {
  if (measures === 0) return 'skriv ett tiltak per rad i nettverkets fane.';
  if (mustMend > 0) return `se kolonnen Merknad, rett cellene og ${send}.`;
  if (underWork > 0) return `fyll ut det som mangler, og ${send}.`;
  return `${send} med Samordning → Send behovsmelding.`;
};

function whileLocked(report: WithGovernor, { changed }: NetworkFacts): string[] {
  const sent = `Sendt inn ${sayInstant(report.submittedAt)} (versjon ${report.version}); fanen er låst.`;
  const since = changed > 0 ? [`${changed} tiltak er endret etterpå. Endringen teller ikke.`] : [];
  return [sent, ...since, afterSending(report)];
}

const afterSending = (report: WithGovernor): string => {
  if (report.state === 'submitted') return 'Neste: Statsforvalteren vurderer og beregner fordelingen.';
  if (report.state === 'underAssessment')
    return 'Til vurdering. Neste: Statsforvalteren beregner fordelingen.';
  return `${reportWord(report)}. Se fanene Innstilling og Tiltak. Neste: forslaget drøftes i samarbeidsforum.`;
};

const shorten = (text: string): string => (text.length > 200 ? `${text.slice(0, 199)}…` : text);

export type RoundFacts = {
  networks: string[];
  /** The reports that were ever sent. */
  reports: Report[];
  deadline: string | undefined;
  now: string;
  /** Names under which a report was sent, and that no network has. */
  strays?: string[];
};

/** Where the round as a whole stands: the deadline, who has sent, who is missing, and what comes next. */
export function sentenceOfRound({ networks, reports, deadline, now, strays = [] }: RoundFacts): string {
  const sent = new Set(reports.filter(isWithGovernor).map(({ id }) => id));
  const proposed = reports.filter(({ state }) => state === 'proposed').length;
  const missing = networks.filter((name) => !sent.has(name));
  const parts = [
    deadline && `Fristen ${deadline < now ? 'gikk ut' : 'er'} ${sayInstant(deadline)}.`,
    `${networks.length - missing.length} av ${networks.length} nettverk har sendt inn.`,
    strays.length > 0 && `Sendt inn, men står ikke i Nøkkeltall: ${strays.join(', ')}.`,
    missing.length > 0 && sent.size > 0 ? `Mangler: ${missing.join(', ')}.` : undefined,
    `Neste: ${nextOfRound(missing.length, proposed, networks.length)}`,
  ];
  return oneStop(parts.filter(Boolean).join(' '));
}

const nextOfRound = (missing: number, proposed: number, networks: number): string => {
  if (networks > 0 && proposed === networks) return 'forslaget drøftes i samarbeidsforum.';
  if (missing > 0) return 'nettverkene skriver og sender inn behovsmeldingene.';
  return 'Statsforvalteren vurderer meldingene og beregner fordelingen.';
};

/** In place of a difference, where the figure of last year is of another scheme. */
export const notComparable = 'ikke sammenlignbar';

/** Which scheme the figures of last year are of, as Plan says; `source` is what stands beside it. */
export function sayLastYear({ text, source = '' }: { text: string; source?: string }): string {
  const named = source === '' ? '' : ` (${oneLine(source)})`;
  if (text === 'other') return `«Innstilt i fjor» gjelder en annen ordning${named}.`;
  if (text === 'same') return `«Innstilt i fjor» gjelder samme ordning${named}.`;
  return 'Hvilken ordning «Innstilt i fjor» gjelder, er ikke oppgitt i Plan.';
}
