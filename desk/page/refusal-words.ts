// What a person is told when the sheet does not take what they did.
import { toA1 } from './a1.ts';
import { findSheet, headingOf, isHidden, lockOf } from './book.ts';
import type { Book, Place, Request } from './book.ts';
import { Refused } from './connection.ts';
import { showToast } from './panels/messages.ts';
import { foldedWords } from './where.ts';

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
  const isFold = lost.some(({ updateDimensionGroup }) => updateDimensionGroup);
  const told = isFold ? `${refused.message} ${foldedByMenu}` : refused.message;
  const words = texts.length > 0 ? `${told} Ikke lagret: ${lines}.` : told;
  showToast(refused.title, words, SECONDS, 'stop');
};

const foldedByMenu = '«Vis eller fold kolonner» i menyen Samordning gjør det for deg.';

/** There is no group of columns where the person stands. */
export const sayNoGroup = (): void =>
  showToast(
    'Ingen gruppe her',
    'Stå i en kolonne der overskriften sier «+ … kolonner», eller i en av dem bak.',
    SECONDS,
    'stop',
  );

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

/** The person went to a cell that nobody sees. */
export const sayFolded = (book: Book, { sheetId, row, column }: Place): void => {
  const sheet = findSheet(book, sheetId);
  if (!sheet || !isHidden(sheet, column)) return;
  showToast('Kolonnen er foldet sammen', `${toA1(row, column)}: ${foldedWords}`, SECONDS);
};

export const sayUnknown = (): void =>
  showToast('Ikke her', 'Utseende, kolonner og faner kan ikke endres på denne siden.', SECONDS, 'stop');
