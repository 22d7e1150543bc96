// The groups of the plan as a tree of bounds in kroner: every krone of the pot lies in exactly one innermost group.
import type { GroupRule, KeyPart, Share } from '../../rules.ts';
import { splitByParts } from '../../arithmetic/split.ts';

/**
 * `laidOut`: kroner of the least amount that it shares with others; its own `least` is then still 0.
 * `rest` groups take what no listed neighbour takes. `ownPot` names the nearest pot of its own; `share` is its part of
 * the whole pot before it was rounded, when it is one (`exactly`).
 */
export type Group = {
  id: string;
  tag?: string;
  also?: string[];
  least: number;
  most: number;
  inside: Group[];
  ownPot: string;
  key?: KeyPart[];
  held: boolean;
  share?: Share;
  asFarAsSought: boolean;
  laidOut?: number;
};

/** The whole pot in kroner, and the unit that pots of their own are whole multiples of. */
type Whole = { pot: number; unit: number };

/** Builds the tree under the whole pot, in kroner; percentages of a fixed pot are fixed amounts (§ 4.2). */
export function growGroups(rules: GroupRule[], whole: Whole): Group {
  const root = { id: 'pot', least: 0, most: whole.pot, ownPot: 'pot', held: false, asFarAsSought: false };
  return { ...root, inside: growInside({ ...root, inside: [] }, rules, whole) };
}

function growInside(parent: Group, rules: GroupRule[], whole: Whole): Group[] {
  const own = rules.filter(({ within = 'pot' }) => within === parent.id);
  if (own.length === 0) return [];
  const exact = exactAmounts(own, parent, whole);
  const groups = own.map((rule): Group => {
    const amount = exact.get(rule.id);
    const least = amount ?? (rule.atLeast ? shareOf(whole.pot, rule.atLeast, 'up') : 0);
    const group: Group = {
      id: rule.id,
      tag: rule.tag,
      ...(rule.also ? { also: rule.also } : {}),
      least: rule.laidOut ? 0 : least,
      most: amount ?? (rule.atMost ? shareOf(whole.pot, rule.atMost, 'down') : whole.pot),
      inside: [],
      ownPot: amount === undefined ? parent.ownPot : rule.id,
      ...keyOf(amount === undefined ? parent.key : rule.key),
      ...(rule.exactly ? { share: rule.exactly } : {}),
      held: amount !== undefined,
      asFarAsSought: rule.asFarAsSought ?? false,
      ...(rule.laidOut ? { laidOut: least } : {}),
    };
    return { ...group, inside: growInside(group, rules, whole) };
  });
  const id = parent.id === 'pot' ? 'rest' : `${parent.id}/rest`;
  const rest: Group = {
    ...parent,
    ...keyOf(parent.key),
    id,
    least: 0,
    most: whole.pot,
    inside: [],
    held: false,
  };
  delete rest.tag;
  delete rest.also;
  delete rest.share;
  delete rest.laidOut;
  return [...groups, rest];
}

const keyOf = (key: KeyPart[] | undefined) => (key ? { key } : {});

/**
 * Pots of their own in whole units: rounded together, so that all of them with the rest make up the parent. When
 * they want more than the parent has, each is left as it is, for the conflict to say how much is missing.
 */
function exactAmounts(rules: GroupRule[], parent: Group, { pot, unit }: Whole): Map<string, number> {
  const exact = rules.flatMap(({ id, exactly }) => (exactly ? [{ id, share: exactly }] : []));
  const whole = parent.share ?? { parts: 1, of: 1 };
  const common = exact.reduce((product, { share }) => product * BigInt(share.of), BigInt(whole.of));
  const partOf = ({ parts, of }: Share): bigint => (BigInt(parts) * common) / BigInt(of);
  const parts = exact.map(({ share }) => partOf(share));
  const rest = parts.reduce((left, part) => left - part, partOf(whole));
  const amounts =
    rest < 0n
      ? exact.map(({ share }) => shareOf(Math.floor(pot / unit), share, 'up'))
      : splitByParts(
          BigInt(Math.floor(parent.most / unit)),
          [...parts, rest],
          [...exact.map(({ id }) => id), ''],
        );
  return new Map(exact.map(({ id }, i) => [id, Number(amounts[i]) * unit]));
}

/** A share of the pot in whole kroner, rounded so that the bound itself is kept. */
export function shareOf(pot: number, { parts, of }: Share, rounding: 'up' | 'down'): number {
  const product = BigInt(pot) * BigInt(parts);
  return Number((product + (rounding === 'up' ? BigInt(of) - 1n : 0n)) / BigInt(of));
}

/** The innermost group for money with these marks: at every level the first listed group whose mark it bears. */
export function groupFor(tree: Group, tags: string[], more: string[] = [], payee?: string): Group {
  const { inside } = tree;
  for (const one of inside) {
    const { tag, also } = one;
    if (tag === undefined) continue;
    const isHere = (mark: string): boolean => mark === payee || tags.includes(mark) || more.includes(mark);
    if (isHere(tag) || also?.some(isHere)) return groupFor(one, tags, more, payee);
  }
  return inside.length === 0 ? tree : groupFor(inside.at(-1)!, tags, more, payee);
}
