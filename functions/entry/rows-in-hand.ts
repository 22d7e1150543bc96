// Which rows of a tab somebody is in: those of its last edit, until another row is edited or nothing was for some seconds.
import type { Clock, Work } from '../ports.ts';

export type RowsInHand = {
  /** Rows of the sheet, counted from 1, were edited, and all others of the tab were left; none of them is known to be in hand where it is not said which. */
  note(tab: Work, rows: readonly number[]): void;
  /** Those that nobody has left yet. */
  of(tab: Work): readonly number[];
  /** When they will be left, if nothing more is typed; now where none is in hand. */
  quietAt(tab: Work): Date;
};

type Hand = { rows: readonly number[]; until: number };

/** It is kept by this instance alone: after a restart no row is in hand. `quiet` in seconds. */
export function createRowsInHand(quiet: number, clock: Clock): RowsInHand {
  const hands = new Map<string, Hand>();
  const now = (): number => clock.now().getTime();
  const handOn = (tab: Work): Hand | undefined => {
    const hand = hands.get(keyOf(tab));
    return hand && hand.until > now() ? hand : undefined;
  };
  return {
    note(tab, rows) {
      for (const [key, { until }] of hands) if (until <= now()) hands.delete(key);
      if (rows.length > 0) hands.set(keyOf(tab), { rows, until: now() + quiet * 1000 });
      else hands.delete(keyOf(tab));
    },
    of: (tab) => handOn(tab)?.rows ?? [],
    quietAt: (tab) => new Date(handOn(tab)?.until ?? now()),
  };
}

const keyOf = ({ spreadsheetId, tab }: Work): string => `${spreadsheetId}\n${tab}`;
