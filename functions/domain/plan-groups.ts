// From the percentages of the Plan to group rules: pots inside pots, and bounds inside the innermost (D8-D11).
import type { GroupRule, KeyPart, Share } from './claims.ts';
import type { GroupParameterName } from './plan-group-parameters.ts';
import { type ParameterName, planParameters } from './plan-parameters.ts';

/** The parameters as they count; one that is left out is as if it stood empty. */
export type GroupValues = Partial<Record<GroupParameterName, { text: string; number?: number }>>;

type Pot = { tag: string; percent: number; key?: KeyPart[] };
type Bound = { tag: string; percent: number; kind: 'atLeast' | 'atMost'; ofAward: boolean };
type Parent = GroupRule | undefined;

/**
 * Rules in the order in which marks are tried, parents first; none when no percentage is given. Individual measures
 * stand before spesialpedagogikk: the limit counts all of them, the least share none of them, so that both hold.
 */
export function groupsOf(plan: GroupValues): GroupRule[] {
  const lowered = plan.shortShare?.text === 'asFarAsSought' ? { asFarAsSought: true } : {};
  const pot = (parent: Parent, { tag, percent, key = parent?.key }: Pot): GroupRule => ({
    ...placeOf(parent, tag),
    exactly: shareIn(parent, percent),
    ...lowered,
    ...(key ? { key } : {}),
  });
  const bound = (parent: Parent, { tag, percent, kind }: Bound): GroupRule => ({
    ...placeOf(parent, tag),
    [kind]: shareIn(parent, percent),
    ...(kind === 'atLeast' ? lowered : {}),
  });

  const sectors = sectorsOf(plan).map((one) => pot(undefined, one));
  const halves = insideEach(sectors, (parent) => halvesOf(plan).map((one) => pot(parent, one)));
  const bounds = boundsOf(plan);
  const ofPot = bounds.filter(({ ofAward }) => !ofAward);
  const ofAward = bounds.filter(({ ofAward }) => ofAward);
  return [
    ...sectors,
    ...halves,
    ...insideEach(halves.length > 0 ? halves : sectors, (parent) => ofPot.map((one) => bound(parent, one))),
    ...ofAward.map(({ tag, percent, kind }): GroupRule => ({
      ...placeOf(undefined, tag),
      of: 'award',
      [kind]: shareIn(undefined, percent),
    })),
  ];
}

/** Inside each of the pots, or directly in the whole when there are none. */
const insideEach = (pots: GroupRule[], rules: (parent: Parent) => GroupRule[]): GroupRule[] =>
  pots.length > 0 ? pots.flatMap(rules) : rules(undefined);

const placeOf = (parent: Parent, tag: string): Pick<GroupRule, 'id' | 'tag' | 'within'> =>
  parent ? { id: `${parent.id}/${tag}`, tag, within: parent.id } : { id: tag, tag };

/** A per cent of the parent, as a part of the whole pot. */
const shareIn = (parent: Parent, percent: number): Share => ({
  parts: (parent?.exactly?.parts ?? 1) * percent,
  of: (parent?.exactly?.of ?? 1) * 100,
});

/** What is for both sectors bears both marks, and lies in the first. */
function sectorsOf({ kindergartenShare, sectorKey, bothSectors }: GroupValues): Pot[] {
  const percent = kindergartenShare?.number;
  if (percent === undefined) return [];
  const keyBy = (indicator: string) => (sectorKey?.text === 'own' ? { key: [{ indicator, parts: 1 }] } : {});
  const school = { tag: 'skole', percent: 100 - percent, ...keyBy('elevtall') };
  const kindergarten = { tag: 'barnehage', percent, ...keyBy('barnetall') };
  return bothSectors?.text === 'kindergarten' ? [kindergarten, school] : [school, kindergarten];
}

const halvesOf = ({ uhShare }: GroupValues): Pot[] =>
  uhShare?.number === undefined
    ? []
    : [
        { tag: 'uh', percent: uhShare.number },
        { tag: 'eier', percent: 100 - uhShare.number },
      ];

function boundsOf({ individualShare, individualOf, specialShare, specialOf }: GroupValues): Bound[] {
  const bound = (
    tag: string,
    kind: Bound['kind'],
    share: GroupValues['specialShare'],
    of: GroupValues['specialOf'],
  ): Bound[] =>
    share?.number === undefined ? [] : [{ tag, percent: share.number, kind, ofAward: of?.text === 'award' }];
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
  spesialpedagogikk: 'specialShare',
};

/** The parameter that a group's id, or a rule's name (`rules.unused`), comes from. */
export function parameterOfGroup(id: string): ParameterName | undefined {
  const rule = id.startsWith('rules.') ? id.slice('rules.'.length) : '';
  if (Object.hasOwn(planParameters, rule)) return rule as ParameterName;
  return parameterOfTag[id.split('/').at(-1) ?? ''];
}
