// A workbook that is a copy, or of another round or store: nothing of ours in it is this round's, and it is told so.
import {
  type ForeignWorkbook,
  type WorkbookIdentity,
  foreignTo,
} from '../../domain/sheet/workbook-identity.ts';
import type { RefusalFacts } from '../../domain/sheet/facts/refusals.ts';
import { type Grid, cellAt, textOf } from '../../domain/sheet/cells.ts';
import { readTab } from '../../domain/sheet/read-tab.ts';
import { type Refusal, refuse } from '../../domain/sheet/refusal.ts';
import { start } from '../../domain/tabs/start.ts';
import { foreignSentence, lineOfOther, workbookSubject } from '../../text/answers/foreign.ts';
import type { Book } from '../../domain/sheet/books.ts';
import type { CellWrite } from '../../ports.ts';
import type { Round, World } from './world.ts';

/** `trondelag/2026` */
export const roundName = ({ county, year }: Pick<Round, 'county' | 'year'>): string => `${county}/${year}`;

/** What the workbook of this round must say of itself. */
const identityOf = ({ storeName }: World, round: Round, book: Book): WorkbookIdentity => ({
  spreadsheetId: (book === 'office' ? round.officeId : undefined) ?? round.spreadsheetId,
  round: roundName(round),
  store: storeName,
});

/** What the workbook says of itself against the round it was read for; nothing when it is this round's. */
export function foreignIn(world: World, round: Round, grids: Grid[]): ForeignWorkbook | undefined {
  for (const book of ['shared', 'office'] as const) {
    const own = grids.find(({ workbook }) => (workbook?.office ?? false) === (book === 'office'));
    const found = foreignTo(identityOf(world, round, book), own?.workbook?.identity);
    if (found) return book === 'office' ? { ...found, book } : found;
  }
  return undefined;
}

/** A refusal that is shown in Start. */
type Disowned = { result: Refusal; writes: CellWrite[]; expected: never[]; findingsOnly: true };

/** The refusal of every act there; Start says it too, and of its own lines that they are of another round. */
export function answerForeign(round: Round, found: ForeignWorkbook, grids: Grid[]): Disowned {
  const facts = { ...found, here: roundName(round) };
  const result = refuse('otherRound', facts);
  const sheet = grids.find(({ title }) => title === 'Start');
  const writes = sheet ? disownStart(sheet, facts) : [];
  return { result, writes, expected: [], findingsOnly: true };
}

function disownStart(sheet: Grid, facts: RefusalFacts['otherRound']): CellWrite[] {
  const { columns, rows, sheetId } = readTab(start, sheet);
  const { subject, sentence } = columns;
  if (subject === undefined || sentence === undefined) return [];
  const own = rows.find(({ cells }) => textOf(cells.subject) === workbookSubject);
  const row = own?.row ?? sheet.rows.length;
  // Where the office's workbook is another's, the lines of the shared one are this round's all the same.
  const foreign = facts.book === 'office' ? [] : rows;
  const lines = foreign.flatMap(({ row: at, cells }) =>
    at === row || textOf(cells.subject) === '' ? [] : [{ at, value: lineOfOther(facts) }],
  );
  const beside = start.columns.flatMap(({ field }) =>
    field === 'subject' || field === 'sentence' ? [] : (columns[field] ?? []),
  );
  const emptied = foreign.flatMap(({ row: at }) => beside.map((column) => ({ at, column, value: '' })));
  const wanted = [
    { at: row, column: subject, value: workbookSubject },
    { at: row, column: sentence, value: foreignSentence(facts) },
    ...lines.map((line) => ({ ...line, column: sentence })),
    ...emptied,
  ];
  return wanted
    .filter(({ at, column, value }) => textOf(cellAt(sheet, at, column)) !== value)
    .map(({ at, column, value }) => ({ sheetId, row: at, column, value }));
}
