// The letters about a run: to each network what is proposed for it, to the case workers the whole.
import type { Documents } from '../../domain/records/documents.ts';
import { type Innstilling, type NetworkLine, tiltakIn, soughtIn } from '../../domain/proposal/innstilling.ts';
import { soughtBy } from '../../allocation/payees.ts';
import { type Report, isWithNetwork } from '../../domain/records/report-life.ts';
import type { Whom } from '../../domain/records/message-life.ts';
import { behovTitle } from '../../domain/tabs/index.ts';
import { inBoth } from '../../text/mails/languages.ts';
import { writeLeftOut } from '../../text/mails/left-out.ts';
import { type NetworkStatus, writeNetworkStatus } from '../../text/mails/network-status.ts';
import { writeRoundStatus } from '../../text/mails/round-status.ts';
import { outcomeWords, reportWord } from '../../text/words/status.ts';
import { addressesFor, networkRole, governorRole } from '../job/holders.ts';
import { type Letter, messageKey } from '../job/put-message.ts';
import { hashOf, isHashOf } from '../job/hash.ts';
import { networkLinks, tabLinks } from '../tabs/link-to.ts';
import type { OpenRound } from '../job/open-round.ts';
import { ownPriority } from '../tabs/write-tiltak.ts';
import type { Act } from '../job/world.ts';

type Proposed = {
  act: Act;
  at: string;
  round: OpenRound;
  innstilling: Innstilling;
  /** By the claim's id. */
  explanations: ReadonlyMap<string, string>;
  /** As they are once the proposal is stored. */
  reports: Report[];
};

/** The last part of a key that is stored: it stays as it was, so that nobody is written to twice. */
const ofTheWhole = 'sf';

/** A letter with its key (once each), addresses and moment. */
export type Addressed = {
  key: string;
  to: string[];
  whom: Whom;
  at: string;
} & Pick<Letter, 'subject' | 'text' | 'html' | 'nynorsk'>;

/** What each network was told last, by its code: a hash of its tiltak as they were proposed, and of the reason if adjusted. */
export type Told = NonNullable<Documents['latest']['told']>;

/** Which proposal it is, and why it replaces the one before. */
export type Version = { sequence: number; reason?: string };

/** `told` as it is once these letters are put; `unreached` are networks that nobody in Roller gets a letter for. */
export type Letters = { letters: Addressed[]; told: Told; unreached: string[] };

/** One letter to each network, sent or not, that was told nothing yet or something else; one to the case workers. */
export function writeLetters(proposed: Proposed, version: Version, before: Told): Letters {
  const { networks } = proposed.innstilling;
  const knows = (line: NetworkLine): boolean => {
    const known = before[line.claim.id] ?? '';
    return isHashOf(known, tellable(line)) || isHashOf(known, line.measures);
  };
  const letters = networks.filter((line) => !knows(line)).map((line) => letterTo(line, proposed, version));
  const unreached = networks.filter((line) => !knows(line) && addressesOf(line, proposed).length === 0);
  const told = networks.filter((line) => !unreached.includes(line));
  return {
    letters: [...letters, summaryFor(proposed, version)],
    told: Object.fromEntries(
      told.map((line) => [line.claim.id, knows(line) ? before[line.claim.id]! : hashOf(tellable(line))]),
    ),
    unreached: unreached.map(({ claim }) => claim.name),
  };
}

const addressesOf = ({ claim }: NetworkLine, { round }: Proposed): string[] =>
  addressesFor(round, networkRole({ code: claim.id, name: claim.name }));

function letterTo(line: NetworkLine, proposed: Proposed, version: Version): Addressed {
  const { act, at, round, explanations, reports } = proposed;
  const { id, name: network, coordination } = line.claim;
  const left = reports.filter(isWithNetwork).find((report) => report.id === network);
  const tab = round.grids.get(behovTitle(network));
  const links = left
    ? networkLinks(act.round, tab)
    : [...tabLinks(act.round, round.grids.get('Innstilling')), ...tabLinks(act.round, tab)];
  const explanation = explanations.get(id) ?? '';
  const letter = inBoth((language) => {
    const about = { ...act.round, links, language };
    return left
      ? writeLeftOut({ network, round: about, version, coordination, returned: left.state === 'returned' })
      : writeNetworkStatus({ ...statusOf(line), round: about, version, explanation });
  });
  const key = messageKey(act.round, 'innstilling', version.sequence, id);
  return {
    key,
    to: addressesOf(line, proposed),
    whom: networkRole({ code: id, name: network }),
    at,
    ...letter,
  };
}

/** What a network is told again when it changes: its tiltak, and why people adjusted its amount. Told before: the tiltak alone. */
const tellable = ({ measures, reason }: NetworkLine): unknown =>
  reason === '' ? measures : { measures, reason };

function summaryFor({ act, at, round, innstilling, reports }: Proposed, version: Version): Addressed {
  const words = new Map(reports.map((report) => [report.id, reportWord(report)]));
  const { frame, pot } = innstilling.allocation;
  const links = tabLinks(act.round, round.grids.get('Innstilling'));
  const { unallocated } = innstilling;
  const networks = innstilling.networks.map(({ claim, proposed }) => ({
    name: claim.name,
    sought: soughtIn(claim),
    proposed,
    report: words.get(claim.name) ?? '',
  }));
  const summary = inBoth((language) =>
    writeRoundStatus({
      round: { ...act.round, links, language },
      version,
      frame,
      pot,
      unallocated,
      networks,
    }),
  );
  const to = addressesFor(round, governorRole);
  return {
    key: messageKey(act.round, 'innstilling', version.sequence, ofTheWhole),
    to,
    whom: governorRole,
    at,
    ...summary,
  };
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
}: NetworkLine): Omit<NetworkStatus, 'round' | 'version' | 'explanation'> {
  const awards = new Map(measures.map((award) => [award.id, award]));
  return {
    network: claim.name,
    sought: soughtIn(claim),
    proposed,
    coordination: claim.coordination,
    measures: tiltakIn(claim)
      .toSorted((a, b) => ownPriority(a) - ownPriority(b))
      .map((measure) => {
        const award = awards.get(measure.id);
        return {
          name: measure.name,
          sought: soughtBy(measure),
          proposed: award?.amount ?? 0,
          outcome: award ? outcomeWords[award.outcome] : '',
        };
      }),
  };
}
