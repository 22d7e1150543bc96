// What is asked before something is sent: what will happen, to how many.
import type { Doing } from './answers.ts';
import { capital, termOf, theTermOf } from '../words/ordliste.ts';

type Words = { title: string; message: string };

const people = (count: number): string => (count === 1 ? '1 mottaker' : `${count} mottakere`);

/** How many e-mails leave, and to how many addresses. */
export function sayLetters(recipients: string[][]): string {
  const addresses = new Set(recipients.flat()).size;
  if (recipients.length === 0) return 'Ingen e-post sendes.';
  return `${recipients.length} ${recipients.length === 1 ? 'e-post' : 'e-poster'} sendes, til ${people(addresses)}.`;
}

type ToSend = { network: string; tiltak: number; sought: string; sent: Doing };

export const aboutToSubmit = (year: number, { network, tiltak, sought, sent }: ToSend): Words => ({
  title: `Sende ${theTermOf('networkNeedReport', year)}?`,
  message:
    sent === 'before'
      ? `${capital(theTermOf('networkNeedReport', year))} fra ${network} er sendt før og er uendret. Ingenting nytt blir sendt.`
      : `${network}: ${tiltak} tiltak, søkt ${sought}, sendes slik de står nå. Fanen låses. Den åpnes igjen hvis ${theTermOf('networkNeedReport', year)} blir returnert.`,
});

export const aboutToReturn = (year: number, network: string, returned: Doing): Words => ({
  title: `Returnere ${theTermOf('networkNeedReport', year)}?`,
  message:
    returned === 'now'
      ? `${capital(theTermOf('networkNeedReport', year))} fra ${network} går tilbake til nettverket med begrunnelsen din, og fanen åpnes. Den teller ikke før den sendes inn igjen.`
      : `${capital(theTermOf('networkNeedReport', year))} fra ${network} er returnert fra før. Ingenting nytt blir sendt.`,
});

export const aboutToAllocate = (year: number, told: string, computed: Doing): Words => ({
  title: 'Beregne fordelingen?',
  message:
    computed === 'before'
      ? `Grunnlaget er det samme som sist, så ${termOf('proposedDistribution', year)} står.${told}`
      : `Fanene Innstilling og Tiltak skrives på nytt.${told}`,
});
