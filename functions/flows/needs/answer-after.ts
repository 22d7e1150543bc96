// Where a person's request changes cells of a tab: its rows are stored and answered as they will be, in the same write.
import type { Grid } from '../../domain/sheet/cells.ts';
import type { TabState } from '../../domain/needs/tab-state.ts';
import type { PersonCell } from '../../domain/needs/write-merge.ts';
import type { CellWrite } from '../../ports.ts';
import type { NetworkJob } from '../job/in-network-tab.ts';
import { type OpenRound, withGrid } from '../job/open-round.ts';
import { type Shown, roundLine, showReport } from '../tabs/show-state.ts';
import { type Beside, type CheckedTab, checkAndStoreTab } from './check-and-store.ts';

/** What the workbook shows of a tab that was checked. */
export const showChecked = (round: OpenRound, { tabState, report, reports, at }: CheckedTab): Shown =>
  showReport(round, { tabState, report, line: roundLine(round, reports, at) });

/** `after` is the tab with the change in it; what is kept `beside` its rows is kept with them. */
export async function answerAfter(
  job: NetworkJob,
  after: Grid,
  beside?: Beside,
): Promise<{ checked: CheckedTab; tabState: TabState; shown: Shown }> {
  const checked = await checkAndStoreTab(job, after, { beside });
  return { checked, tabState: checked.tabState, shown: showChecked(withGrid(job.round, after), checked) };
}

/** A person's own cells as they are written for them. */
export const writesOfCells = (grid: Grid, cells: PersonCell[]): CellWrite[] =>
  cells.map(({ row, column, value }) => {
    const text = typeof value === 'boolean' ? String(value) : value;
    return { sheetId: grid.sheetId, row, column, value: text };
  });
