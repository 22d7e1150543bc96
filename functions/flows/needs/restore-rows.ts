// Verb «restore»: the rows a network took away last come back, as new rows after the others, with the IDs they had.
import { type Cell, type Grid, textOf } from '../../domain/sheet/cells.ts';
import type { Documents } from '../../domain/records/documents.ts';
import { type Refusal, refuse } from '../../domain/sheet/refusal.ts';
import { isWithNetwork } from '../../domain/records/report-life.ts';
import type { Network } from '../../domain/round/network.ts';
import { behov } from '../../domain/tabs/behov.ts';
import type { Column } from '../../domain/sheet/column.ts';
import { tabOf } from '../../domain/tabs/index.ts';
import { readTab } from '../../domain/sheet/read-tab.ts';
import { type PersonCell, withCells } from '../../domain/needs/write-merge.ts';
import { word } from '../../ports.ts';
import { restoredWords } from '../../text/answers/answers.ts';
import { admit } from '../job/access.ts';
import { answerAfter, writesOfCells } from './answer-after.ts';
import { type SheetAnswer, answerSheet } from '../job/answer-sheet.ts';
import { titlesFor } from './check-tab.ts';
import { keepStand } from './keep-stand.ts';
import { type OpenRound, gridOf, openRound } from '../job/open-round.ts';
import type { Act, Done, World } from '../job/world.ts';

type KeptRow = Documents['storedRow'];

/** All rows that were found gone by the same check come back together; the next call brings those before them. */
export async function restoreRows(world: World, act: Act): Promise<Done | Refusal> {
  const known = tabOf(act.tab);
  if (known?.network === undefined) return refuse('notABehovTab', { title: act.tab });
  let wanted: KeptRow[] | undefined;
  const done = await answerSheet(world, act.round.spreadsheetId, titlesFor(act.tab), async (grids) => {
    const round = openRound(grids);
    const network = admit('restore', act, round);
    if ('ok' in network) return network;
    // Rows that are gone but were not found so yet are the last ones.
    const { report } = await keepStand(world, act, round, network, gridOf(round.grids, act.tab));
    if (!isWithNetwork(report)) return refuse('tabLocked', { network: network.name });
    wanted ??= lastWithdrawn(await world.store.read(act.round, (tx) => tx.list('storedRow', network.name)));
    return bringBack(world, act, round, network, wanted);
  });
  if ('ok' in done) return done;
  world.log.fact('restored', { tab: word(known.tab.kind), rows: wanted?.length ?? 0 });
  return { ok: true, ...restoredWords((wanted ?? []).map(({ cells }) => cells['measure'] ?? '')) };
}

const byId = (a: KeptRow, b: KeptRow): number => a.id.length - b.id.length || (a.id < b.id ? -1 : 1);

function lastWithdrawn(rows: KeptRow[]): KeptRow[] {
  const gone = rows.filter(({ state }) => state === 'withdrawn');
  const last = gone
    .map(({ changedAt }) => changedAt)
    .toSorted()
    .at(-1);
  return gone.filter(({ changedAt }) => changedAt === last).toSorted(byId);
}

async function bringBack(
  world: World,
  act: Act,
  round: OpenRound,
  network: Network,
  wanted: KeptRow[],
): Promise<SheetAnswer<object>> {
  const grid = gridOf(round.grids, act.tab);
  const cells = cellsOf(grid, wanted);
  const after = withCells(grid, cells);
  const { shown } = await answerAfter(world, act, round, network, after);
  const own = writesOfCells(grid, cells);
  const append = own.length > 0 ? { sheetId: grid.sheetId, row: grid.rows.length } : undefined;
  return { result: {}, ...shown, writes: [...own, ...shown.writes], append };
}

/** The ID and a person's cells of each row that is not in the tab, below the last row. */
function cellsOf(grid: Grid, wanted: KeptRow[]): PersonCell[] {
  const { columns, rows } = readTab(behov, grid);
  const there = new Set(rows.map((row) => textOf(row.cells.id)));
  const missing = wanted.filter(({ id }) => !there.has(id));
  return missing.flatMap((kept, index) =>
    behov.columns.flatMap((column): PersonCell[] => {
      const at = columns[column.field];
      const text = column.field === 'id' ? kept.id : (kept.cells[column.field] ?? '');
      if (at === undefined || text === '' || (column.owner === 'us' && column.field !== 'id')) return [];
      return [{ row: grid.rows.length + index, column: at, value: typed(column, text) }];
    }),
  );
}

const numbers = new Set<Column['kind']>(['kroner', 'integer', 'date', 'counts']);

/** As the sheet held it: digits of a column of numbers were a number. */
const typed = ({ kind }: Column, text: string): Cell['value'] =>
  numbers.has(kind) && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
