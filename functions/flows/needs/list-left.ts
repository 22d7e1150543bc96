// The list of what is left in a tab: a line for each finding of each row, with what can be accepted there.
import { type Grid, a1, cellAt, textOf } from '../../domain/sheet/cells.ts';
import type { TabDefinition } from '../../domain/sheet/column.ts';
import type { Finding } from '../../domain/sheet/finding.ts';
import { type Left, type LeftKind, countLeft, leftToDo } from '../../domain/sheet/left/left-to-do.ts';
import { type Offer, proposalIn } from '../../domain/sheet/left/proposals.ts';
import type { TabReading } from '../../domain/sheet/read-tab.ts';
import { leftWords, lineMessage, sayProposals } from '../../text/pages/left.ts';
import { withSeenBreaksIn } from '../../text/words/one-line.ts';
import { unmarkedHashOf } from '../job/hash.ts';

/** Where a line leads, what it says, and the ids of what is proposed there. */
export type TodoLine = {
  kind: LeftKind;
  word: string;
  cell: string;
  id: string;
  name: string;
  header: string;
  message: string;
  proposal?: { text: string; ids: string[] };
};

/** `more` are lines that there was no room for. */
export type Todo = { title: string; message: string; tab: string; lines: TodoLine[]; more: number };

/** A tab with what was found in it; `rows` are those with an ID and a name, by their number. */
export type TabToDo = {
  grid: Grid;
  tab: TabDefinition;
  reading: TabReading<string>;
  findings: Finding[];
  rows?: Map<number, { id: string; name: string }>;
};

/** Whether the person may accept what is proposed; `next` is what there is to do when nothing is left. */
export type Asking = { mayAccept: boolean; next: string };

/** As many as can be looked through, and as an answer has room for. */
const mostLines = 200;

/** Every proposal of the tab that can be accepted, one per cell, by an id that holds as long as row, column and text do. */
export function proposalsOfTab(todo: TabToDo): (Offer & { id: string; finding: Finding })[] {
  const byCell = new Map<string, Offer & { id: string; finding: Finding }>();
  for (const finding of todo.findings)
    for (const fix of finding.fixes ?? []) {
      const { row, column } = fix.place;
      const key = `${row} ${column}`;
      const proposal = byCell.has(key) ? undefined : proposalIn(todo.grid, fix);
      if (!proposal) continue;
      const { id, name } = rowOf(todo, row);
      const facts = [id || `${row} ${name}`, headerOf(todo, column), proposal.was, proposal.value];
      byCell.set(key, { ...proposal, id: unmarkedHashOf(facts).slice(0, 12), finding });
    }
  return [...byCell.values()];
}

/** The same findings give the same list; nothing of what cannot be accepted is offered in it. */
export function listLeft(todo: TabToDo, { mayAccept, next }: Asking): Todo {
  const left = leftToDo(todo.findings);
  const offers = mayAccept ? proposalsOfTab(todo) : [];
  const lines = left.slice(0, mostLines).map((line): TodoLine => {
    const own = offers.filter((offer) => belongs(offer, line));
    const [place = { row: line.row, column: -1 }] = line.places;
    const proposal = { text: sayProposals(own), ids: own.map(({ id }) => id) };
    const header = line.row === 0 ? '' : headerOf(todo, place.column);
    return {
      kind: line.kind,
      cell: a1({ row: line.row, column: Math.max(place.column, 0) }),
      ...seenRow(todo, line.row),
      header,
      ...lineMessage(line, header),
      ...(own.length > 0 && { proposal }),
    };
  });
  const { title } = todo.grid;
  return { ...leftWords(title, countLeft(left), next), tab: title, lines, more: left.length - lines.length };
}

/** A proposal for a row that its finding has no line in stands at the finding's first one. */
function belongs({ finding, place }: Offer & { finding: Finding }, { findings, row }: Left): boolean {
  if (!findings.includes(finding)) return false;
  const rows = finding.places.map((one) => one.row);
  return row === (rows.includes(place.row) ? place.row : rows[0]);
}

const headerOf = ({ tab, reading }: TabToDo, column: number): string =>
  tab.columns.find(({ field }) => column >= 0 && reading.columns[field] === column)?.header ?? '';

const seenRow = (todo: TabToDo, row: number): { id: string; name: string } =>
  withSeenBreaksIn(rowOf(todo, row));

/** A row without an ID is known by the first text in it; the headings are no row. */
function rowOf({ grid, rows }: TabToDo, row: number): { id: string; name: string } {
  const known = rows?.get(row);
  if (known || rows || row === 0) return known ?? { id: '', name: '' };
  const cells = (grid.rows[row] ?? []).map((_, column) => textOf(cellAt(grid, row, column)));
  return { id: '', name: cells.find((text) => text !== '') ?? '' };
}
