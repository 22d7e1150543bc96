// What an instance of `api` has at hand, and how it replies.
import type { SentAnswer } from '../flows/job/answer-once.ts';
import type { Wiring } from '../wiring.ts';
import type { BackgroundChecks } from './background-checks.ts';
import type { Pings } from './pings.ts';
import type { Problem } from './problem.ts';
import type { Queue } from './queue.ts';
import type { RateLimit } from './rate-limit.ts';
import type { RowsInHand } from './rows-in-hand.ts';
import type { Sweep } from './sweep.ts';

/** `retryAfter` in seconds; `file` stands in the place of the body, with what is said of it. */
export type Reply = SentAnswer & {
  retryAfter?: number;
  headers?: Record<string, string>;
  file?: string;
};

/** What lives as long as the instance does. */
export type Instance = {
  wiring: Wiring;
  queue: Queue;
  pings: Pings;
  checks: BackgroundChecks;
  sweep: Sweep;
  inHand: RowsInHand;
  limits: { act: RateLimit; check: RateLimit; open: RateLimit };
};

export const asReply = (problem: Problem): Reply => ({ status: problem.status, body: problem });
