// HYPERLINK, which the formula engine does not know: what its cell shows is its text, and the address is the page's matter.

/** The address must be a text of its own; without a second argument the formula is left to the engine, which refuses it. */
const linked = /\bHYPERLINK\(\s*"(?:[^"]|"")*"\s*([;,])/gi;

/** The same formula with the text alone. */
export const withoutAddress = (formula: string): string => formula.replaceAll(linked, 'IF(TRUE$1');
