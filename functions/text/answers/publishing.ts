// What is said when a proposal is put forward: before it is, with every e-mail, and after.
import type { PageBlock } from '../pages/page.ts';
import type { Doing } from './answers.ts';
import { type Choice, choiceToPublish } from '../words/choices.ts';

type Words = { title: string; message: string };

/** Stands in an e-mail that is only looked at, where the reason will be. */
export const reasonToCome = '(begrunnelsen din)';

/** `replaces`: another proposal stands already, so the person must say why. */
type ToPublish = { sequence: number; published: Doing; told: string; replaces: boolean };

type Looked = { to: string[]; subject: string; text: string };

/** What the person is asked for a reason by. */
const askWhyAgain = (sequence: number): string =>
  `Forslag ${sequence - 1} er lagt fram. Hvorfor endres det? Det du skriver her, står i e-postene og i fanen Start.`;

/** `letters` are those that would leave. */
export const aboutToPublish = (
  { sequence, published, told, replaces }: ToPublish,
  letters: Looked[],
): Words & Choice => {
  const lines = letters.map(({ to, subject }) => `– ${to.join(', ')}: ${subject}`);
  const what =
    published === 'before'
      ? `Forslag ${sequence} er lagt fram før og er uendret.${told}`
      : `Fanene Innstilling, Tiltak og Etterregning skrives på nytt, og nettverkene ser forslaget.${told}`;
  const list = lines.length === 0 ? [] : ['', 'E-postene står ord for ord nedenfor:', ...lines];
  return {
    ...choiceToPublish(published, replaces ? askWhyAgain(sequence) : undefined),
    title:
      published === 'before' ? `Forslag ${sequence} er alt lagt fram` : `Legge fram forslag ${sequence}?`,
    message: [what, ...list].join('\n'),
  };
};

/** Every e-mail as each gets it. */
export const lettersPage = (letters: Looked[]): PageBlock[] =>
  letters.length === 0
    ? []
    : [
        { kind: 'heading', text: letters.length === 1 ? '1 e-post' : `${letters.length} e-poster` },
        ...letters.map(({ to, subject, text }): PageBlock => ({
          kind: 'question',
          question: `${subject} (til ${to.join(', ')})`,
          answer: text,
        })),
      ];

const mailsLeaving = (messages: number): string => {
  if (messages === 0) return 'Ingen e-post sendes.';
  return messages === 1 ? '1 e-post sendes.' : `${messages} e-poster sendes.`;
};

type Published = { sequence: number; messages: number; published: Doing; told: string };

/** `told` are more sentences, each after a space. */
export const publishedWords = ({ sequence, messages, published, told }: Published): Words =>
  published === 'before'
    ? {
        title: 'Uendret',
        message: `Forslag ${sequence} er lagt fram før, og innstillingen står. ${messages === 0 ? 'Ingen nye e-poster sendes.' : mailsLeaving(messages)}${told}`,
      }
    : {
        title: `Forslag ${sequence} er lagt fram`,
        message: `Innstillingen er skrevet. ${mailsLeaving(messages)}${told}`,
      };
