// What is said of a draft: how it differs from the one before and from what is published, and how far off the deadline is.
import { listWords } from '../../basics/list-words.ts';
import { signed } from '../../basics/kroner.ts';
import { sayInstant } from '../words/when.ts';

type Words = { title: string; message: string };
type Difference = { name: string; change: number };

const sayChanges = (changes: Difference[]): string =>
  listWords(changes.map(({ name, change }) => `${name} ${signed(change)}`));

/** A line each: from the draft before, where there was one, and from the run in force. */
export const differenceLines = ({
  draft,
  published,
}: {
  draft?: Difference[];
  published?: { sequence: number; changes: Difference[] };
}): string[] => [
  ...(draft === undefined
    ? []
    : [
        draft.length === 0
          ? 'Ingen beløp er endret fra kladden før.'
          : `Fra kladden før: ${sayChanges(draft)}.`,
      ]),
  published === undefined
    ? 'Ingenting er lagt fram i runden ennå.'
    : published.changes.length === 0
      ? `Ingen beløp er andre enn i forslag ${published.sequence}, som er lagt fram.`
      : `Fra forslag ${published.sequence}, som er lagt fram: ${sayChanges(published.changes)}.`,
];

/** Begins with a space; nothing where the deadline has passed, or there is none. `days` by the calendar. */
export const tellDeadline = (deadline: { at: string; days: number } | undefined): string => {
  if (!deadline) return '';
  const { at, days } = deadline;
  const away = days === 0 ? 'i dag' : days === 1 ? 'i morgen' : `om ${days} dager`;
  return ` Fristen er ${away}, ${sayInstant(at)}.`;
};

type Drafted = { networks: number; drafted: 'now' | 'before'; told: string };

/** `told` are more sentences, each after a space. */
export const draftedWords = ({ networks, drafted, told }: Drafted): Words =>
  drafted === 'before'
    ? { title: 'Uendret kladd', message: `Grunnlaget er det samme som sist, og kladden står.${told}` }
    : {
        title: 'Kladden er skrevet',
        message: `${networks} nettverk er beregnet. Ingen får beskjed før du velger Legg fram forslaget.${told}`,
      };

/** What is asked when somebody only wants to know. */
export const aboutToDraft = (told: string): Words => ({
  title: 'Beregne fordelingen?',
  message: `Fanene Kladd og Kladd tiltak skrives på nytt. Ingen får beskjed.${told}`,
});
