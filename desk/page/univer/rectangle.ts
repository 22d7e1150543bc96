// Where a cell stands in the window: Univer gives its place on the sheet, before scrolling.
import type { FUniver } from '@univerjs/core/facade';

type Active = Exclude<ReturnType<FUniver['getActiveSheet']>, void | null | undefined>;
type FWorksheet = Active['worksheet'];

/** How far the sheet is scrolled, in its own pixels: Univer says it as the cell at that place, counted from A1. */
const scrolled = (sheet: FWorksheet): { x: number; y: number } => {
  const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
  const first = sheet.getRange(0, 0).getCellRect();
  const shown = sheet
    .getRange(Math.max(sheetViewStartRow, 0), Math.max(sheetViewStartColumn, 0))
    .getCellRect();
  return { x: shown.x - first.x + offsetX, y: shown.y - first.y + offsetY };
};

/** The cell's rectangle in window pixels, with frozen rows and columns, scrolling and zoom taken in. */
export const cellRectangle = (sheet: FWorksheet, canvas: DOMRect, row: number, column: number): DOMRect => {
  const { xSplit, ySplit } = sheet.getFreeze();
  const by = scrolled(sheet);
  const dx = column < xSplit ? 0 : by.x;
  const dy = row < ySplit ? 0 : by.y;
  const { x, y, width, height } = sheet.getRange(row, column).getCellRect();
  const zoom = sheet.getZoom();
  return new DOMRect(canvas.x + (x - dx) * zoom, canvas.y + (y - dy) * zoom, width * zoom, height * zoom);
};

/** Room that the scroll bar takes, pixels. */
const BAR = 14;

/**
 * How far to scroll sideways, in the sheet's pixels, so that the cell is seen whole; nothing when it is. Univer itself
 * reckons with columns of one width, and leaves some cells out of sight, where what is typed is lost.
 */
export const scrollToSee = (
  sheet: FWorksheet,
  canvas: DOMRect,
  row: number,
  column: number,
): number | undefined => {
  const { xSplit } = sheet.getFreeze();
  if (column < xSplit) return undefined;
  const zoom = sheet.getZoom();
  const cell = cellRectangle(sheet, canvas, row, column);
  const left = canvas.x + sheet.getRange(row, xSplit).getCellRect().x * zoom;
  const toTheRight = Math.min(cell.right - (canvas.right - BAR), cell.left - left);
  const toTheLeft = left - cell.left;
  if (toTheRight <= 0 && toTheLeft <= 0) return undefined;
  return Math.max(0, scrolled(sheet).x + (toTheLeft > 0 ? -toTheLeft : toTheRight) / zoom);
};
