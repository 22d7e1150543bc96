// The words of the scheme in e-mails: as the glossary has them, or in nynorsk, each year in its own.
import { type Spelt, type TermName, capital, isOldWord, termOf, theTermOf } from '../words/ordliste.ts';
import { type MailLanguage, said } from './languages.ts';

type Nynorsk = Spelt & { before?: Spelt };

const nynorsk = {
  networkNeedReport: {
    word: 'behovsmelding',
    definite: 'behovsmeldinga',
    before: { word: 'avgjerdsgrunnlag', definite: 'avgjerdsgrunnlaget' },
  },
  proposedDistribution: { word: 'forslag til fordeling', definite: 'forslaget til fordeling' },
  decision: { word: 'vedtak', definite: 'vedtaket' },
  countyGovernor: {
    word: 'statsforvaltar',
    definite: 'statsforvaltaren',
    before: { word: 'fylkesmann', definite: 'fylkesmannen' },
  },
  cooperationForum: { word: 'samarbeidsforum', definite: 'samarbeidsforumet' },
} as const satisfies Partial<Record<TermName, Nynorsk>>;

/** Those that e-mails use. */
export type MailTerm = keyof typeof nynorsk;

/** The year whose words they are, and the language; bokmål without one. */
export type Spoken = { year: number; language?: MailLanguage | undefined };

function inNynorsk(name: MailTerm, year: number): Spelt {
  const { before, ...now }: Nynorsk = nynorsk[name];
  return before && isOldWord(name, year) ? before : now;
}

/** `behovsmelding`, in either language. */
export const termIn = (name: MailTerm, { year, language }: Spoken): string =>
  language === 'nn' ? inNynorsk(name, year).word : termOf(name, year);

/** `behovsmeldingen`, in nynorsk `behovsmeldinga`. */
export const theTermIn = (name: MailTerm, { year, language }: Spoken): string => {
  if (language !== 'nn') return theTermOf(name, year);
  const { word, definite } = inNynorsk(name, year);
  return definite ?? word;
};

/** With a capital, as that year calls it: `Statsforvalteren`, in nynorsk `Statsforvaltaren`. */
export const governor = (spoken: Spoken): string => capital(theTermIn('countyGovernor', spoken));

/** A status or another word of the workbook, which is in bokmål: in nynorsk it is quoted. */
export const asInWorkbook = said<string>({
  nb: (word) => word,
  nn: (word) => (word === '' ? '' : `«${word}»`),
});
