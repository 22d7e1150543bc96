// A round loosened in one place for one network: what laws on stated causes compare with.
import { allocate } from '../../../functions/allocation/allocate.ts';
import type { AllocationInput, Award, Claim } from '../../../functions/allocation/model.ts';
import type { AllocationRules, GroupRule } from '../../../functions/allocation/rules.ts';
import type { Gives, Reason } from '../../../functions/allocation/reasons/reason.ts';
import { scaled } from '../questions/scaled.ts';
import { numbersIn, type Read } from './read.ts';

export type Tried = { round: AllocationInput; read: Read; at: number };
export type Told<By extends Reason['by']> = Tried & { reason: Extract<Reason, { by: By }> };

export const change = (
  { round, at }: Tried,
  claim: Partial<Claim>,
  rules: Partial<AllocationRules> = {},
): AllocationInput => ({
  ...round,
  claims: round.claims.map((one, i) => (i === at ? Object.assign({}, one, claim) : one)),
  rules: { ...round.rules, ...rules },
});

/** What the network gets in another round; nothing where that one is refused. */
export function amountIn({ at }: Tried, round: AllocationInput): number | undefined {
  const outcome = allocate(round);
  return outcome.kind === 'allocated' ? outcome.awards[at]!.amount : undefined;
}

export const isMore = (tried: Tried, round: AllocationInput): boolean => {
  const amount = amountIn(tried, round);
  return amount === undefined || amount > tried.read.award.amount;
};

/** So much more sought, in what is put first. */
export function seekingMore({ read: { claim } }: Tried, kroner: number): Partial<Claim> {
  const [first] = claim.measures.toSorted((a, b) => a.priority - b.priority);
  const measures = claim.measures.map((one) =>
    one === first ? { ...one, soughtOwner: one.soughtOwner + kroner } : one,
  );
  return { request: claim.request + kroner, measures };
}

export const withFrame = ({ round }: Tried, more: number): AllocationInput => ({
  ...round,
  frame: round.frame + more * (1 + round.claims.reduce((sum, { request }) => sum + request, 0)),
});

/** Kroner that would come here when only this bound is gone: those who share give way, by what line 1 says of them. */
export function wouldCome({ read, round }: Tried, gives: Gives | undefined): number {
  const [keys] = numbersIn(read.pot, ' på # elev(?:er)?') ?? [];
  if (!gives || !keys || round.rules.key.length > 1) return 0;
  const comes = ((gives.kroner - read.award.amount) * keys) / (keys + read.claim.indicators['elevtall']!);
  return comes < 2 ? comes : Math.min(comes, givenUp({ read, round }));
}

/** What the others have above what they are promised: they give up no more. */
function givenUp({ read, round }: Pick<Tried, 'read' | 'round'>): number {
  const outcome = allocate(round);
  if (outcome.kind === 'conflict') return 0;
  return round.claims.reduce((sum, { id, base = round.rules.base, commitment }, i) => {
    const above = outcome.awards[i]!.amount - base - commitment;
    return id === read.claim.id ? sum : sum + Math.max(0, above);
  }, 0);
}

/** Every bound of the groups named gives way by a tenth of the pot. */
export const looser = (groups: GroupRule[], named: Set<string>): GroupRule[] =>
  groups.map((rule) => {
    if (!named.has(rule.id)) return rule;
    const { atMost, atLeast } = rule;
    return {
      ...rule,
      ...(atMost ? { atMost: { parts: Math.min(100, atMost.parts + 10), of: 100 } } : {}),
      ...(atLeast ? { atLeast: { parts: Math.max(0, atLeast.parts - 10), of: 100 } } : {}),
    };
  });

export const isTiered = ({ round: { rules } }: Tried): boolean =>
  rules.aboveFrame === 'priorityTiers' || rules.aboveFrame === 'floorThenTiers';

/**
 * Two bounds may meet in one amount. Then with all others gone the one that is stated holds it alone, and with that gone
 * too it rises.
 */
export const holdsAlone = (tried: Tried, stated: AllocationInput, none: AllocationInput): boolean => {
  const alone = amountIn(tried, stated);
  const { amount } = tried.read.award;
  // In parts of a krone, since the krone of rounding may go to another.
  const risen = amountIn(tried, scaled(none, 1000));
  return alone !== undefined && alone <= amount && (risen === undefined || risen > amount * 1000);
};

/** The same money sought, so that the rule on each award does not limit this one. */
export const unlimited = ({ read: { claim }, reason: { tag, bound } }: Told<'award'>): Partial<Claim> => ({
  measures: claim.measures.map((one) => ({ ...one, tags: bound === 'atLeast' ? [tag] : [] })),
});

/** No group, and no cap to speak of for this one: the cap of the others gives money that it may rise by. */
export function freed(tried: Tried, claim: Partial<Claim> = {}): AllocationInput {
  const { cap, aboveFrame } = tried.round.rules;
  const round = change(tried, claim, { groups: [] });
  if (aboveFrame !== 'capPerClaim') return round;
  const claims = round.claims.map((one, i) => ({
    ...one,
    preAnnounced: i === tried.at ? 100_000_000 : cap!,
  }));
  return { ...round, claims, rules: { ...round.rules, aboveFrame: 'capPreAnnounced' } };
}

/** Kroner per key above what the key share is counted from. */
function standingOf({ rules }: AllocationInput, claim: Claim, amount: number): number {
  const base = rules.baseMode === 'additive' ? (claim.base ?? rules.base) : 0;
  const bound = rules.commitments === 'onTop' ? claim.commitment : 0;
  return (amount - base - bound) / claim.indicators['elevtall']!;
}

/** What a group leaves is for those who stand lowest first: one who stood lower may have it, and this one less. */
export function lowerRises({ round, read }: Tried, after: Award[]): boolean {
  const before = allocate(round);
  if (before.kind === 'conflict') return false;
  const own = standingOf(round, read.claim, read.award.amount);
  return round.claims.some((claim, i) => {
    const { amount } = before.awards[i]!;
    return after[i]!.amount > amount && standingOf(round, claim, amount) < own;
  });
}
