// The e-mail that a deadline of the yearly wheel is moved: from when, to when, and why.
import { oneLine } from '../../words/one-line.ts';
import { sayDeadline } from '../../wheel/days.ts';
import { said } from '../languages.ts';
import { type Mail, type MailRound, compose, languageOf, line, quote } from '../mail-form.ts';
import { lineName } from './line-names.ts';

/** `what` as its line is called, `from` and `to` in UTC, `reason` as it was typed; `network` is whose it is. */
export type WheelMoved = {
  what: string;
  from: string;
  to: string;
  reason: string;
  network?: string | undefined;
  round: MailRound;
};

type Named = { what: string; from: string; to: string };

const words = {
  title: said<Named>({
    nb: ({ what, to }) => `Fristen er flyttet: ${what}, ny frist ${to}`,
    nn: ({ what, to }) => `Fristen er flytta: ${what}, ny frist ${to}`,
  }),
  what: said<Named>({
    nb: ({ what, from, to }) => `Fristen for «${what}» er flyttet fra ${from} til ${to}.`,
    nn: ({ what, from, to }) => `Fristen for «${what}» er flytta frå ${from} til ${to}.`,
  }),
  network: said<string>({
    nb: (network) => ` Det gjelder ${network}.`,
    nn: (network) => ` Det gjeld ${network}.`,
  }),
  why: { nb: 'Begrunnelse:', nn: 'Grunngiving:' },
  next: {
    nb: 'Påminnelser følger den nye fristen.',
    nn: 'Påminningane følgjer den nye fristen.',
  },
} as const;

export function writeWheelMoved({ what, from, to, reason, network, round }: WheelMoved): Mail {
  const language = languageOf(round);
  const named = {
    what: lineName(what)[language],
    from: sayDeadline(from, language),
    to: sayDeadline(to, language),
  };
  const whose = network === undefined ? '' : words.network[language](oneLine(network));
  return compose(round, words.title[language](named), [
    line(words.what[language](named) + whose),
    line(words.why[language]),
    quote(reason),
    line(words.next[language]),
  ]);
}
