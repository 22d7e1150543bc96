// Finds the word that was probably meant: one or two slips of the keyboard away, and no other as near.
import { headerKey } from './same-text.ts';

/** Letters to change, add, take away or swap to get from one text to the other (Damerau-Levenshtein). */
function slips(a: string, b: string): number {
  const table = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const cell = (i: number, j: number): number => table[i]![j]!;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    table.push(row);
    for (let j = 1; j <= b.length; j++) {
      const changed = cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          cell(i - 1, j) + 1,
          cell(i, j - 1) + 1,
          changed,
          swapped ? cell(i - 2, j - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return cell(a.length, b.length);
}

/** The one word of `choices` nearest to the text, or undefined when none is near or two are as near. */
export function nearest(text: string, choices: readonly string[]): string | undefined {
  const typed = headerKey(text);
  if (typed.length < 3 || typed.length > 60) return undefined;
  const most = typed.length < 6 ? 1 : 2;
  const near = choices
    .map((choice) => ({ choice, slips: slips(typed, headerKey(choice)) }))
    .filter((found) => found.slips <= most)
    .toSorted((a, b) => a.slips - b.slips);
  const [first, second] = near;
  return first && (!second || second.slips > first.slips) ? first.choice : undefined;
}
