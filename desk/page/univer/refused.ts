// Which of Univer's commands the desk cannot carry to the workbook: they are stopped before they happen.

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
export const isRefused = (id: string): boolean => {
  const [, name] = /^sheets?\.command\.(.+)$/.exec(id) ?? [];
  return name !== undefined && !ALLOWED.test(name);
};
