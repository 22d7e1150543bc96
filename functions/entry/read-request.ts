// What a request to `api` says, before any of it is believed: verb, workbook, tab, row, key and correlation id.
import { randomUUID } from 'node:crypto';
import type { Request } from '@google-cloud/functions-framework';
import { z } from 'zod';
import type { plainTexts } from '../text/problems.ts';

/** A client says which workbook, tab and row, and never what stands there. */
const bodySchema = z.strictObject({
  spreadsheetId: z.string().min(1).max(100),
  tab: z.string().max(100),
  /** The sheet row the person stands in, counted from 1. */
  row: z.int().min(1).max(10_000_000).exactOptional(),
});

const id = /^[\w-]{8,100}$/;

/** Bytes of a body. */
const largestBody = 10_000;

export type Asked = z.infer<typeof bodySchema> & {
  /** The idempotency key: the same act asked for again has the same one. */
  key: string | undefined;
};

export const verbOf = (request: Request): string => request.path.replace(/^\/+|\/+$/g, '');

/** The id that the menu gave this click; a caller that sends none, or something else than an id, gets one. */
export const correlationOf = ({ headers }: Request): string => {
  const given = headers['x-correlation-id'];
  return typeof given === 'string' && id.test(given) ? given : randomUUID();
};

/** What is asked for, or the problem with it. */
export function readRequest(request: Request): Asked | keyof typeof plainTexts {
  if ((request.rawBody?.length ?? 0) > largestBody) return 'tooLarge';
  const key = request.headers['idempotency-key'];
  if (key !== undefined && (typeof key !== 'string' || !id.test(key))) return 'badKey';
  const body = bodySchema.safeParse(request.body);
  return body.success ? { ...body.data, key } : 'badBody';
}
