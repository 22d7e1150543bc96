// Rows that were sent and that today's rules would refuse: what has changed since in Plan or Nøkkeltall is not passed over.
import type { AllocationInput } from '../../allocation/model.ts';
import { checkRows } from '../needs/checks/index.ts';
import type { Moment, StoredNetwork } from '../needs/tab-state.ts';
import { type Finding, isStop } from '../sheet/finding.ts';
import type { Network } from '../round/network.ts';
import type { Plan } from '../plan/plan.ts';
import { contentOf } from '../needs/assign-ids.ts';
import { readSubmitted } from './run-input.ts';

/** A row by its ID, and what stops it now. */
export type RefusedRow = { id: string; network: string; finding: Finding };

/** Of rows that still may get something: those refused by a verdict, or with their whole report, are left out. */
export function refusedNow(
  files: { network: Network; stored: StoredNetwork }[],
  plan: Plan,
  { claims }: AllocationInput,
  { at, year, earlier }: Moment,
): RefusedRow[] {
  const counting = new Set(claims.flatMap(({ measures }) => measures.map(({ id }) => id)));
  return files.flatMap(({ network, stored }) => {
    const rows = readSubmitted(stored.submitted);
    const findings = checkRows(rows, {
      network,
      plan,
      at,
      year,
      others: [],
      earlier: earlier.get(network.name) ?? [],
      typedAt: sinceOf(stored),
    });
    return findings
      .filter(isStop)
      .flatMap((finding) =>
        rows
          .filter(
            ({ id, raw: { row } }) => counting.has(id) && finding.places.some((place) => place.row === row),
          )
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
