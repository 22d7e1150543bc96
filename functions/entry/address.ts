// What a request is addressed to, read before anything can fail: the verb, and the id that follows it through the log.
import { randomUUID } from 'node:crypto';
import type { Request } from '@google-cloud/functions-framework';

/** An idempotency key, and a correlation id. */
export const idPattern = /^[\w-]{8,100}$/;

/** As it came: whether it is a verb is asked later. */
export type Address = { verb: string; correlation: string };

/** The id that the menu gave this click; a caller that sends none, or something else than an id, gets one. */
const correlationOf = ({ headers }: Request): string => {
  const given = headers['x-correlation-id'];
  return typeof given === 'string' && idPattern.test(given) ? given : randomUUID();
};

export const addressOf = (request: Request): Address => ({
  verb: request.path.replace(/^\/+|(?<!\/)\/+$/g, ''),
  correlation: correlationOf(request),
});
