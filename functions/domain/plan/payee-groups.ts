// Who is paid, as groups of a pot (D9, § 9 b): UH's pot, bounds for fagskole and for others, and what is left.
import type { GroupRule } from '../../allocation/rules.ts';
import type { OtherPayee } from '../../allocation/payees.ts';
import type { GroupValues } from './group-parameters.ts';
import { type Within, percentOf, placeIn } from './within.ts';

/** The third payees, each with its least and its most. */
const bounds = {
  fagskole: { least: 'fagskoleLeast', most: 'fagskoleMost' },
  andre: { least: 'othersLeast', most: 'othersMost' },
} as const;
const others = Object.keys(bounds) as OtherPayee[];

/** A least or most share of the pot for each that the Plan bounds; its id says which of the two. */
export const boundedIn = (
  pot: Within,
  plan: GroupValues,
  lowered: Pick<GroupRule, 'asFarAsSought'>,
): Within[] =>
  others.flatMap((tag) => {
    const [least, most] = [plan[bounds[tag].least]?.number, plan[bounds[tag].most]?.number];
    if (least === undefined && most === undefined) return [];
    const name = most === undefined ? `${tag}-minst` : least === undefined ? `${tag}-hoyst` : tag;
    const rule: GroupRule = {
      ...placeIn(pot, name),
      tag,
      ...(least === undefined ? {} : { atLeast: percentOf(pot.share, least), ...lowered }),
      ...(most === undefined ? {} : { atMost: percentOf(pot.share, most) }),
    };
    return [{ rule, share: pot.share, isBounded: true }];
  });

/**
 * What UH's pot leaves: eier, and with it those of `seeking` that the Plan has no bound for. No bound of its own, but a
 * place where rules may lie.
 */
export function restIn(pot: Within, plan: GroupValues, seeking: readonly OtherPayee[]): Within {
  const isFree = (tag: OtherPayee): boolean =>
    plan[bounds[tag].least]?.number === undefined && plan[bounds[tag].most]?.number === undefined;
  const also = others.filter((tag) => seeking.includes(tag) && isFree(tag));
  const share = percentOf(pot.share, 100 - (plan.uhShare?.number ?? 0));
  const place = { ...placeIn(pot, ['eier', ...also].join('-')), tag: 'eier' };
  return { share, rule: { ...place, ...(also.length > 0 ? { also } : {}), atLeast: { parts: 0, of: 100 } } };
}
