// Set-up of a workbook from before there was Årshjul: the deadline that stood in Plan becomes the line of the need reports.
import { oldDeadlineIn } from '../../domain/deadlines/old-deadline.ts';
import type { Grid } from '../../domain/sheet/cells.ts';
import type { Mend, TypedRow, WorkbookPlan } from '../../domain/sheet/workbook-plan.ts';
import { sayCarried } from '../../text/answers/wheel/carried-deadline.ts';
import { wheelRowsOf } from './wheel-rows.ts';

const title = 'Årshjul';
const planIn = (grids: Grid[]): Grid | undefined => grids.find((one) => one.title === 'Plan');

/** The plan, whose Årshjul begins with the dates of the round's year where it is made; `round` is `trondelag/2026`. */
export function withWheelRows(plan: WorkbookPlan, grids: Grid[], round: string): WorkbookPlan {
  const year = Number(round.split('/')[1]);
  const rows = { [title]: wheelRowsOf(year, planIn(grids)) };
  return { ...plan, firstRows: { ...rows, ...plan.firstRows } };
}

/** What is said where Årshjul was made now and Plan had the deadline; `plan` is what it was made by. */
export function carriedMends(done: { mends: Mend[] }, { firstRows }: WorkbookPlan, grids: Grid[]): Mend[] {
  const isMade = done.mends.some(({ code, tab }) => code === 'tabMade' && tab === title);
  const standing = planIn(grids);
  const old = standing && oldDeadlineIn(standing);
  const need = firstRows?.[title]?.find((row: TypedRow) => row['code'] === 'need');
  if (!isMade || !old || !need) return [];
  const was = old.date ?? old.dateUnread;
  return [
    { code: 'deadlineCarried', tab: title, what: sayCarried(need, was === undefined ? 'empty' : 'typed') },
  ];
}
