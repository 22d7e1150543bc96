// The life of a network's report: each state is a type, and a transition takes only the states it leaves.
import { z } from 'zod';
import type { TiltakOutcome } from '../../allocation/model.ts';

const instant = z.iso.datetime();

/** Characters of the reason for returning a report. */
export const longestReason = 1000;

/** The last version that was sent, by whom, and a hash of its rows, which lie in `submittedRow`. */
const sent = {
  /** The network's name. */
  id: z.string().min(1),
  group: z.literal('report'),
  version: z.int().min(1),
  hash: z.string(),
  submittedAt: instant,
  submittedBy: z.string(),
};

const submitted = z.strictObject({ ...sent, state: z.literal('submitted') });
const returned = z.strictObject({
  ...sent,
  state: z.literal('returned'),
  returnedAt: instant,
  returnedBy: z.string(),
  reason: z.string().min(1).max(longestReason),
});
const underAssessment = z.strictObject({ ...sent, state: z.literal('underAssessment') });
const proposed = z.strictObject({
  ...sent,
  state: z.literal('proposed'),
  outcome: z.enum(['granted', 'partly', 'refused']),
});

/** What is kept of a report; one that was never sent is not kept. */
export const report = z.discriminatedUnion('state', [submitted, returned, underAssessment, proposed]);

/** Never sent. */
export type Unsent = { id: string; state: 'unsent' };
export type Submitted = z.infer<typeof submitted>;
export type Returned = z.infer<typeof returned>;
export type UnderAssessment = z.infer<typeof underAssessment>;
export type Proposed = z.infer<typeof proposed>;
export type Report = Unsent | Submitted | Returned | UnderAssessment | Proposed;

/** With the network, which may write and send; or with the county governor, and the tab is locked. */
export type WithNetwork = Unsent | Returned;
export type WithGovernor = Submitted | UnderAssessment | Proposed;

export const reportOf = (stored: Exclude<Report, Unsent> | undefined, network: string): Report =>
  stored ?? { id: network, state: 'unsent' };

export const isWithNetwork = (report: Report): report is WithNetwork =>
  report.state === 'unsent' || report.state === 'returned';

export const isWithGovernor = (report: Report): report is WithGovernor => !isWithNetwork(report);

/** The number of the version that is sent next. */
export const nextVersion = (report: Report): number => (report.state === 'unsent' ? 1 : report.version + 1);

/** Unsent or returned -> submitted, as the next version. */
export const submit = (from: WithNetwork, sending: { hash: string; at: string; by: string }): Submitted => ({
  id: from.id,
  group: 'report',
  state: 'submitted',
  version: nextVersion(from),
  hash: sending.hash,
  submittedAt: sending.at,
  submittedBy: sending.by,
});

const lastSent = ({ id, version, hash, submittedAt, submittedBy }: WithGovernor) => ({
  id,
  group: 'report' as const,
  version,
  hash,
  submittedAt,
  submittedBy,
});

/** Submitted, under assessment or proposed -> returned. What was sent no longer counts until it is sent again. */
export const returnToNetwork = (
  from: WithGovernor,
  { at, by, reason }: { at: string; by: string; reason: string },
): Returned => ({ ...lastSent(from), state: 'returned', returnedAt: at, returnedBy: by, reason });

/** Submitted -> under assessment. */
export const beginAssessment = (from: Submitted): UnderAssessment => ({
  ...lastSent(from),
  state: 'underAssessment',
});

/** Under assessment -> proposed; a proposal that is computed again may have another outcome. */
export const propose = (from: UnderAssessment | Proposed, outcome: TiltakOutcome): Proposed => ({
  ...lastSent(from),
  state: 'proposed',
  outcome,
});
