// The Innstilling tab: a row per network, live sums under them, and the frame reconciled to the krone.
import { type Grid, columnLetter, textOf } from '../domain/cells.ts';
import { certify } from '../domain/certificate.ts';
import { explainAward } from '../domain/explain.ts';
import type { AllocationInput } from '../domain/claims.ts';
import { type Innstilling, type NetworkLine, soughtIn } from '../domain/innstilling.ts';
import { type TabReading, readTab } from '../domain/read-tab.ts';
import type { Report } from '../domain/report-life.ts';
import type { Network } from '../domain/rules-of-round.ts';
import { type InnstillingField, innstilling } from '../domain/tabs/innstilling.ts';
import type { CellWrite } from '../ports.ts';
import { certificateHeading, certificateLines } from '../text/certificate.ts';
import { explainAdjustment, explainOwn, explainPot } from '../text/explanation.ts';
import { reconciliation, sumRows } from '../text/reconciliation.ts';
import { sayFailures } from '../text/sentences.ts';
import { reportWord } from '../text/status.ts';
import { type Values, writeRow } from './write-findings.ts';

type Row = Values<InnstillingField>;

/** The explanation of one network's amount: two lines, and a third when people adjusted it; or why it is refused. */
export function explanationOf(result: Innstilling, input: AllocationInput, line: NetworkLine): string {
  if (line.claim.unmet) return sayFailures(line.claim.unmet.failures);
  const explained = explainAward(result.allocation, input, line.claim.id);
  if (!explained) return '';
  const adjusted =
    line.adjustment === 0 ? [] : [explainAdjustment(line.adjustment, line.reason, line.proposed)];
  return [explainPot(explained), explainOwn(explained), ...adjusted].join('\n');
}

/** Networks keep the row they have, so that an adjustment stays beside its network; new ones come after. */
export function orderRows(
  grid: Grid,
  reading: TabReading<InnstillingField>,
  result: Innstilling,
): (NetworkLine | undefined)[] {
  const lines = new Map(result.networks.map((line) => [line.claim.name, line]));
  const rows: (NetworkLine | undefined)[] = [];
  for (let row = 1; row < grid.rows.length; row++) {
    const name = textOf(grid.rows[row]?.[reading.columns.network ?? 0]);
    const line = lines.get(name);
    const typed = textOf(grid.rows[row]?.[reading.columns.adjustment ?? 0]) !== '';
    if (!line && !typed) break;
    lines.delete(name);
    rows.push(line);
  }
  return [...rows, ...lines.values()];
}

/** Only cells of ours that differ; Justering and Begrunnelse are read and never written. */
export function writeInnstilling(
  grid: Grid,
  result: Innstilling,
  input: AllocationInput,
  networks: Network[],
  reports: Report[],
): CellWrite[] {
  const reading = readTab(innstilling, grid);
  const at = (field: InnstillingField): string => columnLetter(reading.columns[field] ?? 0);
  const rows = orderRows(grid, reading, result);
  const words = new Map(reports.map((report) => [report.id, reportWord(report)]));
  const lastYear = new Map(networks.map((network) => [network.name, network.lastYear]));
  const values = rows.map((line, index): Row => {
    const row = index + 2;
    if (!line) return {};
    const { base, keyShare, capCut, redistributed, other, rounding } = line.lines;
    const before = lastYear.get(line.claim.name);
    return {
      network: line.claim.name,
      status: words.get(line.claim.name) ?? '',
      sought: soughtIn(line.claim),
      base,
      keyShare,
      capCut,
      redistributed,
      other,
      rounding,
      computed: { formula: `=SUM(${at('base')}${row}:${at('rounding')}${row})` },
      proposed: { formula: `=${at('computed')}${row}+${at('adjustment')}${row}` },
      coordination: line.claim.coordination,
      payable: { formula: `=${at('proposed')}${row}+${at('coordination')}${row}` },
      lastYear: before ?? null,
      change: before === undefined ? null : { formula: `=${at('proposed')}${row}-${at('lastYear')}${row}` },
      explanation: explanationOf(result, input, line),
    };
  });
  const last = rows.length + 1;
  const frame = reconciliation(input, at, last);
  const all = [...values, sumRow(at, last), {}, ...frame, {}, ...certificateRows(result, input)];
  const end = Math.max(all.length + 1, grid.rows.length);
  return Array.from({ length: end - 1 }, (_, index) => ({ ...blank, ...all[index] })).flatMap((row, index) =>
    writeRow(reading, grid, index + 1, row),
  );
}

/** What the run was seen to have, in words; under everything else. */
function certificateRows({ allocation, networks }: Innstilling, input: AllocationInput): Row[] {
  const certificate = certify(input, allocation);
  const heading = certificateHeading(
    certificate,
    networks.some(({ adjustment }) => adjustment !== 0),
  );
  return [
    { network: heading.name, explanation: heading.about },
    ...certificateLines(certificate).map(({ name, verdict, about }): Row => ({
      network: name,
      status: verdict,
      explanation: about,
    })),
  ];
}

const ourFields = innstilling.columns
  .filter(({ owner, field }) => owner === 'us' && field !== 'remark')
  .map(({ field }) => field);
const blank = Object.fromEntries(ourFields.map((field) => [field, null])) as Row;
const summed: InnstillingField[] = [
  'sought',
  'base',
  'keyShare',
  'capCut',
  'redistributed',
  'other',
  'rounding',
  'computed',
  'proposed',
  'coordination',
  'payable',
  'lastYear',
];

const sumRow = (at: (field: InnstillingField) => string, last: number): Row => ({
  network: sumRows.sum,
  ...Object.fromEntries(
    summed.map((field) => [field, { formula: `=SUM(${at(field)}2:${at(field)}${last})` }]),
  ),
});
