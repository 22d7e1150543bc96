// HTTP entry `api`: POST /<verb> with {spreadsheetId, tab}; every request gets an answer in words and a line in the log.
import type { HttpFunction, Request, Response } from '@google-cloud/functions-framework';
import { InTheWay } from '../faults.ts';
import { word } from '../ports.ts';
import type { Wiring } from '../wiring.ts';
import { answerRequest } from './answer-request.ts';
import { asReply, type Instance, type Reply } from './instance.ts';
import { plainProblem } from './problem.ts';
import { createBackgroundChecks } from './background-checks.ts';
import { type Pings, createPings } from './pings.ts';
import type { World } from '../flows/job/world.ts';
import { createQueue } from './queue.ts';
import { createRateLimit } from './rate-limit.ts';
import { createRowsInHand } from './rows-in-hand.ts';
import { createSweep } from './sweep.ts';
import { addressOf } from './address.ts';

/** Something outside us did not answer: worth trying again. */
const isUnavailable = (error: unknown): boolean => {
  const { retryable, code, status = code } = error as Record<string, unknown>;
  return retryable === true || passing.has(status);
};
const passing = new Set<unknown>([429, 500, 502, 503, 504, 14, 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT']);

/** A cause that somebody can mend is told with who mends it; the rest is ours. */
const replyToFault = (error: unknown): Reply => {
  if (!(error instanceof InTheWay))
    return asReply(plainProblem(isUnavailable(error) ? 'unavailable' : 'fault'));
  const { why, retryAfter } = error;
  return { ...asReply(plainProblem(why)), ...(retryAfter !== undefined && { retryAfter }) };
};

/** Puts checks off as a ping does; the sweep finds what the queue did not take. */
const recheckBy =
  (pings: Pings, { log }: World): NonNullable<World['recheck']> =>
  async (spreadsheetId, tabs) => {
    for (const tab of tabs)
      await pings.take({ spreadsheetId, tab }).catch((error: unknown) => log.fault('pingNotQueued', error));
  };

const problemIn = (body: object): string =>
  'type' in body ? String(body.type).split(':').slice(2).join(':') : '';

/** What lives as long as this process does. */
function openInstance(wiring: Wiring): Instance {
  const { world, perMinute } = wiring;
  const limits = {
    act: createRateLimit(perMinute.acts, world.clock),
    check: createRateLimit(perMinute.checks, world.clock),
    open: createRateLimit(perMinute.checks, world.clock),
  };
  const pings = createPings(
    wiring.tasks,
    world.clock,
    wiring.pings,
    (workbook) => wiring.rounds.find(({ spreadsheetId }) => spreadsheetId === workbook)?.account,
  );
  const queue = createQueue();
  const checks = createBackgroundChecks(queue);
  const sweep = createSweep(checks, pings);
  const inHand = createRowsInHand(wiring.quietSeconds, world.clock);
  return { wiring, queue, pings, checks, sweep, limits, inHand };
}

/** Faults are caught once, here: logged as a fact and told without detail. */
export function createApi(wiring: Wiring): HttpFunction {
  const { world } = wiring;
  const instance = openInstance(wiring);
  const recheck = recheckBy(instance.pings, world);
  return async (request: Request, response: Response) => {
    const began = performance.now();
    const address = addressOf(request);
    const verb = word(address.verb.split('/', 1).join());
    const log = world.log.with({ correlation: word(address.correlation) });
    const reply = await answerRequest(instance, { ...world, log, recheck }, request, address).catch(
      (error: unknown) => {
        log.fault('apiFault', error, { verb });
        return replyToFault(error);
      },
    );
    const { status, body, retryAfter, headers = {}, file } = reply;
    const ms = Math.round(performance.now() - began);
    log.fact('answered', { verb, status, problem: word(problemIn(body) || 'none'), ms });
    if (retryAfter !== undefined) response.set('retry-after', String(retryAfter));
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    response
      .status(status)
      .set({ 'content-type': `${type}; charset=utf-8`, 'x-correlation-id': address.correlation, ...headers })
      .send(file ?? JSON.stringify(body));
  };
}
