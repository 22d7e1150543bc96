// Every call of the Sheets server before it is answered: who makes it, whether there is room for it, failures on demand.
import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { callerOf } from './sharing/callers.ts';
import { SheetsError } from './errors.ts';
import type { Faults } from './faults.ts';
import { createQuota, type Quota, type Rates, type Used } from './quota.ts';

/** `caller` is the address of who called; empty for nobody. `spent`: there was no room for it. */
export type SheetCall = {
  method: string;
  kind: 'read' | 'write';
  path: string;
  caller: string;
  spent?: true;
};

/** `rates` are Google's own when left out; `latencyMs` is how long Google takes on the way; `faults` come by chance. */
export type SheetsOptions = {
  rates?: Rates | undefined;
  latencyMs?: number | undefined;
  faults?: Faults | undefined;
};

export class Calls {
  /** Every call since the start, refused ones included. */
  readonly made: SheetCall[] = [];
  readonly #failures: SheetsError[] = [];
  readonly #quota: Quota;
  readonly #latencyMs: number;

  constructor({ rates, latencyMs = 0 }: SheetsOptions) {
    this.#quota = createQuota(rates);
    this.#latencyMs = latencyMs;
  }

  failNext(status: number, times: number, retryAfterSeconds?: number): void {
    const failure = new SheetsError(status, 'As told by failNext.', retryAfterSeconds);
    this.#failures.push(...Array.from({ length: times }, () => failure));
  }

  used(): Used[] {
    return this.#quota.used();
  }

  /** Answers who calls. @throws SheetsError for a caller without a name, a failure that was asked for, or no room */
  async admit(request: IncomingMessage, { pathname }: URL): Promise<string> {
    const { method = '' } = request;
    const kind = method === 'GET' ? 'read' : 'write';
    const call: SheetCall = { method, kind, path: pathname, caller: '' };
    this.made.push(call);
    const caller = callerOf(request.headers);
    call.caller = caller;
    const failure = this.#failures.shift();
    if (failure) throw failure;
    try {
      this.#quota.take(kind, caller);
    } catch (error) {
      call.spent = true;
      throw error;
    }
    if (this.#latencyMs > 0) await sleep(this.#latencyMs);
    return caller;
  }
}
