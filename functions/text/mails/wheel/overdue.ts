// The e-mails after a deadline of the yearly wheel: one to whoever misses it, and one to the case worker of all who do.
import { listWords } from '../../../basics/list-words.ts';
import { oneLine } from '../../words/one-line.ts';
import { capital } from '../../words/ordliste.ts';
import { sayDeadline } from '../../wheel/days.ts';
import { type InBoth, said } from '../languages.ts';
import { type Mail, type MailRound, compose, languageOf, line, list, table } from '../mail-form.ts';
import { governor } from '../terms.ts';
import { lineName } from './line-names.ts';

type Late = { what: string; deadline: string; round: MailRound };
/** `what` as its line is called, `deadline` in UTC; `network` is whose it is. */
export type Overdue = Late & {
  network?: string | undefined;
  missing: readonly InBoth<string>[];
  how?: InBoth<string> | undefined;
};
/** All who miss it: `who` is a network, or whoever else was to do it. */
export type OverdueOfAll = Late & { late: readonly { who: string; missing: readonly InBoth<string>[] }[] };

type Named = { what: string; who: string; deadline: string };

const words = {
  title: said<Named>({
    nb: ({ what, who }) => `Fristen er ute: ${what} mangler fra ${who}`,
    nn: ({ what, who }) => `Fristen er ute: ${what} manglar frå ${who}`,
  }),
  titleAlone: said<Named>({
    nb: ({ what }) => `Fristen er ute: ${what} mangler`,
    nn: ({ what }) => `Fristen er ute: ${what} manglar`,
  }),
  was: said<Named>({
    nb: ({ what, deadline }) => `Fristen for «${what}» var ${deadline}.`,
    nn: ({ what, deadline }) => `Fristen for «${what}» var ${deadline}.`,
  }),
  missing: { nb: 'Dette mangler:', nn: 'Dette manglar:' },
  ask: said<string>({
    nb: (governor) => `Spør ${governor} om det ennå er tid. Dette er det eneste varselet etter fristen.`,
    nn: (governor) => `Spør ${governor} om det enno er tid. Dette er det einaste varselet etter fristen.`,
  }),
  head: { nb: ['Hvem', 'Hva som mangler'], nn: ['Kven', 'Kva som manglar'] },
  warned: {
    nb: 'De som har en adresse i Roller, har fått ett varsel hver. Det sendes ikke flere.',
    nn: 'Dei som har ei adresse i «Roller», har fått eitt varsel kvar. Det blir ikkje sendt fleire.',
  },
  more: said<{ names: string; count: number }>({
    nb: ({ names, count }) => `${names} og ${count} til`,
    nn: ({ names, count }) => `${names} og ${count} til`,
  }),
} as const;

/** To whoever misses the deadline, once. */
export function writeOverdue({ what, deadline, network, missing, how, round }: Overdue): Mail {
  const language = languageOf(round);
  const named = namedIn(round, { what, deadline, who: oneLine(network ?? '') });
  const title = network === undefined ? words.titleAlone : words.title;
  const items = missing.map((one) => capital(one[language]));
  return compose(round, title[language](named), [
    line(words.was[language](named)),
    ...(items.length > 0 ? [line(words.missing[language]), list(items)] : []),
    ...(how ? [line(how[language])] : []),
    line(words.ask[language](governor(round))),
  ]);
}

/** To the case worker: who misses it, and what. */
export function writeOverdueToOffice({ what, deadline, late, round }: OverdueOfAll): Mail {
  const language = languageOf(round);
  const names = late.map(({ who }) => who);
  const some = names.slice(0, 3).join(', ');
  const who =
    names.length > 3 ? words.more[language]({ names: some, count: names.length - 3 }) : listWords(names);
  const named = namedIn(round, { what, deadline, who });
  const rows = late.map((one) => [one.who, one.missing.map((each) => each[language]).join('; ')]);
  return compose(round, words.title[language](named), [
    line(words.was[language](named)),
    table([...words.head[language]], rows),
    line(words.warned[language]),
  ]);
}

const namedIn = (round: MailRound, { what, who, deadline }: Named): Named => ({
  what: lineName(what)[languageOf(round)],
  who,
  deadline: sayDeadline(deadline, languageOf(round)),
});
