// The tabs Kladd and Innstilling: a row per network, live sums under them, and the frame reconciled to the krone.
import { type Grid, cellAt, columnLetter, textOf } from '../../domain/sheet/cells.ts';
import { certify } from '../../allocation/certificate.ts';
import type { AllocationInput } from '../../allocation/model.ts';
import { type Innstilling, type NetworkLine, soughtIn } from '../../domain/proposal/innstilling.ts';
import { layoutOf } from '../../domain/proposal/tab-layout.ts';
import type { TabDefinition } from '../../domain/sheet/column.ts';
import { type TabReading, readTab } from '../../domain/sheet/read-tab.ts';
import { type Report, isWithNetwork } from '../../domain/records/report-life.ts';
import { type InnstillingField, innstilling } from '../../domain/tabs/innstilling.ts';
import { kladd } from '../../domain/tabs/kladd.ts';
import { certificateHeading, certificateLines } from '../../text/pages/certificate.ts';
import { aboutDraft, reconciliation, sumRows } from '../../text/tabs/reconciliation.ts';
import { notComparable, sayLastYear } from '../../text/tabs/sentences.ts';
import { mostInWhy } from '../../text/words/short-reason.ts';
import { reportWord } from '../../text/words/status.ts';
import type { CellWrite } from '../../ports.ts';
import type { OpenRound } from '../job/open-round.ts';
import { barOf } from './formulas/bar-formula.ts';
import { type RowsShown, type Values, showRows } from './write-findings.ts';
import { writeWholes } from './write-wholes.ts';

type Row = Values<InnstillingField>;

/** What is shown of a proposal, with what is said of each network. */
type Proposal = {
  input: AllocationInput;
  innstilling: Innstilling;
  explanations: ReadonlyMap<string, string>;
  reasons: ReadonlyMap<string, string>;
  reports: Report[];
};

/** The line of each row from row 2: in the order they stand, each network once, and new ones last. */
export function orderRows(
  grid: Grid,
  reading: TabReading<InnstillingField>,
  result: Innstilling,
): NetworkLine[] {
  const lines = new Map(result.networks.map((line) => [line.claim.name, line]));
  const take = (row: number): NetworkLine[] => {
    const line = lines.get(textOf(cellAt(grid, row, reading.columns.network ?? -1)));
    if (line) lines.delete(line.claim.name);
    return line ? [line] : [];
  };
  const standing = grid.rows.flatMap((_, row) => (row === 0 ? [] : take(row)));
  return [...standing, ...lines.values()];
}

type Rules = Pick<OpenRound, 'networks' | 'plan'>;
type Tab = TabDefinition<InnstillingField>;

/** What is published: amounts as they are, and formulas that add them up. */
export const writeInnstilling = (grid: Grid, round: Rules, proposal: Proposal): RowsShown =>
  writeRows(innstilling, { grid, round, proposal });

/** The draft, with what is said of it last. What was moved is a formula of ours, so that a number is somebody else's. */
export const writeKladd = (
  grid: Grid,
  round: Rules,
  proposal: Proposal & { about: readonly string[] },
): RowsShown => writeRows(kladd, { grid, round, proposal });

type Look = { grid: Grid; round: Rules; proposal: Proposal & { about?: readonly string[] } };
type Shown = Look & {
  reading: TabReading<InnstillingField>;
  /** A field's column letter. */
  at: (field: InnstillingField) => string;
  /** Where sentences stand: a workbook from before has no column Hvorfor, and there it is all in Forklaring. */
  says: 'why' | 'explanation';
};

/** Only cells of ours that differ; formulas point at this tab alone. The networks are watched. */
function writeRows(tab: Tab, look: Look): RowsShown {
  const { grid, round, proposal } = look;
  const reading = readTab(tab, grid);
  const at = (field: InnstillingField): string => columnLetter(reading.columns[field] ?? 0);
  const says = reading.columns.why === undefined ? 'explanation' : 'why';
  const shown: Shown = { ...look, reading, at, says };
  const rows = orderRows(grid, reading, proposal.innstilling);
  const last = rows.length + 1;
  const above = [
    ...rows.map((line, index): Row => networkRow(tab, shown, line, index + 2)),
    { ...sumRow(at, last), [says]: sayLastYear(round.plan.lastYearOf) },
    {},
    ...frameRows(shown, last),
  ];
  const all = [...above, ...roomForChart(rows.length, above), ...certificateRows(shown), ...aboutRows(shown)];
  const end = Math.max(all.length + 1, grid.rows.length);
  const ours = tab.columns.filter(({ owner, field }) => owner === 'us' && field !== 'remark');
  const blank: Row = Object.fromEntries(ours.map(({ field }) => [field, null]));
  const values = Array.from({ length: end - 1 }, (_, index): Row => ({
    ...blank,
    ...pick(all[index] ?? {}, blank),
  }));
  const { writes, expected } = showRows(reading, grid, 'network', values);
  return { writes: [...writes, ...wholeReasons(shown, rows)], expected };
}

/** What a cell of Hvorfor has no room for stands in its note. */
function wholeReasons({ grid, round, proposal, reading }: Shown, rows: NetworkLine[]): CellWrite[] {
  const { why } = reading.columns;
  if (why === undefined) return [];
  const own = rows.map(({ claim: { id } }) => proposal.explanations.get(id) ?? '');
  const all = [...own, sayLastYear(round.plan.lastYearOf)].map((text, at): [number, string] => [
    at + 1,
    text,
  ]);
  return writeWholes(
    grid,
    why,
    new Map(all.filter(([at, text]) => text.length > (at > own.length ? mostInWhy : 0))),
  );
}

/** Empty rows to the end of the chart, and one at least. */
const roomForChart = (networks: number, { length }: Row[]): Row[] =>
  Array.from({ length: Math.max(1, layoutOf(networks).below - 1 - length) }, () => ({}));

/** Only those cells of a row that this tab has for us to write. */
const pick = (row: Row, ours: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([field]) => Object.hasOwn(ours, field)));

const aboutRows = ({ proposal: { about = [] }, says }: Shown): Row[] =>
  about.length === 0
    ? []
    : [{}, ...about.map((text, at): Row => ({ network: at === 0 ? aboutDraft : '', [says]: text }))];

/** From the frame to the last krone, each line with its part of the frame. */
function frameRows({ proposal, at, says }: Shown, last: number): Row[] {
  const lines = reconciliation(proposal.input, proposal.innstilling.unallocated, at, last);
  const cell = (index: number): string => `${at('sought')}${last + 3 + index}`;
  return lines.map(({ about, ...line }, index) => ({
    ...line,
    bar: barOf(cell(index), cell(0)),
    [says]: about ?? null,
  }));
}

/** The sum of the moves, and each of them; nothing where none is. */
function movedIn({ kind }: Tab, { adjustment, reason }: NetworkLine): Row {
  if (reason === '') return { adjustment: null, reason: null };
  return { adjustment: kind === 'kladd' ? { formula: `=${adjustment}` } : adjustment, reason };
}

/** `row` counts from 1. A network that has not sent has no lines. */
function networkRow(tab: Tab, shown: Shown, line: NetworkLine, row: number): Row {
  const { round, proposal, at } = shown;
  const { claim } = line;
  const before = round.networks.find(({ name }) => name === claim.name)?.lastYear;
  const report = proposal.reports.find(({ id }) => id === claim.name);
  const isSent = !report || !isWithNetwork(report);
  const explanation = proposal.explanations.get(claim.id) ?? '';
  const [pot = '', ...own] = explanation.split('\n');
  const reason = proposal.reasons.get(claim.id);
  const difference = `${at('proposed')}${row}-${at('lastYear')}${row}`;
  return {
    network: claim.name,
    status: report ? reportWord(report) : '',
    sought: soughtIn(claim),
    bar: barOf(`${at('proposed')}${row}`, `${at('sought')}${row}`),
    ...(isSent ? line.lines : {}),
    computed: { formula: `=SUM(${at('base')}${row}:${at('rounding')}${row})` },
    ...movedIn(tab, line),
    proposed: { formula: `=${at('computed')}${row}+${at('adjustment')}${row}` },
    coordination: claim.coordination,
    payable: { formula: `=${at('proposed')}${row}+${at('coordination')}${row}` },
    lastYear: before ?? null,
    change: isSent && before !== undefined ? changeOf(round, difference) : null,
    why: reason ?? (own.join('\n') || pot),
    explanation,
  };
}

/** A figure of another scheme is not compared. */
const changeOf = ({ plan }: Rules, difference: string): Row['change'] =>
  plan.lastYearOf.text === 'other' ? notComparable : { formula: `=${difference}` };

/** What the run was seen to have, in words; under everything else. */
function certificateRows({ proposal: { input, innstilling: result }, says }: Shown): Row[] {
  const { allocation, networks } = result;
  const certificate = certify(input, allocation);
  const isAdjusted = networks.some(({ reason }) => reason !== '');
  const heading = certificateHeading(certificate, isAdjusted ? 'adjusted' : 'computed');
  return [
    { network: heading.name, [says]: heading.about },
    ...certificateLines(certificate).map(({ name, verdict, about }): Row => ({
      network: name,
      status: verdict,
      [says]: about,
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
