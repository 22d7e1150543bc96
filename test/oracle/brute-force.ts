// All ways to pay whole kroner in a tiny round, and the one that lies nearest the exact shares.
import type { Q } from './fraction.ts';

/**
 * The whole amounts, each at most its `most`, with this sum, whose squared distance to the exact shares is least;
 * among equals the one that gives more to the smaller id. Walks all of them.
 */
export function nearestWhole(exact: Q[], most: number[], total: number, ids: string[]): number[] {
  const common = exact.reduce((product, { d }) => product * Number(d), 1);
  const aims = exact.map(({ n, d }) => (Number(n) * common) / Number(d));
  const byId = ids.map((_, i) => i).toSorted((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
  const amounts: number[] = exact.map(() => 0);
  let best: number[] = [];
  let bestDistance = Infinity;
  const walk = (at: number, left: number, distance: number): void => {
    if (at < exact.length) {
      for (let amount = 0; amount <= Math.min(most[at]!, left); amount++) {
        amounts[at] = amount;
        walk(at + 1, left - amount, distance + (amount * common - aims[at]!) ** 2);
      }
    } else if (
      left === 0 &&
      (distance < bestDistance || (distance === bestDistance && isFirst(amounts, best, byId)))
    ) {
      best = amounts.slice();
      bestDistance = distance;
    }
  };
  walk(0, total, 0);
  return best;
}

function isFirst(a: number[], b: number[], order: number[]): boolean {
  const differs = order.find((i) => a[i] !== b[i]);
  return differs !== undefined && a[differs]! > b[differs]!;
}
