// Why an amount is what it is under group rules: in two steps, what there was for the groups, and what came here of it.
import type { Explanation } from '../../allocation/explanation.ts';
import type { BoundOf, FullGroups, Placed, PotShare } from '../../allocation/reasons/reason.ts';
import { formatKroner } from '../../basics/kroner.ts';
import { groupName } from './group-names.ts';
import { grouped, listed, sayCounts, sayLevels, sayShared } from './key-words.ts';
import { capital } from './ordliste.ts';
import { allSought, type SoughtOf } from './sought-words.ts';

type Pot = Pick<Explanation['pot'], 'pot' | 'unit' | 'keyDecimals'>;

/** Step 1: the room of groups that took no more, and what it came to for each pupil. */
export function sayFull(full: FullGroups, { pot, unit, keyDecimals }: Pot): string {
  const { room, used, sharers } = full;
  if (room === undefined) {
    const names = full.bounds.map(({ group }) => groupName(group));
    const level = sharers ? ` Nøkkelen gir ${sayLevels(sharers.units)} der.` : '';
    return `${names.length > 0 ? `Kravene til ${listed(names)}` : 'Gruppekravene'} holder igjen.${level}`;
  }
  const said = `${sayRoom(full, room, pot)}, og ${used === room ? 'alt' : formatKroner(used)} er brukt.`;
  if (!sharers) return said;
  const { inside, outside, ground } = sharers;
  if (unit > 1) {
    const kroner = `${grouped(sharers.kroner)}\u00a0kr`;
    return `${said} Før beløpene rundes av, deler nettverk som stoppet her, ${kroner} ${sayShared(sharers.units, sharers.keys, keyDecimals)}, ${sayLevels(sharers.units)}.`;
  }
  const under = ground > 0 ? `, ${formatKroner(ground)} av det under nøkkelen` : '';
  const elsewhere = outside > 0 ? `, som får ${formatKroner(outside)} til andre formål` : '';
  const shared = `${formatKroner(inside + outside - ground)} deles ${sayShared(sharers.units, sharers.keys, keyDecimals)}`;
  return `${said} ${formatKroner(inside)} av dette er hos nettverk som stoppet her${elsewhere}${under}: ${shared}, ${sayLevels(sharers.units)}.`;
}

function sayRoom({ groups, bounds }: FullGroups, room: number, pot: number): string {
  const [only, ...others] = bounds;
  if (only && others.length === 0) {
    const { group, bound, kroner } = only;
    const isThis = groups.every((one) => one === group || one.startsWith(`${group}/`));
    if (bound === 'most' && isThis && kroner === room)
      return `Høyst ${formatKroner(room)} kan gå til ${groupName(group)}`;
    if (bound !== 'most' && kroner + room === pot)
      return bound === 'least'
        ? `Minst ${formatKroner(kroner)} er holdt av til ${groupName(group)}, så ${formatKroner(room)} er til andre formål`
        : `${formatKroner(kroner)} er en egen pott til ${groupName(group)}, så ${formatKroner(room)} er til andre formål`;
  }
  const why = bounds.length > 0 ? ` (${listed(bounds.map(sayBound))})` : '';
  return `Til ${listed(groups.map((one) => `«${groupName(one)}»`))} er det høyst ${formatKroner(room)}${why}`;
}

const sayBound = ({ group, bound, kroner }: BoundOf): string => {
  const how = { most: 'høyst', least: 'minst', exactly: 'en egen pott på' }[bound];
  return `${how} ${formatKroner(kroner)} til ${groupName(group)}`;
};

/** Step 2: what came here; with the whole amount where nothing was said of it before. */
export function sayPlaced(
  { inside, outside, isAllOutside }: Placed,
  award: number | undefined,
  own: Pick<SoughtOf, 'lowered'>,
): string {
  const all = isAllOutside ? `, ${allSought(own)} der` : '';
  if (award === undefined)
    return outside > 0
      ? ` Av det er ${formatKroner(outside)} til andre formål${all}, og ${formatKroner(inside)} av denne delen.`
      : '';
  return outside > 0
    ? `Dere fikk ${formatKroner(outside)} til andre formål${all}, og ${formatKroner(inside)} av denne delen: ${formatKroner(award)}.`
    : `Dere fikk ${formatKroner(award)} av denne delen.`;
}

const potName = ({ pot, without }: PotShare): string => {
  if (pot === 'pot') return 'det øvrige';
  const inside = without.map((one) => groupName(one.split('/').at(-1)!));
  return `${groupName(pot)}${inside.length > 0 ? ` utenom ${listed(inside)}` : ''}`;
};

/** Step 1 where pots are shared each for itself. */
export const sayPotMoney = (pots: PotShare[], keyDecimals: number | undefined): string =>
  pots
    .map((pot) => {
      const { money, sharers } = pot;
      const start = `Potten til ${potName(pot)} er ${formatKroner(money)}`;
      if (!sharers) return `${start}.`;
      const shared = `deles ${sayShared(sharers.units, sharers.keys, keyDecimals)}: ${sayLevels(sharers.units)}.`;
      if (Number(sharers.kroner) === money) return `${start} og ${shared}`;
      return `${start}, og ${grouped(sharers.kroner)}\u00a0kr av det ${shared}`;
    })
    .join(' ');

/** Step 2 where pots are shared each for itself: the parts, and their sum. */
export function sayPots(
  pots: PotShare[],
  { award, lowered }: Pick<Explanation['own'], 'award' | 'lowered'>,
  keyDecimals: number | undefined,
): string {
  const parts = pots.map((pot) => {
    const { amount, sought, counts, key, sharers } = pot;
    const name = capital(potName(pot));
    if (amount === sought) return `${name}: ${formatKroner(amount)}, ${allSought({ lowered })} der.`;
    if (!sharers) return `${name}: ${formatKroner(amount)}.`;
    return `${name}: ${sayCounts(counts, key, sharers.keys, keyDecimals)} gir ${formatKroner(amount)}.`;
  });
  return `${parts.join(' ')}${pots.length > 1 ? ` I alt ${formatKroner(award)}.` : ''}`;
}

/** What each priority got where they are met one after the other. */
export function sayPriorities(
  all: { priority: number; given: number; sought: number }[],
  award: number,
  word: string,
): string {
  const parts = all.map(
    ({ priority, given, sought }) =>
      `${formatKroner(given)} av ${formatKroner(sought)} til ${word} ${priority}`,
  );
  return `Dere får ${listed(parts)}${parts.length > 1 ? `: ${formatKroner(award)} i alt` : ''}.`;
}
