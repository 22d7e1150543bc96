// What is asked before something is sent: what will happen, to how many.
import { oneStop } from '../../basics/one-stop.ts';
import { type Doing, afterSending } from './answers.ts';
import {
  type Choice,
  choiceToReturn,
  choiceToSubmit,
  choiceToTakeBack,
  choiceToWaive,
} from '../words/choices.ts';
import { inMarks } from '../words/one-line.ts';
import { capital, theTermOf } from '../words/ordliste.ts';

type Words = { title: string; message: string } & Choice;

const people = (count: number): string => (count === 1 ? '1 mottaker' : `${count} mottakere`);

/** How many e-mails leave, and to how many addresses: each of a message's gets one. */
export function sayLetters(recipients: string[][]): string {
  const mails = recipients.flat();
  if (mails.length === 0) return 'Ingen e-post sendes.';
  return `${mails.length} ${mails.length === 1 ? 'e-post' : 'e-poster'} sendes, til ${people(new Set(mails).size)}.`;
}

/** `beside` is what should be known before the yes, one line each. */
type ToSend = { network: string; tiltak: number; sought: string; sent: Doing; beside: string[] };

export const aboutToSubmit = (year: number, { network, tiltak, sought, sent, beside }: ToSend): Words => ({
  ...choiceToSubmit(year, sent),
  title: `Sende ${theTermOf('networkNeedReport', year)}?`,
  message:
    sent === 'before'
      ? `${capital(theTermOf('networkNeedReport', year))} fra ${network} er sendt før og er uendret. Ingenting nytt blir sendt.`
      : [
          `${network}: ${tiltak} tiltak, søkt ${sought}, sendes slik de står nå. Fanen låses. Den åpnes igjen hvis ${theTermOf('networkNeedReport', year)} blir returnert.`,
          ...beside,
        ].join('\n'),
});

export const aboutToReturn = (year: number, network: string, returned: Doing): Words => ({
  ...choiceToReturn(year, returned),
  title: `Returnere ${theTermOf('networkNeedReport', year)}?`,
  message:
    returned === 'now'
      ? `${capital(theTermOf('networkNeedReport', year))} fra ${network} går tilbake til nettverket med begrunnelsen din, og fanen åpnes. Den teller ikke før den sendes inn igjen.`
      : `${capital(theTermOf('networkNeedReport', year))} fra ${network} er returnert fra før. Ingenting nytt blir sendt.`,
});

/** `stops` are the faults in words. */
export const aboutToWaive = (id: string, stops: string[]): Words => ({
  ...choiceToWaive,
  title: 'La feilen stå?',
  message: `Dette stopper ${id} i dag, og kan sendes inn slik det er om du lar det stå:\n${stops.join('\n')}\nEndres cellen, må den rettes som før.`,
});

/** `stops` are the faults in words, `reasons` why they were let pass. */
export const aboutToTakeBack = (
  id: string,
  said: { stops: string[]; reasons: string[]; sent: Doing },
): Words => ({
  ...choiceToTakeBack,
  title: 'Trekke tilbake at feilen fikk stå?',
  message: [
    `Dette fikk stå i ${id}:`,
    ...said.stops,
    oneStop(`Begrunnelsen var: ${inMarks(said.reasons)}.`),
    `Trekker du det tilbake, må det rettes, og begrunnelsen står ikke lenger i raden.${afterSending(said.sent)}`,
  ].join('\n'),
});
