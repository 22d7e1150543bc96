// Failures of the Sheets API at a stated rate, from a seed: refused before anything is done, or done and the answer lost.
import { SheetsError } from './errors.ts';

/** `busy` is 429 and `unavailable` 503 before; `lost` is done and answered 503, `cut` done and never answered. */
export type FaultKind = 'busy' | 'unavailable' | 'lost' | 'cut';

/** `rate` of the calls of `caller`, from 0 to 1, may be changed at any time; `next` gives chances from 0 to below 1. */
export type Faults = {
  rate: number;
  caller: string;
  next: () => number;
  met: Record<FaultKind, number>;
  /** Hears of each call of `caller` before it is answered, also of those that do not fail. */
  onCall?: (method: string) => void;
};

const kinds: FaultKind[] = ['busy', 'unavailable', 'lost', 'cut'];

export const faultsOf = (rate: number, caller: string, next: () => number): Faults => ({
  rate,
  caller,
  next,
  met: { busy: 0, unavailable: 0, lost: 0, cut: 0 },
});

/** The failure that this call meets, if any; it is counted. */
export function meetFault(faults: Faults | undefined, caller: string, method = ''): FaultKind | undefined {
  if (!faults || caller !== faults.caller) return undefined;
  faults.onCall?.(method);
  if (faults.next() >= faults.rate) return undefined;
  const kind = kinds[Math.floor(faults.next() * kinds.length)]!;
  faults.met[kind]++;
  return kind;
}

/** @throws SheetsError for a call that is refused before it is done */
export function refuseBefore(fault: FaultKind | undefined): void {
  if (fault === 'busy') throw new SheetsError(429, 'Resource has been exhausted (e.g. check quota).');
  if (fault === 'unavailable') throw new SheetsError(503, 'The service is currently unavailable.');
}

/** Whoever asked is never answered. */
export class CutOff extends Error {}

/** @throws SheetsError or CutOff for a call that is done, and whose answer is lost */
export function loseAfter(fault: FaultKind | undefined): void {
  if (fault === 'lost') throw new SheetsError(503, 'The answer is lost.');
  if (fault === 'cut') throw new CutOff();
}
