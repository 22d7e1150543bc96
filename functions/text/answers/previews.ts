// What is asked before something is sent: what will happen, to how many.
import { oneStop } from '../../basics/one-stop.ts';
import { type Doing, afterSending } from './answers.ts';
import {
  type Choice,
  type InSheet,
  choiceToReturn,
  choiceToSubmit,
  choiceToTakeBack,
  choiceToWaive,
  choiceWhenDone,
} from '../words/choices.ts';
import { inMarks } from '../words/one-line.ts';
import { capital, theTermOf } from '../words/ordliste.ts';
import type { RefusalWords } from './refusal-words.ts';
import { wheelRefusals } from './wheel/setting.ts';

type Words = { title: string; message: string } & Choice;

const people = (count: number): string => (count === 1 ? '1 mottaker' : `${count} mottakere`);

/** How many e-mails leave, and to how many addresses: each of a message's gets one. */
export function sayLetters(recipients: string[][]): string {
  const mails = recipients.flat();
  if (mails.length === 0) return 'Ingen e-post sendes.';
  return `${mails.length} ${mails.length === 1 ? 'e-post' : 'e-poster'} sendes, til ${people(new Set(mails).size)}.`;
}

/** `beside` is what should be known before the yes, one line each. */
type ToSend = {
  network: string;
  tiltak: number;
  sought: string;
  sent: Doing;
  beside: string[];
  sheet: InSheet;
};

export const aboutToSubmit = (year: number, about: ToSend): Words => {
  const { network, tiltak, sought, sent, beside, sheet } = about;
  const report = theTermOf('networkNeedReport', year);
  if (sent === 'before')
    return {
      ...choiceWhenDone(sheet),
      title: 'Allerede sendt inn',
      message: `${capital(report)} fra ${network} er sendt før og er uendret. Ingenting nytt blir sendt.${sayLacking(sheet)}`,
    };
  return {
    ...choiceToSubmit(year),
    title: `Sende ${report}?`,
    message: [
      `${network}: ${tiltak} tiltak, søkt ${sought}, sendes slik de står nå. Fanen låses. Den åpnes igjen hvis ${report} blir returnert.`,
      ...beside,
    ].join('\n'),
  };
};

type ToReturn = { network: string; returned: Doing; sheet: InSheet };

export function aboutToReturn(year: number, { network, returned, sheet }: ToReturn): Words {
  const report = theTermOf('networkNeedReport', year);
  const whose = `${capital(report)} fra ${network}`;
  if (returned === 'before')
    return {
      ...choiceWhenDone(sheet),
      title: 'Allerede returnert',
      message: `${whose} er returnert fra før. Ingenting nytt blir sendt.${sayLacking(sheet)}`,
    };
  return {
    ...choiceToReturn(year),
    title: `Returnere ${report}?`,
    message: `${whose} går tilbake til nettverket med begrunnelsen din, og fanen åpnes. Den teller ikke før den sendes inn igjen.`,
  };
}

const sayLacking = (sheet: InSheet): string =>
  sheet === 'shown' ? '' : ' Men arket viser ikke alt av det. Det kan vises på nytt.';

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

/** What was shown is no longer what would be done. */
export const previewRefusals: RefusalWords<
  'reportChanged' | 'returnChanged' | 'wheelUnreadable' | 'wheelUnexplained' | 'wheelChanged'
> = {
  ...wheelRefusals,
  reportChanged: {
    status: 409,
    title: 'Behovsmeldingen er endret',
    detail: ({ network }) =>
      `Behovsmeldingen fra ${network} er ikke lenger slik du så den: radene, forhåndsrammen, fristen, mottakerne eller det som ikke er bekreftet, er endret, eller den er sendt eller returnert av andre. Velg Send behovsmelding på nytt, så får du se den slik den er nå. Ingenting er sendt.`,
  },
  returnChanged: {
    status: 409,
    title: 'Behovsmeldingen er sendt inn på nytt',
    detail: ({ network }) =>
      `${network} har fått behovsmeldingen tilbake og sendt den inn på nytt etter at du ble spurt. Se over den, og velg Returner behovsmelding på nytt. Ingenting er sendt.`,
  },
};
