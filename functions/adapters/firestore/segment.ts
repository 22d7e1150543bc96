// Writes any text as one segment of a Firestore path: one text, one segment, readable where it can be.

/**
 * Letters, digits, spaces and `_.-` stay; the rest is written as `~` and the hex of its bytes. That keeps out `/`,
 * the names Firestore has for itself (`.`, `..`, `__x__`) and `%`, which does not survive in a request's address.
 */
export const segmentOf = (text: string): string =>
  text.replaceAll(/[^\p{L}\p{M}\p{N} _.-]|^[_.]/gu, escapeCharacter);

const escapeCharacter = (character: string) =>
  Buffer.from(character).toString('hex').replaceAll(/../g, '~$&');
