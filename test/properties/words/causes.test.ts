// The cause that a line states is the one that holds: it alone is loosened, and the engine gives another amount.
import { allocate } from '../../../functions/allocation/allocate.ts';
import type {
  AllocationInput,
  AllocationRules,
  Claim,
  GroupRule,
} from '../../../functions/allocation/model.ts';
import type { Gives, Reason } from '../../../functions/allocation/reasons/reason.ts';
import { scaled } from '../questions/scaled.ts';
import { fullRounds, groupRounds, ratioRounds } from '../rounds.ts';
import { law } from '../run.ts';
import { linesOf, numbersIn, type Read } from './read.ts';

type Tried = { round: AllocationInput; read: Read; at: number };
type Told<By extends Reason['by']> = Tried & { reason: Extract<Reason, { by: By }> };

const change = (
  { round, at }: Tried,
  claim: Partial<Claim>,
  rules: Partial<AllocationRules> = {},
): AllocationInput => ({
  ...round,
  claims: round.claims.map((one, i) => (i === at ? Object.assign({}, one, claim) : one)),
  rules: { ...round.rules, ...rules },
});

/** What the network gets in another round; nothing where that one is refused. */
function amountIn({ at }: Tried, round: AllocationInput): number | undefined {
  const outcome = allocate(round);
  return outcome.kind === 'allocated' ? outcome.awards[at]!.amount : undefined;
}

const isMore = (tried: Tried, round: AllocationInput): boolean => {
  const amount = amountIn(tried, round);
  return amount === undefined || amount > tried.read.award.amount;
};

/** So much more sought, in what is put first. */
function seekingMore({ read: { claim } }: Tried, kroner: number): Partial<Claim> {
  const [first] = claim.measures.toSorted((a, b) => a.priority - b.priority);
  const measures = claim.measures.map((one) =>
    one === first ? { ...one, soughtOwner: one.soughtOwner + kroner } : one,
  );
  return { request: claim.request + kroner, measures };
}

const withFrame = ({ round }: Tried, more: number): AllocationInput => ({
  ...round,
  frame: round.frame + more * (1 + round.claims.reduce((sum, { request }) => sum + request, 0)),
});

/** Kroner that would come here when only this bound is gone: those who share give way, by what line 1 says of them. */
function wouldCome({ read, round }: Tried, gives: Gives | undefined): number {
  const [keys] = numbersIn(read.pot, ' på # elev(?:er)?') ?? [];
  if (!gives || !keys || round.rules.key.length > 1) return 0;
  return ((gives.kroner - read.award.amount) * keys) / (keys + read.claim.indicators['elevtall']!);
}

/** Every bound of the groups named gives way by a tenth of the pot. */
const looser = (groups: GroupRule[], named: Set<string>): GroupRule[] =>
  groups.map((rule) => {
    if (!named.has(rule.id)) return rule;
    const { atMost, atLeast } = rule;
    return {
      ...rule,
      ...(atMost ? { atMost: { parts: Math.min(100, atMost.parts + 10), of: 100 } } : {}),
      ...(atLeast ? { atLeast: { parts: Math.max(0, atLeast.parts - 10), of: 100 } } : {}),
    };
  });

const isTiered = ({ round: { rules } }: Tried): boolean =>
  rules.aboveFrame === 'priorityTiers' || rules.aboveFrame === 'floorThenTiers';

/**
 * Two bounds may meet in one amount. Then with all others gone the one that is stated holds it alone, and with that gone
 * too it rises.
 */
const holdsAlone = (tried: Tried, stated: AllocationInput, none: AllocationInput): boolean => {
  const alone = amountIn(tried, stated);
  const { amount } = tried.read.award;
  // In parts of a krone, since the krone of rounding may go to another.
  const risen = amountIn(tried, scaled(none, 1000));
  return alone !== undefined && alone <= amount && (risen === undefined || risen > amount * 1000);
};

/** The same money sought, so that the rule on each award does not limit this one. */
const unlimited = ({ read: { claim }, reason: { tag, bound } }: Told<'award'>): Partial<Claim> => ({
  measures: claim.measures.map((one) => ({ ...one, tags: bound === 'atLeast' ? [tag] : [] })),
});

/** No cap to speak of, and no group. */
const free: Partial<AllocationRules> = { groups: [], cap: 100_000_000 };

const laws: { [By in Reason['by']]?: (tried: Told<By>) => boolean } = {
  request: (tried) => {
    const { wouldGive, above } = tried.reason;
    if (above === 'carried' || wouldCome(tried, wouldGive) < 2) return true;
    const more = seekingMore(tried, wouldGive!.kroner);
    return (
      isMore(tried, change(tried, more)) ||
      holdsAlone(tried, change(tried, {}, free), change(tried, more, free))
    );
  },
  cap: (tried) => {
    const { reason, read, round } = tried;
    const [keys] = numbersIn(read.pot, ' på # elev(?:er)?') ?? [];
    const pulled = keys ? (round.claims.length * read.claim.indicators['elevtall']!) / keys : Infinity;
    const over = (reason.wouldGive?.kroner ?? 0) - read.award.amount;
    const more = seekingMore(tried, reason.cap);
    return (
      round.rules.key.length > 1 ||
      over < 2 + pulled ||
      isMore(tried, change(tried, {}, { cap: reason.cap + 1 })) ||
      holdsAlone(tried, change(tried, more, { groups: [] }), change(tried, more, free))
    );
  },
  award: (tried) =>
    tried.reason.above === 'carried' ||
    wouldCome(tried, tried.reason.wouldGive) < 2 ||
    isMore(tried, change(tried, unlimited(tried))),
  pot: (tried) => {
    const { read, reason, round } = tried;
    // Whoever was rounded up may stand at another bound since.
    if (reason.rounded === 'up' || read.award.amount === read.claim.request) return true;
    const isLimited = round.rules.groups?.some(({ of }) => of !== 'award') ?? false;
    if (
      !isTiered(tried) &&
      !round.rules.groups &&
      amountIn(tried, change(tried, seekingMore(tried, 1_000_000))) !== read.award.amount
    )
      return false;
    return isLimited || isMore(tried, withFrame(tried, 10));
  },
  commitment: (tried) => {
    const { reason, read, round } = tried;
    const free = amountIn(tried, change(tried, { commitment: 0 }));
    if (free === undefined || !reason.wouldGive || read.award.amount - reason.wouldGive.kroner < 2)
      return true;
    if (round.rules.groups) return free <= read.award.amount;
    if (free < read.award.amount) return true;
    // A least amount of the same size: what is bound holds the amount alone, and with both gone it falls.
    const bound = amountIn(tried, change(tried, { base: 0 }));
    return (
      bound === read.award.amount &&
      amountIn(tried, change(tried, { base: 0, commitment: 0 }))! < read.award.amount
    );
  },
  base: (tried) => {
    const { reason, read, round } = tried;
    const free = amountIn(tried, change(tried, { base: 0 }));
    if (free === undefined || !reason.wouldGive || read.award.amount - reason.wouldGive.kroner < 2)
      return true;
    return round.rules.groups ? free <= read.award.amount : free < read.award.amount;
  },
  tier: (tried) => isMore(tried, withFrame(tried, 1)),
  groups: (tried) => {
    const { reason, read, round } = tried;
    const { sharers, bounds } = reason.full;
    if (!sharers || reason.byKey === undefined || bounds.some(({ bound }) => bound === 'exactly'))
      return true;
    const groups = looser(round.rules.groups!, new Set(bounds.map(({ group }) => group)));
    const amount = amountIn(tried, change(tried, {}, { groups }));
    return amount === undefined || amount >= read.award.amount - 1;
  },
};

const causesHold = (round: AllocationInput): boolean => {
  const outcome = allocate(round);
  if (outcome.kind === 'conflict') return true;
  return linesOf(round, outcome).every((read, at) => {
    const { reason } = read;
    return reason !== undefined && (laws[reason.by]?.({ round, read, at, reason } as never) ?? true);
  });
};

law('the cause that is stated is the one that holds', fullRounds(), causesHold);
law('the cause that is stated is the one that holds, with a rule on each award', ratioRounds, causesHold);
law('the cause that is stated is the one that holds, under group rules', groupRounds, causesHold);
