// What is made of a thing once, however many ask: a list that every row is held against is looked through for the first.

/** The same function, which makes its answer once for each object and forgets it with the object. */
export function oncePer<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const made = new WeakMap<K, V>();
  return (of) => {
    const before = made.get(of);
    if (before !== undefined) return before;
    const value = make(of);
    made.set(of, value);
    return value;
  };
}
