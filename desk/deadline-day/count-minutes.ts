// Counts calls of the Sheets API by minutes of the day: those of all, and those of each account.
import type { SheetCall } from '../sheets/calls.ts';

export type MostCalls = {
  /** The most calls that were let in during a minute by the clock, from all accounts and from one. */
  reads: number;
  writes: number;
  readsOfOne: number;
  writesOfOne: number;
  /** Calls that there was no room for, all day. */
  spent: number;
};

export type Minutes = {
  /** Counts the calls made since it looked last as of now. */
  look(seconds: number): void;
  most(): MostCalls;
};

export function countMinutes(calls: SheetCall[]): Minutes {
  const counts = new Map<string, number>();
  let seen = calls.length;
  let spent = 0;
  const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  const mostOf = (kind: SheetCall['kind'], whose: string): number =>
    Math.max(0, ...[...counts].filter(([key]) => key.startsWith(`${kind} ${whose} `)).map(([, all]) => all));
  return {
    look(seconds) {
      const minute = Math.floor(seconds / 60);
      for (const { kind, caller, spent: isSpent } of calls.slice(seen)) {
        if (isSpent) spent++;
        else for (const key of [`${kind} all ${minute}`, `${kind} one ${minute} ${caller}`]) count(key);
      }
      seen = calls.length;
    },
    most: () => ({
      reads: mostOf('read', 'all'),
      writes: mostOf('write', 'all'),
      readsOfOne: mostOf('read', 'one'),
      writesOfOne: mostOf('write', 'one'),
      spent,
    }),
  };
}
