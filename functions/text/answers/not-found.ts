// What is said of controls that are not found: labels, columns and tabs, and what bound the innstilling before.
import { listWords } from '../../basics/list-words.ts';
import type { Lifted } from '../../domain/proposal/lifted.ts';
import type { NotFound } from '../../domain/plan/not-found.ts';

const NAMED = 6;

const some = (names: string[]): string =>
  names.length <= NAMED
    ? listWords(names)
    : `${names.slice(0, NAMED).join(', ')} og ${names.length - NAMED} til`;

/** One sentence for each thing; none when everything was found. */
export function notFoundSentences({ parameters, columns }: NotFound): string[] {
  const labels = some(parameters.map((label) => `«${label}»`));
  return [
    ...(parameters.length > 0
      ? [
          `I fanen Plan mangler ${labels}, så standardverdien gjelder. Skriv navnet i en ledig rad om verdien skal være en annen.`,
        ]
      : []),
    ...columns.map(
      ({ title, header }) => `I fanen ${title} mangler kolonnen «${header}», som regnes som tom.`,
    ),
  ];
}

const liftedWords: Record<Lifted['kind'], (what: string) => string> = {
  refused: (what) => `«ikke møtt» ved ${what}`,
  lowered: (what) => `vurderingen av ${what}`,
  adjusted: () => 'justeringen',
  bound: () => 'det som var bundet fra tidligere år',
  base: () => 'eget grunntilskudd',
  framed: () => 'forhåndsrammen som tak',
};

/** Begins with a space when there is anything to tell. */
export const tellLifted = (lifted: Lifted[]): string =>
  lifted.length > 0
    ? ` Gjaldt i innstillingen som står, og gjelder ikke nå: ${some(
        lifted.map(({ kind, network, what = '' }) => `${network}: ${liftedWords[kind](what)}`),
      )}.`
    : '';

/** Assessments whose rows were gone; begins with a space when there is anything to tell. */
export const tellPutBack = (keys: string[]): string =>
  keys.length > 0
    ? ` ${keys.length === 1 ? 'Raden' : 'Radene'} ${some(keys)} var borte fra fanen Kriterier, og settes inn igjen med vurderingen som er lagret. Skal vurderingen tas tilbake, tøm cellen Vurdering.`
    : '';

/** More sentences after an answer, each after a space. */
export const afterAnswer = (sentences: string[]): string => sentences.map((one) => ` ${one}`).join('');
