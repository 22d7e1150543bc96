// window.desk: what a test cannot point at on a canvas, done by the commands that a person's own typing runs.
import { fromA1 } from './a1.ts';
import { findTitle, idOf } from './book.ts';
import type { Place } from './book.ts';
import type { DeskHooks } from './desk-hooks.ts';
import type { DeskBook } from './desk-book.ts';
import type { Grid } from './univer/grid.ts';

/** Puts the hooks on the window. */
export const exposeHooks = (grid: Grid, deskBook: DeskBook): void => {
  const find = (tab: string, a1: string): Place => {
    const sheet = findTitle(deskBook.book, tab);
    if (!sheet) throw new Error(`Ingen fane heter ${tab}`);
    return { sheetId: idOf(sheet), ...fromA1(a1) };
  };
  const hooks: DeskHooks = {
    goTo: (tab, a1) => {
      grid.goTo(find(tab, a1));
      grid.focus();
    },
    type: (a1, text) => {
      grid.type({ ...grid.place(), ...fromA1(a1) }, text);
      return deskBook.settled();
    },
    read: (tab, a1) => grid.text(find(tab, a1)),
    note: (tab, a1) => grid.note(find(tab, a1)),
    sides: (a1) => {
      const { left, right } = grid.rectangle({ ...grid.place(), ...fromA1(a1) });
      return [left, right];
    },
    middle: (a1) => {
      const { x, y, width, height } = grid.rectangle({ ...grid.place(), ...fromA1(a1) });
      return [x + width / 2, y + height / 2];
    },
    settled: () => deskBook.settled(),
  };
  Object.assign(window, { desk: hooks });
};
