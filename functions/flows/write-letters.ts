// The letters about a run: to each network what is proposed for it, to the case workers the whole.
import type { AllocationInput } from '../domain/claims.ts';
import type { Documents } from '../domain/documents.ts';
import { type Innstilling, type NetworkLine, measuresIn, soughtIn } from '../domain/innstilling.ts';
import { sumKroner } from '../domain/kroner.ts';
import { writeNetworkStatus, writeRoundStatus } from '../text/mails.ts';
import { outcomeWords } from '../text/status.ts';
import { messageKey } from './deliver.ts';
import { stableJson } from './hash.ts';
import type { OpenRound } from './open-round.ts';
import type { Act } from './world.ts';
import { explanationOf } from './write-innstilling.ts';

type Proposed = { act: Act; at: string; round: OpenRound; input: AllocationInput; innstilling: Innstilling };
/** A letter with its key (once each), addresses and moment. */
export type Addressed = {
  key: string;
  to: string[];
  at: string;
  subject: string;
  text: string;
  html: string;
};

/** One letter to each network whose proposal is new or changed, one to the case workers. */
export function writeLetters(
  { act, at, round, innstilling, input }: Proposed,
  sequence: number,
  before: Documents['run'] | undefined,
): Addressed[] {
  const told = before ? toldBefore(before) : new Map<string, string>();
  const to = (network: string): string[] =>
    round.roles.filter((line) => line.network === network).map(({ email }) => email);
  const letters = innstilling.networks
    .filter((line) => soughtIn(line.claim) > 0 && told.get(line.claim.id) !== stableJson(line.measures))
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
    sought: soughtIn(claim),
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
    sought: soughtIn(claim),
    proposed,
    coordination: claim.coordination,
    measures: measuresIn(claim)
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
