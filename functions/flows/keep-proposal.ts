// Keeps a run with all it was computed from, and the messages about it, in the transaction that makes it the one in force.
import { basisOf } from '../domain/basis.ts';
import type { Documents } from '../domain/documents.ts';
import type { AllocationInput } from '../domain/claims.ts';
import { type Innstilling, type NetworkLine } from '../domain/innstilling.ts';
import type { Adjustment } from '../domain/read-innstilling.ts';
import { sumKroner } from '../domain/kroner.ts';
import { keptOutcome } from '../domain/replay/kept-outcome.ts';
import type { Tx } from '../ports.ts';
import { writeNetworkStatus, writeRoundStatus } from '../text/mails.ts';
import { outcomeWords } from '../text/status.ts';
import { messageKey, putMessage } from './deliver.ts';
import { hashOf, stableJson } from './hash.ts';
import { type NetworkFile, loadLatestRun } from './keep.ts';
import type { OpenRound } from './open-round.ts';
import type { Act, World } from './world.ts';
import { explanationOf } from './write-innstilling.ts';

type Proposed = {
  world: World;
  act: Act;
  at: string;
  round: OpenRound;
  files: NetworkFile[];
  input: AllocationInput;
  innstilling: Innstilling;
  adjustments: Adjustment[];
};

/** The same basis as the run in force is that run again: nothing is put, nobody is told anew. */
export async function keepProposal(
  tx: Tx,
  proposed: Proposed,
): Promise<{ messages: number; again: boolean }> {
  const { act, at, round, files, input, innstilling, adjustments } = proposed;
  const before = await loadLatestRun(tx);
  const basis = basisOf(round.plan, files);
  const inputHash = hashOf({ input, adjustments, basis });
  const again = before?.inputHash === inputHash;
  if (again && files.every(({ kept: { report } }) => report?.state !== 'submitted'))
    return { messages: 0, again };
  const sequence = (before?.sequence ?? 0) + (again ? 0 : 1);
  const letters = writeLetters(proposed, sequence, before);
  const known = new Map<string, Documents['message'] | undefined>();
  for (const { key } of letters) known.set(key, await tx.get('message', key));
  const run = { ...describeRun(proposed, sequence, inputHash), basis: stableJson(basis) };
  if (!again) {
    tx.put('run', run);
    tx.put('latest', { id: 'run', group: 'latest', runId: run.id, sequence });
    const facts = {
      run: run.id,
      frame: input.frame,
      pot: innstilling.allocation.pot,
      unallocated: innstilling.unallocated,
      adjustments: adjustments.length,
    };
    tx.put('event', {
      id: `allocate/${run.id}`,
      group: 'run',
      at,
      by: act.by.email,
      what: 'allocate',
      facts,
    });
  }
  for (const { kept } of files)
    if (kept.report?.state === 'submitted') tx.put('report', { ...kept.report, state: 'proposed' });
  const messages = letters.filter((letter) =>
    putMessage(tx, known.get(letter.key), letter, act.correlation),
  ).length;
  return { messages, again };
}

function describeRun(
  { world, act, at, input, innstilling, adjustments }: Proposed,
  sequence: number,
  inputHash: string,
): Documents['run'] {
  const outcome = keptOutcome(innstilling, adjustments);
  return {
    id: `${String(sequence).padStart(4, '0')}-${inputHash.slice(0, 12)}`,
    group: 'run',
    sequence,
    at,
    by: act.by.email,
    codeVersion: world.codeVersion,
    inputHash,
    resultHash: hashOf(outcome),
    input: stableJson(input),
    outcome: stableJson(outcome),
  };
}

type Addressed = { key: string; to: string[]; at: string; subject: string; text: string; html: string };

/** One letter to each network whose proposal is new or changed, one to the case workers. */
function writeLetters(
  proposed: Proposed,
  sequence: number,
  before: Documents['run'] | undefined,
): Addressed[] {
  const { act, at, round, innstilling, input } = proposed;
  const told = before ? toldBefore(before) : new Map<string, string>();
  const to = (network: string): string[] =>
    round.roles.filter((line) => line.network === network).map(({ email }) => email);
  const letters = innstilling.networks
    .filter((line) => line.claim.request > 0 && told.get(line.claim.id) !== stableJson(line.measures))
    .map((line): Addressed => {
      const letter = writeNetworkStatus({
        ...statusOf(line),
        year: act.round.year,
        explanation: explanationOf(innstilling, input, line),
      });
      return {
        key: messageKey(act.round, 'innstilling', sequence, line.claim.id),
        to: to(line.claim.name),
        at,
        ...letter,
      };
    });
  const networks = innstilling.networks.map(({ claim, proposed }) => ({
    name: claim.name,
    sought: claim.request,
    proposed,
  }));
  const { frame, pot } = innstilling.allocation;
  const summary = writeRoundStatus({
    year: act.round.year,
    frame,
    pot,
    unallocated: innstilling.unallocated,
    networks,
  });
  const caseWorkers = round.roles.filter(({ role }) => role === 'sf_caseworker').map(({ email }) => email);
  return [
    ...letters,
    { key: messageKey(act.round, 'innstilling', sequence, 'sf'), to: caseWorkers, at, ...summary },
  ];
}

/** What each network was told in the run before: its measures as they were proposed. */
function toldBefore({ outcome }: Documents['run']): Map<string, string> {
  const { awards } = JSON.parse(outcome) as { awards: { claim: string; measures: unknown }[] };
  return new Map(awards.map(({ claim, measures }) => [claim, stableJson(measures)]));
}

function statusOf({
  claim,
  proposed,
  measures,
}: NetworkLine): Omit<Parameters<typeof writeNetworkStatus>[0], 'year' | 'explanation'> {
  const awards = new Map(measures.map((award) => [award.id, award]));
  return {
    network: claim.name,
    sought: claim.request,
    proposed,
    coordination: claim.coordination,
    measures: claim.measures
      .toSorted((a, b) => a.priority - b.priority)
      .map(({ id, name, soughtOwner, soughtUh }) => {
        const award = awards.get(id);
        const sought = sumKroner([soughtOwner, soughtUh]);
        return {
          name,
          sought,
          proposed: award?.amount ?? 0,
          outcome: award ? outcomeWords[award.outcome] : '',
        };
      }),
  };
}
