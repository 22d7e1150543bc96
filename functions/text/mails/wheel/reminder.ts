// The e-mail that reminds somebody of a deadline of the yearly wheel: when it is, and what they still miss.
import { oneLine } from '../../words/one-line.ts';
import { capital } from '../../words/ordliste.ts';
import { sayDeadline } from '../../wheel/days.ts';
import { type InBoth, said } from '../languages.ts';
import { type Mail, type MailRound, compose, languageOf, line, list } from '../mail-form.ts';
import { lineName } from './line-names.ts';

/** `what` as its line is called, `deadline` in UTC, `days` the working days that are left; `network` is whose it is. */
export type WheelReminder = {
  what: string;
  deadline: string;
  days: number;
  network?: string | undefined;
  missing: readonly InBoth<string>[];
  /** How what is missing is done. */
  how?: InBoth<string> | undefined;
  round: MailRound;
};

type Named = { what: string; network: string; deadline: string };

const ofNetwork = {
  title: said<Named>({
    nb: ({ what, network, deadline }) => `Påminnelse: ${what} mangler fra ${network}, frist ${deadline}`,
    nn: ({ what, network, deadline }) => `Påminning: ${what} manglar frå ${network}, frist ${deadline}`,
  }),
  what: said<Named>({
    nb: ({ what, network, deadline }) => `«${what}» mangler fra ${network}. Fristen er ${deadline}.`,
    nn: ({ what, network, deadline }) => `«${what}» manglar frå ${network}. Fristen er ${deadline}.`,
  }),
} as const;

const ofOthers = {
  title: said<Named>({
    nb: ({ what, deadline }) => `Påminnelse: ${what} mangler, frist ${deadline}`,
    nn: ({ what, deadline }) => `Påminning: ${what} manglar, frist ${deadline}`,
  }),
  what: said<Named>({
    nb: ({ what, deadline }) => `«${what}» mangler. Fristen er ${deadline}.`,
    nn: ({ what, deadline }) => `«${what}» manglar. Fristen er ${deadline}.`,
  }),
} as const;

const words = {
  today: { nb: 'Det er i dag.', nn: 'Det er i dag.' },
  oneDay: { nb: 'Det er 1 virkedag igjen.', nn: 'Det er 1 yrkedag att.' },
  days: said<number>({
    nb: (days) => `Det er ${days} virkedager igjen.`,
    nn: (days) => `Det er ${days} yrkedagar att.`,
  }),
  missing: { nb: 'Dette mangler:', nn: 'Dette manglar:' },
  end: {
    nb: 'Når alt er på plass, får dere ikke flere påminnelser om dette.',
    nn: 'Når alt er på plass, får de ikkje fleire påminningar om dette.',
  },
} as const;

export function writeWheelReminder({
  what,
  deadline,
  days,
  network,
  missing,
  how,
  round,
}: WheelReminder): Mail {
  const language = languageOf(round);
  const say = network === undefined ? ofOthers : ofNetwork;
  const named = {
    what: lineName(what)[language],
    network: oneLine(network ?? ''),
    deadline: sayDeadline(deadline, language),
  };
  const several = days === 1 ? words.oneDay[language] : words.days[language](days);
  const left = days === 0 ? words.today[language] : several;
  const items = missing.map((one) => capital(one[language]));
  return compose(round, say.title[language](named), [
    line(`${say.what[language](named)} ${left}`),
    ...(items.length > 0 ? [line(words.missing[language]), list(items)] : []),
    ...(how ? [line(how[language])] : []),
    line(words.end[language]),
  ]);
}
