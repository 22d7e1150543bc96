// The short words of a line in Start: status, how much is ready, sought against the frame, and who does what next.
import { daysOf, osloClock, parseIsoDay } from '../../basics/calendar.ts';
import { formatKroner } from '../../basics/kroner.ts';
import { type Report, isWithGovernor } from '../../domain/records/report-life.ts';
import { textBar } from '../words/bar.ts';
import { reportWord, rowStatus } from '../words/status.ts';
import { sayDay, sayInstant } from '../words/when.ts';
import type { RoundFacts } from './sentences.ts';

/** What the first line of the notes about the example is about; they stand last. */
export const notesSubject = 'Om tallene';

/** Of a network whose tab no check has read yet. */
export const notChecked = { ready: 'ikke kontrollert', sentence: 'Fanen er ikke kontrollert ennå.' };

/** Where a line says all it has to say in its sentence. */
export const readSentence = 'Les «Hvor står det» lenger til høyre.';

export type Shortly = { status: string; ready: string; frame: string; next: string };

type Rows = {
  /** Kroner. */
  sought: number;
  preAnnounced?: number | undefined;
  measures: number;
  mustMend: number;
  underWork: number;
  report: Report;
};

/** A network. */
export const shortlyOfNetwork = (facts: Rows): Shortly => ({
  status: statusOf(facts),
  ready: `${facts.measures - facts.mustMend - facts.underWork} av ${facts.measures} rader`,
  frame: frameOf(facts),
  next: nextOf(facts),
});

function statusOf({ report, measures, mustMend, underWork }: Rows): string {
  if (report.state !== 'unsent' || measures === 0) return reportWord(report);
  if (mustMend > 0) return rowStatus.mustMend;
  return underWork > 0 ? rowStatus.underWork : rowStatus.ready;
}

/** Only what was told beforehand is a frame; where nothing was, the sum stands alone. */
function frameOf({ sought, preAnnounced = 0 }: Rows): string {
  if (preAnnounced > 0) return `${textBar(sought, preAnnounced)} av forhåndsrammen`;
  return sought > 0 ? `${formatKroner(sought)}; ingen forhåndsramme` : '';
}

const rows = (count: number): string => (count === 1 ? '1 rad' : `${count} rader`);

function nextOf({ report, measures, mustMend, underWork }: Rows): string {
  if (isWithGovernor(report))
    return report.state === 'proposed' ? forum : 'Statsforvalteren: vurder, og beregn fordelingen.';
  const send = report.state === 'returned' ? 'send inn på nytt' : 'send inn';
  if (measures === 0) return 'Nettverket: skriv ett tiltak per rad.';
  if (mustMend > 0) return `Nettverket: rett ${rows(mustMend)} (se Merknad), og ${send}.`;
  if (underWork > 0) return `Nettverket: fyll ut ${rows(underWork)}, og ${send}.`;
  return report.state === 'returned'
    ? 'Nettverket: se begrunnelsen, rett, og send inn på nytt.'
    : 'Nettverket: velg Samordning → Send behovsmelding.';
}

/** The proposal as a part of what there was to share; both in kroner. */
export const shortlyOfWhole = (proposed: number, pot: number): Pick<Shortly, 'frame' | 'next'> => ({
  frame: pot > 0 ? `${textBar(proposed, pot)} av potten er innstilt` : '',
  next: forum,
});

const forum = 'Samarbeidsforum: drøft forslaget.';

/** The round, as it is at `now`; the days left are those of that day, which is said. */
export function shortlyOfRound({ networks, reports, deadline, now }: RoundFacts): Shortly {
  const sent = reports.filter((report) => networks.includes(report.id) && isWithGovernor(report));
  const all = networks.length;
  return {
    status: deadline === undefined ? '' : daysLeft(deadline, now),
    ready: `${sent.length} av ${all} sendt`,
    frame: all === 0 ? '' : `${textBar(sent.length, all)} har sendt`,
    next: [deadline && `Frist ${sayInstant(deadline)} (per ${sayDay(now)}).`, nextOfAll(sent, all)]
      .filter(Boolean)
      .join(' '),
  };
}

function daysLeft(deadline: string, now: string): string {
  if (deadline < now) return 'Fristen er ute';
  const [last, today] = [deadline, now].map((instant) => daysOf(parseIsoDay(osloClock(instant))));
  const left = (last ?? 0) - (today ?? 0);
  if (left === 0) return 'Frist i dag';
  return left === 1 ? '1 dag igjen' : `${left} dager igjen`;
}

function nextOfAll(sent: Report[], all: number): string {
  if (all > 0 && sent.length === all)
    return sent.every(({ state }) => state === 'proposed')
      ? forum
      : 'Statsforvalteren: vurder, og beregn fordelingen.';
  return 'Nettverkene: skriv og send inn.';
}
