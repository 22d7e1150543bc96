// Where the editor of a cell opens: at the cell a person stands in, whichever part of the sheet they last clicked in.
import { IUniverInstanceService } from '@univerjs/core';
import type { Injector, Workbook } from '@univerjs/core';
import {
  getViewportByCell,
  IRenderManagerService,
  ISheetSelectionRenderService,
  SheetsSelectionsService,
} from '@univerjs/preset-sheets-core';

/**
 * Univer counts with the scrolling of the part that was clicked in last: of the frozen columns, or of the rest. After a
 * click in the one and some presses of Tab into the other, the editor lay far outside the window, its lines had no width,
 * and every letter after the first was lost.
 */
export function openEditorAtCell(injector: Injector, unit: string): void {
  const render = injector.get(IRenderManagerService).getRenderById(unit);
  const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(unit);
  if (!render || !workbook) return;
  const drawn = render.with(ISheetSelectionRenderService);
  const lastClicked = drawn.getViewPort.bind(drawn);
  drawn.getViewPort = () => {
    const cell = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
    const sheet = workbook.getActiveSheet();
    return (
      (cell && getViewportByCell(cell.actualRow, cell.actualColumn, render.scene, sheet)) ?? lastClicked()
    );
  };
}
