// What is said when a proposal is put forward: before it is, with every e-mail, and after.
import type { PageBlock } from '../pages/page.ts';
import type { Doing } from './answers.ts';

type Words = { title: string; message: string };

/** Stands in an e-mail that is only looked at, where the reason will be. */
export const reasonToCome = '(begrunnelsen din)';

type ToPublish = { sequence: number; published: Doing; told: string };

type Looked = { to: string[]; subject: string; text: string };

/** `letters` are those that would leave. */
export const aboutToPublish = ({ sequence, published, told }: ToPublish, letters: Looked[]): Words => {
  const lines = letters.map(({ to, subject }) => `– ${to.join(', ')}: ${subject}`);
  const what =
    published === 'before'
      ? `Forslag ${sequence} er lagt fram før og er uendret.${told}`
      : `Fanene Innstilling, Tiltak og Etterregning skrives på nytt, og nettverkene ser forslaget.${told}`;
  const list = lines.length === 0 ? [] : ['', 'E-postene står i sidepanelet, ord for ord:', ...lines];
  return { title: `Legge fram forslag ${sequence}?`, message: [what, ...list].join('\n') };
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

/** What the person is asked for a reason by. */
export const askWhyAgain = (sequence: number): string =>
  `Forslag ${sequence - 1} er lagt fram. Hvorfor endres det? Det du skriver her, står i e-postene og i fanen Start.`;

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
