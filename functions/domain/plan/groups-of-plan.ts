// From the percentages of the Plan to group rules: pots inside pots, and bounds inside the innermost (D8-D11).
import type { GroupRule, KeyPart } from '../../allocation/rules.ts';
import type { OtherPayee } from '../../allocation/payees.ts';
import type { GroupValues } from './group-parameters.ts';
import { boundedIn, restIn } from './payee-groups.ts';
import { type Within, percentOf, placeIn, whole } from './within.ts';

type Part = { tag: string; percent: number; key?: KeyPart[]; name?: string };
type Bound = { tag: string; percent: number; kind: 'atLeast' | 'atMost'; of: string };

/**
 * Rules in the order in which marks are tried, parents first; none when no percentage is given. Individual measures
 * stand before those who are paid and spesialpedagogikk: the limit counts all of them, the others none, so that all
 * hold. `seeking` are those beyond eier and UH that somebody seeks money for.
 */
export function groupsOf(plan: GroupValues, seeking: readonly OtherPayee[] = []): GroupRule[] {
  const lowered = plan.shortShare?.text === 'asFarAsSought' ? { asFarAsSought: true } : {};
  const fixed = (parent: Within, { tag, percent, key = parent.rule?.key, name = tag }: Part): Within => {
    const share = percentOf(parent.share, percent);
    const place = { ...placeIn(parent, name), tag };
    return { share, rule: { ...place, exactly: share, ...lowered, ...(key ? { key } : {}) } };
  };
  const sectors = sectorsOf(plan).map((sector) => fixed(whole, sector));
  const pots = sectors.length > 0 ? sectors : [whole];
  const individual = pots.flatMap((pot) => individualPotOf(plan).map((one) => fixed(pot, one)));
  const percent = plan.uhShare?.number;
  const payees = pots.flatMap((pot) => [
    ...(percent === undefined ? [] : [fixed(pot, { tag: 'uh', percent })]),
    ...boundedIn(pot, plan, lowered),
    ...(percent === undefined ? [] : [restIn(pot, plan, seeking)]),
  ]);
  const left = percent === undefined ? pots : [];
  const bounds = boundsIn({ pots, payees, inner: [...payees, ...left] }, boundsOf(plan));
  return [
    ...sectors.map(({ rule }) => rule!),
    ...bounds.besides,
    ...individual.map(({ rule }) => rule!),
    ...payees.map(({ rule }) => rule!),
    ...bounds.inside.map((rule) => ({ ...rule, ...(rule.atLeast ? lowered : {}) })),
    ...bounds.ofAward,
  ];
}

/**
 * Beside those who are paid, inside each of these and what they leave (`inner`), and of each award. What must go to a
 * kind of tiltak is of the county's pot: laid out where that is several. A payee with bounds alone is no pot of its own.
 */
function boundsIn(
  { pots, payees, inner }: { pots: Within[]; payees: Within[]; inner: Within[] },
  bounds: Bound[],
) {
  const inPots = (some: Within[], isHere: (one: Bound) => boolean): GroupRule[] =>
    some.flatMap((pot) =>
      bounds
        .filter((one) => one.of !== 'award' && isHere(one) && !(one.of === 'each' && pot.isBounded))
        .map((one) => {
          const isLaidOut = one.kind === 'atLeast' && one.of === 'pot' && some.length > 1;
          return isLaidOut ? { ...boundIn({ ...pot, ...whole }, one), laidOut: true } : boundIn(pot, one);
        }),
    );
  const isBeside = ({ tag }: Bound): boolean => payees.length > 0 && tag === 'individuelt';
  return {
    besides: inPots(pots, isBeside),
    inside: inPots(inner, (one) => !isBeside(one)),
    ofAward: bounds
      .filter(({ of }) => of === 'award')
      .map((one) => ({ ...boundIn(whole, one), of: 'award' as const })),
  };
}

const boundIn = (pot: Within, { tag, percent, kind }: Bound): GroupRule => ({
  ...placeIn(pot, tag),
  [kind]: percentOf(pot.share, percent),
});

/** What is for both sectors bears both marks, and lies in the first. */
function sectorsOf({ kindergartenShare, sectorKey, bothSectors }: GroupValues): Part[] {
  const percent = kindergartenShare?.number;
  if (percent === undefined) return [];
  const keyBy = (indicator: string) => (sectorKey?.text === 'own' ? { key: [{ indicator, parts: 1 }] } : {});
  const school = { tag: 'skole', percent: 100 - percent, ...keyBy('elevtall') };
  const kindergarten = { tag: 'barnehage', percent, ...keyBy('barnetall') };
  return bothSectors?.text === 'kindergarten' ? [kindergarten, school] : [school, kindergarten];
}

/** A pot of its own in every sector, of its own name: the limit on such measures is another group. */
function individualPotOf({ individualPot, individualKey }: GroupValues): Part[] {
  if (individualPot?.number === undefined) return [];
  const { text: indicator = 'common' } = individualKey ?? {};
  const key = indicator === 'common' ? {} : { key: [{ indicator, parts: 1 }] };
  return [{ tag: 'individuelt', name: 'individuell-pott', percent: individualPot.number, ...key }];
}

function boundsOf({ individualShare, individualOf, specialShare, specialOf }: GroupValues): Bound[] {
  const bound = (
    tag: string,
    kind: Bound['kind'],
    share: GroupValues['specialShare'],
    of: GroupValues['specialOf'],
  ): Bound[] =>
    share?.number === undefined ? [] : [{ tag, percent: share.number, kind, of: of?.text ?? 'pot' }];
  return [
    ...bound('individuelt', 'atMost', individualShare, individualOf),
    ...bound('spesialpedagogikk', 'atLeast', specialShare, specialOf),
  ];
}
