// Cuts one call to the outside: the process dies around it, its answer is lost, or it arrives after everybody gave it up.
import type { Outside, Through } from '../ports/through.ts';

/**
 * `before`: the process dies, and the call was never made. `after`: it was made, and the process dies before it hears.
 * `refused`: it was not made, and the caller is told so. `lost`: it was made, and the caller is told that it was not.
 * `late`: the caller is told that it was not made; it is, once the same was asked for again. `twice`: the client tried
 * again and was answered; its first try arrives after all.
 */
export type Cut = 'before' | 'after' | 'refused' | 'lost' | 'late' | 'twice';

const changing: Cut[] = ['before', 'after', 'refused', 'lost'];

/**
 * What can happen to a call. To die after a read is to die before the call that comes then. A commit is never late:
 * whoever asks again waits for what holds the same documents, or finds them changed. Only the client of the sheet tries
 * again by itself.
 */
export const cutsOf: Record<Outside, Cut[]> = {
  'sheet read': ['before', 'refused'],
  'store read': ['before', 'refused'],
  'store commit': changing,
  'mail sent': [...changing, 'late'],
  'task queued': [...changing, 'late'],
  'sheet write': [...changing, 'late', 'twice'],
};

/** What a caller is told when nobody answers, in the forms that the flows know. */
class NoAnswer extends Error {
  readonly code = 503;
  readonly status = 503;
  readonly retryable = true;
}

export type Point = { call: number; cut: Cut };

export type Cutter = {
  through: Through;
  /** What was called, in order; the one that was cut is the last of a process that died. */
  calls: Outside[];
  /** Settles when the process has died. */
  death: Promise<'died'>;
  /** What is on its way arrives. */
  arrive: () => Promise<void>;
};

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** Cuts the call of that number, counted from 0; none without a point. */
export function openCutter(point?: Point): Cutter {
  const calls: Outside[] = [];
  const onTheWay: (() => Promise<unknown>)[] = [];
  let die: (how: 'died') => void = () => undefined;
  let dead = false;
  const death = new Promise<'died'>((done) => (die = done));
  const end = <T>(): Promise<T> => {
    dead = true;
    die('died');
    return never<T>();
  };
  const cutCall: Record<Cut, <T>(call: () => Promise<T>) => Promise<T>> = {
    before: end,
    async after(call) {
      await call().catch(() => undefined);
      return end();
    },
    refused: async () => {
      throw new NoAnswer('nobody answers');
    },
    async lost(call) {
      await call().catch(() => undefined);
      throw new NoAnswer('the answer is lost');
    },
    async late(call) {
      onTheWay.push(call);
      throw new NoAnswer('nobody answers yet');
    },
    async twice(call) {
      onTheWay.push(call);
      return call();
    },
  };
  return {
    calls,
    death,
    through(what, call) {
      if (dead) return never();
      const isCut = calls.push(what) - 1 === point?.call;
      return isCut ? cutCall[point.cut](call) : call();
    },
    arrive: async () => {
      for (const call of onTheWay.splice(0)) await call().catch(() => undefined);
    },
  };
}
