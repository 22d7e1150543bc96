// Rows that were sent and that today's rules would refuse: what has changed since in Plan or Nøkkeltall is not passed over.
import type { AllocationInput, TiltakClaim } from '../../allocation/model.ts';
import { checkRows } from '../needs/checks/index.ts';
import type { ParsedRow } from '../needs/parse-row.ts';
import { type Moment, type StoredNetwork, waiversOf } from '../needs/tab-state.ts';
import { waiverFor } from '../needs/waive.ts';
import { type Finding, isStop } from '../sheet/finding.ts';
import type { Network } from '../round/network.ts';
import type { Plan } from '../plan/plan.ts';
import { contentOf } from '../needs/assign-ids.ts';
import { readSubmitted } from './run-input.ts';

/** A row by its ID, and what stops it now. */
export type RefusedRow = { id: string; network: string; finding: Finding };

/** A row that seeks what people let it seek. */
const withSought = (row: ParsedRow, { soughtOwner, soughtUh, soughtOther = 0 }: TiltakClaim): ParsedRow => ({
  ...row,
  read: { ...row.read, soughtOwner, soughtUh, soughtOther },
});

/**
 * Of rows that still may get something, with what they may get at most: those refused by a verdict, or with their whole
 * report, are left out, also where a network is held to its frame.
 */
export function refusedNow(
  files: { network: Network; stored: StoredNetwork }[],
  plan: Plan,
  { claims }: AllocationInput,
  { at, year, earlier, deadline }: Moment,
): RefusedRow[] {
  const counting = new Map(claims.flatMap(({ measures }) => measures.map((one) => [one.id, one])));
  return files.flatMap(({ network, stored }) => {
    const rows = readSubmitted(stored.submitted).flatMap((row) => {
      const claimed = counting.get(row.id);
      return claimed ? withSought(row, claimed) : [];
    });
    const findings = checkRows(rows, {
      network,
      plan,
      at,
      year,
      deadline,
      others: [],
      earlier: earlier.get(network.name) ?? [],
      typedAt: sinceOf(stored),
    });
    const waivers = waiversOf(stored);
    return findings.filter(isStop).flatMap((finding) =>
      rows
        .filter(({ raw: { row } }) => finding.places.some((place) => place.row === row))
        .filter((row) => !waiverFor(row, finding, waivers.get(row.id) ?? []))
        .map(({ id }) => ({ id, network: network.name, finding })),
    );
  });
}

/** Since when each row has stood as it was sent; at the latest since it was. */
function sinceOf({ rows, submitted, report }: StoredNetwork): Map<string, string> {
  const sentAt = report && 'submittedAt' in report ? (report.submittedAt ?? '') : '';
  const kept = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    submitted.map(({ rowId, cells }) => {
      const row = kept.get(rowId);
      const isSame = row && contentOf(row.cells) === contentOf(cells);
      return [rowId, isSame ? (row.typedAt ?? row.changedAt) : sentAt];
    }),
  );
}
