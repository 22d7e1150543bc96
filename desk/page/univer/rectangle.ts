// Where a cell stands in the window: Univer gives its place on the sheet, before scrolling.
import type { FUniver } from '@univerjs/core/facade';

type Active = Exclude<ReturnType<FUniver['getActiveSheet']>, void | null | undefined>;
type FWorksheet = Active['worksheet'];

/** The cell's rectangle in window pixels, with frozen rows and columns, scrolling and zoom taken in. */
export const cellRectangle = (sheet: FWorksheet, canvas: DOMRect, row: number, column: number): DOMRect => {
  const onSheet = (row: number, column: number) => sheet.getRange(row, column).getCellRect();
  const { xSplit, ySplit } = sheet.getFreeze();
  const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
  const first = onSheet(ySplit, xSplit);
  const shown = onSheet(Math.max(ySplit + sheetViewStartRow, 0), Math.max(xSplit + sheetViewStartColumn, 0));
  const dx = column < xSplit ? 0 : shown.x - first.x + offsetX;
  const dy = row < ySplit ? 0 : shown.y - first.y + offsetY;
  const { x, y, width, height } = onSheet(row, column);
  const zoom = sheet.getZoom();
  return new DOMRect(canvas.x + (x - dx) * zoom, canvas.y + (y - dy) * zoom, width * zoom, height * zoom);
};
