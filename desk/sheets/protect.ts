// Who may touch what: a person is stopped at the first protected cell, as in Google's own sheet.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Actor } from './sharing/actor.ts';
import type { Area } from './areas.ts';
import { a1Of, areaOf, cellsOf, overlap } from './areas.ts';
import type { Book, Tab } from './book.ts';
import { ProtectedError } from './errors.ts';

/**
 * What a request touches: cells that it changes, moves or takes away, the place before row or column `at` where it puts
 * new ones, or a protection itself.
 */
export type Touch =
  | { how: 'cells'; area: Area }
  | { how: 'gap'; tab: Tab; dimension: 'ROWS' | 'COLUMNS'; at: number }
  | { how: 'protection'; tab: Tab; protection: Protection };

type Protection = sheets_v4.Schema$ProtectedRange;

/** Whether somebody may edit what lies under the protection. */
export const mayEdit = ({ editors, warningOnly }: Protection, email: string): boolean =>
  warningOnly === true ||
  (editors?.users ?? []).some((editor) => editor.toLowerCase() === email.toLowerCase());

const cornerOf = ({ range }: Protection): [row: number, column: number] => [
  range?.startRowIndex ?? 0,
  range?.startColumnIndex ?? 0,
];

/** New rows or columns inside a range make it grow; at its edge they only push it. */
const grows = (
  { range }: Protection,
  { dimension, at }: { dimension: 'ROWS' | 'COLUMNS'; at: number },
): boolean => {
  const [start, end] =
    dimension === 'ROWS'
      ? [range?.startRowIndex, range?.endRowIndex]
      : [range?.startColumnIndex, range?.endColumnIndex];
  return (start ?? -Infinity) < at && at < (end ?? Infinity);
};

const firstForbidden = (book: Book, protection: Protection, area: Area): string | undefined => {
  const common = overlap(areaOf(book, protection.range ?? {}), area);
  if (!common) return undefined;
  const free = (protection.unprotectedRanges ?? []).map((range) => areaOf(book, range));
  for (const [row, column] of cellsOf(common)) {
    const cell = { tab: area.tab, top: row, left: column, bottom: row + 1, right: column + 1 };
    if (!free.some((range) => overlap(range, cell))) return a1Of(row, column);
  }
  return undefined;
};

/** The first cell of the protection that the touch needs; nothing where it leaves all of it alone. */
const neededOf = (book: Book, protection: Protection, touch: Touch): string | undefined => {
  if (touch.how === 'cells') return firstForbidden(book, protection, touch.area);
  if (touch.how === 'protection')
    return protection === touch.protection ? a1Of(...cornerOf(protection)) : undefined;
  if (!grows(protection, touch)) return undefined;
  const [row, column] = cornerOf(protection);
  const before = Math.max(touch.at - 1, 0);
  return touch.dimension === 'ROWS' ? a1Of(before, column) : a1Of(row, before);
};

/** Throws a ProtectedError with tab and address if the person may not touch all of it. */
export const refuseProtected = (book: Book, email: string, touch: Touch): void => {
  const tab = touch.how === 'cells' ? touch.area.tab : touch.tab;
  // The last one put on says why, as it does on the page.
  for (const protection of tab.protectedRanges.toReversed()) {
    const a1 = mayEdit(protection, email) ? undefined : neededOf(book, protection, touch);
    if (a1) throw new ProtectedError(tab.properties.title, a1, protection.description ?? '');
  }
};

/** The workbook as this actor reads it: who may edit what is protected is shown to those who may. */
export const asSeenBy = (book: sheets_v4.Schema$Spreadsheet, actor: Actor): sheets_v4.Schema$Spreadsheet => {
  const seen = (one: Protection): Protection => {
    const { editors, ...rest } = one;
    const requestingUserCanEdit = actor === 'owner' || mayEdit(one, actor.email);
    return { ...rest, ...(requestingUserCanEdit && editors && { editors }), requestingUserCanEdit };
  };
  const sheets = (book.sheets ?? []).map((sheet) => ({
    ...sheet,
    ...(sheet.protectedRanges && { protectedRanges: sheet.protectedRanges.map(seen) }),
  }));
  return { ...book, ...(book.sheets && { sheets }) };
};
