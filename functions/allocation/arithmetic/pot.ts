// A pot with bounds, pots inside it or members that share it, and what it can take at all (§ 4.2).
import type { Sharers } from './fill.ts';

/** A pot that shares by key among `members`, or holds the pots `inside`; bounds in whole kroner (or units). */
export type Pot = { id: string; least: number; most: number; inside: Pot[]; members: Int32Array };

export type Held = 'least' | 'most' | 'none';

/** What a pot can take at all: its own bounds, narrowed by those inside it. The bounds cross when it is infeasible. */
export function narrow(sharers: Sharers, pot: Pot): Pot {
  const inside = pot.inside.map((one) => narrow(sharers, one));
  let least = inside.reduce((sum, one) => sum + one.least, 0);
  let most = inside.reduce((sum, one) => sum + one.most, 0);
  for (const index of pot.members) {
    least += sharers.least[index]!;
    most += sharers.key.counts(index) ? sharers.most[index]! : sharers.least[index]!;
  }
  return { ...pot, least: Math.max(pot.least, least), most: Math.min(pot.most, most), inside };
}
