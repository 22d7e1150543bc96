// Writes the tab «E-post»: a row for each address of each e-mail, known by its key; what people typed beside it goes with it.
import { type LedgerEntry, entriesOf } from '../../../domain/ledger/entries.ts';
import { type LedgerLine, ledgerLines, olderOf } from '../../../domain/ledger/lines.ts';
import { type LedgerReading, readLedger } from '../../../domain/ledger/read-ledger.ts';
import { type Grid, cellAt, textOf } from '../../../domain/sheet/cells.ts';
import { findingsByRow } from '../../../domain/sheet/finding.ts';
import { behovTitle } from '../../../domain/tabs/index.ts';
import { type EPostField, ePost } from '../../../domain/tabs/contact/e-post.ts';
import type { CellWrite, OutgoingMessage, Reads } from '../../../ports.ts';
import { remarkOf } from '../../../text/findings/catalogue.ts';
import { linkWords } from '../../../text/mails/link-words.ts';
import { ledgerStateWords, olderMails, sayTo, sayWhy } from '../../../text/answers/mail/ledger.ts';
import { oneLine } from '../../../text/words/one-line.ts';
import { sayInstant } from '../../../text/words/when.ts';
import type { Round } from '../../job/world.ts';
import { quoted } from '../formulas/pieces.ts';
import { type RowsShown, type Values, writeNotes, writeRow } from '../write-findings.ts';

/** Every message of a round, whatever became of it. */
export const loadMessages = async (tx: Reads): Promise<OutgoingMessage[]> => [
  ...(await tx.list('message', 'due')),
  ...(await tx.list('message', 'sent')),
  ...(await tx.list('message', 'dead')),
  ...(await tx.list('message', 'suppressed')),
];

/** The tab as it was read, against the messages as they are now. */
export type Ledger = LedgerReading & { grid: Grid; entries: LedgerEntry[] };

export function ledgerOf(grid: Grid, messages: readonly OutgoingMessage[], now: string): Ledger {
  const entries = entriesOf(messages, now);
  const read = readLedger(grid, entries, { stateWord: (state) => ledgerStateWords[state] });
  return { ...read, grid, entries };
}

/** `done` are the keys of rows whose *Handling* is done and taken away, with this write. */
export function showLedger(
  { url }: Pick<Round, 'url'>,
  { grid, reading, entries, standing, findings }: Ledger,
  done: ReadonlySet<string> = new Set(),
): RowsShown {
  const byRow = findingsByRow(findings);
  const left = standing.map(({ key, action }, at) => {
    const row = reading.rows[at]?.row ?? 0;
    return done.has(key) ? { key, action: '' } : { key, action, remark: remarkOf(byRow.get(row) ?? [], row) };
  });
  const older = olderOf(entries.length);
  const top = older > 0 ? [{ action: '', subject: olderMails(older) }] : [];
  const lines: Line[] = [...top, ...ledgerLines(entries, left)];
  const last = Math.max(lines.length, ...reading.rows.map(({ row }) => row));
  const rows = Array.from({ length: last }, (_, index) => lines[index] ?? { action: '' });
  const writes = rows.flatMap((line, index): CellWrite[] => [
    ...writeRow(reading, grid, index + 1, valuesOf(url, line)),
    ...carryAction({ grid, column: reading.columns.action }, index + 1, line.action),
  ]);
  const { key: column } = reading.columns;
  const expected =
    column === undefined
      ? []
      : [
          {
            watch: { title: grid.title, column },
            ids: [textOf(cellAt(grid, 0, column)), ...rows.map(({ entry }) => entry?.key ?? '')],
          },
        ];
  return { writes: [...writes, ...writeNotes(ePost, reading, grid, findings)], expected };
}

const nothing: Values<EPostField> = Object.fromEntries(
  ePost.columns.flatMap(({ field, owner }) => (owner === 'us' ? [[field, null]] : [])),
);

/** `subject` is of a line that is no e-mail's. */
type Line = LedgerLine & { subject?: string };

function valuesOf(url: string | undefined, { entry, subject, remark = '' }: Line): Values<EPostField> {
  if (!entry) return { ...nothing, ...(subject !== undefined && { subject }), remark: remark || null };
  const { message, state, key } = entry;
  return {
    at: sayInstant(message.createdAt),
    to: sayTo(entry),
    subject: oneLine(message.subject),
    about: aboutOf(url, entry),
    state: ledgerStateWords[state],
    why: sayWhy(entry) || null,
    tries: message.attempts,
    remark: remark || null,
    key,
  };
}

/** The network's tab: as a link where the e-mail itself has one of ours, whatever else stands in its text. */
function aboutOf(url: string | undefined, { message, whom }: LedgerEntry): CellWrite['value'] {
  if (whom?.name === undefined) return null;
  const title = behovTitle(oneLine(whom.name));
  const begin = `${linkWords.tab(title).nb}:\n${url}#gid=`;
  const at = url === undefined ? -1 : message.text.indexOf(begin);
  const sheet = /^\d+/.exec(message.text.slice(at + begin.length))?.[0];
  return at < 0 || sheet === undefined
    ? title
    : { formula: `=HYPERLINK(${quoted(`${url}#gid=${sheet}`)};${quoted(title)})` };
}

/** What is typed follows its row; who types there meanwhile keeps what they typed. */
function carryAction(
  { grid, column }: { grid: Grid; column: number | undefined },
  row: number,
  action: string,
): CellWrite[] {
  const was = column === undefined ? action : textOf(cellAt(grid, row, column));
  if (column === undefined || was === action) return [];
  const value = action === '' ? null : action;
  return [{ sheetId: grid.sheetId, row, column, value, ...(was !== '' && { was }) }];
}
