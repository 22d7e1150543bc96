// The letters about a run: to each network what is proposed for it, to the case workers the whole.
import type { AllocationInput } from '../domain/claims.ts';
import type { Documents } from '../domain/documents.ts';
import { type Innstilling, type NetworkLine, measuresIn, soughtIn } from '../domain/innstilling.ts';
import { sumKroner } from '../domain/kroner.ts';
import { writeNetworkStatus, writeRoundStatus } from '../text/mails.ts';
import { outcomeWords } from '../text/status.ts';
import { messageKey } from './deliver.ts';
import { hashOf } from './hash.ts';
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

/** What each network was told last, by its code: a hash of its measures as they were proposed. */
export type Told = NonNullable<Documents['latest']['told']>;

/** `told` as it is once these letters are put; `unreached` are networks that nobody in Roller gets a letter for. */
export type Letters = { letters: Addressed[]; told: Told; unreached: string[] };

/** One letter to each network that was told nothing yet or something else, one to the case workers. */
export function writeLetters(
  { act, at, round, innstilling, input }: Proposed,
  sequence: number,
  before: Told,
): Letters {
  const addressesOf = ({ claim }: NetworkLine): string[] =>
    round.roles.filter(({ network }) => network === claim.name).map(({ email }) => email);
  const seeking = innstilling.networks.filter(({ claim }) => soughtIn(claim) > 0);
  const changed = seeking.filter(({ claim, measures }) => before[claim.id] !== hashOf(measures));
  const unreached = changed.filter((line) => addressesOf(line).length === 0);
  const letters = changed.map((line): Addressed => {
    const explanation = explanationOf(innstilling, input, line);
    const key = messageKey(act.round, 'innstilling', sequence, line.claim.id);
    return {
      key,
      to: addressesOf(line),
      at,
      ...writeNetworkStatus({ ...statusOf(line), round: act.round, explanation }),
    };
  });
  const told = seeking.filter((line) => !unreached.includes(line));
  return {
    letters: [...letters, summaryFor({ act, at, round, innstilling }, sequence)],
    told: Object.fromEntries(told.map(({ claim, measures }) => [claim.id, hashOf(measures)])),
    unreached: unreached.map(({ claim }) => claim.name),
  };
}

function summaryFor({ act, at, round, innstilling }: Omit<Proposed, 'input'>, sequence: number): Addressed {
  const { frame, pot } = innstilling.allocation;
  const summary = writeRoundStatus({
    round: act.round,
    frame,
    pot,
    unallocated: innstilling.unallocated,
    networks: innstilling.networks.map(({ claim, proposed }) => ({
      name: claim.name,
      sought: soughtIn(claim),
      proposed,
    })),
  });
  const to = round.roles.filter(({ role }) => role === 'sf_caseworker').map(({ email }) => email);
  return { key: messageKey(act.round, 'innstilling', sequence, 'sf'), to, at, ...summary };
}

/** What a run told each network, where that was not noted beside it. */
export function toldBy({ outcome }: Documents['run']): Told {
  const { awards } = JSON.parse(outcome) as { awards: { claim: string; measures: unknown }[] };
  return Object.fromEntries(awards.map(({ claim, measures }) => [claim, hashOf(measures)]));
}

function statusOf({
  claim,
  proposed,
  measures,
}: NetworkLine): Omit<Parameters<typeof writeNetworkStatus>[0], 'round' | 'explanation'> {
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
