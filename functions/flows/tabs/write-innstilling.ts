// The tabs Kladd and Innstilling: a row per network, live sums under them, and the frame reconciled to the krone.
import { type Grid, cellAt, columnLetter, textOf } from '../../domain/sheet/cells.ts';
import { certify } from '../../allocation/certificate.ts';
import type { AllocationInput } from '../../allocation/model.ts';
import { type Innstilling, type NetworkLine, soughtIn } from '../../domain/proposal/innstilling.ts';
import type { TabDefinition } from '../../domain/sheet/column.ts';
import { type TabReading, readTab } from '../../domain/sheet/read-tab.ts';
import type { Report } from '../../domain/records/report-life.ts';
import type { Network } from '../../domain/round/network.ts';
import { type InnstillingField, innstilling } from '../../domain/tabs/innstilling.ts';
import { kladd } from '../../domain/tabs/kladd.ts';
import { certificateHeading, certificateLines } from '../../text/pages/certificate.ts';
import { aboutDraft, reconciliation, sumRows } from '../../text/tabs/reconciliation.ts';
import { reportWord } from '../../text/words/status.ts';
import { proposedIn } from './formulas/proposed-formula.ts';
import { type RowsShown, type Values, showRows } from './write-findings.ts';

type Row = Values<InnstillingField>;

/** What is shown of a proposal; `explanations` by the claim's id. */
type Proposal = {
  input: AllocationInput;
  innstilling: Innstilling;
  explanations: ReadonlyMap<string, string>;
  reports: Report[];
};

/**
 * The line of each row from row 2. Down to the last row in which somebody has typed, every network keeps its row, so
 * that what was typed stays beside its network; those below close up in the order they stand, and new ones come last.
 */
export function orderRows(
  grid: Grid,
  reading: TabReading<InnstillingField>,
  result: Innstilling,
  typedBy: TabDefinition['typedBy'] = kladd.typedBy,
): (NetworkLine | undefined)[] {
  const lines = new Map(result.networks.map((line) => [line.claim.name, line]));
  const text = (row: number, field: InnstillingField): string =>
    textOf(cellAt(grid, row, reading.columns[field] ?? -1));
  const take = (row: number): NetworkLine | undefined => {
    const line = lines.get(text(row, 'network'));
    if (line) lines.delete(line.claim.name);
    return line;
  };
  const standing = grid.rows.map((_, row) => row).slice(1);
  const isTyped = (row: number): boolean =>
    text(row, 'adjustment') !== '' || (text(row, 'reason') !== '' && lines.has(text(row, 'network')));
  const typed = typedBy === 'nobody' ? [] : standing.filter(isTyped);
  // Of a network that stands twice, the row in which somebody has typed is the one.
  const stored = new Map(typed.map((row) => [row, take(row)]));
  const last = typed.at(-1) ?? 0;
  return [
    ...standing.slice(0, last).map((row) => (stored.has(row) ? stored.get(row) : take(row))),
    ...standing.slice(last).flatMap((row) => take(row) ?? []),
    ...lines.values(),
  ];
}

/** What is published: what was typed in the draft is written here too, and formulas add it up. */
export const writeInnstilling = (grid: Grid, networks: Network[], proposal: Proposal): RowsShown =>
  writeRows(innstilling, grid, networks, proposal);

/** The draft, with what is said of it last; Justering and Begrunnelse are read here and never written. */
export const writeKladd = (
  grid: Grid,
  networks: Network[],
  proposal: Proposal & { about: readonly string[] },
): RowsShown => writeRows(kladd, grid, networks, proposal);

type Tab = TabDefinition<InnstillingField>;

/** Only cells of ours that differ; formulas point at this tab alone. The networks are watched. */
function writeRows(
  tab: Tab,
  grid: Grid,
  networks: Network[],
  proposal: Proposal & { about?: readonly string[] },
): RowsShown {
  const { input, innstilling: result, about = [] } = proposal;
  const reading = readTab(tab, grid);
  const at = (field: InnstillingField): string => columnLetter(reading.columns[field] ?? 0);
  const rows = orderRows(grid, reading, result, tab.typedBy);
  const lineOf = rowsOf(reading, proposal, networks);
  const values = rows.map((line, index): Row => {
    if (!line) return {};
    const typed = typedOf(line);
    const cell =
      tab.typedBy === 'nobody'
        ? { value: typed.adjustment }
        : cellAt(grid, index + 1, reading.columns.adjustment ?? -1);
    return { ...lineOf(line, index + 2), ...typed, proposed: proposedIn(reading, index + 1, cell) };
  });
  const last = rows.length + 1;
  const all = [
    ...values,
    sumRow(at, last),
    {},
    ...reconciliation(input, at, last),
    {},
    ...certificateRows(result, input),
    ...aboutRows(about),
  ];
  const end = Math.max(all.length + 1, grid.rows.length);
  const ours = tab.columns.filter(({ owner, field }) => owner === 'us' && field !== 'remark');
  const blank: Row = Object.fromEntries(ours.map(({ field }) => [field, null]));
  const shown = Array.from({ length: end - 1 }, (_, index): Row => ({
    ...blank,
    ...pick(all[index] ?? {}, blank),
  }));
  return showRows(reading, grid, 'network', shown);
}

/** Only those cells of a row that this tab has for us to write. */
const pick = (row: Row, ours: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([field]) => Object.hasOwn(ours, field)));

const aboutRows = (about: readonly string[]): Row[] =>
  about.length === 0
    ? []
    : [{}, ...about.map((explanation, at): Row => ({ network: at === 0 ? aboutDraft : '', explanation }))];

const typedOf = ({ adjustment, reason }: NetworkLine): { adjustment: number | null; reason: string | null } =>
  adjustment === 0 ? { adjustment: null, reason: null } : { adjustment, reason };

/** A network's cells in a row of the sheet, counted from 1; but what was typed, and what it makes. */
function rowsOf(
  reading: TabReading<InnstillingField>,
  { explanations, reports }: Proposal,
  networks: Network[],
): (line: NetworkLine, row: number) => Row {
  const at = (field: InnstillingField): string => columnLetter(reading.columns[field] ?? 0);
  const words = new Map(reports.map((report) => [report.id, reportWord(report)]));
  const lastYear = new Map(networks.map((network) => [network.name, network.lastYear]));
  return ({ claim, lines }, row) => {
    const before = lastYear.get(claim.name);
    return {
      network: claim.name,
      status: words.get(claim.name) ?? '',
      sought: soughtIn(claim),
      ...lines,
      computed: { formula: `=SUM(${at('base')}${row}:${at('rounding')}${row})` },
      coordination: claim.coordination,
      payable: { formula: `=${at('proposed')}${row}+${at('coordination')}${row}` },
      lastYear: before ?? null,
      change: before === undefined ? null : { formula: `=${at('proposed')}${row}-${at('lastYear')}${row}` },
      explanation: explanations.get(claim.id) ?? '',
    };
  };
}

/** What the run was seen to have, in words; under everything else. */
function certificateRows({ allocation, networks }: Innstilling, input: AllocationInput): Row[] {
  const certificate = certify(input, allocation);
  const isAdjusted = networks.some(({ adjustment }) => adjustment !== 0);
  const heading = certificateHeading(certificate, isAdjusted ? 'adjusted' : 'computed');
  return [
    { network: heading.name, explanation: heading.about },
    ...certificateLines(certificate).map(({ name, verdict, about }): Row => ({
      network: name,
      status: verdict,
      explanation: about,
    })),
  ];
}

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
