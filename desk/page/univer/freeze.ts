// How many of a tab's frozen columns stay frozen: in a narrow or magnified window the others must have room beside them.
import type { Sheet } from '../book.ts';

/** Of the sheet's width, at most. */
const SHARE = 0.6;

/** As many of the frozen columns, from the left, as fit in their share of `room` pixels. */
export const frozenThatFit = (sheet: Sheet, room: number): number => {
  const { frozenColumnCount } = sheet.properties?.gridProperties ?? {};
  let taken = 0;
  let count = 0;
  for (; count < (frozenColumnCount ?? 0); count++) {
    taken += sheet.data?.[0]?.columnMetadata?.[count]?.pixelSize ?? 100;
    if (taken > room * SHARE) break;
  }
  return count;
};
