// What we write in a Behov tab: ID, status and remark of each row, notes at the cells, and the network's line of Start.
import { type Grid, cellAt } from '../../domain/sheet/cells.ts';
import { findingsByRow } from '../../domain/sheet/finding.ts';
import { formatKroner, sumKroner } from '../../basics/kroner.ts';
import { soughtInRow } from '../../domain/needs/sought.ts';
import type { Report } from '../../domain/records/report-life.ts';
import { type TabState, type RowInTab } from '../../domain/needs/tab-state.ts';
import { idColumn } from '../../domain/needs/columns-found.ts';
import { behov } from '../../domain/tabs/behov.ts';
import { type CellWrite, watchedText } from '../../ports.ts';
import { remarkLines } from '../../text/findings/catalogue.ts';
import { shortRemark } from '../../text/findings/short-remark.ts';
import { sentenceOfNetwork } from '../../text/tabs/sentences.ts';
import { shortlyOfNetwork } from '../../text/tabs/start-lines.ts';
import { tiltakReason } from '../../text/words/outcomes.ts';
import { rowStatus, stillInHand } from '../../text/words/status.ts';
import type { SheetAnswer } from '../job/answer-sheet.ts';
import { linkTo } from './formulas/link-formula.ts';
import type { StartLine } from './place-lines.ts';
import { type EmptyCells, writeNotes, writeRow } from './write-findings.ts';

const remarkOfRow = (row: RowInTab): string[] => {
  const proposed = row.award && ['granted', 'partly', 'refused'].includes(row.state);
  const outcome = proposed && row.award ? [tiltakReason(row.award, soughtInRow(row))] : [];
  const calm = row.inHand ? [stillInHand] : [];
  return [...calm, ...outcome, ...remarkLines(row.findings, row.raw.row)].filter((text) => text !== '');
};

/** Rows that are no tiltak: those that were emptied, and those that hold something all the same; with what is said about it. */
function toldRows({ rows, emptied, findings }: TabState): [row: number, said: string[]][] {
  const byRow = findingsByRow(findings.filter(({ code }) => code === 'headerEmpty' || code === 'strayMark'));
  const tiltak = new Set(rows.map(({ raw }) => raw.row));
  const others = new Set([...emptied, ...byRow.keys()]);
  return [...others]
    .filter((row) => !tiltak.has(row))
    .map((row) => [row, remarkLines(byRow.get(row) ?? [], row)]);
}

/** What a remark's cell has no room for stands in its note. */
const wholeRemarks = (
  column: number | undefined,
  told: { row: number; said: string[] }[],
): { row: number; column: number; text: string }[] =>
  told.flatMap(({ row, said }) => {
    const whole = said.join('\n');
    return column === undefined || shortRemark(said) === whole ? [] : [{ row, column, text: whole }];
  });

/**
 * Only cells of ours that differ. A tab that lacks our columns gets nothing; the answer to the person says so.
 */
export function answerRows(
  grid: Grid,
  tabState: TabState,
  emptyCells: EmptyCells = 'quiet',
): { writes: CellWrite[]; expected: SheetAnswer<never>['expected'] } {
  const { reading } = tabState;
  const own = tabState.rows.map((row) => ({
    row: row.raw.row,
    id: row.id,
    status: rowStatus[row.state],
    said: remarkOfRow(row),
  }));
  const others = toldRows(tabState).map(([row, said]) => ({ row, id: null, status: null, said }));
  const told = [...own, ...others];
  const writes = [
    ...told.flatMap(({ row, id, status, said }) =>
      writeRow(reading, grid, row, { id, status, remark: shortRemark(said) || null }),
    ),
    ...writeNotes(behov, reading, grid, tabState.findings, {
      emptyCells,
      also: wholeRemarks(reading.columns.remark, told),
    }),
  ];
  const { id } = reading.columns;
  if (id === undefined) return { writes, expected: [] };
  const beside = reading.columns.measure;
  const ids = idColumn(grid, tabState).map((text, row) =>
    watchedText(text, beside === undefined ? '' : String(cellAt(grid, row, beside).value ?? '')),
  );
  const watch = { title: grid.title, column: id };
  return { writes, expected: [{ watch: beside === undefined ? watch : { ...watch, beside }, ids }] };
}

/** How far the network has come: its line of Start. */
export const startLine = (tabState: TabState, report: Report): StartLine => {
  const count = (states: RowInTab['state'][]): number =>
    tabState.rows.filter(({ state }) => states.includes(state)).length;
  const sought = sumKroner(tabState.rows.map(soughtInRow));
  const { name, preAnnounced } = tabState.network;
  const facts = {
    measures: tabState.rows.length,
    mustMend: count(['mustMend']),
    underWork: count(['underWork']),
    report,
    ...(report.id === name ? {} : { former: report.id }),
  };
  return {
    subject: name,
    tab: linkTo(tabState.reading.sheetId, tabState.reading.title),
    ...shortlyOfNetwork({ ...facts, sought, preAnnounced }),
    sentence: sentenceOfNetwork({ ...facts, sought: formatKroner(sought), changed: count(['changed']) }),
  };
};
