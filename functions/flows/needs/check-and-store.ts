// A network's tab as it is now, with what is stored about it: what every job about one network begins with.
import type { Grid } from '../../domain/sheet/cells.ts';
import { type Report, reportOf } from '../../domain/records/report-life.ts';
import { type StoredNetwork, type TabState, readTabState } from '../../domain/needs/tab-state.ts';
import type { Tx } from '../../ports.ts';
import type { NetworkJob } from '../job/in-network-tab.ts';
import { sentAs } from '../job/former-names.ts';
import { loadReports, loadSent, loadStored } from '../job/load-stored.ts';
import { momentOf } from '../job/moment.ts';
import { storeRows } from './store-rows.ts';

export type CheckedTab = {
  tabState: TabState;
  /** Under the name that it was sent under. */
  report: Report;
  reports: Report[];
  /** UTC. */
  at: string;
};

/** What the county governor lets pass, or no longer does, by this act. */
type Answers = Pick<StoredNetwork, 'given' | 'takenBack'>;

type Counted = { changed: number; withdrawn: number };
type Store<C> = (tx: Tx, tabState: TabState, stored: StoredNetwork, at: string) => C | Promise<C>;

async function checked<C>(
  { world, act, round, network }: NetworkJob,
  grid: Grid,
  { store, ...answers }: { store: Store<C> } & Answers,
): Promise<CheckedTab & { count: C }> {
  const moment = await momentOf(world, act.round, round);
  return world.store.transact(act.round, async (tx) => {
    const stored = await loadStored(tx, network, round);
    const reports = await loadReports(tx);
    const sent = stored.report ?? (await sentAs(tx, network, reports));
    const shown = { ...stored, ...(await loadSent(tx, sent)), ...answers };
    const tabState = readTabState(grid, network, round.plan, shown, moment);
    const report = reportOf(sent, network.name);
    return { tabState, report, reports, at: moment.at, count: await store(tx, tabState, stored, moment.at) };
  });
}

/** What is kept in the transaction that stores the rows; `at` is its moment. */
export type Beside = (tx: Tx, count: Counted, at: string) => Promise<void>;

type With = { beside?: Beside | undefined } & Answers;

/** `grid` is the tab as it will be, where the job changes it; `count` says how many rows were stored. */
export const checkAndStoreTab = (
  job: NetworkJob,
  grid = job.grid,
  { beside, ...answers }: With = {},
): Promise<CheckedTab & { count: Counted }> =>
  checked(job, grid, {
    ...answers,
    store: async (tx, tabState, stored, at) => {
      const count = storeRows(tx, tabState, stored, at);
      await beside?.(tx, count, at);
      return count;
    },
  });

/** The same, and nothing is stored. */
export const lookAtTab = (job: NetworkJob, grid = job.grid, answers: Answers = {}): Promise<CheckedTab> =>
  checked(job, grid, { ...answers, store: () => undefined });
