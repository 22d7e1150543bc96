// What a network should know before it sends: its sum against the frame, what is not confirmed, and the deadline.
import { sayAgainstFrame } from '../words/frame.ts';
import { daysBetween, isAfter, sayDays, sayInstant } from '../words/when.ts';

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

function sayFrame({ sought, preAnnounced }: BeforeSending): string[] {
  const said = sayAgainstFrame(sought, preAnnounced);
  return said === undefined ? [] : [`Det er ${said}.`];
}

function sayQuestions({ questions }: BeforeSending): string[] {
  if (questions === 0) return [];
  const which = questions === 1 ? '1 spørsmål er' : `${questions} spørsmål er`;
  return [`${which} ikke bekreftet (Samordning → Hva gjenstår). Det stopper ikke innsendingen.`];
}

function sayDeadline({ deadline, now }: BeforeSending): string[] {
  if (deadline === undefined) return [];
  const left = daysBetween(now, deadline);
  if (isAfter(now, deadline))
    return [
      `Fristen gikk ut ${left === 0 ? 'i dag' : `for ${sayDays(-left)} siden`}: ${sayInstant(deadline)}.`,
    ];
  return [`Fristen er ${left === 0 ? 'i dag' : `om ${sayDays(left)}`}: ${sayInstant(deadline)}.`];
}
