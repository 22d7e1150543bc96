// The entry points with no HTTP before them: a request that never travelled, and the answer it got.
import type { Request, Response } from '@google-cloud/functions-framework';
import { createApi } from '../../../functions/entry/api.ts';
import { createTick } from '../../../functions/entry/tick.ts';
import type { Deliver } from '../../ports/memory-tasks.ts';
import type { Wiring } from '../../../functions/wiring.ts';

/** `problem` is the type of a problem without its urn; empty for none. */
export type Told = {
  status: number;
  problem: string;
  body: Record<string, unknown>;
  headers: Record<string, string>;
};

export type Entry = {
  /** Posts a body to a verb as this person, who is believed. */
  ask(verb: string, email: string, body: object, headers?: Record<string, string>): Promise<Told>;
  /** Calls for the work of a task, as the queue does. */
  work: Deliver;
  /** Calls for the sweep, as the scheduler. */
  sweep(): Promise<Told>;
  /** Calls the scheduler's entry point as the scheduler. */
  tick(): Promise<Told>;
};

export const queueAccount = 'koen@example.no';
export const scheduler = 'tidsplan@example.no';

/** As the framework hands a request over once its body is read. */
const requestOf = (path: string, email: string, body: object, headers: Record<string, string>): Request => {
  const rawBody = Buffer.from(JSON.stringify(body));
  const given = { authorization: `Bearer ${email}`, ...headers };
  const request = {
    path,
    method: 'POST',
    headers: given,
    rawBody,
    body: JSON.parse(String(rawBody)) as object,
  };
  return request as unknown as Request;
};

class Answer {
  readonly told: Told = { status: 200, problem: '', body: {}, headers: {} };
  status(code: number): this {
    this.told.status = code;
    return this;
  }
  set(...given: [Record<string, string>] | [string, string]): this {
    const [name, value = ''] = given;
    Object.assign(this.told.headers, typeof name === 'string' ? { [name]: value } : name);
    return this;
  }
  send(text: string): this {
    const body = JSON.parse(text) as Told['body'];
    const { type } = body;
    this.told.body = body;
    this.told.problem = typeof type === 'string' ? type.replace('urn:innstilling:', '') : '';
    return this;
  }
  json(body: object): this {
    return this.send(JSON.stringify(body));
  }
}

export function openEntry(wiring: Wiring): Entry {
  const [api, tick] = [createApi(wiring), createTick(wiring)];
  const run = async (entry: typeof api, request: Request): Promise<Told> => {
    const answer = new Answer();
    await entry(request, answer as unknown as Response);
    return answer.told;
  };
  return {
    ask: (verb, email, body, headers = {}) => run(api, requestOf(`/${verb}`, email, body, headers)),
    async work(work) {
      const { status, headers } = await run(api, requestOf('/work', queueAccount, work, {}));
      const asked = Number(headers['retry-after']);
      return asked > 0 ? { status, retryAfter: asked } : { status };
    },
    sweep: () => run(api, requestOf('/sweep', scheduler, {}, {})),
    tick: () => run(tick, requestOf('/', scheduler, {}, {})),
  };
}
