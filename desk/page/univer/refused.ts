// Which of Univer's commands the desk cannot carry to the workbook: they are stopped before they happen.
import type { FUniver } from '@univerjs/core/facade';
import type { Place } from '../book.ts';
import type { GridEvents } from './grid-events.ts';

/** Univer's commands on sheets that a person may run here: moving about, typing, copying, rows. */
const ALLOWED = new RegExp(
  `^(?:${[
    'auto-clear-content|auto-fill|refill|clear-selection-content|set-range-values|toggle-cell-checkbox',
    'copy|cut|paste|paste-by-short-key|paste-value|optional-paste|copy-down|copy-right|move-range',
    'insert-row|insert-row-(before|after|by-range)|insert-multi-rows-(above|after)',
    'remove-row|remove-row-(by-range|confirm)',
    'delta-(column-width|row-height)|set-worksheet-col-width|set-col-is-auto-width|set-col-auto-width',
    'set-row-height|set-row-is-auto-height',
    '(change|set)-zoom-ratio|scroll-.*|set-scroll-relative|select-.*|expand-selection|move-selection.*',
    'set-worksheet-activate|toggle-note-popup',
  ].join('|')})$`,
);

/** Whether this command would change what the desk does not keep: looks, columns, tabs, rules, notes. */
const isRefused = (id: string): boolean => {
  const [, name] = /^sheets?\.command\.(.+)$/.exec(id) ?? [];
  return name !== undefined && !ALLOWED.test(name);
};

type Rules = {
  isLocked: (place: Place) => boolean;
  /** Without a place: where the person stands. */
  onRefused: (reason: Parameters<GridEvents['onRefused']>[0], place?: Place) => void;
};

/** Stops what the desk would not take, before it has happened here. */
export const stopRefused = (api: FUniver, { isLocked, onRefused }: Rules): void => {
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (!isRefused(event.id)) return;
    event.cancel = true;
    onRefused('unknown');
  });
  api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
    const place = { sheetId: Number(event.worksheet.getSheetId()), row: event.row, column: event.column };
    if (!isLocked(place)) return;
    event.cancel = true;
    onRefused('locked', place);
    // The letter typed has already reached the formula bar: choosing the cell again clears it.
    setTimeout(() => event.worksheet.getRange(place.row, place.column).activate());
  });
};
