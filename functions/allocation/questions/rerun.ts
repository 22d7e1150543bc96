// The plain way to answer "what if": change one thing and allocate again.
import { allocate } from '../allocate.ts';
import type { AllocationInput, Claim, TiltakClaim } from '../model.ts';
import { unanswered, type Answer } from './answer.ts';

/** A claim's award before and after, kroner, and everybody else's, by id. */
export type BeforeAndAfter = {
  before: number;
  after: number;
  others: Record<string, { before: number; after: number }>;
};

/** Allocates the round as it is and as it would be. */
export function compareRuns(
  input: AllocationInput,
  changed: AllocationInput,
  claim: string,
): Answer<BeforeAndAfter> {
  const [before, after] = [allocate(input), allocate(changed)];
  if (before.kind === 'conflict') return unanswered('conflict', before.conflicts);
  if (after.kind === 'conflict') return unanswered('conflict', after.conflicts);
  if (before.ties.length + after.ties.length > 0) return unanswered('openTie');
  const later = new Map(after.awards.map((award) => [award.claim, award.amount]));
  const rows = before.awards.map(
    ({ claim, amount }) => [claim, { before: amount, after: later.get(claim)! }] as const,
  );
  const own = rows.find(([id]) => id === claim);
  if (!own) return unanswered('noSuchClaim');
  return { kind: 'answered', ...own[1], others: Object.fromEntries(rows.filter(([id]) => id !== claim)) };
}

/** The round with one claim changed. */
export const withClaim = (
  input: AllocationInput,
  id: string,
  change: (claim: Claim) => Partial<Claim>,
): AllocationInput => ({
  ...input,
  claims: input.claims.map((claim) => (claim.id === id ? Object.assign({}, claim, change(claim)) : claim)),
});

/** The claim seeking `kroner` more, as a last measure when it names measures. */
export function seekMore({ id, request, measures }: Claim, kroner: number): Partial<Claim> {
  const last = Math.max(0, ...measures.map(({ priority }) => priority)) + 1;
  const more: TiltakClaim = {
    id: `${id}/more`,
    name: '',
    priority: last,
    soughtOwner: kroner,
    soughtUh: 0,
    tags: [],
  };
  return { request: request + kroner, measures: measures.length > 0 ? [...measures, more] : [] };
}

/** The claim seeking `kroner` more as a last measure, and in the first measure of each of its priorities. */
export function* seekMoreAnywhere(claim: Claim, kroner: number): Generator<Partial<Claim>> {
  yield seekMore(claim, kroner);
  for (const [raised] of Map.groupBy(claim.measures, ({ priority }) => priority).values()) {
    const measures = claim.measures.map((one) =>
      one === raised ? { ...one, soughtOwner: one.soughtOwner + kroner } : one,
    );
    yield { request: claim.request + kroner, measures };
  }
}

/** The claim seeking no more than `kroner`: measures are let go from the last priority. */
export function seekAtMost({ measures }: Claim, kroner: number): Partial<Claim> {
  let left = kroner;
  const kept = new Map<string, TiltakClaim>();
  for (const measure of measures.toSorted((a, b) => a.priority - b.priority)) {
    const soughtOwner = Math.min(left, measure.soughtOwner);
    const soughtUh = Math.min(left - soughtOwner, measure.soughtUh);
    const soughtOther = Math.min(left - soughtOwner - soughtUh, measure.soughtOther ?? 0);
    left -= soughtOwner + soughtUh + soughtOther;
    const third = measure.soughtOther === undefined ? {} : { soughtOther };
    kept.set(measure.id, { ...measure, soughtOwner, soughtUh, ...third });
  }
  return { request: kroner, measures: measures.map(({ id }) => kept.get(id)!) };
}
