// From what was submitted to a proposal, or why there is none: no store and no sheet in here.
import { rankedWithoutKey } from '../../text/answers/proposing.ts';
import { allocateInOrder } from '../../domain/proposal/allocate-in-order.ts';
import type { Allocation, AllocationInput, AllocationOutcome, Failure } from '../../allocation/model.ts';
import { type Innstilling, composeInnstilling } from '../../domain/proposal/innstilling.ts';
import { proveLedger } from '../../domain/proposal/prove-ledger.ts';
import { namesOf } from '../../domain/proposal/names-of.ts';
import { checkMoves } from '../../domain/moves/check-moves.ts';
import type { Adjustment } from '../../domain/moves/move.ts';
import type { MoveReading } from '../../domain/moves/read-moves.ts';
import type { Budget } from '../../domain/round/reconcile-budget.ts';
import { type Refusal, refuse } from '../../domain/sheet/refusal.ts';
import { orderOf, runInput } from '../../domain/proposal/run-input.ts';
import { checkVerdicts } from '../../domain/proposal/check-verdicts.ts';
import type { VerdictReading } from '../../domain/round/read-verdicts.ts';
import { type Finding, isStop } from '../../domain/sheet/finding.ts';
import type { Network } from '../../domain/round/network.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { StoredNetwork } from '../../domain/needs/tab-state.ts';
import { conflictSentence, soughtIsLowered, tieSentence } from '../../text/answers/conflicts.ts';
import { describeFully } from '../../text/findings/catalogue.ts';

/** `verdictFindings` are told, and stop nothing. */
export type Proposal = { input: AllocationInput; innstilling: Innstilling; verdictFindings: Finding[] };

/** What people typed beside what was sent. */
type Typed = { moves: MoveReading; adjustments: Adjustment[]; verdicts: VerdictReading };

/** Pure. Refused on a conflict of the rules, an open tie, or a move that cannot be made. */
export function computeProposal(
  budget: Budget,
  plan: Plan,
  files: { network: Network; stored: StoredNetwork; failures?: Failure[] }[],
  { moves, adjustments, verdicts: read }: Typed,
): Proposal | Refusal {
  const submitted = files.map(({ network, stored, failures }) => ({
    network,
    submitted: stored.submitted,
    ...(failures && { failures }),
  }));
  const claimed = runInput(budget, plan, submitted, read.verdicts);
  const known = new Set(files.flatMap(({ stored }) => stored.rows.map(({ id }) => id)));
  const verdictFindings = checkVerdicts(read, claimed.claims, known, { order: orderOf(plan) });
  const stops = verdictFindings.filter(isStop);
  if (stops.length > 0) return refuse('roundNotReady', { count: stops.length }, stops.map(describeFully));
  const keyless = orderOf(plan) === 'rank' ? withoutKey(claimed) : [];
  if (keyless.length > 0)
    return refuse('roundNotReady', { count: keyless.length }, keyless.map(rankedWithoutKey));
  const { input, outcome } = allocateInOrder(claimed, plan.tieOrder.words);
  const refusal = refuseOutcome(input, outcome);
  if (refusal) return refusal;
  const { awards, unallocated } = outcome as Allocation;
  const astray = checkMoves(moves, { claims: input.claims, awards, unallocated }).filter(isStop);
  if (astray.length > 0) return refuse('roundNotReady', { count: astray.length }, astray.map(describeFully));
  const innstilling = composeInnstilling(input, outcome as Allocation, adjustments);
  return { input, innstilling: proveLedger(innstilling), verdictFindings };
}

/** Networks that seek something and count nothing in the key. */
const withoutKey = ({ claims, rules }: AllocationInput): string[] =>
  claims
    .filter(
      ({ request, indicators }) => request > 0 && rules.key.every((part) => !indicators[part.indicator]),
    )
    .map(({ name }) => name);

/** The rules do not go together, or people must choose first. */
function refuseOutcome(input: AllocationInput, outcome: AllocationOutcome): Refusal | undefined {
  const names = namesOf(input);
  if (outcome.kind === 'conflict') {
    const lines = outcome.conflicts.map((conflict) => conflictSentence(conflict, names));
    const isLowered = input.claims.some(({ lowered }) => lowered);
    return refuse('conflict', {}, isLowered ? [...lines, soughtIsLowered] : lines);
  }
  if (outcome.ties.length === 0) return undefined;
  const networks = new Set(input.claims.map(({ id }) => id));
  return refuse(
    'tie',
    {},
    outcome.ties.map((tie) => tieSentence(tie, names, networks)),
  );
}
