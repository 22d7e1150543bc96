// All ways to pay whole kroner in a tiny round of groups and priorities, and the best: first priorities first.

/** One claim's money in one group: `needs[t]` kroner up to and with tier t; `group` counts from 0, -1 for none. */
export type TinyCell = { group: number; needs: number[] };

/** The most that tier after tier can get (cumulated kroner by tier) when no bound is broken; nothing when none fits. */
export function bestByTiers(
  cells: TinyCell[],
  bounds: { least: number; most: number }[],
  pot: number,
): number[] | undefined {
  let best: number[] | undefined;
  const amounts: number[] = [];
  const walk = (left: number): void => {
    const cell = cells[amounts.length];
    if (cell) {
      for (let amount = 0; amount <= Math.min(left, cell.needs.at(-1)!); amount++) {
        amounts.push(amount);
        walk(left - amount);
        amounts.pop();
      }
      return;
    }
    const inBounds = bounds.every(({ least, most }, group) => {
      const sum = amounts.reduce((all, one, at) => (cells[at]!.group === group ? all + one : all), 0);
      return sum >= least && sum <= most;
    });
    if (!inBounds) return;
    const met = metByTier(cells, amounts);
    if (!best || isBetter(met, best)) best = met;
  };
  walk(pot);
  return best;
}

/** How much of each tier's need these amounts meet, cumulated. */
export const metByTier = (cells: TinyCell[], amounts: number[]): number[] =>
  (cells[0]?.needs ?? []).map((_, tier) =>
    cells.reduce((sum, { needs }, at) => sum + Math.min(needs[tier]!, amounts[at]!), 0),
  );

function isBetter(a: number[], b: number[]): boolean {
  const differs = a.findIndex((one, tier) => one !== b[tier]);
  return differs >= 0 && a[differs]! > b[differs]!;
}
