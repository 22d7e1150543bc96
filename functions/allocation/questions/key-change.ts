// "What if our pupils were 5 % more?"
import type { AllocationInput } from '../model.ts';
import type { Answer } from './answer.ts';
import { compareRuns, withClaim, type BeforeAndAfter } from './rerun.ts';

/** `requestBinds` when nothing changes since the claim has all it seeks, before and after. */
export type KeyChange = BeforeAndAfter & { requestBinds: boolean };

/** The exact awards if the claim's indicator counted `count` instead. */
export function ifKeyWere(
  input: AllocationInput,
  claim: string,
  indicator: string,
  count: number,
): Answer<KeyChange> {
  const changed = withClaim(input, claim, ({ indicators }) => ({
    indicators: { ...indicators, [indicator]: count },
  }));
  const answer = compareRuns(input, changed, claim);
  if (answer.kind === 'unanswered') return answer;
  const { request } = input.claims.find(({ id }) => id === claim)!;
  return { ...answer, requestBinds: answer.before === request && answer.after === request };
}
