// The bodies of answers as schemas, for the description of the API; a test holds them to the types they describe.
import { z } from 'zod';
import { leftKinds } from '../../domain/sheet/left/left-to-do.ts';

const done = z.strictObject({
  ok: z.literal(true),
  title: z.string().describe('A few words, for the head of a toast or a page.'),
  message: z.string().describe('What was done, in bokmål.'),
  html: z
    .string()
    .exactOptional()
    .describe(
      'A page without scripts for the sidebar, instead of the message; of a question, more to look at.',
    ),
  yes: z.string().exactOptional().describe('Of a question: the button that does it.'),
  no: z.string().exactOptional().describe('Of a question: the button that does nothing.'),
  asks: z.string().exactOptional().describe('Of a question: what is to be answered in `reason`.'),
  longest: z.int().exactOptional().describe('Characters that `reason` may have.'),
});

const cell = z.strictObject({
  id: z.string(),
  measure: z.string(),
  where: z.string(),
  header: z.string(),
  before: z.string(),
  after: z.string(),
});
const row = z.strictObject({
  id: z.string(),
  measure: z.string(),
  row: z.int(),
  cells: z.array(z.strictObject({ header: z.string(), text: z.string() })),
});
const preview = z.strictObject({
  changes: z.array(cell).describe('Cells that the file changes.'),
  both: z.array(cell).describe('Cells that both the file and the sheet have changed.'),
  added: z.array(row).describe('Rows that are new in the file.'),
  deleted: z.array(row).describe('Rows that are gone from the sheet and changed in the file.'),
  gone: z
    .array(z.strictObject({ id: z.string(), measure: z.string() }))
    .describe('Rows that the file lacks; they stay.'),
  newer: z.int().describe('Rows that came to the sheet after the file was made.'),
  left: z
    .array(
      z.strictObject({
        id: z.string(),
        measure: z.string(),
        row: z.int().describe('Of the file, counted from 1.'),
        faults: z.array(z.strictObject({ where: z.string(), header: z.string(), wrong: z.string() })),
      }),
    )
    .describe('Rows of the file that stay out; the others are taken in with `goodRows`.'),
  good: z.int().describe('Rows that the file changes or adds.'),
});

const todo = z.strictObject({
  title: z.string(),
  message: z.string().describe('How much is left, and what to do next.'),
  tab: z.string(),
  lines: z
    .array(
      z.strictObject({
        kind: z.enum(leftKinds),
        word: z.string().describe('How grave it is, as people read it.'),
        cell: z.string().describe('The address to go to.'),
        id: z.string().describe('The ID of the row, where it has one.'),
        name: z.string(),
        header: z.string().describe('The column; empty where it is about a row.'),
        message: z.string(),
        proposal: z
          .strictObject({ text: z.string(), ids: z.array(z.string()) })
          .exactOptional()
          .describe('What can be accepted here, by its ids.'),
      }),
    )
    .describe('Gravest first.'),
  more: z.int().describe('Lines that are not shown.'),
});

/** Name in the description -> schema. */
export const answerSchemas = {
  Done: done,
  Exported: done.extend({
    filename: z.string(),
    file: z.string().describe('The workbook, in base64.'),
  }),
  Printed: done.extend({
    filename: z.string(),
    file: z.string().describe('The PDF, in base64.'),
  }),
  Imported: done.extend({ applied: z.boolean(), preview, previewHash: z.string() }),
  Listed: done.extend({ todo }),
  Moved: done.extend({
    choices: z
      .strictObject({
        holders: z.array(z.string()).describe('The networks and *Ufordelt*.'),
        tiltak: z.array(z.strictObject({ id: z.string(), name: z.string(), network: z.string() })),
        causes: z.array(z.string()),
      })
      .exactOptional()
      .describe('Where no move was asked for: what one can be made of.'),
    previewHash: z.string().exactOptional().describe('Of what was shown: given back, it is written.'),
    applied: z.boolean().exactOptional(),
  }),
  Waived: done.extend({
    previewHash: z
      .string()
      .exactOptional()
      .describe('Of what was shown, to let pass or to take back: given back, nothing else is done.'),
    asks: z
      .string()
      .exactOptional()
      .describe('What is to be answered in `reason`; not where it is taken back.'),
  }),
  Previewed: done.extend({
    previewHash: z.string().exactOptional().describe('Of what was shown: given back, nothing else is sent.'),
  }),
  Published: done.extend({
    previewHash: z
      .string()
      .exactOptional()
      .describe('Of what was shown: given back, nothing else is put forward.'),
  }),
  Problem: z.strictObject({
    type: z.string().describe('`urn:innstilling:` and the code.'),
    title: z.string(),
    detail: z.string().describe('Why, and who or what helps, in bokmål.'),
    status: z.int(),
    lines: z.array(z.string()).exactOptional().describe('What stops the act, one line each.'),
  }),
};

export type AnswerName = Exclude<keyof typeof answerSchemas, 'Problem'>;
