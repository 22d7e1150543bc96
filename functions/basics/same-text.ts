// Whether two texts are the same to a person: whatever their case and spacing.
import { oncePer } from './once-per.ts';
import { withoutUnseen } from './unseen.ts';

const known = new Map<string, string>();
const mostKnown = 5000;
/** A longer text is no header and no word of a list: it is not remembered, so that what is stays small. */
const longestKnown = 200;
/** A text longer than this is the same as itself alone: it is refused where it stands, and not looked through here. */
const longestCompared = 2000;

/** Headers match whatever their case and spacing: `Søkt  til UH ` is `søkt til uh`. The same few texts come again and again. */
export function headerKey(text: string): string {
  if (text.length > longestCompared) return text;
  const before = known.get(text);
  if (before !== undefined) return before;
  const key = withoutUnseen(text).normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  if (text.length > longestKnown) return key;
  if (known.size >= mostKnown) known.clear();
  known.set(text, key);
  return key;
}

/** The words of a list by their keys, each as it is spelt first; made once for each list. */
export const wordsByKey = oncePer(
  (words: readonly string[]): ReadonlyMap<string, string> =>
    new Map(words.toReversed().map((word) => [headerKey(word), word])),
);
