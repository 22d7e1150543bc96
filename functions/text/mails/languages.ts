// The two languages of an e-mail: what is said in one is said in the other, or it does not compile.

/** Bokmål and nynorsk, as in the `lang` of a page. */
export type MailLanguage = 'nb' | 'nn';

export const mailLanguages = ['nb', 'nn'] as const satisfies MailLanguage[];

/** The same in bokmål and in nynorsk. */
export type InBoth<T> = Record<MailLanguage, T>;

/** A sentence made of the same facts in both. */
export const said = <F>(pair: InBoth<(facts: F) => string>): InBoth<(facts: F) => string> => pair;

/** An e-mail in bokmål with the same in nynorsk beside it: each recipient gets one of them. */
export const inBoth = <M>(write: (language: MailLanguage) => M): M & { nynorsk: M } => ({
  ...write('nb'),
  nynorsk: write('nn'),
});
