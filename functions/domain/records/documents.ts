// The documents of a round as they are kept: one schema per kind, used in both directions.
import { z } from 'zod';
import { wheelCodes } from '../wheel/wheel.ts';
import { mailKinds } from './mail-kind.ts';
import { mailTroubles } from './mail-trouble.ts';
import { report } from './report-life.ts';
import { wheel, wheelTick } from './wheel-document.ts';

const instant = z.iso.datetime();
const kr = z.int();

/** A typed row of a Behov tab as it last stood; `withdrawn` when the person deleted it. */
export const storedRow = z.strictObject({
  id: z.string().min(1),
  /** The network's name. */
  group: z.string().min(1),
  /** Field name -> text as typed. */
  cells: z.record(z.string(), z.string()),
  state: z.enum(['typed', 'withdrawn']),
  version: z.int().min(1),
  hash: z.string(),
  changedAt: instant,
  /** Since when this content has stood. */
  typedAt: instant.optional(),
  /** The person's yes, and the questions it answered. */
  confirmed: z.strictObject({ text: z.string(), asked: z.array(z.string()) }).optional(),
  /** What stopped it and was let pass: the fault and the cells it stood at, as they were then, and why. */
  waived: z
    .array(
      z.strictObject({
        question: z.string(),
        cells: z.record(z.string(), z.string()),
        reason: z.string().min(1),
        at: instant,
      }),
    )
    .optional(),
});

/** The tiltak of a network's tab, for the checks of the other tabs. */
export const tabMeasures = z.strictObject({
  /** The network's name. */
  id: z.string().min(1),
  group: z.literal('tabMeasures'),
  measures: z.array(
    z.strictObject({ id: z.string(), name: z.string(), scheme: z.string(), partners: z.array(z.string()) }),
  ),
  /** The network's code then; of a name that was changed since, nothing is left but the name. */
  code: z.string().optional(),
  /** A hash of what the rows were judged by, of Plan and Nøkkeltall. */
  judgedBy: z.string().optional(),
});

/** A row as it was submitted: frozen, read by the allocation. `group` is `<network>/<version>`. */
export const submittedRow = z.strictObject({
  id: z.string().min(1),
  group: z.string().min(1),
  rowId: z.string().min(1),
  cells: z.record(z.string(), z.string()),
});

/** A stored allocation: everything that is needed to compute it again, and its hashes. */
export const run = z.strictObject({
  id: z.string().min(1),
  group: z.literal('run'),
  sequence: z.int().min(1),
  at: instant,
  by: z.string(),
  codeVersion: z.string(),
  inputHash: z.string(),
  resultHash: z.string(),
  /** JSON text of the input and of the outcome, byte for byte as hashed. */
  input: z.string(),
  outcome: z.string(),
  /** JSON text of the rules with their sources, the key data and what was submitted; `basisSchema` tells its form. */
  basis: z.string().optional(),
  /** Why it replaces the one before it, and that one's hash; the first replaces none. */
  reason: z.string().optional(),
  before: z.string().optional(),
});

/** What was computed last and is not published: overwritten as often as somebody computes. */
export const draft = run.omit({ sequence: true, reason: true, before: true }).extend({
  id: z.literal('draft'),
  group: z.literal('draft'),
  basis: z.string(),
  /** What the draft before this one had for each network, by its code, kroner. */
  amountsBefore: z.record(z.string(), kr).optional(),
});

/** Which run is the one in force. */
export const latest = z.strictObject({
  id: z.literal('run'),
  group: z.literal('latest'),
  runId: z.string(),
  sequence: z.int(),
  /** What each network was told last, by its code: a hash of its measures as they were proposed. */
  told: z.record(z.string(), z.string()).optional(),
});

/** An audit line; append-only. */
export const event = z.strictObject({
  id: z.string().min(1),
  group: z.string(),
  at: instant,
  by: z.string(),
  what: z.string(),
  facts: z.record(z.string(), z.union([z.string(), kr])),
});

/**
 * An address of an e-mail, and how far it is: `later` is tried again, `undecided` may have arrived, `suppressed` was held
 * back on purpose. `due` without one.
 */
const recipient = z.strictObject({
  address: z.string().min(3),
  state: z.enum(['due', 'later', 'sent', 'refused', 'undecided', 'dead', 'suppressed']),
  /** A word of ours for the cause, and the mail server's codes. */
  why: z.enum(mailTroubles).optional(),
  answer: z.string().optional(),
  /** When it came to this. */
  at: instant.optional(),
});

/** An e-mail on its way. `id` is its key: each address gets each key once. It is `dead` while it stands still and somebody lacks it. */
export const message = z.strictObject({
  id: z.string().min(1),
  /** `suppressed` where nobody got it, and nobody shall. */
  group: z.enum(['due', 'sent', 'dead', 'suppressed']),
  /** What it is; of the version before without. */
  kind: z.enum(mailKinds).optional(),
  /** What must be so still when it leaves: whose, and which deadline (UTC) as it was then. */
  about: z
    .strictObject({
      network: z.string().optional(),
      line: z.enum(wheelCodes).optional(),
      instant: instant.optional(),
    })
    .optional(),
  to: z.array(z.string().min(3)).min(1),
  /** Whoever has this role when it leaves, for the network of that code, or of that name; those of `to`, where there is none. */
  whom: z
    .strictObject({
      role: z.enum([
        'network_coordinator',
        'governor_caseworker',
        'owner_rep',
        'uh_rep',
        'forum_member',
        'governor_decider',
      ]),
      network: z.string().optional(),
      name: z.string().optional(),
    })
    .optional(),
  recipients: z.array(recipient).min(1).optional(),
  subject: z.string().min(1),
  text: z.string().min(1),
  html: z.string().min(1),
  /** The same for those who read nynorsk. */
  nynorsk: z
    .strictObject({ subject: z.string().min(1), text: z.string().min(1), html: z.string().min(1) })
    .optional(),
  /** A file that goes with it: its text as it is, made bytes of as it leaves. */
  attachment: z
    .strictObject({
      name: z.string().regex(/^[a-z0-9-]+\.(csv|ics)$/),
      type: z.enum(['text/csv', 'text/calendar']),
      text: z.string().min(1),
    })
    .optional(),
  createdAt: instant,
  attempts: z.int().min(0),
  leaseUntil: instant.optional(),
  sentAt: instant.optional(),
  lastError: z.string().optional(),
  /** The id of the menu click that caused it, as in the log. */
  correlation: z.string().optional(),
});

/** How many mails were handed to the mail server on a day in Oslo, so that no day has more than the office allows. */
export const mailCount = z.strictObject({
  id: z.literal('mails'),
  group: z.literal('mailCount'),
  day: z.iso.date(),
  count: z.int().min(0),
});

/**
 * How far the tab «E-post» is behind: `put` names what was put last, `shown` what had been when the tab was written, and
 * whether some e-mail waited then.
 */
export const ledger = z.strictObject({
  id: z.enum(['put', 'shown']),
  group: z.literal('ledger'),
  last: z.string(),
  open: z.boolean().optional(),
});

/** What an act with an idempotency key was answered; the same key gets the same answer. Stored for a week. */
export const request = z.strictObject({
  /** A hash of who asked and their key. */
  id: z.string().min(1),
  group: z.literal('request'),
  /** A hash of the verb and the body. */
  fingerprint: z.string().min(1),
  at: instant,
  status: z.int().min(200).max(499),
  /** JSON text of the answer. */
  answer: z.string(),
});

/** A network assessed against a criterion; `open` when the assessment was taken back. `id` is the key of its row. */
export const assessment = z.strictObject({
  id: z.string().min(1),
  group: z.literal('assessment'),
  network: z.string().min(1),
  criterion: z.string(),
  /** The edition of the criteria. */
  set: z.string(),
  verdict: z.enum(['met', 'partly', 'not', 'notRelevant', 'open']),
  reason: z.string(),
  version: z.int().min(1),
  /** Who saved it, and when. */
  by: z.string(),
  at: instant,
});

export const schemas = {
  storedRow,
  tabMeasures,
  report,
  submittedRow,
  run,
  draft,
  latest,
  assessment,
  event,
  message,
  request,
  wheel,
  mailCount,
  wheelTick,
  ledger,
};
export type Kind = keyof typeof schemas;
export type Documents = { [K in Kind]: z.infer<(typeof schemas)[K]> };
