// Verb «restore»: the rows a network took away last come back, as new rows after the others, with the IDs they had.
import { type Cell, type Grid, textOf } from '../../domain/sheet/cells.ts';
import type { Documents } from '../../domain/records/documents.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/sheet/refusal.ts';
import { isWithNetwork } from '../../domain/records/report-life.ts';
import { behov } from '../../domain/tabs/behov.ts';
import type { Column } from '../../domain/sheet/column.ts';
import { readTab } from '../../domain/sheet/read-tab.ts';
import { loadStored } from '../job/load-stored.ts';
import { isWhole } from '../../domain/needs/columns-found.ts';
import type { TabState } from '../../domain/needs/tab-state.ts';
import { type PersonCell, withCells } from '../../domain/needs/write-merge.ts';
import { word } from '../../ports.ts';
import { restoredWords } from '../../text/answers/answers.ts';
import { answerAfter, writesOfCells } from './answer-after.ts';
import type { SheetAnswer } from '../job/answer-sheet.ts';
import { type NetworkJob, inNetworkTab } from '../job/in-network-tab.ts';
import { type Beside, lookAtTab } from './check-and-store.ts';
import type { Act, Done, World } from '../job/world.ts';

type StoredRow = Documents['storedRow'];

/** All rows that were found gone by the same check come back together; the next call brings those before them. */
export async function restoreRows(world: World, act: Act): Promise<Done | Refusal> {
  let wanted: StoredRow[] | undefined;
  const done = await inNetworkTab(world, act, 'restore', async (job) => {
    const { report, tabState } = await lookAtTab(job);
    if (!isWithNetwork(report)) return refuse('tabLocked', { network: job.network.name });
    const { stored, before } = await world.store.read(act.round, async (from) => ({
      stored: (await loadStored(from, job.network, job.round)).rows,
      before: await from.get('event', lineOf(job)),
    }));
    // Settled by the first try: what is deleted while the job runs was not asked for.
    wanted ??= before ? sameAs(before, stored) : lastGone(tabState, stored);
    return bringBack(job, wanted);
  });
  if (isRefusal(done)) return done;
  const rows = wanted ?? [];
  world.log.fact('restored', { tab: word('behov'), rows: rows.length });
  return { ok: true, ...restoredWords(rows.map(({ cells }) => cells['measure'] ?? '')) };
}

const byId = (a: StoredRow, b: StoredRow): number => a.id.length - b.id.length || (a.id < b.id ? -1 : 1);

/** Rows that are gone but were not found so yet are the last ones: also those that a job before stopped in bringing back. */
function lastGone(tabState: TabState, stored: StoredRow[]): StoredRow[] {
  const there = new Set(tabState.rows.map(({ id }) => id));
  const unmissed = stored.filter(({ state, id }) => state === 'typed' && !there.has(id));
  const gone = isWhole(tabState) && unmissed.length > 0 ? unmissed : lastWithdrawn(stored);
  return gone.toSorted(byId);
}

function lastWithdrawn(rows: StoredRow[]): StoredRow[] {
  const gone = rows.filter(({ state }) => state === 'withdrawn');
  const last = gone
    .map(({ changedAt }) => changedAt)
    .toSorted()
    .at(-1);
  return gone.filter(({ changedAt }) => changedAt === last);
}

/** The line of the history about this click: who asks again since no answer came asks for the same rows, and for no others. */
const lineOf = ({ act, network }: NetworkJob): string =>
  `restore/${network.code}/${act.correlation ?? 'unknown'}`;

const sameAs = ({ facts }: Documents['event'], stored: StoredRow[]): StoredRow[] => {
  const ids = String(facts['rows']).split(', ');
  return stored.filter(({ id }) => ids.includes(id)).toSorted(byId);
};

const noteRestored =
  (job: NetworkJob, wanted: StoredRow[]): Beside =>
  async (tx, _, at) => {
    const { act, network } = job;
    if (wanted.length === 0 || (await tx.get('event', lineOf(job)))) return;
    const rows = wanted.map(({ id }) => id).join(', ');
    const line = { id: lineOf(job), group: network.name, at, by: act.by.email };
    tx.put('event', { ...line, what: 'restore', facts: { rows } });
  };

async function bringBack(job: NetworkJob, wanted: StoredRow[]): Promise<SheetAnswer<object>> {
  const { grid } = job;
  const cells = cellsOf(grid, wanted);
  const { shown } = await answerAfter(job, withCells(grid, cells), noteRestored(job, wanted));
  const own = writesOfCells(grid, cells);
  const append = own.length > 0 ? { sheetId: grid.sheetId, row: grid.rows.length } : undefined;
  return { result: {}, ...shown, writes: [...own, ...shown.writes], append };
}

/** The ID and a person's cells of each row that is not in the tab, below the last row. */
function cellsOf(grid: Grid, wanted: StoredRow[]): PersonCell[] {
  const { columns, rows } = readTab(behov, grid);
  const there = new Set(rows.map((row) => textOf(row.cells.id)));
  const missing = wanted.filter(({ id }) => !there.has(id));
  return missing.flatMap((row, index) =>
    behov.columns.flatMap((column): PersonCell[] => {
      const at = columns[column.field];
      const text = column.field === 'id' ? row.id : (row.cells[column.field] ?? '');
      if (at === undefined || text === '' || (column.owner === 'us' && column.field !== 'id')) return [];
      return [{ row: grid.rows.length + index, column: at, value: typed(column, text) }];
    }),
  );
}

const numbers = new Set<Column['kind']>(['kroner', 'integer', 'date', 'counts']);

/** As the sheet held it: digits of a column of numbers were a number. */
const typed = ({ kind }: Column, text: string): Cell['value'] =>
  numbers.has(kind) && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
