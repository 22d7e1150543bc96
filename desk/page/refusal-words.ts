// What a person is told when the sheet does not take what they did.
import { toA1 } from './a1.ts';
import { findSheet, headingOf, lockOf } from './book.ts';
import type { Book, Place, Request } from './book.ts';
import { Refused } from './connection.ts';
import { showToast } from './panels/messages.ts';

const SECONDS = 8;
/** Of the texts that were not saved. */
const SHOWN = 20;

/** The desk's own words, or that something of ours went wrong. */
export const sayRefused = (error: unknown): void =>
  error instanceof Refused
    ? showToast(error.title, error.message, SECONDS, 'stop')
    : showToast('Noe gikk galt', String(error), SECONDS, 'stop');

/** The same of an edit, with the text that is not in the sheet now: it stands in the log, to be copied from. */
export const sayLost = (refused: Refused, lost: Request[]): void => {
  const texts = textsOf(lost);
  const more = texts.length > SHOWN ? ` og ${texts.length - SHOWN} til` : '';
  const lines = `${texts.slice(0, SHOWN).join(', ')}${more}`;
  const words = texts.length > 0 ? `${refused.message} Ikke lagret: ${lines}.` : refused.message;
  showToast(refused.title, words, SECONDS, 'stop');
};

const textsOf = (requests: Request[]): string[] =>
  requests
    .flatMap(({ updateCells }) => updateCells?.rows ?? [])
    .flatMap(({ values }) => values ?? [])
    .map(({ userEnteredValue }) => String(Object.values(userEnteredValue ?? {})[0] ?? ''))
    .filter((text) => text !== '')
    .map((text) => `«${text}»`);

/** The cell is somebody else's: which one, and whose. */
export const sayLocked = (book: Book, { sheetId, row, column }: Place): void => {
  const sheet = findSheet(book, sheetId);
  const heading = sheet && headingOf(sheet, column);
  const why = sheet && lockOf(sheet, row, column)?.description;
  const cell = `${toA1(row, column)}${heading ? ` (${heading})` : ''}`;
  showToast('Cellen er låst', `${cell} kan ikke endres av deg.${why ? ` ${why}.` : ''}`, SECONDS, 'stop');
};

export const sayUnknown = (): void =>
  showToast('Ikke her', 'Utseende, kolonner og faner kan ikke endres på denne siden.', SECONDS, 'stop');
