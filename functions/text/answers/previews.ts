// What is asked before something is sent: what will happen, to how many.
import { formatKroner } from '../../basics/kroner.ts';
import { capital, termOf, theTermOf } from '../words/ordliste.ts';

type Words = { title: string; message: string };

const people = (count: number): string => (count === 1 ? '1 mottaker' : `${count} mottakere`);

/** How many e-mails leave, and to how many addresses. */
export function sayLetters(recipients: string[][]): string {
  const addresses = new Set(recipients.flat()).size;
  if (recipients.length === 0) return 'Ingen e-post sendes.';
  return `${recipients.length} ${recipients.length === 1 ? 'e-post' : 'e-poster'} sendes, til ${people(addresses)}.`;
}

export const aboutToSubmit = (
  year: number,
  network: string,
  measures: number,
  sought: number,
  again: boolean,
): Words => ({
  title: `Sende ${theTermOf('networkNeedReport', year)}?`,
  message: again
    ? `${capital(theTermOf('networkNeedReport', year))} fra ${network} er sendt før og er uendret. Ingenting nytt blir sendt.`
    : `${network}: ${measures} tiltak, søkt ${formatKroner(sought)}, sendes slik de står nå. Fanen låses. Den åpnes igjen hvis ${theTermOf('networkNeedReport', year)} blir returnert.`,
});

export const aboutToReturn = (year: number, network: string, now: boolean): Words => ({
  title: `Returnere ${theTermOf('networkNeedReport', year)}?`,
  message: now
    ? `${capital(theTermOf('networkNeedReport', year))} fra ${network} går tilbake til nettverket med begrunnelsen din, og fanen åpnes. Den teller ikke før den sendes inn igjen.`
    : `${capital(theTermOf('networkNeedReport', year))} fra ${network} er returnert fra før. Ingenting nytt blir sendt.`,
});

export const aboutToAllocate = (year: number, told: string, again: boolean): Words => ({
  title: 'Beregne fordelingen?',
  message: again
    ? `Grunnlaget er det samme som sist, så ${termOf('proposedDistribution', year)} står.${told}`
    : `Fanene Innstilling og Tiltak skrives på nytt.${told}`,
});
