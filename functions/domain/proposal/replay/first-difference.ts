// Where two JSON values first differ, by a path that a person can follow.

/** `stored` and `recomputed` are absent where one of them has nothing at the path. */
export type Difference = { path: string; stored: unknown; recomputed: unknown };

/** The first difference in the order of the keys' names, or nothing when the two are equal. */
export function firstDifference(stored: unknown, recomputed: unknown, path = ''): Difference | undefined {
  if (isBranch(stored) && isBranch(recomputed) && Array.isArray(stored) === Array.isArray(recomputed)) {
    const keys = [...new Set([...Object.keys(stored), ...Object.keys(recomputed)])];
    const ordered = Array.isArray(stored) ? keys : keys.toSorted();
    for (const key of ordered) {
      const found = firstDifference(stored[key], recomputed[key], pathTo(path, key, stored));
      if (found) return found;
    }
    return undefined;
  }
  return Object.is(stored, recomputed) ? undefined : { path, stored, recomputed };
}

type Branch = Record<string, unknown>;
const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null;

/** An entry of a list goes by its own id where it has one: `awards[FOS].amount`. */
function pathTo(path: string, key: string, parent: Branch): string {
  if (!Array.isArray(parent)) return path === '' ? key : `${path}.${key}`;
  const entry: unknown = parent[Number(key)];
  const { claim, id } = isBranch(entry) ? entry : {};
  const name = [id, claim].find((each): each is string => typeof each === 'string') ?? key;
  return `${path}[${name}]`;
}
