// Reads the Kriterier tab: which verdict each network got on each criterion, and what is wrong with the rest.
import { type Grid, cellAt, textOf } from '../sheet/cells.ts';
import { type Assessment, type CriteriaSet, assessmentKey } from './criteria.ts';
import { type Verdict, verdictWords, type KriterierField, kriterier } from '../tabs/kriterier.ts';
import { type Finding, type Severity, finding } from '../sheet/finding.ts';
import { headerKey } from '../../basics/same-text.ts';
import { withOffers } from '../sheet/left/proposals.ts';
import { readCell } from '../sheet/read-cell.ts';
import { type RawRow, type TabReading, isTyped, readTab } from '../sheet/read-tab.ts';
import type { Network } from './network.ts';
import { type CriteriaRow, placeCriteria } from './place-criteria.ts';

export type CriteriaReading = {
  reading: TabReading<KriterierField>;
  assessments: Assessment[];
  findings: Finding[];
  /** Keys of rows that stand there with no verdict: one that was saved is taken back. */
  emptied: string[];
  /** Every row there shall be, and where it stands; those that lack a place are new. */
  rows: { wanted: CriteriaRow; at: number | undefined }[];
};

/** One row per network and criterion, in that order. */
export const criteriaRows = (networks: Network[], { criteria }: CriteriaSet): CriteriaRow[] =>
  networks.flatMap((network) =>
    criteria.map((criterion) => ({ key: assessmentKey(network.code, criterion.id), network, criterion })),
  );

const columnOf = (field: KriterierField) => kriterier.columns.find((column) => column.field === field)!;

function readRow(row: RawRow<KriterierField>, { key, network, criterion }: CriteriaRow) {
  const verdict = readCell(columnOf('verdict'), row.cells.verdict, row.places.verdict);
  const reason = readCell(columnOf('reason'), row.cells.reason, row.places.reason);
  const findings = [...verdict.findings, ...reason.findings];
  const word = verdict.value as keyof typeof verdictWords | undefined;
  if (word === undefined || findings.length > 0) return { findings };
  const text = textOf(row.cells.reason);
  const value: Verdict = verdictWords[word];
  if (value !== 'met' && text === '') {
    const facts = { verdict: word, network: network.name, criterion: criterion.label };
    const places = [row.places.reason];
    return { findings: [finding('assessmentUnexplained', { severity: 'stops', places }, facts)] };
  }
  const assessment: Assessment = { key, network: network.name, criterion, verdict: value, reason: text };
  return { findings, assessment };
}

const refusesNothing = ['', 'møtt', 'ikke relevant'];

/** A verdict that counts for nothing stops where it would have refused somebody, or where nobody can tell. */
const severityOfForeign = ({ cells: { verdict } }: RawRow<KriterierField>): Severity =>
  refusesNothing.includes(headerKey(textOf(verdict))) ? 'tells' : 'stops';

/** A typed row that is none of those there shall be, or that stands twice, counts for nothing. */
export function readCriteria(grid: Grid, networks: Network[], set: CriteriaSet): CriteriaReading {
  const reading = readTab(kriterier, grid);
  const wanted = criteriaRows(networks, set);
  const placed = placeCriteria(reading.rows, wanted);
  const keys = new Set(wanted.map(({ key }) => key));
  const assessments: Assessment[] = [];
  const findings = [...reading.findings];
  for (const row of reading.rows.filter((one) => isTyped(kriterier, one))) {
    const known = placed.get(row.row);
    const text = textOf(row.cells.key);
    const places = [row.places.verdict];
    if (known) {
      const read = readRow(row, known);
      findings.push(...read.findings);
      if (read.assessment) assessments.push(read.assessment);
    } else if (keys.has(text))
      findings.push(finding('assessmentTwice', { severity: 'stops', places }, { text }));
    else findings.push(finding('assessmentForeign', { severity: severityOfForeign(row), places }, { text }));
  }
  const hasVerdicts = reading.columns.verdict !== undefined;
  const empty = [...placed].filter(
    ([row]) => textOf(cellAt(grid, row, reading.columns.verdict ?? -1)) === '',
  );
  const at = new Map([...placed].map(([row, { key }]) => [key, row]));
  return {
    reading,
    assessments,
    findings: withOffers(grid, findings),
    emptied: hasVerdicts ? empty.map(([, { key }]) => key) : [],
    rows: wanted.map((one) => ({ wanted: one, at: at.get(one.key) })),
  };
}
