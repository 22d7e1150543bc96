// What is said when the wheel is put in force: before it is, with every line that is new or other than before, and after.
import { oneStop } from '../../../basics/one-stop.ts';
import type { LineChange, MovedLine } from '../../../domain/deadlines/change-wheel.ts';
import type { WheelLine } from '../../../domain/wheel/wheel.ts';
import { sayDeadline } from '../../wheel/days.ts';
import { partyWords } from '../../wheel/names.ts';
import type { Choice } from '../../words/choices.ts';
import { oneLine, withSeenBreaks } from '../../words/one-line.ts';
import type { RefusalWords } from '../refusal-words.ts';

type Words = { title: string; message: string };

/** How many lines are new, moved and otherwise changed; and how many e-mails are put. */
export type SetCounts = { added: number; moved: number; changed: number; mails: number };

const nameOf = ({ what, who }: WheelLine): string => `${oneLine(what)} (${partyWords[who]})`;

const confirmedWord = ({ confirmed }: WheelLine): string => (confirmed ? '' : ', ikke bekreftet');

const daysWord = (days: readonly number[]): string => (days.length > 0 ? days.join(', ') : 'ingen');

/** What of a line is other than before, but for its deadline. */
function sayOthers(from: WheelLine, line: WheelLine): string[] {
  const pairs: [string, string, string][] = [
    ['hva', oneLine(from.what), oneLine(line.what)],
    ['hvem', partyWords[from.who], partyWords[line.who]],
    ['påminnelser', daysWord(from.reminders), daysWord(line.reminders)],
    ['etter frist', daysWord(from.after), daysWord(line.after)],
    ['bekreftet', from.confirmed ? 'ja' : 'nei', line.confirmed ? 'ja' : 'nei'],
    ['kilde', oneLine(from.source), oneLine(line.source)],
  ];
  const said = pairs.filter(([, a, b]) => a !== b).map(([name, a, b]) => `${name} «${a}» blir «${b}»`);
  const isReset = from.date !== line.date || from.time !== line.time || from.roll !== line.roll;
  return isReset && said.length === 0 && from.instant === line.instant
    ? ['datoen er skrevet på en annen måte; fristen er den samme']
    : said;
}

export const sayMove = ({ from, line }: MovedLine): string =>
  `${nameOf(line)}: fra ${sayDeadline(from.instant)} til ${sayDeadline(line.instant)}`;

function sayChange(change: LineChange): string {
  const { line } = change;
  if (change.kind === 'new')
    return `– Ny: ${nameOf(line)}: ${sayDeadline(line.instant)}${confirmedWord(line)}.`;
  if (change.kind === 'changed')
    return oneStop(`– Endret: ${nameOf(line)}: ${sayOthers(change.from, line).join('; ')}.`);
  const others = sayOthers(change.from, line).map((one) => `; ${one}`);
  const reason = `Begrunnelse: «${withSeenBreaks(line.reason ?? '')}»`;
  return oneStop(`– Flyttet: ${sayMove(change)}${others.join('')}. ${reason}.`);
}

type ToSet = {
  changes: readonly LineChange[];
  letters: readonly { to: readonly string[]; subject: string }[];
  /** Networks that get no e-mail, since nobody in Roller has them. */
  silent: readonly string[];
  /** In force, and no longer in the tab. */
  gone: readonly WheelLine[];
  isFirst: boolean;
};

const nothingNew: Words = {
  title: 'Ingenting å ta i bruk',
  message: 'Årshjul er som det som gjelder fra før. Ingenting er endret, og ingen e-post sendes.',
};

const goneWords = (gone: readonly WheelLine[]): string[] =>
  gone.map((line) => `${nameOf(line)} står ikke i fanen. Fristen gjelder som før.`);

/** Without `yes` there is nothing to do. */
export function aboutToSet({ changes, letters, silent, gone, isFirst }: ToSet): Words & Choice {
  if (changes.length === 0)
    return {
      ...nothingNew,
      message: [nothingNew.message, ...goneWords(gone)].join('\n'),
      yes: 'Skriv fristene på nytt',
      no: 'Lukk',
    };
  const mails = letters.map(({ to, subject }) => `– ${to.join(', ')}: ${subject}`);
  return {
    yes: 'Ta i bruk årshjulet',
    no: 'La være',
    title: 'Ta i bruk årshjulet?',
    message: [
      'Dette blir gjeldende:',
      ...changes.map(sayChange),
      ...goneWords(gone),
      ...(isFirst ? ['Fristene tas i bruk for første gang, så ingen får e-post om dem.'] : []),
      ...(mails.length > 0 ? ['', 'Disse får e-post om nye frister:', ...mails] : []),
      ...silent.map((name) => `Ingen i Roller får e-post for ${oneLine(name)}.`),
    ].join('\n'),
  };
}

const count = (number: number, one: string, several: string): string[] =>
  number === 0 ? [] : [`${number} ${number === 1 ? one : several}`];

/** `told` are more sentences, each after a space. */
export function setWords(
  { added, moved, changed, mails }: SetCounts,
  { told, left }: { told: string; left: 'gone' | 'none' },
): Words {
  if (added + moved + changed === 0) return { ...nothingNew, message: nothingNew.message + told };
  const parts = [
    ...count(added, 'ny frist', 'nye frister'),
    ...count(moved, 'flyttet frist', 'flyttede frister'),
    ...count(changed, 'frist endret', 'frister endret'),
  ];
  const mailed =
    mails === 0 ? 'Ingen e-post sendes.' : `${mails} ${mails === 1 ? 'e-post' : 'e-poster'} sendes.`;
  const still = left === 'gone' ? ' Frister som ikke står i fanen, gjelder som før.' : '';
  return {
    title: 'Årshjulet er tatt i bruk',
    message: `${parts.join(', ')}. ${mailed}${still}${told}`,
  };
}

/** What of Årshjul stands in the way, and what is no longer as it was shown. */
export const wheelRefusals: RefusalWords<'wheelUnreadable' | 'wheelUnexplained' | 'wheelChanged'> = {
  wheelUnreadable: {
    status: 409,
    title: 'Årshjul kan ikke leses',
    detail: () =>
      'Fristene er ikke tatt i bruk, og de som gjaldt fra før, gjelder. Rett dette, og velg Ta i bruk årshjulet på nytt:',
  },
  wheelUnexplained: {
    status: 409,
    title: 'Begrunnelsen mangler',
    detail: () =>
      'En frist flyttes bare med en begrunnelse. Skriv hvorfor i Begrunnelse for endring, og velg Ta i bruk årshjulet på nytt. Ingenting er endret:',
  },
  wheelChanged: {
    status: 409,
    title: 'Fristene er endret i mellomtiden',
    detail: () =>
      'Fristene, eller hvem som får e-post, er ikke lenger slik du så dem. Velg Ta i bruk årshjulet på nytt, så får du se dem slik de er nå. Ingenting er endret.',
  },
};

/** A row of Årshjul of which no deadline could be made; counted from 1. */
export const sayUnreadRow = (row: number): string =>
  `Årshjul, rad ${row}: kode og dato må stå der og kunne leses. Skriv datoen for eksempel 01.02.2027.`;
