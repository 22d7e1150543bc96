// Why a verb was not done: a reason by code, never an exception; the words are in text/answers/refusals.ts.
import type { FactsOf, None } from './facts/of-code.ts';
import type { RefusalFacts } from './facts/refusals.ts';

export type RefusalCode = keyof RefusalFacts;

/** A refusal of one of these codes; `lines` are what stops, one each. */
export type RefusalOf<C extends RefusalCode> = {
  [K in C]: { ok: false; code: K; facts: RefusalFacts[K]; lines: string[] };
}[C];

/** A refusal names its reason and the facts its sentence needs. */
export type Refusal = RefusalOf<RefusalCode>;

/** The facts may be left out where none of the codes has any. */
type Told<C extends RefusalCode> = [RefusalFacts[C]] extends [None]
  ? [facts?: None, lines?: string[]]
  : [facts: FactsOf<RefusalFacts, C>, lines?: string[]];

/** A refusal with the facts of its code, no fewer and no others. */
export const refuse = <C extends RefusalCode>(code: C, ...[facts, lines = []]: Told<C>): Refusal =>
  // The compiler does not follow from «the facts serve each code of C» to «the pair is one of the union».
  ({ ok: false, code, facts: facts ?? {}, lines }) as Refusal;

/** Whether an outcome of any kind is a refusal. */
export const isRefusal = (outcome: unknown): outcome is Refusal =>
  typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === false;
