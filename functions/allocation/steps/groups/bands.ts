// Where a claim's money lies: its own priorities first, as far as the bounds allow. The same order carries tiers.
import type { Bounds } from '../../places/bounds.ts';
import { emptySlacks, settle, type Slacks, take } from '../../places/conditions.ts';
import type { Stop } from '../../places/rising.ts';
import type { Seeker } from '../../places/seeker.ts';
import { type Own, roomAfter, roomAt, roomIn } from './places.ts';
import {
  type Account,
  bySought,
  isFull,
  type Open,
  raise,
  raiseBand,
  type Rise,
  type BandPart,
} from './raise-band.ts';

/** Kroner of each own by priority. */
export type Bands = Map<Own, number[]>;

/** What is filled, what stopped those who shared when money ended, and the slacks that it leaves. */
export type FilledBands = { bands: Bands; stops: Map<Own, Stop>; still: Slacks };

/**
 * Every account's money by priority, from the first. Whoever gets all it seeks has it where it is sought. Without
 * `riseIn`, claims stand by what they seek at the priority.
 */
export function fillBands(
  accounts: Account[],
  ranks: number,
  bounds: Bounds,
  riseIn?: (rank: number, bands: Bands) => Rise,
): FilledBands {
  const bands: Bands = new Map();
  const still = emptySlacks(bounds);
  const open: Open[] = [];
  for (const account of accounts) {
    const isFilled = account.least >= soughtBy(account);
    if (!isFilled) open.push({ account, done: 0 });
    for (const own of account.owns) {
      bands.set(own, own.byRank.map(isFilled ? total : () => 0));
      if (isFilled) settle(still, total(own.sought), roomIn(own));
    }
  }
  let stops = new Map<Own, Stop>();
  for (let rank = 0; rank < ranks; rank++) {
    const { waiting, parts } = seekersAt(open, rank);
    const around = take(still, waiting);
    if (!riseIn) raise(parts, around, bySought);
    else if (!isFull(parts, around)) stops = raiseBand(parts, around, riseIn(rank, bands));
    for (const { open, own, part } of parts) {
      bands.get(own)![rank] = part.least;
      open.done += part.least;
      settle(still, part.least, roomAt(own, rank));
    }
  }
  return { bands, stops, still };
}

const soughtBy = ({ owns }: Account): number => owns.reduce((sum, { sought }) => sum + total(sought), 0);

function total(all: number[]): number {
  let sum = 0;
  for (const one of all) sum += one;
  return sum;
}

/** This priority is a part of its own, what comes later another; `waiting` are those who seek nothing in it. */
function seekersAt(opens: Open[], rank: number): { waiting: Seeker[]; parts: BandPart[] } {
  const parts: BandPart[] = [];
  const waiting: Seeker[] = [];
  for (const open of opens) {
    const { account, done } = open;
    const most = account.most - done;
    if (most === 0) continue;
    const before = parts.length;
    const seeker: Seeker = { least: Math.max(0, account.least - done), most, parts: [] };
    seeker.parts = account.owns.map((own) => ({ least: 0, most, room: roomAfter(own, rank) }));
    for (const own of account.owns) {
      const room = roomAt(own, rank);
      const sought = room[room.length - 1]!;
      if (sought > 0)
        parts.push({ open, own, seeker, part: { least: 0, most: Math.min(most, sought), room } });
    }
    for (let at = before; at < parts.length; at++) seeker.parts.push(parts[at]!.part);
    if (parts.length === before) waiting.push(seeker);
  }
  return { waiting, parts };
}
