// Lets work begin one after the other, in the order it came.

export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** Each piece of work waits until the one before it has ended, whatever way it ended. */
export function takeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
