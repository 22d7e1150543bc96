// What stopped each award where no group rule counts: read from the level that all shared at, not from the amounts.
import type { AllocationInput, Award, Claim } from '../model.ts';
import type { Level } from '../arithmetic/key.ts';
import { type Prepared, prepareRound } from '../steps/prepare.ts';
import { tierEnding, tiersOf } from '../steps/priority-tiers.ts';
import { inUnits } from '../steps/standing.ts';
import { whatStopsAt } from './at-most.ts';
import { groundOf, isBaseCut, promisedIn, securedBy } from './secured.ts';
import type { Gives, Reason, KeySharers } from './reason.ts';

/** The priority where the pot ended, and those before it, which were met. */
export type Tier = { ending: number; met: number[] };

/** By claim. `sharing` shared by the key to the end; `left` is what they shared, where group rules count. */
export type Reasons = { of: Map<string, Reason>; sharing: Set<string>; tier?: Tier; left?: KeySharers };

type Pot = { input: AllocationInput; prepared: Prepared; tier?: number; level: Level | undefined };

/** Without rules over the pot; nothing for a round that this version would refuse. */
export function reasonsInPot(input: AllocationInput, awards: Award[]): Reasons | undefined {
  const prepared = prepareRound(input);
  if (prepared.kind === 'conflict') return undefined;
  const ending = tierEnding(prepared.secured, input.rules, prepared.units);
  const tier = ending === undefined ? {} : { tier: ending };
  const { open, rounds } = prepared.keyShare.shared;
  const pot: Pot = { input, prepared, level: open.length > 0 ? rounds.at(-1) : undefined, ...tier };
  const amounts = new Map(awards.map(({ claim, amount }) => [claim, amount]));
  return {
    of: new Map(
      input.claims.flatMap(({ id }, at) => {
        const amount = amounts.get(id);
        return amount === undefined ? [] : [[id, reasonFor(pot, at, amount)] as const];
      }),
    ),
    sharing: new Set([...open].map((at) => input.claims[at]!.id)),
    ...(ending === undefined ? {} : { tier: tierOf(ending, input.claims) }),
  };
}

const tierOf = (ending: number, claims: Claim[]): Tier => ({
  ending,
  met: tiersOf(claims).filter((one) => one < ending),
});

function reasonFor(pot: Pot, at: number, amount: number): Reason {
  const { input, prepared } = pot;
  const { claim, least, most } = prepared.standings[at]!;
  const { unit } = input.rules;
  const gives = givenByKey(pot, at);
  const isKeyless = !prepared.keyShare.sharers.key.counts(at);
  if (claim.request === 0) return { by: 'notSent', ...carriedFrom(pot, gives) };
  if (isKeyless && !isStopped(pot, at))
    return { by: 'noKey', ground: promisedIn(prepared.standings[at]!, input.rules) };
  const share = gives === undefined ? undefined : inUnits(gives, input.rules);
  if (isKeyless || share === undefined || share >= most) {
    if (amount < most * unit) return { by: 'unit', wouldGive: together(pot, at, gives!) };
    return atMost(pot, at, gives);
  }
  if (share >= least) return sharing(pot, at, gives!, amount);
  if (amount > least * unit) return { by: 'unit', wouldGive: together(pot, at, gives!) };
  return amount === claim.request ? { by: 'request' } : secured(pot, at, gives);
}

/** What the key gives at the last level, as kroner over the keys of those who shared; nothing where nobody did. */
function shareOf({ input, prepared, level }: Pot, at: number): { kroner: bigint; of: bigint } | undefined {
  if (!level) return undefined;
  const weight = prepared.keyShare.sharers.key.weight(at);
  return { kroner: BigInt(level.left) * BigInt(input.rules.unit) * weight, of: BigInt(level.weight) };
}

/** With what it is counted from, whole kroner rounded down. */
function givenByKey(pot: Pot, at: number): number | undefined {
  const share = shareOf(pot, at);
  const from = pot.prepared.standings[at]!.from * pot.input.rules.unit;
  return share && from + Number(share.kroner / share.of);
}

const together = ({ input, prepared }: Pot, at: number, kroner: number): Gives => ({
  kroner,
  ground: groundOf(prepared.standings[at]!, input.rules),
});

const carriedFrom = ({ input }: Pot, gives: number | undefined): { carried?: number } =>
  input.rules.unused === 'carry' && gives ? { carried: gives } : {};

/** Without a key: at all it seeks, at what its tier needs, or where its base was cut. */
function isStopped({ input: { rules }, prepared, tier }: Pot, at: number): boolean {
  const standing = prepared.standings[at]!;
  const { claim, least, most } = standing;
  return (
    least === most &&
    (most >= inUnits(claim.request, rules) || tier !== undefined || isBaseCut(standing, rules))
  );
}

/** Who stands on what is promised by as much as it can get at most is told the promise, where a tier ended. */
function atMost(pot: Pot, at: number, gives: number | undefined): Reason {
  const { input, prepared, tier } = pot;
  const { claim, most } = prepared.standings[at]!;
  const stop = whatStopsAt(most, claim, input.rules, tier);
  const promised = prepared.secured[at]!.least;
  if (stop.by !== 'request' && promised > 0 && promised === most && tier !== undefined)
    return secured(pot, at, gives);
  const isMore = tier === undefined && gives !== undefined && gives > most * input.rules.unit;
  const above = input.rules.unused === 'carry' ? 'carried' : 'shared';
  return isMore ? { ...stop, wouldGive: together(pot, at, gives), above } : stop;
}

function sharing(pot: Pot, at: number, gives: number, amount: number): Reason {
  const { input, prepared } = pot;
  const standing = prepared.standings[at]!;
  const ground = groundOf(standing, input.rules);
  const from = standing.from * input.rules.unit;
  const parts = shareOf(pot, at)!;
  const isWhole = parts.kroner % parts.of === 0n && amount === gives;
  const rounded = isWhole ? 'none' : amount > gives ? 'up' : 'down';
  return { by: 'pot', ground, byKey: amount - from, exact: gives - from, rounded };
}

function secured(pot: Pot, at: number, gives: number | undefined): Reason {
  const { input, prepared, tier } = pot;
  const stop = securedBy(prepared.secured[at]!, input.rules);
  return tier === undefined && gives !== undefined ? { ...stop, wouldGive: together(pot, at, gives) } : stop;
}
