// What no sentence may hold: two stops in a row, or a stop after a question.

/** `A.S..`, `igjen?.`, `videre ….`: each with some of what stands before it. Three dots are somebody's own. */
export const doubleStops = (text: string): string[] =>
  [...text.matchAll(/.{0,30}(?:(?<!\.)\.\.(?!\.)|[?!…]\.(?!\.)|\.»\.(?!\.))/gu)].map(([found]) => found);
