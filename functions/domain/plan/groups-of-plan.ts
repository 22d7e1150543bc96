// From the percentages of the Plan to group rules: pots inside pots, and bounds inside the innermost (D8-D11).
import type { GroupRule, KeyPart, Share } from '../../allocation/model.ts';
import type { GroupParameterName } from './group-parameters.ts';
import { type ParameterName, planParameters } from './parameters.ts';

/** The parameters as they count; one that is left out is as if it stood empty. */
export type GroupValues = Partial<Record<GroupParameterName, { text: string; number?: number }>>;

/** A pot that rules may lie in, and what part of the whole it is. */
type Within = { rule?: GroupRule; share: Share };
type Part = { tag: string; percent: number; key?: KeyPart[]; name?: string };
type Bound = { tag: string; percent: number; kind: 'atLeast' | 'atMost'; of: string };

/**
 * Rules in the order in which marks are tried, parents first; none when no percentage is given. Individual measures
 * stand before UH's part and spesialpedagogikk: the limit counts all of them, the others none, so that all hold.
 */
export function groupsOf(plan: GroupValues): GroupRule[] {
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
  const halves = pots.flatMap((pot) =>
    percent === undefined ? [] : [fixed(pot, { tag: 'uh', percent }), restIn(pot, 'eier', 100 - percent)],
  );
  const bounds = boundsIn(pots, halves, boundsOf(plan));
  return [
    ...sectors.map(({ rule }) => rule!),
    ...bounds.besides,
    ...individual.map(({ rule }) => rule!),
    ...halves.map(({ rule }) => rule!),
    ...bounds.inside.map((rule) => ({ ...rule, ...(rule.atLeast ? lowered : {}) })),
    ...bounds.ofAward,
  ];
}

const whole: Within = { share: { parts: 1, of: 1 } };

/**
 * Beside UH and eier, inside these (or the pots when there are none), and of each award. What must go to a kind of
 * tiltak is of the county's pot: laid out where that is several.
 */
function boundsIn(pots: Within[], halves: Within[], bounds: Bound[]) {
  const inPots = (some: Within[], isHere: (one: Bound) => boolean): GroupRule[] =>
    some.flatMap((pot) =>
      bounds
        .filter((one) => one.of !== 'award' && isHere(one))
        .map((one) => {
          const isLaidOut = one.kind === 'atLeast' && one.of === 'pot' && some.length > 1;
          return isLaidOut ? { ...boundIn({ ...pot, ...whole }, one), laidOut: true } : boundIn(pot, one);
        }),
    );
  const isBeside = ({ tag }: Bound): boolean => halves.length > 0 && tag === 'individuelt';
  return {
    besides: inPots(pots, isBeside),
    inside: inPots(halves.length > 0 ? halves : pots, (one) => !isBeside(one)),
    ofAward: bounds
      .filter(({ of }) => of === 'award')
      .map((one) => ({ ...boundIn(whole, one), of: 'award' as const })),
  };
}

const boundIn = (pot: Within, { tag, percent, kind }: Bound): GroupRule => ({
  ...placeIn(pot, tag),
  [kind]: percentOf(pot.share, percent),
});

const placeIn = ({ rule }: Within, tag: string): Pick<GroupRule, 'id' | 'tag' | 'within'> =>
  rule ? { id: `${rule.id}/${tag}`, tag, within: rule.id } : { id: tag, tag };

/** What a fixed neighbour leaves of the pot: no bound of its own, but a place where rules may lie. */
const restIn = (parent: Within, tag: string, percent: number): Within => ({
  share: percentOf(parent.share, percent),
  rule: { ...placeIn(parent, tag), atLeast: { parts: 0, of: 100 } },
});

const percentOf = ({ parts, of }: Share, percent: number): Share => ({
  parts: parts * percent,
  of: of * 100,
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

const parameterOfTag: Partial<Record<string, ParameterName>> = {
  barnehage: 'kindergartenShare',
  skole: 'kindergartenShare',
  uh: 'uhShare',
  eier: 'uhShare',
  individuelt: 'individualShare',
  'individuell-pott': 'individualPot',
  spesialpedagogikk: 'specialShare',
};

/** The parameter that a group's id, or a rule's name (`rules.unused`), comes from. */
export function parameterOfGroup(id: string): ParameterName | undefined {
  const rule = id.startsWith('rules.') ? id.slice('rules.'.length) : '';
  if (Object.hasOwn(planParameters, rule)) return rule as ParameterName;
  return parameterOfTag[id.split('/').at(-1) ?? ''];
}
