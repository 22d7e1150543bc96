// Columns of a workbook from before, moved to where they stand now with all that is typed in them; lines of Start likewise.
import type { Mend, WorkbookPlan } from '../../domain/sheet/workbook-plan.ts';
import { notesSubject } from '../../text/tabs/start-lines.ts';
import { typedIn } from './workbook/found.ts';
import type { Mending, Request } from './workbook/mending.ts';
import type { PlacedTab } from './workbook/tabs.ts';

/** Field -> column, from 0. */
type Columns = ReadonlyMap<string, number>;
type Dimension = 'ROWS' | 'COLUMNS';

/**
 * One request for each line that is not in its place; `wanted` says which line, as it stands before the first request, is
 * to stand at each place from `first` on. What is in place already is moved by none of them.
 */
export function moveLines(
  { sheetId, dimension, first }: { sheetId: number; dimension: Dimension; first: number },
  wanted: readonly number[],
): Request[] {
  const standing = [...wanted].toSorted((a, b) => a - b);
  return wanted.flatMap((line, at): Request[] => {
    const from = standing.indexOf(line);
    if (from === at) return [];
    standing.splice(at, 0, ...standing.splice(from, 1));
    const source = { sheetId, dimension, startIndex: first + from, endIndex: first + from + 1 };
    return [{ moveDimension: { source, destinationIndex: first + at } }];
  });
}

/** Where the columns still stand in the order of before, ours come first in theirs, and those of people after them. */
export function moveColumns({ found, tab, title }: PlacedTab, columns: Columns): Mending[] {
  const before = (tab.orderBefore ?? []).flatMap((field) => columns.get(field) ?? []);
  if (before.length < 2 || before.some((at, index) => index > 0 && at <= (before[index - 1] ?? 0))) return [];
  const ours = tab.columns.flatMap(({ field }) => columns.get(field) ?? []);
  const all = Array.from({ length: found.columnCount }, (_, at) => at);
  const wanted = [...ours, ...all.filter((at) => !ours.includes(at))];
  const requests = moveLines({ sheetId: found.sheetId, dimension: 'COLUMNS', first: 0 }, wanted);
  const mend: Mend = { code: 'columnsMoved', tab: title, what: title };
  return requests.length > 0 ? [{ mend, requests, moves: true }] : [];
}

/** The lines of Start: the round, the networks as the plan names them, the rest as it stands, and the notes last. */
export function moveStartLines(
  { found, tab, title }: PlacedTab,
  columns: Columns,
  { networks }: WorkbookPlan,
): Mending[] {
  if (tab.kind !== 'start' || found.isNew) return [];
  const most = networks.length + 3;
  const order = new Map(
    ['Runden', ...networks.map(({ name }) => name), 'Innstillingen'].map((name, at) => [name, at]),
  );
  const subjects = found.rows.slice(1).map((cells) => typedIn(cells[columns.get('subject') ?? 0]));
  const rank = subjects.map((subject, at) => order.get(subject) ?? (isNote(subjects, at) ? most : most - 1));
  const wanted = subjects.map((_, at) => at).toSorted((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0) || a - b);
  const requests = moveLines({ sheetId: found.sheetId, dimension: 'ROWS', first: 1 }, wanted);
  return requests.length > 0
    ? [{ mend: { code: 'linesMoved', tab: title, what: title }, requests, moves: true }]
    : [];
}

/** The line that begins the notes, and those under it without a subject. */
const isNote = (subjects: readonly string[], at: number): boolean =>
  subjects.slice(0, at + 1).findLast((subject) => subject !== '') === notesSubject;
