// Keeps a run with all it was computed from, and the messages about it, in the transaction that makes it the one in force.
import { type Basis, basisOf } from '../../domain/proposal/run-basis.ts';
import type { Documents } from '../../domain/records/documents.ts';
import type { AllocationInput } from '../../allocation/model.ts';
import { type Innstilling, type NetworkLine, soughtIn } from '../../domain/proposal/innstilling.ts';
import type { Adjustment } from '../../domain/proposal/read-innstilling.ts';
import {
  type Proposed,
  type Report,
  beginAssessment,
  isWithGovernor,
  propose,
  reportOf,
} from '../../domain/records/report-life.ts';
import { type StoredOutcome, storedOutcome } from '../../domain/proposal/replay/stored-outcome.ts';
import type { Tx } from '../../ports.ts';
import { putMessage } from '../job/put-message.ts';
import { canonicalJson, digitsOf, hashOf, isHashOf } from '../job/hash.ts';
import { type NetworkFile, loadLatestRun } from '../job/load-stored.ts';
import type { OpenRound } from '../job/open-round.ts';
import type { Act, World } from '../job/world.ts';
import { toldBy, writeLetters } from './write-letters.ts';

type Proposing = {
  world: World;
  act: Act;
  at: string;
  round: OpenRound;
  files: NetworkFile[];
  input: AllocationInput;
  innstilling: Innstilling;
  explanations: ReadonlyMap<string, string>;
  adjustments: Adjustment[];
};

/**
 * The same basis and the same outcome as the run in force is that run again: nobody is told again, but for a network
 * of which nobody could be told until now. `unreached` are those of which still nobody can.
 */
export async function storeProposal(
  tx: Tx,
  proposed: Proposing,
): Promise<{ messages: number; again: boolean; reports: Report[]; unreached: string[] }> {
  const { act, round, files, input, innstilling, adjustments } = proposed;
  const before = await loadLatestRun(tx);
  const basis = basisOf(round.plan, files, input.claims);
  const outcome = storedOutcome(innstilling, adjustments);
  const again =
    before !== undefined &&
    isHashOf(before.inputHash, { input, adjustments, basis }) &&
    isHashOf(before.resultHash, outcome);
  const moved = moveReports(files, innstilling);
  const reports = files.map(
    ({ network, stored }) =>
      moved.find(({ id }) => id === network.name) ?? reportOf(stored.report, network.name),
  );
  const sequence = (before?.sequence ?? 0) + (again ? 0 : 1);
  const toldBefore = (await tx.get('latest', 'run'))?.told ?? (before ? toldBy(before) : {});
  const { letters, told, unreached } = writeLetters({ ...proposed, reports }, sequence, toldBefore);
  const known = new Map<string, Documents['message'] | undefined>();
  for (const { key } of letters) known.set(key, await tx.get('message', key));
  const run = again ? before : runOf(proposed, sequence, basis, outcome);
  if (!again) putRun(tx, proposed, run);
  if (!again || hashOf(told) !== hashOf(toldBefore))
    tx.put('latest', { id: 'run', group: 'latest', runId: run.id, sequence, told });
  for (const report of moved) tx.put('report', report);
  const put = letters.filter((letter) => putMessage(tx, known.get(letter.key), letter, act.correlation));
  const messages = put.flatMap(({ to }) => [...new Set(to)]).length;
  return { messages, again, reports, unreached };
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
  };
  tx.put('event', { id: `allocate/${run.id}`, group: 'run', at, by: act.by.email, what: 'allocate', facts });
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
  { world, act, at, input, adjustments }: Proposing,
  sequence: number,
  basis: Basis,
  outcome: StoredOutcome,
): Documents['run'] {
  const inputHash = hashOf({ input, adjustments, basis });
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
  };
}
