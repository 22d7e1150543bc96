// What a network should know before it sends: its sum against the frame, what is not confirmed, and the deadline.
import { daysOf, osloClock, parseIsoDay } from '../../basics/calendar.ts';
import { formatKroner } from '../../basics/kroner.ts';
import { sayInstant } from '../words/when.ts';

/** Kroner, and instants in UTC; what is not known is left out. */
export type BeforeSending = {
  sought: number;
  preAnnounced?: number | undefined;
  /** Questions that nobody has answered. */
  questions: number;
  deadline?: string | undefined;
  now: string;
};

/** One line each, of what is known. */
export const sayStanding = (standing: BeforeSending): string[] => [
  ...sayFrame(standing),
  ...sayQuestions(standing),
  ...sayDeadline(standing),
];

/** Only what was told beforehand is a frame. */
function sayFrame({ sought, preAnnounced = 0 }: BeforeSending): string[] {
  if (preAnnounced <= 0) return [];
  const [over, frame] = [sought - preAnnounced, formatKroner(preAnnounced)];
  if (over === 0) return [`Det er like mye som forhåndsrammen (${frame}).`];
  const side = over > 0 ? 'over' : 'under';
  return [`Det er ${formatKroner(Math.abs(over))} ${side} forhåndsrammen (${frame}).`];
}

function sayQuestions({ questions }: BeforeSending): string[] {
  if (questions === 0) return [];
  const which = questions === 1 ? '1 spørsmål er' : `${questions} spørsmål er`;
  return [`${which} ikke bekreftet (Samordning → Hva gjenstår). Det stopper ikke innsendingen.`];
}

const days = (count: number): string => (count === 1 ? '1 dag' : `${count} dager`);

/** The minute of the deadline is still in time. */
function sayDeadline({ deadline, now }: BeforeSending): string[] {
  if (deadline === undefined) return [];
  const [last = 0, today = 0] = [deadline, now].map((instant) => daysOf(parseIsoDay(osloClock(instant))));
  const isOut = now.slice(0, 16) > deadline.slice(0, 16);
  if (isOut && today === last) return [`Fristen gikk ut i dag: ${sayInstant(deadline)}.`];
  if (isOut) return [`Fristen gikk ut for ${days(today - last)} siden: ${sayInstant(deadline)}.`];
  return [`Fristen er ${today === last ? 'i dag' : `om ${days(last - today)}`}: ${sayInstant(deadline)}.`];
}
