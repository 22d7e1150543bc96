// From what was submitted to a proposal, or why there is none: no store and no sheet in here.
import { adjustedOutside, notAdjustable } from '../../text/answers/proposing.ts';
import { allocateInOrder } from '../../domain/proposal/allocate-in-order.ts';
import type { AllocationInput, Failure } from '../../allocation/model.ts';
import { type Innstilling, composeInnstilling } from '../../domain/proposal/innstilling.ts';
import { formatKroner } from '../../basics/kroner.ts';
import { namesOf } from '../../domain/proposal/names-of.ts';
import type { Adjustment } from '../../domain/proposal/read-innstilling.ts';
import type { Budget } from '../../domain/round/reconcile-budget.ts';
import { type Refusal, refuse } from '../../domain/sheet/refusal.ts';
import { runInput } from '../../domain/proposal/run-input.ts';
import type { Network } from '../../domain/round/network.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { StoredNetwork } from '../../domain/needs/tab-state.ts';
import { conflictSentence, tieSentence } from '../../text/answers/conflicts.ts';

export type Proposal = { input: AllocationInput; innstilling: Innstilling };

/** Pure. Refused on a conflict of the rules, an open tie, or adjustments that leave what is sought or the pot. */
export function computeProposal(
  budget: Budget,
  plan: Plan,
  files: { network: Network; stored: StoredNetwork; failures?: Failure[] }[],
  adjustments: Adjustment[],
): Proposal | Refusal {
  const claims = files.map(({ network, stored, failures }) => ({
    network,
    submitted: stored.submitted,
    ...(failures && { failures }),
  }));
  const { input, outcome } = allocateInOrder(runInput(budget, plan, claims), plan.tieOrder.words);
  const names = namesOf(input);
  if (outcome.kind === 'conflict')
    return refuse(
      'conflict',
      {},
      outcome.conflicts.map((conflict) => conflictSentence(conflict, names)),
    );
  if (outcome.ties.length > 0) {
    const networks = new Set(input.claims.map(({ id }) => id));
    return refuse(
      'tie',
      {},
      outcome.ties.map((tie) => tieSentence(tie, names, networks)),
    );
  }
  const innstilling = composeInnstilling(input, outcome, adjustments);
  const outside = innstilling.networks.filter(
    ({ adjustment, proposed, claim }) => adjustment !== 0 && (proposed < 0 || proposed > claim.request),
  );
  if (outside.length > 0) {
    const lines = outside.map(({ claim, proposed }) =>
      claim.unmet
        ? notAdjustable(claim.name, claim.unmet.failures[0]?.criterion)
        : adjustedOutside(claim.name, proposed, claim.request),
    );
    return refuse('roundNotReady', { count: lines.length }, lines);
  }
  if (innstilling.unallocated < 0)
    return refuse('abovePot', { over: formatKroner(-innstilling.unallocated) });
  return { input, innstilling };
}
