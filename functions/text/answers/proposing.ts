// Why a proposal cannot be made from what was sent, and what Start says when it is made.
import { formatKroner } from '../../basics/kroner.ts';
import { oneLine } from '../words/one-line.ts';
import { capital } from '../words/ordliste.ts';
import type { RefusalWords } from './refusal-words.ts';
import { sayInstant } from '../words/when.ts';

/** In one ranking, networks on the same rank share by the key. */
export const rankedWithoutKey = (network: string): string =>
  `${network}: har ingen tall i nøkkelen, og i én rangering av alle tiltak deler nettverk som står likt, etter den. Skriv tallene i fanen Nøkkeltall, eller velg noe annet ved «Når behovene er større enn rammen» i fanen Plan.`;

/** A row that was sent, and why it is refused now. */
type Refused = { id: string; network: string; sentence: string };

/** How many rows of a network are named where one cause refuses them. */
const mostNamed = 3;

const named = (ids: string[]): string =>
  ids.slice(0, mostNamed).join(', ') + (ids.length > mostNamed ? ` og ${ids.length - mostNamed} til` : '');

/** One line for each cause, with the rows it refuses; the cause of most rows first. */
export function refusedLines(rows: Refused[]): string[] {
  const causes = Object.entries(Object.groupBy(rows, ({ sentence }) => sentence));
  const several = causes.map(([sentence, group = []]) => ({ sentence, group }));
  return several
    .toSorted((a, b) => b.group.length - a.group.length)
    .map(({ sentence, group }) => {
      const networks = Object.entries(Object.groupBy(group, ({ network }) => network));
      const where = networks.map(([network, own = []]) => `${network}, ${named(own.map(({ id }) => id))}`);
      return `${where.join('; ')}: ${sentence}`;
    });
}

const waysOut =
  'returner behovsmeldingen, eller velg «innstilles ikke» for tiltaket i fanen Vurdering av tiltak';
const sinceTakenBack = 'Noe som fikk stå da radene ble sendt inn, er trukket tilbake etterpå.';
const sinceChanged = 'Noe er endret i Plan eller Nøkkeltall etter at radene ble sendt inn.';

/** Rows that were sent and are refused now: by what bound, and what helps there. */
export const sentRefusals: RefusalWords<'rowsRefusedNow'> = {
  rowsRefusedNow: {
    status: 409,
    title: 'Rader som er sendt, godtas ikke nå',
    detail: ({ takenBack, others }) => {
      const why = [...(others > 0 ? [sinceChanged] : []), ...(takenBack > 0 ? [sinceTakenBack] : [])];
      const first = [
        ...(others > 0 ? ['rett det'] : []),
        ...(takenBack > 0 ? ['stå i raden og velg «Samordning → Flere valg → La feilen stå …» på nytt'] : []),
      ];
      return `${why.join(' ')} ${capital(first.join(', '))}, ${waysOut}:`;
    },
  },
};

/** What Start says of what is put forward. Kroner; `reason` is why it replaced the one before. */
type Whole = {
  sequence: number;
  at: string;
  reason?: string | undefined;
  frame: number;
  pot: number;
  left: number;
};

export const wholeSentence = ({ sequence, at, reason, frame, pot, left }: Whole): string =>
  `Forslag ${sequence}, lagt fram ${sayInstant(at)}. Ramme ${formatKroner(frame)}, til fordeling ${formatKroner(pot)}, ufordelt ${formatKroner(left)}. Se fanen Innstilling.${reason === undefined ? '' : ` Endret fordi: ${oneLine(reason)}`}`;
