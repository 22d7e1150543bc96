// What was typed, as it is repeated to people: enough to know it by.

const longest = 60;

/** The first sixty characters; half of a character, which nobody can see, becomes a mark that can be seen. */
export function shorten(text: string): string {
  const characters = Array.from(text.slice(0, longest * 2 + 1).toWellFormed());
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('');
}
