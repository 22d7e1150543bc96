// HTTP entry `api`: POST /<verb> with {spreadsheetId, tab}; identity, body and round are settled before a flow runs.
import type { HttpFunction, Request, Response } from '@google-cloud/functions-framework';
import { z } from 'zod';
import type { Wiring } from '../wiring.ts';
import { type Problem, identityProblem, plainProblem, refusalProblem } from './problem.ts';
import type { Queue } from './queue.ts';
import { verbs } from './verbs.ts';

/** A client says which workbook and which tab, and never what stands there. */
const bodySchema = z.strictObject({ spreadsheetId: z.string().min(1).max(100), tab: z.string().max(100) });

const largestBody = 10_000;

type Answer = { status: number; body: object };
const asAnswer = (problem: Problem): Answer => ({ status: problem.status, body: problem });

async function answer(wiring: Wiring, queue: Queue, request: Request): Promise<Answer> {
  const verb = request.path.replace(/^\/+|\/+$/g, '');
  if (verb === 'healthz') return { status: 200, body: { title: 'ok', message: wiring.world.codeVersion } };
  if (!Object.hasOwn(verbs, verb)) return asAnswer(plainProblem('unknownVerb', `(${verb.slice(0, 40)})`));
  if (request.method !== 'POST') return asAnswer(plainProblem('wrongMethod'));
  const identity = await wiring.verify(request.headers.authorization);
  if (!identity.ok) return asAnswer(identityProblem(identity.problem));
  if ((request.rawBody?.length ?? 0) > largestBody) return asAnswer(plainProblem('tooLarge'));
  const body = bodySchema.safeParse(request.body);
  if (!body.success) return asAnswer(plainProblem('badBody'));
  const { spreadsheetId, tab } = body.data;
  const round = wiring.rounds.find((known) => known.spreadsheetId === spreadsheetId);
  if (!round) return asAnswer(plainProblem('unknownSpreadsheet'));
  const flow = verbs[verb as keyof typeof verbs];
  const by = { email: identity.email };
  const shared = verb === 'check' ? `${verb} ${tab} ${by.email}` : undefined;
  const outcome = await queue.run(spreadsheetId, () => flow(wiring.world, { round, by, tab }), shared);
  return outcome.ok ? { status: 200, body: outcome } : asAnswer(refusalProblem(outcome));
}

/** Something outside us did not answer: worth trying again. */
const isUnavailable = (error: unknown): boolean => {
  const code = (error as { status?: unknown; code?: unknown }).status ?? (error as { code?: unknown }).code;
  return [429, 500, 502, 503, 504, 14, 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT'].includes(
    code as number | string,
  );
};

/** Faults are caught once, here: logged as a fact and told without detail. */
export const createApi =
  (wiring: Wiring, queue: Queue): HttpFunction =>
  async (request: Request, response: Response) => {
    const result = await answer(wiring, queue, request).catch((error: unknown) => {
      wiring.world.log.fault('apiFault', error, { path: request.path });
      return asAnswer(plainProblem(isUnavailable(error) ? 'unavailable' : 'fault'));
    });
    const type = result.status < 400 ? 'application/json' : 'application/problem+json';
    response
      .status(result.status)
      .set('content-type', `${type}; charset=utf-8`)
      .send(JSON.stringify(result.body));
  };
