// One request to `api`, settled step by step: verb, identity, body, round, rate and key, and only then the flow.
import type { Request } from '@google-cloud/functions-framework';
import type { Refusal } from '../domain/sheet/refusal.ts';
import type { Verb } from '../flows/job/access-table.ts';
import { type SentAnswer, answerOnce } from '../flows/job/answer-once.ts';
import { rehearse } from '../flows/job/rehearse.ts';
import type { Act, Done, World } from '../flows/job/world.ts';
import type { Wiring } from '../wiring.ts';
import { type Problem, identityProblem, plainProblem, refusalProblem } from './problem.ts';
import type { Queue } from './queue.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Address } from './address.ts';
import { readRequest } from './read-request.ts';
import { verbs } from '../verbs.ts';

/** `retryAfter` in seconds. */
export type Reply = SentAnswer & { retryAfter?: number };

/** What lives as long as the instance does. */
export type Instance = { wiring: Wiring; queue: Queue; limits: { act: RateLimit; check: RateLimit } };

export const asReply = (problem: Problem): Reply => ({ status: problem.status, body: problem });

/** Refusals of every kind come back as replies; what is thrown is a fault. */
export async function answerRequest(
  { wiring, queue, limits }: Instance,
  world: World,
  request: Request,
  { verb, correlation }: Address,
): Promise<Reply> {
  if (verb === 'healthz') return { status: 200, body: { title: 'ok', message: world.codeVersion } };
  if (!isVerb(verb)) return asReply(plainProblem('unknownVerb', `(${verb.slice(0, 40)})`));
  if (request.method !== 'POST') return asReply(plainProblem('wrongMethod'));
  const identity = await wiring.verify(request.headers.authorization);
  if (!identity.ok) return asReply(identityProblem(identity.problem));
  const asked = readRequest(verb, request);
  if (typeof asked === 'string') return asReply(plainProblem(asked));
  const { key, ...body } = asked;
  const round = wiring.rounds.find((known) => known.spreadsheetId === body.spreadsheetId);
  if (!round) return asReply(plainProblem('unknownSpreadsheet'));
  const { spreadsheetId: _, preview, ...asks } = body;
  const act: Act = { round, by: { email: identity.email }, ...asks, correlation };
  const isCheck = verb === 'check';
  const job = async (): Promise<Reply> => {
    const retryAfter = limits[isCheck ? 'check' : 'act'](act.by.email);
    if (retryAfter > 0) return { ...asReply(plainProblem('tooMany')), retryAfter };
    if (preview) return asOutcome(await rehearse(world, act, verbs[verb].flow));
    if (key === undefined || !verbs[verb].changes) return run(world, verb, act);
    const once = await answerOnce(world, act, key, { verb, ...body }, () => run(world, verb, act));
    return once ?? asReply(plainProblem('keyReused'));
  };
  return queue.run(round.spreadsheetId, job, isCheck ? JSON.stringify([act.by.email, body]) : undefined);
}

const isVerb = (verb: string): verb is Verb => Object.hasOwn(verbs, verb);

async function run(world: World, verb: Verb, act: Act): Promise<Reply> {
  return asOutcome(await verbs[verb].flow(world, act));
}

const asOutcome = (outcome: Done | Refusal): Reply =>
  outcome.ok ? { status: 200, body: outcome } : asReply(refusalProblem(outcome));
