// What a request to `api` asks for, before any of it is believed: workbook, tab, row and key.
import type { Request } from '@google-cloud/functions-framework';
import { z } from 'zod';
import { idPattern } from './address.ts';
import type { plainTexts } from '../text/answers/problems.ts';
import { largestUpload } from './read-bodies.ts';

/** As many ids as a body has room for. */
const mostProposals = 500;

/** As many rows as somebody may be in at once: what is pasted into more of them is looked at as soon as it can be. */
const mostRows = 10;

/** A client says which workbook, tab and row, and a person's own words; never what stands in the sheet. */
export const bodySchema = z.strictObject({
  spreadsheetId: z.string().min(1).max(100).describe('The id of the workbook, as in its address.'),
  tab: z
    .string()
    .max(100)
    .regex(/^\P{Cc}*$/u)
    .describe('The title of the tab the act is about.'),
  row: z
    .int()
    .min(1)
    .max(10_000_000)
    .exactOptional()
    .describe('The sheet row the person stands in, counted from 1.'),
  rows: z
    .int()
    .min(1)
    .max(mostRows)
    .exactOptional()
    .describe("Of a trigger's ping: how many rows, from `row` on, were edited together."),
  reason: z
    .string()
    .max(5000)
    .exactOptional()
    .describe('What the person gives as the reason for the act; the act says how long it may be.'),
  preview: z.literal(true).exactOptional().describe('Asks what would happen, and does nothing.'),
  file: z.base64().exactOptional().describe('A file for Excel that comes back.'),
  apply: z
    .boolean()
    .exactOptional()
    .describe('The file, or the move, is written, if `previewHash` is what was shown.'),
  previewHash: z
    .string()
    .max(3000)
    .exactOptional()
    .describe('From the answer that showed what would be done.'),
  proposals: z
    .array(z.string().regex(/^[0-9a-f]{12}$/))
    .max(mostProposals)
    .exactOptional()
    .describe('From the list of what is left: the proposals that are accepted, and no other.'),
  chooseFile: z
    .boolean()
    .exactOptional()
    .describe('Where file and sheet have both changed, the file counts.'),
  goodRows: z
    .literal(true)
    .exactOptional()
    .describe('Some rows of the file stay out, as was shown: the others are taken in.'),
  move: z
    .strictObject({
      from: z.string().max(100),
      to: z.string().max(100),
      amount: z.string().max(40),
      tiltak: z.string().max(20).exactOptional(),
      cause: z.string().max(40),
      reason: z.string().max(5000),
    })
    .exactOptional()
    .describe('Money to be moved, as the person wrote it; left out, what can be chosen among is answered.'),
  ping: z
    .literal(true)
    .exactOptional()
    .describe("Sent by a trigger, as the one who set it up: nobody's act."),
});

/** What a task of the queue says: which tab of which workbook. */
export const workSchema = bodySchema.pick({ spreadsheetId: true, tab: true });

/** Bytes of a body that brings no file. */
const largestBody = 10_000;

export type Asked = z.infer<typeof bodySchema> & {
  /** The idempotency key: the same act asked for again has the same one. */
  key: string | undefined;
};

/** What is asked for, or the problem with it. */
export function readRequest(verb: string, request: Request): Asked | keyof typeof plainTexts {
  const size = request.rawBody?.length ?? 0;
  const brings = verb === 'import';
  if (size > (brings ? largestUpload : largestBody)) return brings ? 'fileTooLarge' : 'tooLarge';
  const key = request.headers['idempotency-key'];
  if (key !== undefined && (typeof key !== 'string' || !idPattern.test(key))) return 'badKey';
  const body = bodySchema.safeParse(request.body);
  return body.success ? { ...body.data, key } : 'badBody';
}
