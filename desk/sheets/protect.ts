// Who may touch what: a person is stopped at the first protected cell, as in Google's own sheet.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Area } from './areas.ts';
import { a1Of, areaOf, cellsOf, overlap } from './areas.ts';
import type { Book } from './book.ts';
import { ProtectedError } from './errors.ts';

/**
 * What a request touches: cells whose content it changes, rows it moves or takes away whole, the gap between two rows
 * (the area is the row before and the row after) where it puts new ones, or a protection itself.
 */
export type Touch =
  | { area: Area; how: 'cells' | 'rows' | 'gap' }
  | { area: Area; how: 'protection'; protection: Protection };

type Protection = sheets_v4.Schema$ProtectedRange;

/** Whether somebody may edit what lies under the protection. */
export const mayEdit = ({ editors, warningOnly }: Protection, email: string): boolean =>
  warningOnly === true ||
  (editors?.users ?? []).some((editor) => editor.toLowerCase() === email.toLowerCase());

/**
 * A protected column that runs to the end of the tab goes with its rows: whoever may type in a row may move it.
 * Google itself is believed to refuse that; the desk does not, so that a network can sort and take away its rows.
 */
const goesWithRows = ({ range }: Protection): boolean =>
  typeof range?.endRowIndex !== 'number' &&
  (typeof range?.startColumnIndex === 'number' || typeof range?.endColumnIndex === 'number');

const firstForbidden = (book: Book, protection: Protection, { area, how }: Touch): string | undefined => {
  if (how !== 'cells' && goesWithRows(protection)) return undefined;
  const common = overlap(areaOf(book, protection.range ?? {}), area);
  if (!common || (how === 'gap' && common.bottom - common.top < 2)) return undefined;
  const free = (protection.unprotectedRanges ?? []).map((range) => areaOf(book, range));
  for (const [row, column] of cellsOf(common)) {
    const cell = { tab: area.tab, top: row, left: column, bottom: row + 1, right: column + 1 };
    if (!free.some((range) => overlap(range, cell))) return a1Of(row, column);
  }
  return undefined;
};

/** Throws a ProtectedError with tab and address if the person may not touch all of it. */
export const refuseProtected = (book: Book, email: string, touch: Touch): void => {
  const { tab } = touch.area;
  if (touch.how === 'protection') {
    const { range, description } = touch.protection;
    const a1 = a1Of(range?.startRowIndex ?? 0, range?.startColumnIndex ?? 0);
    if (!mayEdit(touch.protection, email))
      throw new ProtectedError(tab.properties.title, a1, description ?? '');
    return;
  }
  // The last one put on says why, as it does on the page.
  for (const protection of tab.protectedRanges.toReversed()) {
    const a1 = mayEdit(protection, email) ? undefined : firstForbidden(book, protection, touch);
    if (a1) throw new ProtectedError(tab.properties.title, a1, protection.description ?? '');
  }
};
