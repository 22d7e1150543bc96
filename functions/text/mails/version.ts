// Which proposal an e-mail is about, and why it replaces the one before.
import { said } from './languages.ts';
import { type Block, type MailRound, languageOf, line, quote } from './mail-form.ts';

/** Which proposal it is, and why it replaces the one before. */
export type MailVersion = { sequence: number; reason?: string };

const words = {
  first: said<number>({
    nb: (sequence) => `Dette er forslag ${sequence}.`,
    nn: (sequence) => `Dette er forslag ${sequence}.`,
  }),
  again: said<number>({
    nb: (sequence) => `Dette er forslag ${sequence}. Det erstatter forslag ${sequence - 1}, fordi:`,
    nn: (sequence) => `Dette er forslag ${sequence}. Det erstattar forslag ${sequence - 1}, fordi:`,
  }),
} as const;

/** The reason stands as it was typed. */
export const sayVersion = ({ sequence, reason }: MailVersion, round: MailRound): Block[] => {
  const language = languageOf(round);
  return reason === undefined
    ? [line(words.first[language](sequence))]
    : [line(words.again[language](sequence)), quote(reason)];
};
