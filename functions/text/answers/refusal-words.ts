// What a refusal tells: the HTTP status, a title, and a sentence made from its facts.
import type { RefusalFacts } from '../../domain/sheet/facts/refusals.ts';
import type { RefusalCode } from '../../domain/sheet/refusal.ts';

/** Code -> its words. */
export type RefusalWords<C extends RefusalCode = RefusalCode> = {
  [K in C]: { status: number; title: string; detail: (facts: RefusalFacts[K]) => string };
};
