// The weekly e-mail to the case worker: who misses what, e-mails that have not arrived, answers that are waited for, and what is next.
import { osloClock, parseIsoDay } from '../../../basics/calendar.ts';
import type { MailTrouble } from '../../../domain/records/mail-trouble.ts';
import { oneLine } from '../../words/one-line.ts';
import { sayDay } from '../../words/when.ts';
import { sayDeadline, sayWeekday } from '../../wheel/days.ts';
import { type InBoth, type MailLanguage, said } from '../languages.ts';
import {
  type Block,
  type Mail,
  type MailRound,
  compose,
  heading,
  languageOf,
  line,
  table,
} from '../mail-form.ts';
import { causeIn } from './causes.ts';
import { lineName } from './line-names.ts';

/** What somebody is to do, as its line is called, and when it is or was due (UTC). */
type Owed = { who: string; what: string; deadline: string };

/** `at` is when it is sent, UTC; `missing` is past its deadline, `answers` are still in time. */
export type Digest = {
  at: string;
  missing: readonly Owed[];
  stuck: readonly { to: string; subject: string; why?: MailTrouble | undefined }[];
  answers: readonly Owed[];
  next: readonly Pick<Owed, 'what' | 'deadline'>[];
  round: MailRound;
};

const words = {
  title: said<string>({
    nb: (day) => `Ukesoppsummering ${day}`,
    nn: (day) => `Vekesamandrag ${day}`,
  }),
  quiet: {
    nb: 'Ingenting mangler etter fristen, all e-post er kommet fram, og ingen svar ventes.',
    nn: 'Ingenting manglar etter fristen, all e-post har kome fram, og ingen svar er venta.',
  },
  missing: { nb: 'Mangler etter fristen', nn: 'Manglar etter fristen' },
  stuck: { nb: 'E-post som ikke er kommet fram', nn: 'E-post som ikkje har kome fram' },
  answers: { nb: 'Svar som ventes', nn: 'Svar som er venta' },
  next: { nb: 'De neste fristene', nn: 'Dei neste fristane' },
  owedHead: { nb: ['Hvem', 'Hva', 'Frist'], nn: ['Kven', 'Kva', 'Frist'] },
  stuckHead: { nb: ['Til', 'Om', 'Hvorfor'], nn: ['Til', 'Om', 'Kvifor'] },
  nextHead: { nb: ['Frist', 'Hva'], nn: ['Frist', 'Kva'] },
} as const satisfies Record<string, InBoth<unknown>>;

/** Whether there is nothing to act on. */
export const isQuiet = ({ missing, stuck, answers }: Digest): boolean =>
  missing.length + stuck.length + answers.length === 0;

export function writeDigest(digest: Digest): Mail {
  const { at, missing, stuck, answers, next, round } = digest;
  const language = languageOf(round);
  const day = `${sayWeekday(parseIsoDay(osloClock(at)), language)} ${sayDay(at)}`;
  const owed = (all: readonly Owed[]): string[][] =>
    all.map(({ who, what, deadline }) => [who, lineName(what)[language], sayDeadline(deadline, language)]);
  const notArrived = stuck.map(({ to, subject, why }) => [
    to,
    `«${oneLine(subject)}»`,
    causeIn(why)[language],
  ]);
  const soon = next.map(({ what, deadline }) => [sayDeadline(deadline, language), lineName(what)[language]]);
  const of = sectionIn(language);
  return compose(round, words.title[language](day), [
    ...(isQuiet(digest) ? [line(words.quiet[language])] : []),
    ...of(words.missing, words.owedHead, owed(missing)),
    ...of(words.stuck, words.stuckHead, notArrived),
    ...of(words.answers, words.owedHead, owed(answers)),
    ...of(words.next, words.nextHead, soon),
  ]);
}

/** Under its heading; nothing where there are no rows. */
const sectionIn =
  (language: MailLanguage) =>
  (title: InBoth<string>, head: InBoth<readonly string[]>, rows: string[][]): Block[] =>
    rows.length === 0 ? [] : [heading(title[language]), table([...head[language]], rows)];
