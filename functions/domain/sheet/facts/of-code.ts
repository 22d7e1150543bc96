// Facts by code: what a call must give for a code, and what a sentence of it may read.

/** Nothing but the code is told. */
export type None = Record<string, never>;

/** The facts of a code; of one among several codes, those that serve each of them. */
export type FactsOf<Table, C extends keyof Table> = { [K in C]: (facts: Table[K]) => void }[C] extends (
  facts: infer Facts,
) => void
  ? Facts
  : never;

/** What is given, when it holds no other fact than the shape: one too many would part two findings that are the same. */
export type Only<Given, Shape> = Given & { [K in Exclude<keyof Given, keyof Shape>]: never };

/** Code -> sentence. */
export type TextsOf<Table> = { [C in keyof Table]: (facts: Table[C]) => string };
