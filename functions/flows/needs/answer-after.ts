// Where a person's request changes cells of a tab: its rows kept and answered as they will stand, in the same write.
import type { Grid } from '../../domain/sheet/cells.ts';
import type { Network } from '../../domain/round/network.ts';
import type { Stand } from '../../domain/needs/tab-state.ts';
import type { PersonCell } from '../../domain/needs/write-merge.ts';
import type { CellWrite } from '../../ports.ts';
import { keepStand } from './keep-stand.ts';
import type { OpenRound } from '../job/open-round.ts';
import { roundLine, showReport } from '../tabs/show-state.ts';
import type { Act, World } from '../job/world.ts';

/** `after` is the tab with the change in it. */
export async function answerAfter(
  world: World,
  act: Act,
  round: OpenRound,
  network: Network,
  after: Grid,
): Promise<{ stand: Stand; shown: ReturnType<typeof showReport> }> {
  const open = { ...round, grids: new Map([...round.grids, [act.tab, after]]) };
  const { stand, report, reports, at } = await keepStand(world, act, open, network, after);
  return { stand, shown: showReport(open, stand, report, roundLine(open, reports, at)) };
}

/** A person's own cells as they are written for them. */
export const writesOfCells = (grid: Grid, cells: PersonCell[]): CellWrite[] =>
  cells.map(({ row, column, value }) => {
    const text = typeof value === 'boolean' ? String(value) : value;
    return { sheetId: grid.sheetId, row, column, value: text };
  });
