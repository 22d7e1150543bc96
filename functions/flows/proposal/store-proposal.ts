// Keeps a run with all it was computed from, and the messages about it, in the transaction that makes it the one in force.
import type { AllocationInput } from '../../allocation/model.ts';
import type { Documents } from '../../domain/records/documents.ts';
import { type Innstilling, type NetworkLine, soughtIn } from '../../domain/proposal/innstilling.ts';
import { type Refusal, refuse } from '../../domain/sheet/refusal.ts';
import {
  type Proposed,
  type Report,
  beginAssessment,
  isWithGovernor,
  longestReason,
  propose,
  reportOf,
} from '../../domain/records/report-life.ts';
import type { Tx } from '../../ports.ts';
import { reasonToCome } from '../../text/answers/publishing.ts';
import { putMessage } from '../job/put-message.ts';
import { canonicalJson, digitsOf, hashOf } from '../job/hash.ts';
import { isTokenOf, refuseList, tokenOf } from '../job/mails/mail-list.ts';
import type { NetworkFile } from '../job/load-stored.ts';
import type { OpenRound } from '../job/open-round.ts';
import type { Act, World } from '../job/world.ts';
import type { ComputedRound } from './compute-round.ts';
import { isDraftOf } from './keep-draft.ts';
import { type Addressed, type Told, toldBy, writeLetters } from './write-letters.ts';

type Proposing = ComputedRound & { world: World; act: Act; at: string; round: OpenRound };

/** All that will be put, once it is known to be what was looked at. */
export type Planned = {
  run: Documents['run'];
  /** Whether it is the run in force, put forward before. */
  again: boolean;
  moved: Proposed[];
  reports: Report[];
  /** Those that are not put yet, and somebody gets. */
  letters: Addressed[];
  /** The same as they were shown, before anybody had typed why there is another version. */
  shown: Addressed[];
  told: Told;
  toldBefore: Told;
  unreached: string[];
};

/**
 * The same basis and the same outcome as the run in force is that run again: nobody is told again, but for a network
 * of which nobody could be told until now. `unreached` are those of which still nobody can.
 */
export async function planProposal(tx: Tx, proposed: Proposing): Promise<Planned> {
  const { files, innstilling, inForce: before } = proposed;
  const again = before !== undefined && isDraftOf(before, proposed);
  const moved = moveReports(files, innstilling);
  const reports = files.map(
    ({ network, stored }) =>
      moved.find(({ id }) => id === network.name) ?? reportOf(stored.report, network.name),
  );
  const run = again ? before : runOf(proposed, before);
  const { sequence } = run;
  const toldLast = (await tx.get('latest', 'run'))?.told ?? (before ? toldBy(before) : {});
  const toldBefore = before ? underCodesNow(toldLast, before, proposed.input) : toldLast;
  const version = { sequence, ...(run.reason !== undefined && { reason: run.reason }) };
  const { letters, told, unreached } = writeLetters({ ...proposed, reports }, version, toldBefore);
  const asShown = again || sequence === 1 ? version : { sequence, reason: reasonToCome };
  const shown = writeLetters({ ...proposed, reports }, asShown, toldBefore).letters;
  const due = new Set<string>();
  for (const { key, to } of letters) if (to.length > 0 && !(await tx.get('message', key))) due.add(key);
  const isDue = ({ key }: Addressed): boolean => due.has(key);
  return {
    run,
    again,
    moved,
    reports,
    letters: letters.filter(isDue),
    shown: shown.filter(isDue),
    told,
    toldBefore,
    unreached,
  };
}

/** What a person has looked at: the draft and every e-mail about it, to whom and in which words. */
const looked = ({ run, shown }: Planned): object => ({
  inputHash: run.inputHash,
  resultHash: run.resultHash,
  letters: shown.map(({ to, subject, text }) => ({ to: to.toSorted(), subject, text })),
});

/** Each e-mail and each of its addresses. */
const listed = ({ shown }: Planned): string[] =>
  shown.flatMap(({ key, to }) => [...new Set(to)].map((address) => `${key} ${address}`));

export const previewHashOf = (planned: Planned): string => tokenOf(looked(planned), listed(planned));

/** Whether there is a version that this one would replace, so that somebody must say why. */
export const replaces = ({ run, again }: Planned): boolean => !again && run.sequence > 1;

/** Nothing when it may be put forward as it was looked at; what is done already, or only asked about, is not refused. */
export function refuseToPublish({ world, act }: Proposing, planned: Planned): Refusal | undefined {
  if (world.rehearsing || (planned.again && planned.letters.length === 0)) return undefined;
  const length = (act.reason ?? '').trim().length;
  if (replaces(planned) && (length === 0 || length > longestReason))
    return refuse('changeUnexplained', { length, longest: longestReason });
  const { previewHash } = act;
  const unlisted = refuseList(previewHash, listed(planned));
  const isLooked = previewHash === undefined || isTokenOf(previewHash, looked(planned));
  return unlisted ?? (isLooked ? undefined : refuse('mailsChanged'));
}

/** All puts; answers how many e-mails leave. */
export function keepProposal(tx: Tx, proposed: Proposing, planned: Planned): number {
  const { run, again, moved, letters, told, toldBefore } = planned;
  if (!again) putRun(tx, proposed, run);
  if (!again || hashOf(told) !== hashOf(toldBefore))
    tx.put('latest', { id: 'run', group: 'latest', runId: run.id, sequence: run.sequence, told });
  for (const report of moved) tx.put('report', report);
  const put = letters.filter((letter) =>
    putMessage(tx, undefined, { kind: 'proposal', ...letter }, proposed.act.correlation),
  );
  return put.flatMap(({ to }) => [...new Set(to)]).length;
}

/** What each network was told last, where it has another code since: by its name. */
function underCodesNow(told: Told, run: Documents['run'], { claims }: AllocationInput): Told {
  const before = (JSON.parse(run.input) as AllocationInput).claims;
  return Object.fromEntries(
    claims.flatMap(({ id, name }) => {
      const last = told[before.find((claim) => claim.name === name)?.id ?? id];
      return last === undefined ? [] : [[id, last]];
    }),
  );
}

/** The run, and a line of the history about it. */
function putRun(
  tx: Tx,
  { act, at, input, innstilling, adjustments }: Proposing,
  run: Documents['run'],
): void {
  tx.put('run', run);
  const facts = {
    run: run.id,
    frame: input.frame,
    pot: innstilling.allocation.pot,
    unallocated: innstilling.unallocated,
    adjustments: adjustments.length,
    ...(run.reason === undefined ? {} : { reason: run.reason }),
  };
  tx.put('event', { id: `publish/${run.id}`, group: 'run', at, by: act.by.email, what: 'publish', facts });
}

/** The reports that are proposed now, or otherwise than before; one that lies with its network stays there. */
function moveReports(files: NetworkFile[], { networks }: Innstilling): Proposed[] {
  const lines = new Map(networks.map((line) => [line.claim.name, line]));
  return files.flatMap(({ network, stored: { report } }) => {
    const line = lines.get(network.name);
    if (!report || !line || !isWithGovernor(report)) return [];
    const outcome = outcomeOf(line);
    if (report.state === 'proposed' && report.outcome === outcome) return [];
    return [propose(report.state === 'submitted' ? beginAssessment(report) : report, outcome)];
  });
}

const outcomeOf = ({ proposed, claim }: NetworkLine): Proposed['outcome'] => {
  if (proposed >= soughtIn(claim)) return 'granted';
  return proposed > 0 ? 'partly' : 'refused';
};

function runOf(
  { world, act, at, input, adjustments, basis, outcome }: Proposing,
  before: Documents['run'] | undefined,
): Documents['run'] {
  const inputHash = hashOf({ input, adjustments, basis });
  const sequence = (before?.sequence ?? 0) + 1;
  return {
    id: `${String(sequence).padStart(4, '0')}-${digitsOf(inputHash).slice(0, 12)}`,
    group: 'run',
    sequence,
    at,
    by: act.by.email,
    codeVersion: world.codeVersion,
    inputHash,
    resultHash: hashOf(outcome),
    input: canonicalJson(input),
    outcome: canonicalJson(outcome),
    basis: canonicalJson(basis),
    ...(before && { reason: reasonOf({ world, act }), before: hashOf(before) }),
  };
}

const reasonOf = ({ world, act }: Pick<Proposing, 'world' | 'act'>): string =>
  world.rehearsing ? reasonToCome : (act.reason ?? '').trim();
