// One job at a time per workbook; a check that waits serves all who ask for the same check meanwhile.

export type Queue = { run<T>(workbook: string, job: () => Promise<T>, shared?: string): Promise<T> };

/** `shared` names jobs that are the same: a second one that has not begun yet gets the first one's answer. */
export function createQueue(): Queue {
  const last = new Map<string, Promise<unknown>>();
  const waiting = new Map<string, Promise<unknown>>();
  return {
    run<T>(workbook: string, job: () => Promise<T>, shared?: string): Promise<T> {
      const key = `${workbook} ${shared}`;
      const same = shared === undefined ? undefined : waiting.get(key);
      if (same) return same as Promise<T>;
      const begin = (): Promise<T> => {
        waiting.delete(key);
        return job();
      };
      const done = (last.get(workbook) ?? Promise.resolve()).then(begin, begin);
      if (shared !== undefined) waiting.set(key, done);
      last.set(
        workbook,
        done.catch(() => undefined),
      );
      return done;
    },
  };
}
