// Reads what the county governor types in the tab Kladd: adjustments, each with its reason.
import { type Grid, textOf } from '../sheet/cells.ts';
import { type Finding, type Spot, finding } from '../sheet/finding.ts';
import { formatKroner } from '../../basics/kroner.ts';
import type { Column } from '../sheet/column.ts';
import { readCell } from '../sheet/read-cell.ts';
import { type TabReading, readTab } from '../sheet/read-tab.ts';
import type { InnstillingField } from '../tabs/innstilling.ts';
import { kladd } from '../tabs/kladd.ts';

/** A deviation from the computed amount, kroner with sign, and why. */
export type Adjustment = { network: string; amount: number; reason: string };

export type InnstillingReading = {
  reading: TabReading<InnstillingField>;
  adjustments: Adjustment[];
  findings: Finding[];
};

const columnOf = (field: InnstillingField): Column => kladd.columns.find((column) => column.field === field)!;

/**
 * An adjustment without a reason stops; so does one that takes more than was computed, one that stands beside none of
 * the `networks` of the round, and a second one of the same network.
 */
export function readInnstilling(grid: Grid, networks: readonly string[]): InnstillingReading {
  const reading = readTab(kladd, grid);
  const findings = [...reading.findings];
  const unadjusted = new Set(networks);
  const adjustments: Adjustment[] = [];
  for (const row of reading.rows) {
    const { adjustment } = row.cells;
    if (textOf(adjustment) === '') {
      findings.push(...readCell(columnOf('adjustment'), adjustment, row.places.adjustment).findings);
      continue;
    }
    const stopAt = (field: InnstillingField): Spot => ({ severity: 'stops', places: [row.places[field]] });
    const here = stopAt('adjustment');
    const network = textOf(row.cells.network);
    if (!unadjusted.delete(network)) {
      const code = networks.includes(network) ? 'adjustmentTwice' : 'adjustmentForeign';
      findings.push(finding(code, here, { text: network }));
      continue;
    }
    const read = readCell(columnOf('adjustment'), adjustment, row.places.adjustment);
    const { value: amount } = read;
    const because = readCell(columnOf('reason'), row.cells.reason, row.places.reason);
    const reason = textOf(row.cells.reason);
    const unread = [...read.findings, ...because.findings];
    if (typeof amount !== 'number' || unread.length > 0) findings.push(...unread);
    else if (reason === '') findings.push(finding('adjustmentUnexplained', stopAt('reason'), {}));
    else {
      const computed = row.cells.computed.value;
      if (typeof computed === 'number' && computed + amount < 0)
        findings.push(
          finding('adjustmentTooLow', here, {
            adjustment: formatKroner(amount),
            computed: formatKroner(Math.trunc(computed)),
          }),
        );
      else adjustments.push({ network, amount: amount, reason });
    }
  }
  return { reading, adjustments, findings };
}
