// What is said beside the answer to a proposal: who is left out, and what did not count.
import { type Report, isWithNetwork } from '../../domain/records/report-life.ts';
import {
  tellLowered,
  tellMissing,
  tellTabless,
  tellUnassessed,
  tellUnbound,
  tellUnreached,
} from '../../text/answers/answers.ts';
import { tellLifted, tellPutBack } from '../../text/answers/not-found.ts';
import type { ComputedRound } from './compute-round.ts';

/** Sentences, each after a space; of a draft nobody knows yet whom an e-mail would not reach. */
export const tellBeside = (
  computed: ComputedRound & { reports: Report[]; unreached: string[] },
  year: number,
): string =>
  tellMissing(year, computed.reports.filter(isWithNetwork)) +
  tellTabless(computed.tabless) +
  tellUnreached(computed.unreached) +
  tellLowered(...loweredIn(computed)) +
  tellUnbound(computed.unbound) +
  tellUnassessed(computed.unassessed) +
  tellPutBack(computed.putBack) +
  tellLifted(computed.lifted);

/** How many tiltak get nothing by their verdict, and how many less than they seek. */
function loweredIn({ input }: ComputedRound): [refused: number, cut: number] {
  const lowered = input.claims.flatMap((claim) => claim.lowered ?? []);
  const refused = lowered.filter(({ most }) => most === 0).length;
  return [refused, lowered.length - refused];
}
