// Finds the word that was probably meant: one or two slips of the keyboard away, and no other as near.
import { oncePer } from './once-per.ts';
import { headerKey, wordsByKey } from './same-text.ts';

/** Letters to change, add, take away or swap to get from one text to the other (Damerau-Levenshtein). */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity;
      row.push(Math.min(last[j]! + 1, row[j - 1]! + 1, changed, swapped));
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}

/** Longer than any word of a list that is worth a guess. */
const longest = 60;

/** What has been looked for in a list: one list is asked about in every row, often with the same word. */
const answersIn = oncePer((_choices: readonly string[]) => new Map<string, string | undefined>());
const mostAnswers = 1000;

/** The one word of `choices` nearest to the text, or undefined when none is near or two are as near. */
export function nearest(text: string, choices: readonly string[]): string | undefined {
  if (text.length > 2 * longest) return undefined;
  const typed = headerKey(text);
  if (typed.length < 3 || typed.length > longest) return undefined;
  const answers = answersIn(choices);
  if (!answers.has(typed)) {
    if (answers.size >= mostAnswers) answers.clear();
    answers.set(typed, find(typed, choices));
  }
  return answers.get(typed);
}

function find(typed: string, choices: readonly string[]): string | undefined {
  const most = typed.length < 6 ? 1 : 2;
  const near = [...wordsByKey(choices)]
    .filter(([key]) => Math.abs(key.length - typed.length) <= most)
    .map(([key, choice]) => ({ choice, slips: slips(typed, key) }))
    .filter((found) => found.slips <= most)
    .toSorted((a, b) => a.slips - b.slips);
  const [first, second] = near;
  return first && (!second || second.slips > first.slips) ? first.choice : undefined;
}
