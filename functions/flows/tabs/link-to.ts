// Links of e-mails into the workbook: to a tab, and to the first cell in it that is still open. Nothing secret is in them.
import { type Grid, a1, textOf } from '../../domain/sheet/cells.ts';
import { type Finding, isStop } from '../../domain/sheet/finding.ts';
import { readTab } from '../../domain/sheet/read-tab.ts';
import { behov } from '../../domain/tabs/behov.ts';
import type { MailLink } from '../../text/mails/mail-form.ts';
import { linkWords } from '../../text/mails/link-words.ts';
import { rowStatus } from '../../text/words/status.ts';
import { noteMark } from './write-findings.ts';
import type { Round } from '../job/world.ts';

type Spot = { row: number; column: number };

const urlOf = (workbook: string, { sheetId }: Grid, spot: Spot): string =>
  `${workbook}#gid=${sheetId}&range=${a1(spot)}`;

/** To the tab; nothing where it was not read, or where no address of the workbook is known. */
export const tabLinks = ({ url }: Round, grid: Grid | undefined): MailLink[] =>
  url && grid ? [{ text: linkWords.tab(grid.title), url: urlOf(url, grid, { row: 0, column: 0 }) }] : [];

/** To a network's tab, and to what is first to be mended or filled in there: by these findings, else as the tab shows it. */
export function networkLinks(round: Round, grid: Grid | undefined, findings?: Finding[]): MailLink[] {
  const spot = grid && (findings ? firstOf(findings) : firstShown(grid));
  const { url } = round;
  if (!url || !grid || !spot) return tabLinks(round, grid);
  return [...tabLinks(round, grid), { text: linkWords.finding(a1(spot)), url: urlOf(url, grid, spot) }];
}

/** What stops goes before what is asked. */
function firstOf(findings: Finding[]): Spot | undefined {
  const open = findings.filter(({ severity }) => severity !== 'tells');
  const stops = open.filter(isStop);
  return (stops.length > 0 ? stops : open)
    .flatMap(({ places }) => places)
    .filter(({ column }) => column >= 0)
    .toSorted((a, b) => a.row - b.row || a.column - b.column)[0];
}

/** The first row that must be mended, else that is unfinished: at the cell with our note, else at the remark, whose own note has all of it. */
function firstShown(grid: Grid): Spot | undefined {
  const { rows, columns } = readTab(behov, grid);
  const withStatus = (word: string) => rows.find(({ cells }) => textOf(cells.status) === word);
  const open = withStatus(rowStatus.mustMend) ?? withStatus(rowStatus.underWork);
  if (!open) return undefined;
  const noted = (grid.rows[open.row] ?? []).findIndex(
    ({ note }, at) => at !== columns.remark && note?.startsWith(noteMark),
  );
  const column = noted >= 0 ? noted : columns.remark;
  return column === undefined ? undefined : { row: open.row, column };
}
