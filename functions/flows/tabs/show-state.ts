// What the workbook shows of a report's state: its tab locked or open, its word in Innstilling, the lines of Start.
import { type Grid, textOf } from '../../domain/sheet/cells.ts';
import { readTab } from '../../domain/sheet/read-tab.ts';
import { type Report, isWithGovernor } from '../../domain/records/report-life.ts';
import type { TabState } from '../../domain/needs/tab-state.ts';
import { innstilling } from '../../domain/tabs/innstilling.ts';
import type { Fold, Lock } from '../../ports.ts';
import { sentenceOfRound } from '../../text/tabs/sentences.ts';
import { shortlyOfRound } from '../../text/tabs/start-lines.ts';
import type { InSheet } from '../../text/words/choices.ts';
import { reportWord } from '../../text/words/status.ts';
import { answerRows, startLine } from './answer-rows.ts';
import type { SheetAnswer } from '../job/answer-sheet.ts';
import { type OpenRound, gridOf } from '../job/open-round.ts';
import type { StartLine } from './place-lines.ts';
import { showStart } from './show-drift.ts';
import { unfoldTold } from './unfold-told.ts';
import { type EmptyCells, writeRow } from './write-findings.ts';

export type Shown = Pick<SheetAnswer<never>, 'writes' | 'expected'> & { locks: Lock[]; folds: Fold[] };

type ReportToShow = {
  tabState: TabState;
  report: Report;
  /** That of the round. */
  line: StartLine;
  /** Whether empty cells that must be filled in get a note: after an attempt to submit. */
  emptyCells?: EmptyCells;
};

/** All that is shown of one network after something was done with its report. */
export function showReport(round: OpenRound, { tabState, report, line, emptyCells }: ReportToShow): Shown {
  const grid = gridOf(round.grids, tabState.reading.title);
  const rows = answerRows(grid, tabState, emptyCells);
  const word = showWords(round.grids.get('Innstilling'), [report]);
  const start = showStart(round, [line, startLine(tabState, report)]);
  return {
    writes: [...rows.writes, ...word.writes, ...start],
    expected: [...rows.expected, ...word.expected],
    locks: lockOf(grid, report),
    folds: unfoldTold(grid, tabState.findings),
  };
}

/** Whether all that is shown of it stands in the sheet already. */
export const inSheet = ({ writes, locks }: Shown): InSheet =>
  writes.length + locks.length === 0 ? 'shown' : 'lacking';

/** The tab of a report that lies with the county governor has one lock, another tab has none. */
export function lockOf({ sheetId, locks = [], editors = [] }: Grid, report: Report): Lock[] {
  const left = isWithGovernor(report) ? 1 : 0;
  if (locks.length < left) return [{ lock: sheetId, editors }];
  return locks.slice(left).map((unlock) => ({ unlock }));
}

/** The reports' words beside their networks in Innstilling, where that tab was read and has them; its rows are watched. */
export function showWords(
  grid: Grid | undefined,
  reports: Report[],
): Pick<SheetAnswer<never>, 'writes' | 'expected'> {
  const reading = grid && readTab(innstilling, grid);
  const column = reading?.columns.network;
  if (!grid || !reading || column === undefined) return { writes: [], expected: [] };
  const writes = reports.flatMap((report) => {
    const row = reading.rows.find(({ cells }) => textOf(cells.network) === report.id)?.row;
    return row === undefined ? [] : writeRow(reading, grid, row, { status: reportWord(report) });
  });
  const ids = grid.rows.map((cells) => textOf(cells[column]));
  return { writes, expected: writes.length > 0 ? [{ watch: { title: grid.title, column }, ids }] : [] };
}

/** The round's line in Start; `changed` are reports as they will be when the transaction is kept. */
export function roundLine(
  round: OpenRound,
  stored: Report[],
  now: string,
  changed: Report[] = [],
): StartLine {
  const byId = new Map([...stored, ...changed].map((report) => [report.id, report]));
  const networks = round.networks.map(({ name }) => name);
  const reports = networks.flatMap((name) => byId.get(name) ?? []);
  const others = [...byId.values()].filter((one) => isWithGovernor(one) && !networks.includes(one.id));
  const strays = round.networksUnread ? [] : others.map(({ id }) => id);
  const facts = { networks, reports, deadline: round.deadline, now, strays };
  return { subject: 'Runden', ...shortlyOfRound(facts), sentence: sentenceOfRound(facts) };
}
