// What stopped each award under group rules, found by sharing once more; nothing is said of amounts that come out otherwise.
import { sumKroner } from '../../basics/kroner.ts';
import { takeAnswers } from '../arithmetic/decisions.ts';
import { isLess, plus, ratio, times, wholeBelow } from '../arithmetic/ratio.ts';
import type { AllocationInput, Award } from '../model.ts';
import { isWholePot } from '../steps/groups/outcomes.ts';
import { allOf, roomIn } from '../steps/groups/places.ts';
import { type RaisedInGroups, raiseInGroups } from '../steps/groups/share-by-groups.ts';
import { prepareRound } from '../steps/prepare.ts';
import { byTiers } from '../steps/priority-tiers.ts';
import { whatStopsAt } from './at-most.ts';
import type { Reasons } from './in-pot.ts';
import type { ByKey, Count, Gives, PotShare, Reason } from './reason.ts';
import { groundOf, promisedIn, securedBy } from './secured.ts';
import {
  exactOf,
  fullGroups,
  insideOf,
  isOwnPot,
  keyOfPot,
  sharersOf,
  type Stopped,
  stoppedIn,
  withIt,
} from './stopped.ts';

type Found = { input: AllocationInput; raised: RaisedInGroups; all: Stopped[]; top?: Stopped };

/** Under rules over the pot; nothing where this version would not give these amounts. */
export function reasonsInGroups(input: AllocationInput, awards: Award[]): Reasons | undefined {
  const prepared = prepareRound(input);
  if (prepared.kind === 'conflict') return undefined;
  const raised = raiseInGroups(prepared.secured, input, prepared.pot, takeAnswers(input.answers));
  if (!raised || 'conflicts' in raised) return undefined;
  const all = stoppedIn(raised);
  const byClaim = Map.groupBy(all, ({ own }) => own.claim);
  const found: Found = { input, raised, all };
  const top = hasOnePot(found) ? all.find((one) => isTop(one, found)) : undefined;
  if (top) found.top = top;
  const of = new Map<string, Reason>();
  for (const [at, { id, request }] of input.claims.entries()) {
    const amount = awards.find(({ claim }) => claim === id)?.amount;
    const own = byClaim.get(at) ?? [];
    if (amount !== sumKroner(own.map((one) => one.amount))) return undefined;
    const reason: Reason | undefined = request === 0 ? { by: 'notSent' } : reasonFor(found, own, amount);
    if (reason) of.set(id, reason);
  }
  const sharing = [...of].flatMap(([id, { by }]) => (by === 'pot' ? [id] : []));
  const left = found.top && sharersOf(withIt(found.top, all), input, input.rules.key);
  return { of, sharing: new Set(sharing), ...(left ? { left } : {}) };
}

/** Nobody shares in a pot of its own beside. */
const hasOnePot = ({ all }: Found): boolean => new Set(all.map(({ own }) => own.pot)).size < 2;

/** It shares to the end, when the whole pot is used. */
const isTop = ({ on, level }: Stopped, { raised }: Found): boolean =>
  on !== undefined && level !== undefined && isWholePot(on, raised.bounds);

function reasonFor(found: Found, own: Stopped[], amount: number): Reason | undefined {
  const { input, raised } = found;
  const at = own[0]!.own.claim;
  const claim = input.claims[at]!;
  const { rules } = input;
  const standing = raised.round.sharing.standings[at]!;
  if (amount === claim.request) return { by: 'request', ...above(found, own, amount) };
  if (byTiers(rules)) return priorities(found, own);
  const promised = promisedIn(standing, rules);
  if (own.every(({ key }) => key === 0n)) return { by: 'noKey', ground: promised };
  if (amount === standing.most * rules.unit)
    return { ...whatStopsAt(standing.most, claim, rules, undefined), ...above(found, own, amount) };
  if (own.length > 1) return { by: 'pots', pots: own.map((one) => potShare(found, one)) };
  return inOnePot(found, own[0]!);
}

function inOnePot(found: Found, one: Stopped): Reason | undefined {
  const { input, raised, all } = found;
  const { rules } = input;
  const standing = raised.round.sharing.standings[one.own.claim]!;
  if (one.stop.by === 'least' && standing.least > 0 && one.amount === standing.least * rules.unit) {
    const gives = givenBeside(found, one);
    return { ...securedBy(standing, rules), ...(gives ? { wouldGive: gives } : {}) };
  }
  if (one.amount === 0 && (!one.on || isWholePot(one.on, raised.bounds)) && !one.level)
    return { by: 'empty' };
  if (one.amount === raised.round.tree.most) return { by: 'empty' };
  if (!one.on) return rules.unit > 1 ? { by: 'unit' } : undefined;
  const byKey = one.level ? shareOf(found, one) : undefined;
  if (byKey && Math.abs(byKey.byKey - byKey.exact) > 1 && rules.unit === 1) return undefined;
  const isWhole = isWholePot(one.on, raised.bounds);
  if (isWhole && byKey && hasOnePot(found)) return { by: 'pot', ...byKey };
  if (isOwnPot(one, raised) || (isWhole && !hasOnePot(found)))
    return { by: 'pots', pots: [potShare(found, one)] };
  const inside = insideOf(one.on, raised, one.own.claim);
  const outside = one.amount - inside;
  const isAllOutside = outside === roomIn(one.own)[raised.bounds.all ^ one.on.set];
  return { by: 'groups', full: fullGroups(one, all, raised, input), inside, outside, isAllOutside, ...byKey };
}

function shareOf({ input, raised }: Found, one: Stopped): ByKey {
  const { kroner, isWholePot: isExact } = exactOf(one);
  const { amount, from } = one;
  const rounded = isExact && amount === kroner ? 'none' : amount > kroner ? 'up' : 'down';
  const ground = groundOf(raised.round.sharing.standings[one.own.claim]!, input.rules);
  return { ground, byKey: amount - from, exact: kroner - from, rounded };
}

/** What the key would give at the level of those whom the same condition stopped. */
function givenBeside(found: Found, one: Stopped): Gives | undefined {
  const { on, own } = one;
  const beside = found.all.find(
    (other) =>
      on && other.level && other.own.pot === own.pot && other.on?.kind === on.kind && other.on.set === on.set,
  );
  return beside && givesAt(found, one, beside);
}

function givesAt({ input, raised }: Found, { own, key }: Stopped, { level }: Stopped): Gives {
  const standing = raised.round.sharing.standings[own.claim]!;
  const from = standing.from * input.rules.unit;
  const kroner = wholeBelow(plus(ratio(from), times(ratio(key), level!)));
  return { kroner, ground: groundOf(standing, input.rules) };
}

/** What the key could have given above, by the level of those who share to the end. */
function above(found: Found, own: Stopped[], amount: number): { wouldGive?: Gives; above?: 'shared' } {
  const last =
    found.top ??
    found.all.find((one) => one.level && one.own.pot === own[0]!.own.pot && isOwnPot(one, found.raised));
  if (!last || own.length > 1 || found.input.rules.unused === 'carry' || byTiers(found.input.rules))
    return {};
  if (isHeldLower(found, own[0]!, last)) return {};
  const gives = givesAt(found, own[0]!, last);
  return gives.kroner > amount ? { wouldGive: gives, above: 'shared' } : {};
}

/** Whether groups stopped somebody at a lower level where this one seeks money: the last level is not to be had there. */
function isHeldLower({ all, raised }: Found, { own }: Stopped, last: Stopped): boolean {
  const room = roomIn(own);
  return all.some(({ on, level, own: { pot } }) => {
    if (!on || !level || pot !== own.pot || !isLess(level, last.level!)) return false;
    return room[on.kind === 'room' ? on.set : raised.bounds.all ^ on.set]! > 0;
  });
}

function potShare(found: Found, one: Stopped): PotShare {
  const { input, raised, all } = found;
  const { own, amount, key } = one;
  const parts = keyOfPot(own.pot, raised);
  const sharers = one.level && one.from === 0 ? sharersOf(withIt(one, all), input, parts) : undefined;
  return {
    pot: own.pot,
    without: potsIn(own.pot, raised),
    amount,
    sought: sumKroner(own.sought),
    money: raised.round.sharing.weights.money.get(own.pot)!,
    counts: parts.map(({ indicator }) => countOf(input.claims[own.claim]!, indicator)),
    key: String(key),
    ...(sharers ? { sharers } : {}),
  };
}

/** The pots of their own that lie in it. */
const potsIn = (pot: string, { round }: RaisedInGroups): string[] =>
  allOf(round.tree)
    .filter(({ id }) => id === pot)
    .flatMap(allOf)
    .flatMap(({ id, held }) => (held && id !== pot ? [id] : []));

/** What a network counts of an indicator. */
export const countOf = (
  { indicators, decimals }: AllocationInput['claims'][number],
  indicator: string,
): Count => ({
  indicator,
  count: indicators[indicator] ?? 0,
  ...(decimals?.[indicator] ? { decimals: decimals[indicator] } : {}),
});

/** What each priority got, of what is sought in it. */
function priorities({ raised }: Found, own: Stopped[]): Reason | undefined {
  const { filled } = raised.shared;
  const told = raised.round.places.ranks.map((priority, rank) => ({
    priority,
    given: sumKroner(own.map((one) => filled?.bands.get(one.own)?.[rank] ?? 0)),
    sought: sumKroner(own.flatMap((one) => one.own.byRank[rank]!)),
  }));
  return { by: 'priorities', priorities: told.filter(({ sought }) => sought > 0) };
}
