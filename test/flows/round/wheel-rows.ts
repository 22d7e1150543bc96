// The tab Årshjul as a test fills it in: a row a deadline, where its code stands or under the last.
import type { Cells } from '../../ports/hands.ts';
import type { Round } from './round.ts';

const title = 'Årshjul';

const standard: Cells = {
  what: 'Behovsmelding',
  who: 'nettverk',
  time: '23.59',
  roll: 'neste arbeidsdag',
  reminders: '10, 5, 1',
  after: '1',
  source: 'Møte i januar',
  confirmed: 'ja',
};

/** The row of that code, else the first free one. */
export function wheelRow(round: Round, code: string): number {
  const last = round.rows(title);
  for (let row = 1; row <= last; row++) if (round.shown(title, row, 'code') === code) return row;
  return last + 1;
}

/**
 * Types a line; `date` as `2026-02-01`. What is left out is as a need report where its row is new, and where it is that of
 * the standard wheel confirmed.
 */
export function typeLine(round: Round, code: string, cells: Cells): void {
  const row = wheelRow(round, code);
  const isNew = round.shown(title, row, 'code') === '';
  round.type(title, row, { ...(isNew ? { code, ...standard } : { confirmed: 'ja' }), ...cells });
}

/** A tab that nobody has filled in. */
export function emptyWheel(round: Round): void {
  for (let row = round.rows(title); row > 0; row--) round.deleteRows(title, row);
}

/** Puts what is typed in force, as a case worker does: looks, and says yes to what was shown. */
export async function setWheel(round: Round, email: string): ReturnType<Round['call']> {
  const looked = await round.call('setWheel', title, email, { preview: true });
  if (looked.status !== 200) return looked;
  return round.call('setWheel', title, email, { previewHash: looked.body['previewHash'] });
}

/** The deadline of the need reports, `1. februar 2026 kl. 12:00`; it stands, whatever day that is. */
export function typeDeadline(round: Round, text: string): void {
  const [date = '', time = '23:59'] = text.split(' kl. ');
  typeLine(round, 'need', { date, time, roll: 'fast' });
}
