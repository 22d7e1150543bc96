// The answers to the questions, checked on random rounds by the slow second allocation or by doing what they say.
import fc from 'fast-check';
import { allocate } from '../../../functions/allocation/allocate.ts';
import { wouldSeekingMoreHelp } from '../../../functions/allocation/questions/asking-more.ts';
import { shareBy } from '../../../functions/allocation/questions/curves.ts';
import { frameThatMeets } from '../../../functions/allocation/questions/frame-for-full.ts';
import { keyNeededFor } from '../../../functions/allocation/questions/key-needed.ts';
import { shareOfNextKrone } from '../../../functions/allocation/questions/one-more-krone.ts';
import { wasItLuck } from '../../../functions/allocation/questions/luck.ts';
import type { AllocationInput } from '../../../functions/allocation/model.ts';
import { ratio } from '../../../functions/allocation/arithmetic/ratio.ts';
import { allocateSlowly } from '../../oracle/allocate.ts';
import { add, compare, mul, q, sum, type Q } from '../../oracle/fraction.ts';
import { shortBareRounds, shortRounds } from '../rounds.ts';
import { law } from '../run.ts';

const own = (round: AllocationInput) => round.claims[0]!;
const exactOf = (round: AllocationInput): Q => allocateSlowly(round)[0]!.exact;
const fraction = ({ numerator, denominator }: { numerator: string; denominator: string }) =>
  q(BigInt(numerator), BigInt(denominator));

law('the frame that funds a claim fully does, and one krone less does not', shortRounds, (round) => {
  const answer = frameThatMeets(round, own(round).id);
  if (answer.kind === 'unanswered') return answer.why === 'conflict';
  const { request } = own(round);
  const at = (frame: number) => compare(exactOf({ ...round, frame }), q(request));
  const leasts = round.claims.reduce((all, one) => all + Math.min(one.request, round.rules.base), 0);
  return at(answer.frame) === 0 && (answer.frame === 0 || answer.frame <= leasts || at(answer.frame - 1) < 0);
});

law(
  'the key that is said to give so much more gives exactly that',
  fc.tuple(
    shortRounds,
    fc.integer({ min: 1, max: 500 }),
    fc.constantFrom<'additive' | 'floor'>('additive', 'floor'),
    fc.constantFrom<'redistribute' | 'carry'>('redistribute', 'carry'),
  ),
  ([plain, kroner, baseMode, unused]) => {
    const round = { ...plain, rules: { ...plain.rules, baseMode, unused } };
    const answer = keyNeededFor(round, own(round).id, kroner);
    if (answer.kind === 'unanswered') return answer.why === 'unreachable';
    const { n, d } = fraction(answer.key);
    const claims = round.claims.map((claim, i) => {
      const elevtall = i === 0 ? Number(n) : claim.indicators['elevtall']! * Number(d);
      return { ...claim, indicators: { elevtall } };
    });
    if (!claims.every(({ indicators }) => Number.isSafeInteger(indicators.elevtall))) return true;
    return compare(exactOf({ ...round, claims }), add(exactOf(round), q(kroner))) === 0;
  },
);

law('seeking more helps up to what is said and no further', shortRounds, (round) => {
  const answer = wouldSeekingMoreHelp(round, own(round).id);
  if (answer.kind === 'unanswered') return answer.why === 'conflict';
  const seeking = (request: number) => {
    const claims = round.claims.map((claim, i) => (i === 0 ? { ...claim, request } : claim));
    return allocateSlowly({ ...round, claims })[0]!.amount;
  };
  const { helps, award, upTo } = answer;
  if (!helps) return seeking(own(round).request + 1000) === award;
  return upTo > award && Math.abs(seeking(upTo) - upTo) <= 1 && seeking(upTo + 1000) === upTo;
});

law('one more krone is shared whole, or by nobody', shortRounds, (round) => {
  const parts = round.claims.map(({ id }) => shareOfNextKrone(round, id));
  const all = sum(parts.map((answer) => (answer.kind === 'answered' ? fraction(answer.part) : q(0))));
  const outcome = allocate(round);
  const open = outcome.kind === 'allocated' && outcome.level !== undefined;
  return compare(all, q(open ? 1 : 0)) === 0;
});

law('the rule by key, drawn as a curve, passes through the award', shortBareRounds, (round) => {
  const outcome = allocate(round);
  if (outcome.kind === 'conflict') return false;
  const wants = round.claims.map(({ request }) => ratio(request));
  const keys = round.claims.map(({ indicators }) => BigInt(indicators['elevtall']!));
  const able = round.claims.reduce((all, { request }, i) => (keys[i]! > 0n ? all + request : all), 0);
  const shares = shareBy(
    'key',
    { wants, keys, ahead: wants.map(() => ratio(0)) },
    ratio(Math.min(round.frame, able)),
  );
  return allocateSlowly(round).every(({ exact }, i) => compare(exact, q(shares[i]!.n, shares[i]!.d)) === 0);
});

law(
  'luck: who got a krone was at or above the threshold, who did not was at or below',
  shortRounds,
  (round) => {
    const outcome = allocate(round);
    return round.claims.every(({ id }) => {
      const answer = wasItLuck(outcome, id, round.rules.unit);
      if (answer.kind === 'unanswered' || 'noRounding' in answer) return true;
      const side = compare(mul(fraction(answer.distance), q(1)), q(0));
      const agrees = answer.gotKrone ? side >= 0 : side <= 0;
      return agrees && (side !== 0 || answer.gotKrone || answer.decidedById.includes(id));
    });
  },
);
