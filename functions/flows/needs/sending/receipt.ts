// The receipt of a report as it is stored with what was sent: from the same rows, which go with it as a file.
import { csvOf } from '../../../basics/csv.ts';
import { sentRows } from '../../../domain/needs/sent-rows.ts';
import type { TabState } from '../../../domain/needs/tab-state.ts';
import type { Documents } from '../../../domain/records/documents.ts';
import { inBoth } from '../../../text/mails/languages.ts';
import { receiptFile } from '../../../text/mails/receipt-file.ts';
import { type ReceiptFacts, writeReceipt } from '../../../text/mails/receipt.ts';
import { addressesFor, networkRole } from '../../job/holders.ts';
import type { NetworkJob } from '../../job/in-network-tab.ts';
import type { Letter } from '../../job/put-message.ts';
import { tabLinks } from '../../tabs/link-to.ts';

/** Bytes of a file, and of a message with one: well inside what a stored document holds, and a mailbox takes. */
const largestFile = 200_000;
const largestMessage = 900_000;

export type Sent = { key: string; at: string; version: number; frozen: Documents['submittedRow'][] };

/** To those who have the network's role in Roller. */
export function receiptOf(job: NetworkJob, tabState: TabState, { key, at, version, frozen }: Sent) {
  const { round, network } = job;
  const whom = networkRole(network);
  const to = addressesFor(round, whom);
  const facts = factsOf(job, tabState, { at, version });
  return { kind: 'receipt' as const, key, to, whom, at, ...withFile(facts, frozen) };
}

function factsOf(
  { act, round, network, grid }: NetworkJob,
  { rows }: TabState,
  { at, version }: Pick<Sent, 'at' | 'version'>,
): ReceiptFacts {
  return {
    network: network.name,
    round: { ...act.round, links: tabLinks(act.round, grid) },
    version,
    measures: rows.map(({ read }) => ({
      name: read.measure ?? '',
      owner: read.soughtOwner ?? 0,
      uh: read.soughtUh ?? 0,
      other: read.soughtOther ?? 0,
    })),
    preAnnounced: network.preAnnounced,
    sentAt: at,
    deadline: round.deadline,
  };
}

/** With the rows as a file; where they are more than a message can hold, it says where they stand. */
function withFile(facts: ReceiptFacts, frozen: readonly Documents['submittedRow'][]): Letter {
  const { network, round, version } = facts;
  const name = receiptFile({ network, year: round.year, version });
  const text = csvOf(sentRows(frozen));
  const attachment = { name, type: 'text/csv' as const, text };
  const letter = { ...bothOf({ ...facts, file: name }), attachment };
  const isSmall = Buffer.byteLength(text) <= largestFile && sizeOf(letter) <= largestMessage;
  return isSmall ? letter : bothOf(facts);
}

const bothOf = (facts: ReceiptFacts): Letter =>
  inBoth((language) => writeReceipt({ ...facts, round: { ...facts.round, language } }));

/** As it is stored. */
const sizeOf = (letter: Letter): number => Buffer.byteLength(JSON.stringify(letter));
