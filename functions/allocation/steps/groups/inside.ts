// Which places a claim's money lies in, inside each priority: by what is sought there, as far as the bounds allow.
import { sumKroner } from '../../../basics/kroner.ts';
import { settle, type Slacks } from '../../places/conditions.ts';
import { findStops } from '../../places/levels.ts';
import type { Riser } from '../../places/rising.ts';
import type { Seeker } from '../../places/seeker.ts';
import { roundWhole } from '../../places/whole.ts';
import type { Account, Filled } from './bands.ts';
import { type Own, roomAt, roomOf } from './places.ts';

/** What of it lies where is not said by the amount alone. */
type Loose = { id: string; own: Own; rank: number; band: number };

/** Kroner of each own by place. */
export function fillPlaces(accounts: Account[], { bands, still }: Filled): Map<Own, number[]> {
  const laid = new Map<Own, number[]>();
  const loose: Loose[] = [];
  for (const { id, owns } of accounts)
    for (const own of owns) {
      const lies = own.sought.map(() => 0);
      laid.set(own, lies);
      for (const [rank, band] of bands.get(own)!.entries()) {
        const sure = sureAt(own.byRank[rank]!, band);
        if (!sure) loose.push({ id, own, rank, band });
        sure?.forEach((kroner, place) => (lies[place]! += kroner));
      }
    }
  for (const [, some] of [...Map.groupBy(loose, ({ rank }) => rank)].toSorted(([a], [b]) => a - b))
    layLoose(some, laid, still);
  return laid;
}

/** All that is sought, or everything in the one place where it is. */
function sureAt(sought: number[], kroner: number): number[] | undefined {
  if (kroner === sumKroner(sought)) return sought;
  if (kroner > 0 && sought.filter((one) => one > 0).length > 1) return undefined;
  return sought.map((one) => (one > 0 ? kroner : 0));
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
