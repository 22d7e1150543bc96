// A network's report on paper: where it stands, its sums against the frame, and each tiltak in its order of priority.
import { oneStop } from '../../basics/one-stop.ts';
import { formatKroner, groupDigits, signed, sumKroner } from '../../basics/kroner.ts';
import type { PrintBlock, PrintDocument } from '../../basics/print-document.ts';
import { soughtInRow } from '../../domain/needs/sought.ts';
import type { RowInTab } from '../../domain/needs/tab-state.ts';
import type { Report } from '../../domain/records/report-life.ts';
import type { Network } from '../../domain/round/network.ts';
import { capital, termOf } from '../words/ordliste.ts';
import { reportWord, rowStatus } from '../words/status.ts';
import { sayInstant } from '../words/when.ts';
import { nameOfTiltak, printTiltak } from './tiltak.ts';
import { type PrintRound, framed, roundTitle } from './words.ts';

export type ReportFacts = {
  round: PrintRound;
  network: Pick<Network, 'name' | 'preAnnounced'>;
  rows: readonly RowInTab[];
  report: Report;
  /** When the tab was looked at, UTC. */
  at: string;
};

export function printReport(facts: ReportFacts): PrintDocument {
  const { round, network, report, at } = facts;
  const rows = inOrder(facts.rows);
  const what = capital(termOf('networkNeedReport', round.year));
  return {
    ...framed(round, `${what} fra ${network.name}`),
    at: isSent(report) ? report.submittedAt : at,
    paper: 'upright',
    blocks: [
      { kind: 'heading', level: 1, text: `${what} ${round.year}: ${network.name}` },
      { kind: 'named', rows: headOf(facts) },
      ...sumsOf(rows),
      ...rows.flatMap((row, index) => printTiltak(row, index + 1)),
    ],
  };
}

const isSent = (report: Report): report is Exclude<Report, { state: 'unsent' | 'returned' }> =>
  report.state !== 'unsent' && report.state !== 'returned';

/** By priority as it could be read; what has none comes last, in the order of the tab. */
const inOrder = (rows: readonly RowInTab[]): RowInTab[] =>
  rows.toSorted(
    (a, b) => (a.read.priority ?? Infinity) - (b.read.priority ?? Infinity) || a.raw.row - b.raw.row || 0,
  );

function headOf({ round, network, report, rows, at }: ReportFacts): [string, string][] {
  const sought = sumKroner(rows.map(soughtInRow));
  const { preAnnounced = 0 } = network;
  return [
    ['Runde', roundTitle(round)],
    ['Nettverk', network.name],
    ['Status', sayWhere(report, at)],
    ['Tiltak', String(rows.length)],
    ['Søkt i alt', formatKroner(sought)],
    ...(preAnnounced > 0
      ? ([
          ['Forhåndsramme', formatKroner(preAnnounced)],
          ['Søkt mot forhåndsrammen', signed(sought - preAnnounced)],
        ] satisfies [string, string][])
      : []),
  ];
}

const sayWhere = (report: Report, at: string): string =>
  isSent(report)
    ? `${reportWord(report)}: versjon ${report.version}, sendt inn ${sayInstant(report.submittedAt)}`
    : `${reportWord(report)}: utkast, slik fanen stod ${sayInstant(at)}`;

const payees = ['soughtOwner', 'soughtUh', 'soughtOther'] as const;

/** What could not be read counts as nothing, and is said. */
function sumsOf(rows: RowInTab[]): PrintBlock[] {
  if (rows.length === 0) return [{ kind: 'text', text: 'Ingen tiltak er skrevet ennå.' }];
  const unread = rows.filter(({ read, cells }) =>
    payees.some((field) => read[field] === undefined && (cells[field] ?? '').trim() !== ''),
  );
  const total = (field: (typeof payees)[number]): string =>
    groupDigits(sumKroner(rows.map(({ read }) => read[field] ?? 0)));
  const table: PrintBlock = {
    kind: 'table',
    caption: 'Tiltakene i prioritert rekkefølge, søkt i hele kroner',
    columns: [
      { header: 'Tiltak', width: 16 },
      { header: 'Til eier', width: 8, align: 'right' },
      { header: 'Til UH', width: 8, align: 'right' },
      { header: 'Til andre', width: 8, align: 'right' },
      { header: 'Søkt i alt', width: 8, align: 'right' },
      { header: 'Status', width: 9 },
    ],
    rows: rows.map((row, index) => [
      `${index + 1}. ${nameOfTiltak(row)}`,
      ...payees.map((field) => groupDigits(row.read[field] ?? 0)),
      groupDigits(soughtInRow(row)),
      rowStatus[row.state],
    ]),
    sums: [['Sum', ...payees.map(total), groupDigits(sumKroner(rows.map(soughtInRow))), '']],
  };
  const said: PrintBlock = {
    kind: 'text',
    text: oneStop(`Summen er uten beløp som ikke kan leses, i ${unread.map(nameOfTiltak).join(', ')}.`),
  };
  return unread.length === 0 ? [table] : [table, said];
}
