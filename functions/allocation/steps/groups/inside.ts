// Which places a claim's money lies in, inside each priority: by what is sought there, as far as the bounds allow.
import { settle, type Slacks } from '../../places/conditions.ts';
import { findStops } from '../../places/levels.ts';
import type { Riser } from '../../places/rising.ts';
import type { Seeker } from '../../places/seeker.ts';
import { roundWhole } from '../../places/whole.ts';
import type { FilledBands } from './bands.ts';
import type { Account } from './raise-band.ts';
import { type Own, roomAt, roomOf } from './places.ts';

/** What of it lies where is not said by the amount alone. */
type Loose = { id: string; own: Own; rank: number; band: number };

/** Kroner of each own by place. */
export function fillPlaces(accounts: Account[], { bands, still }: FilledBands): Map<Own, number[]> {
  const laid = new Map<Own, number[]>();
  const loose: Loose[] = [];
  for (const { id, owns } of accounts)
    for (const own of owns) {
      const lies = own.sought.map(() => 0);
      laid.set(own, lies);
      const filled = bands.get(own)!;
      for (let rank = 0; rank < filled.length; rank++) {
        const band = filled[rank]!;
        if (band > 0 && !laySure(lies, own.byRank[rank]!, band)) loose.push({ id, own, rank, band });
      }
    }
  for (const [, some] of [...Map.groupBy(loose, ({ rank }) => rank)].toSorted(([a], [b]) => a - b))
    layLoose(some, laid, still);
  return laid;
}

/** Lays all that is sought, or everything in the one place where it is sought; says whether it did. */
function laySure(lies: number[], sought: number[], kroner: number): boolean {
  let sum = 0;
  let seeking = 0;
  for (const one of sought) {
    sum += one;
    if (one > 0) seeking += 1;
  }
  if (kroner < sum && seeking > 1) return false;
  for (let place = 0; place < sought.length; place++)
    lies[place]! += kroner === sum ? sought[place]! : sought[place]! > 0 ? kroner : 0;
  return true;
}

/** Takes what is loose out of the slacks and lays it again, place by place. */
function layLoose(loose: Loose[], laid: Map<Own, number[]>, still: Slacks): void {
  for (const { own, rank, band } of loose) settle(still, band, roomAt(own, rank), -1);
  const risers = loose.flatMap(risersOf);
  const amounts = roundWhole(risers, findStops(risers, still), still);
  risers.forEach(({ own, place, part }, i) => {
    laid.get(own)![place]! += amounts[i]!;
    settle(still, amounts[i]!, part.room);
  });
}

function risersOf({ id, own, rank, band }: Loose): (Riser & { own: Own; place: number })[] {
  const seeker: Seeker = { least: band, most: band, parts: [] };
  return [...own.byRank[rank]!.entries()]
    .filter(([, kroner]) => kroner > 0)
    .map(([place, kroner]) => {
      const most = Math.min(kroner, band);
      const alone = own.sought.map((_, other) => (other === place ? kroner : 0));
      const part = { least: 0, most, room: roomOf(alone, own.bits) };
      seeker.parts.push(part);
      const weight = BigInt(kroner);
      return { id: `${id}/${own.pot}/${place}`, seeker, part, from: 0, weight, least: 0, most, own, place };
    });
}
