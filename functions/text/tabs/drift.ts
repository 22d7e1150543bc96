// What is said of a workbook that people have changed since it was set up: what it is, what it should be, and who mends it.
import { listWords } from '../../basics/list-words.ts';
import { nothingToMend } from '../answers/answers.ts';
import type { TabsAstray } from '../../domain/round/tabs-astray.ts';
import type { WritersAstray } from '../../domain/round/writers-astray.ts';
import { type OtherLanguage, timeZone as wantedZone } from '../../domain/sheet/language.ts';

const setUp = 'Den som drifter løsningen, kjører oppsettet (npm run setup).';

/** The lines of Start, each there once something was to be told. */
export const driftSubjects = {
  language: 'Språk og tidssone',
  tabs: 'Faner',
  rules: 'Regler som ikke er funnet',
  writers: 'Hvem som kan skrive',
} as const;

/** What stands there when it is mended. */
export const mended = 'I orden.';

/** One sentence for each thing; none when all is as it was set up. */
export function languageSentences({ locale, timeZone }: OtherLanguage): string[] {
  const told: string[] = [];
  if (locale !== undefined)
    told.push(
      `Regnearkets språk er ${locale || 'ikke satt'}, og skal være Norge (nb_NO). Google leser tall og datoer etter det, så 1.500 kan bli 1,5 og 01/02 en annen dag. Rett det med Fil → Innstillinger, eller be den som drifter løsningen, kjøre oppsettet (npm run setup). Se så over beløp og datoer som er skrevet i mellomtiden.`,
    );
  if (timeZone !== undefined)
    told.push(
      `Regnearkets tidssone er ${timeZone || 'ikke satt'}, og skal være ${wantedZone}. Rett det med Fil → Innstillinger, eller be den som drifter løsningen, kjøre oppsettet (npm run setup).`,
    );
  return told;
}

const quoted = (titles: string[], word: 'og' | 'eller' = 'og'): string =>
  listWords(
    titles.map((title) => `«${title}»`),
    word,
  );

/** Tabs that stand in the other workbook than their own: they are not read there. */
export const astraySentences = (astray: { title: string; book: 'shared' | 'office' }[]): string[] =>
  astray.map(({ title, book }) =>
    book === 'shared'
      ? `«${title}» hører til regnearket Saksbehandling, men står også her, der alle ser den. Det som står her, leses ikke. Slett fanen her.`
      : `«${title}» hører til det felles regnearket, men står også i Saksbehandling. Det som står der, leses ikke. Slett fanen der.`,
  );

export function tabSentences({ strays, gone }: TabsAstray): string[] {
  return [
    ...strays.map(({ title, instead }) =>
      instead.length === 0
        ? `«${title}» ligner en av rundens faner, men er det ikke: rader der er ikke med i runden. Flytt det som skal være med, til rett fane, og slett «${title}».`
        : `«${title}» ser ut til å være ${quoted(instead, 'eller')} med et annet navn: rader der er ikke med i runden. Gi fanen navnet sitt igjen.`,
    ),
    ...(gone.length > 0
      ? [
          `Fanen ${quoted(gone)} er borte. Hent den tilbake med Fil → Versjonslogg. Skal den begynne tom, kan den som drifter løsningen, kjøre oppsettet (npm run setup).`,
        ]
      : []),
  ];
}

export function writerSentences({ lacking, left, open, unseen }: WritersAstray): string[] {
  const told = [
    ...lacking.map(({ email, tabs }) => `${email} står i Roller, men kan ikke skrive i ${quoted(tabs)}.`),
    ...left.map(
      ({ email, tabs }) => `${email} kan skrive i ${quoted(tabs)}, men står ikke i Roller med en rolle der.`,
    ),
    ...(open.length > 0 ? [`Beskyttelsen er borte i ${quoted(open)}: alle kan skrive der.`] : []),
    ...(unseen.length > 0 ? [`Løsningen får ikke se hvem som kan skrive i ${quoted(unseen)}.`] : []),
  ];
  return told.length > 0 ? [...told, setUp] : [];
}

/** The answer to a check of the workbook itself, with what was changed in it. */
export const changedWords = <W extends { title: string; message: string }>(said: W, sentences: string[]): W =>
  sentences.length === 0
    ? said
    : { ...said, title: 'Noe er endret i regnearket', message: [...ofTab(said), ...sentences].join('\n') };

const ofTab = ({ message }: { message: string }): string[] => (message === nothingToMend ? [] : [message]);
