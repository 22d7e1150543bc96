// Asks every question of § 9.2 about one claim: exact runs and closed forms, no estimate.
import type { Allocation, AllocationInput } from './model.ts';
import { decimalsOfKey } from './arithmetic/counts.ts';
import { wouldSeekingMoreHelp } from './questions/asking-more.ts';
import { breakEvenFrames, compareRules } from './questions/compare-rules.ts';
import { costOfGroups } from './questions/cost-of-groups.ts';
import { type Division, divisions } from './questions/curves.ts';
import { frameThatMeets } from './questions/frame-for-full.ts';
import { ifKeyWere } from './questions/key-change.ts';
import { keyNeededFor } from './questions/key-needed.ts';
import { wasItLuck } from './questions/luck.ts';
import { ifUsesOnly } from './questions/money-returned.ts';
import { shareOfNextKrone } from './questions/one-more-krone.ts';

/** How much more money the key question asks for, kroner. */
export const wantedMore = 10_000;

const otherRules = divisions.filter((rule): rule is Exclude<Division, 'key'> => rule !== 'key');

/** `claim` is one of the input's. */
export function askAll(input: AllocationInput, outcome: Allocation, claim: string) {
  const { indicators = {}, decimals = {} } = input.claims.find(({ id }) => id === claim) ?? {};
  const others = input.claims.filter(({ id, request }) => id !== claim && request > 0);
  return {
    keyChange: input.rules.key.map(({ indicator }) => {
      const now = indicators[indicator] ?? 0;
      const count = Math.floor((now * 105 + 99) / 100);
      return {
        indicator,
        now,
        count,
        ...(decimals[indicator] ? { decimals: decimals[indicator] } : {}),
        answer: ifKeyWere(input, claim, indicator, count),
      };
    }),
    nextKrone: shareOfNextKrone(input, claim),
    frame: frameThatMeets(input, claim),
    seekingMore: wouldSeekingMoreHelp(input, claim),
    rules: compareRules(input),
    crossings: otherRules.map((rule) => ({
      rule,
      answer: breakEvenFrames(input, claim, ['key', rule]),
    })),
    withdrawals: others.map(({ id, name }) => ({ id, name, answer: ifUsesOnly(input, id, 0) })),
    groups: (input.rules.groups ?? []).length > 0 ? costOfGroups(input, claim) : undefined,
    keyNeeded: keyNeededFor(input, claim, wantedMore),
    keyDecimals: decimalsOfKey(input.claims, input.rules.key),
    luck: wasItLuck(outcome, claim, input.rules.unit),
  };
}

export type Answers = ReturnType<typeof askAll>;
