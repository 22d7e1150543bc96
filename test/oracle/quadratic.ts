// A small quadratic program for group bounds: the least squares of (x - from)^2 / key under linear limits, in floats.

/** `sum of x over members` is at least / at most / exactly so much. Scale the numbers to about 1 first. */
export type Limit = { members: number[]; bound: number; kind: 'atLeast' | 'atMost' | 'exactly' };

export type Solved = {
  x: number[];
  /** The largest breach of a limit. */ infeasibility: number;
  gap: number;
};

/**
 * Hildreth's method: the dual, one limit at a time, until primal and dual agree. In y = (x - from) / sqrt(key) the
 * task is the point nearest 0, so that each limit has a plain projection.
 */
export function solveQuadratic(keys: number[], from: number[], limits: Limit[], sweeps = 1_000_000): Solved {
  const rows = limits.map(({ members, bound, kind }) => {
    const sign = kind === 'atLeast' ? -1 : 1;
    const already = members.reduce((all, i) => all + from[i]!, 0);
    const slopes = members.map((i) => sign * Math.sqrt(keys[i]!));
    const norm = slopes.reduce((all, one) => all + one * one, 0);
    return { members, slopes, norm, bound: sign * (bound - already), equal: kind === 'exactly' };
  });
  const y = keys.map(() => 0);
  const prices = rows.map(() => 0);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let moved = 0;
    for (const [j, { members, slopes, norm, bound, equal }] of rows.entries()) {
      const off = members.reduce((all, i, at) => all + slopes[at]! * y[i]!, 0) - bound;
      const price = equal ? prices[j]! + off / norm : Math.max(0, prices[j]! + off / norm);
      const step = price - prices[j]!;
      if (step === 0) continue;
      prices[j] = price;
      for (const [at, i] of members.entries()) y[i]! -= step * slopes[at]!;
      moved = Math.max(moved, Math.abs(step) * Math.sqrt(norm));
    }
    if (moved < 1e-12) break;
  }
  const x = y.map((one, i) => from[i]! + one * Math.sqrt(keys[i]!));
  const breaches = rows.map(({ members, slopes, bound, equal }) => {
    const off = members.reduce((all, i, at) => all + slopes[at]! * y[i]!, 0) - bound;
    return equal ? Math.abs(off) : Math.max(0, off);
  });
  const primal = y.reduce((all, one) => all + (one * one) / 2, 0);
  const dual = -primal - rows.reduce((all, { bound }, j) => all + prices[j]! * bound, 0);
  return { x, infeasibility: Math.max(...breaches), gap: Math.abs(primal - dual) };
}
