// Turns an error of Firestore into a fault that says what to do, without the documents that the request held.
import { InTheWay } from '../../faults.ts';

/** Google's codes that mean: the same call may succeed later. */
const PASSING = new Map([
  [1, 'broke off'],
  [2, 'broke off'],
  [4, 'did not answer in time'],
  [8, 'has no room for more calls just now'],
  [10, 'found that others kept changing the same documents'],
  [13, 'broke off'],
  [14, 'did not answer'],
]);

/** Firestore did not do what was asked. `retryable`: running the whole transaction again may help. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly retryable: boolean;

  constructor(message: string, retryable: boolean) {
    super(message);
    this.retryable = retryable;
  }
}

/** Google's codes that mean: the account may not, is not known, or there is no such database. */
const CLOSED = new Set([5, 7, 16]);

/** Errors of Firestore become InTheWay where somebody can mend them, else StoreFault; those of the body stay as they are. */
export function storeFaultOf(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'number') return error;
  if (CLOSED.has(error.code)) return new InTheWay('storeClosed', { cause: error });
  const passing = PASSING.get(error.code);
  if (passing !== undefined) return new StoreFault(`Firestore ${passing}; run the job again`, true);
  return new StoreFault(`Firestore refused with code ${error.code}: ${error.message}`, false);
}

/** Rejects when the promise has not settled in time; what was on its way by then may still be written. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const fault = new StoreFault(
      `Firestore did not answer within ${milliseconds / 1000} s; run the job again`,
      true,
    );
    timer = setTimeout(() => reject(fault), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
