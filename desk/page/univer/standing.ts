// Where a person stands in the workbook, and how far its tab is scrolled: what is kept when it is shown from scratch.
import { ICommandService } from '@univerjs/core';
import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { Place } from '../book.ts';

/** The cell at the upper left, and how far it is pushed out, in Univer's own words. */
export type Scroll = {
  sheetViewStartRow: number;
  sheetViewStartColumn: number;
  offsetX: number;
  offsetY: number;
};

export type Standing = Place & { scroll: Scroll | undefined };

/** How far the tab in front is scrolled. */
export const scrollOf = (api: FUniver): Scroll | undefined => {
  const state = api.getActiveSheet()?.worksheet.getScrollState();
  if (!state) return undefined;
  const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = state;
  return { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY };
};

/** Scrolls the tab in front to there. */
export const scrollTo = (injector: Injector, to: Scroll): void =>
  void injector.get(ICommandService).syncExecuteCommand('sheet.command.scroll-view', to);
