// Largest remainder (Hamilton): who gets the single kroner that are left when all shares are rounded down.

/** Remainders over one common denominator. */
export type Remainders = Float64Array | bigint[];

/** Positions in `remainders`; `tied` are those equal at the threshold, when ids had to part them. */
export type HandedOut = { winners: number[]; threshold?: number | bigint; tied: number[] };

/**
 * Gives `left` single kroner to the largest remainders; among equals the smaller id first, so that the order of
 * rows never matters (§ 5.1). `left` is at most the number of remainders.
 */
export function handOut(remainders: Remainders, left: number, idOf: (position: number) => string): HandedOut {
  if (left <= 0) return { winners: [], tied: [] };
  const threshold = nthLargest(remainders.slice(), left);
  const winners: number[] = [];
  const equal: number[] = [];
  for (let position = 0; position < remainders.length; position++) {
    const remainder = remainders[position]!;
    if (remainder > threshold) winners.push(position);
    else if (remainder === threshold) equal.push(position);
  }
  const room = left - winners.length;
  const tied = room < equal.length ? equal.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1)) : [];
  for (const position of (room < equal.length ? tied : equal).slice(0, room)) winners.push(position);
  return { winners, threshold, tied };
}

/** The n-th largest value (n from 1), by selection; the values are reordered. */
export function nthLargest(
  values: { [position: number]: number | bigint; length: number },
  n: number,
): number | bigint {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! > pivot) i++;
      while (values[j]! < pivot) j--;
      if (i > j) break;
      const swapped = values[i]!;
      values[i++] = values[j]!;
      values[j--] = swapped;
    }
    if (n - 1 <= j) high = j;
    else low = i;
  }
  return values[n - 1]!;
}
