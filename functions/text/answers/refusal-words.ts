// What a refusal tells: the HTTP status, a title, and a sentence made from its facts.
import type { RefusalFacts } from '../../domain/sheet/facts/refusals.ts';
import type { RefusalCode } from '../../domain/sheet/refusal.ts';

/** Code -> its words. */
export type RefusalWords<C extends RefusalCode = RefusalCode> = {
  [K in C]: { status: number; title: string; detail: (facts: RefusalFacts[K]) => string };
};

/** Why there is nothing to fold. */
export const foldRefusals: RefusalWords<'notFoldable'> = {
  notFoldable: {
    status: 409,
    title: 'Ingen kolonner å folde',
    detail: ({ title }) =>
      `I «${title}» er ingen kolonner samlet i grupper, så alt vises. Gå til en fane «Behov …», Kladd eller Innstilling, og velg på nytt.`,
  },
};
