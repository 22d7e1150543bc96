// Largest remainder (Hamilton): who gets the single kroner that are left when all shares are rounded down.

/** Winners by position in `remainders`; `tied` are the positions equal at the threshold when ids had to part them. */
export type HandedOut = { winners: number[]; threshold?: number | bigint; tied: number[] };

/**
 * Gives `left` single kroner to the largest remainders; among equals the smaller id first, so that the order of
 * rows never matters (§ 5.1). `left` is at most the number of remainders.
 */
export function handOut(
  remainders: (number | bigint)[],
  left: number,
  idOf: (position: number) => string,
): HandedOut {
  if (left <= 0) return { winners: [], tied: [] };
  const threshold = nthLargest(remainders.slice(), left);
  const winners: number[] = [];
  const equal: number[] = [];
  for (let position = 0; position < remainders.length; position++) {
    if (remainders[position]! > threshold) winners.push(position);
    else if (remainders[position] === threshold) equal.push(position);
  }
  const room = left - winners.length;
  if (room < equal.length) equal.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  return {
    winners: winners.concat(equal.slice(0, room)),
    threshold,
    tied: room < equal.length ? equal : [],
  };
}

/** The n-th largest of the values (n from 1), by selection; the array is reordered. */
export function nthLargest(values: (number | bigint)[], n: number): number | bigint {
  let low = 0;
  let high = values.length - 1;
  const wanted = n - 1;
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
    if (wanted <= j) high = j;
    else if (wanted >= i) low = i;
    else break;
  }
  return values[wanted]!;
}
