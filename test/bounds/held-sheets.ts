// A round whose sheet is held as the product reads it, with no workbook behind: what a check costs is the product's own.
import type { Cell, Grid, WorkbookFacts } from '../../functions/domain/sheet/cells.ts';
import { type CellWrite, type SheetPort, type Watch, watchedText } from '../../functions/ports.ts';
import { fixedTabs, tabOf } from '../../functions/domain/tabs/index.ts';
import type { Round } from '../flows/round/round.ts';
import type { Told } from '../flows/round/entry.ts';
import { caseWorker, small } from '../flows/round/rounds.ts';

export const networkTab = 'Behov Fosen';

/** One cell in place of what is held; row 0 is the header's. */
export type Held = { tab: string; row: number; column: number; cell: Cell };

export type HeldRound = {
  round: Round;
  grids: Map<string, Grid>;
  /** Checks a tab as it is with this cell in it; answers also what would be written. Nothing of it stays in the sheet. */
  check: (tab: string, held?: Held) => Promise<Told & { writes: CellWrite[] }>;
};

const placeOf = (sheetId: number, row: number, column: number): string => `${sheetId} ${row} ${column}`;

const withCell = (grid: Grid, { row, column, cell }: Held): Grid => {
  const rows = [...grid.rows];
  while (rows.length <= row) rows.push([]);
  const cells = [...(rows[row] ?? [])];
  while (cells.length <= column) cells.push({ value: null });
  cells[column] = cell;
  rows[row] = cells;
  return { ...grid, rows };
};

/** The watched columns as they stand after the write. */
const watchedIn = (grids: Map<string, Grid>, writes: CellWrite[], watch: Watch[]): Map<string, string[]> => {
  const valued = writes.filter(({ value }) => value !== undefined);
  const written = new Map(valued.map((one) => [placeOf(one.sheetId, one.row, one.column), one.value]));
  return new Map(
    watch.map(({ title, column, beside }) => {
      const { sheetId = 0, rows = [] } = grids.get(title) ?? {};
      const at = (row: number, place: number): string => {
        const cell = placeOf(sheetId, row, place);
        const value = written.has(cell) ? written.get(cell) : rows[row]?.[place]?.value;
        return typeof value === 'object' ? '' : String(value ?? '');
      };
      const last = Math.max(rows.length, ...valued.map((one) => (one.sheetId === sheetId ? one.row + 1 : 0)));
      const texts = Array.from({ length: last }, (_, row) =>
        watchedText(at(row, column), beside === undefined ? '' : at(row, beside)),
      );
      return [title, texts];
    }),
  );
};

/** As a read tells them: whether every tab was read. */
function factsOf({ workbook }: Grid, titles: string[] | 'all'): WorkbookFacts {
  const { whole: _, ...facts } = workbook ?? { locale: '', timeZone: '' };
  return titles === 'all' ? { ...facts, whole: true } : facts;
}

/** The tab with so many rows like its first, each with a name and a priority of its own. */
function filled(grid: Grid, rows: number): Grid {
  const { tab } = tabOf(grid.title)!;
  const [headers = [], first = []] = grid.rows;
  const own: Record<string, (row: number) => Cell['value']> = {
    id: () => null,
    priority: (row) => row + 1,
    measure: (row) => `Tiltak nummer ${row + 1}`,
  };
  const made = Array.from({ length: rows }, (_, row) =>
    tab.columns.map(({ field }, column): Cell => {
      const value = own[field];
      return value ? { value: value(row) } : (first[column] ?? { value: null });
    }),
  );
  return { ...grid, rows: [headers, ...made] };
}

/** The small round with so many rows in the tab of Fosen, checked once so that each has its ID and is stored. */
export async function openHeld(rows: number): Promise<HeldRound> {
  const round = (await small.planted()).copy({ perMinute: { acts: 1e9, checks: 1e9 } });
  const { spreadsheetId } = round.seed;
  const grids = new Map(
    (await round.world.sheets.read(spreadsheetId, 'all')).map((grid) => [grid.title, grid]),
  );
  grids.set(networkTab, filled(grids.get(networkTab)!, rows));
  let now = grids;
  let writes: CellWrite[] = [];
  const sheets: SheetPort = {
    read: async (_, titles) =>
      [...now.values()]
        .filter(({ title }) => titles === 'all' || titles.includes(title))
        .map((grid) => ({ ...grid, workbook: factsOf(grid, titles) })),
    write: async (_, job) => {
      writes = job.writes;
      return watchedIn(now, job.writes, job.watch ?? []);
    },
  };
  round.world.sheets = sheets;
  const check: HeldRound['check'] = async (tab, held) => {
    now = held ? new Map([...grids, [held.tab, withCell(grids.get(held.tab)!, held)]]) : grids;
    writes = [];
    const told = await round.call('check', tab, caseWorker);
    return { ...told, writes };
  };
  for (const tab of [networkTab, ...Object.keys(fixedTabs)]) {
    const told = await check(tab);
    if (told.status !== 200) throw new Error(JSON.stringify(told.body));
    keep(grids, told.writes);
  }
  return { round, grids, check };
}

/** One that no test changes, made by the first who asks. */
export function heldOnce(rows: number): () => Promise<HeldRound> {
  let made: Promise<HeldRound> | undefined;
  return () => (made ??= openHeld(rows));
}

/** Puts what was written into what is held. */
function keep(grids: Map<string, Grid>, writes: CellWrite[]): void {
  for (const { sheetId, row, column, value, note } of writes) {
    const [title, grid] = [...grids].find(([, one]) => one.sheetId === sheetId)!;
    const before = grid.rows[row]?.[column];
    const cell: Cell = { value: value === undefined ? (before?.value ?? null) : (value as Cell['value']) };
    if (note) cell.note = note;
    grids.set(title, withCell(grid, { tab: title, row, column, cell }));
  }
}

/** Every column of every tab that somebody may type in, by tab. */
export const everyColumn: { tab: string; column: number; field: string }[] = [
  networkTab,
  ...Object.keys(fixedTabs),
].flatMap((tab) => tabOf(tab)!.tab.columns.map(({ field }, column) => ({ tab, column, field })));
