// Whatever the plan says, an answer is what doing it gives; where it would not be, it is not given.
import fc from 'fast-check';
import { allocate } from '../../../functions/allocation/allocate.ts';
import type { AllocationInput } from '../../../functions/allocation/model.ts';
import { wouldSeekingMoreHelp } from '../../../functions/allocation/questions/asking-more.ts';
import { breakEvenFrames } from '../../../functions/allocation/questions/compare-rules.ts';
import { compareRules } from '../../../functions/allocation/questions/compare-rules.ts';
import { frameThatMeets } from '../../../functions/allocation/questions/frame-for-full.ts';
import { keyNeededFor } from '../../../functions/allocation/questions/key-needed.ts';
import { shareOfNextKrone } from '../../../functions/allocation/questions/one-more-krone.ts';
import { anyRounds, fullRounds } from '../rounds.ts';
import { law } from '../run.ts';
import { scaled } from './scaled.ts';

/** Half of them without the rules that leave most questions unanswered. */
const rounds = fc.oneof(anyRounds, fullRounds());
const first = ({ claims }: AllocationInput): string => claims[0]!.id;

const amountIn = (round: AllocationInput, claim = first(round)): number | undefined => {
  const outcome = allocate(round);
  return outcome.kind === 'conflict' ? undefined : outcome.awards.find((one) => one.claim === claim)!.amount;
};

const parts = 1_000_000;

law('one more krone gives what is said of it', rounds, (round) => {
  const answer = shareOfNextKrone(round, first(round));
  if (answer.kind === 'unanswered') return true;
  const small = scaled(round, parts);
  const more = 1000;
  const gained = amountIn({ ...small, frame: small.frame + more })! - amountIn(small)!;
  const said = Number(answer.part.numerator) / Number(answer.part.denominator);
  return Math.abs(gained - said * more) <= 2;
});

law('the frame that is said to meet a claim does, and one krone less does not', rounds, (round) => {
  const answer = frameThatMeets(round, first(round));
  if (answer.kind === 'unanswered') return true;
  const small = Math.min(parts, Math.floor(2 ** 50 / (answer.frame + 1)));
  const at = (frame: number) => amountIn({ ...scaled(round, small), frame: frame * small });
  const request = round.claims[0]!.request * small;
  if (at(answer.frame)! < request - 1) return false;
  // A krone that is shared in smaller parts than these cannot be seen to lack.
  if (answer.frame === 0 || small < parts) return true;
  const before = at(answer.frame - 1);
  return before === undefined || before < request;
});

law(
  'so much more of the key gives so much more money',
  fc.tuple(rounds, fc.integer({ min: 1, max: 500 })),
  ([round, kroner]) => {
    const answer = keyNeededFor(round, first(round), kroner);
    if (answer.kind === 'unanswered') return true;
    const [indicator] = round.rules.key.map((part) => part.indicator);
    const d = Number(answer.key.denominator);
    const counted = (round: AllocationInput, own?: number): AllocationInput => ({
      ...round,
      claims: round.claims.map((claim, i) => ({
        ...claim,
        indicators: {
          ...claim.indicators,
          [indicator!]: i === 0 && own !== undefined ? own : claim.indicators[indicator!]! * d,
        },
      })),
    });
    const small = scaled(round, 1000);
    const changed = counted(small, Number(answer.key.numerator));
    if (changed.claims.some(({ indicators }) => !Number.isSafeInteger(indicators[indicator!]))) return true;
    return Math.abs(amountIn(changed)! - amountIn(small)! - kroner * 1000) <= 2;
  },
);

/** The claim seeking more in one of its measures, or in all. */
const seekingMore = (round: AllocationInput, more: number): AllocationInput[] => {
  const [own, ...others] = round.claims;
  const request = own!.request + more;
  if (own!.measures.length === 0) return [{ ...round, claims: [{ ...own!, request }, ...others] }];
  return own!.measures.map((_, at) => {
    const measures = own!.measures.map((one, i) =>
      i === at ? { ...one, soughtOwner: one.soughtOwner + more } : one,
    );
    return { ...round, claims: [{ ...own!, request, measures }, ...others] };
  });
};

law('seeking more, at any priority, gives no more than what is said', rounds, (round) => {
  const answer = wouldSeekingMoreHelp(round, first(round));
  if (answer.kind === 'unanswered') return true;
  const { award, upTo, helps } = answer;
  const amounts = [1, 1000, round.frame + 1].flatMap((more) =>
    seekingMore(round, more).map((one) => amountIn(one)),
  );
  const known = amounts.filter((amount) => amount !== undefined);
  return known.every((amount) => amount <= Math.max(award, upTo)) && (!helps || upTo > award);
});

const moneyIn = ({ frame, claims, rules }: AllocationInput): number =>
  claims.reduce((sum, { request }) => sum + request + rules.base, frame + (rules.cap ?? 0));

const rulesBesideKey = ['equalAwards', 'proportional', 'equalLosses', 'talmud'] as const;

law(
  'between two frames where another rule gives more and less, a frame is named where both give the same',
  fc.tuple(rounds, fc.constantFrom(...rulesBesideKey)),
  ([round, rule]) => {
    const claim = first(round);
    const answer = breakEvenFrames(round, claim, ['key', rule]);
    if (answer.kind === 'unanswered') return true;
    const frames = answer.frames.map(({ numerator, denominator }) => Number(numerator) / Number(denominator));
    const sought = round.claims.reduce((sum, { request }) => sum + request, 0);
    const leads = [...Array(13).keys()].flatMap((step) => {
      const frame = Math.floor((sought * step) / 11);
      const compared = compareRules({ ...scaled(round, 1000), frame: frame * 1000 });
      if (compared.kind === 'unanswered') return [];
      const lead = compared.rules.key[claim]! - compared.rules[rule][claim]!;
      return Math.abs(lead) <= 2 ? [] : [{ frame, sign: Math.sign(lead) }];
    });
    return leads.every((one, i) => {
      const next = leads[i + 1];
      if (!next || next.sign === one.sign) return true;
      return frames.some((frame) => frame >= one.frame && frame <= next.frame);
    });
  },
);

law(
  'at a frame that is named both rules give the same',
  fc.tuple(rounds, fc.constantFrom(...rulesBesideKey)),
  ([round, rule]) => {
    const claim = first(round);
    const answer = breakEvenFrames(round, claim, ['key', rule]);
    if (answer.kind === 'unanswered') return true;
    return answer.frames.every(({ numerator, denominator }) => {
      const by = 1000 * Number(denominator);
      const frame = 1000 * Number(numerator);
      if (!Number.isSafeInteger(by * 2 * moneyIn(round)) || !Number.isSafeInteger(frame)) return true;
      const compared = compareRules({ ...scaled(round, by), frame });
      return (
        compared.kind === 'answered' &&
        Math.abs(compared.rules.key[claim]! - compared.rules[rule][claim]!) <= 2
      );
    });
  },
);
