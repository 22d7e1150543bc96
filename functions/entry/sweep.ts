// The sweep: reads each workbook once, and checks the tabs that differ from what was checked last, however they came to.
import type { Grid } from '../domain/sheet/cells.ts';
import { tabOf } from '../domain/tabs/index.ts';
import { hashOf } from '../flows/job/hash.ts';
import { openRound } from '../flows/job/open-round.ts';
import type { Round, World } from '../flows/job/world.ts';
import { driftUntold } from '../flows/tabs/show-drift.ts';
import { loadStuck, showStuck } from '../flows/tabs/show-mail.ts';
import { MissingTab } from '../faults.ts';
import { word } from '../ports.ts';
import type { BackgroundChecks } from './background-checks.ts';
import type { Pings } from './pings.ts';

/** `unpinged`: tabs that people changed and no trigger told about, since the sweep before. */
export type Swept = { rounds: number; checked: number; refused: number; unpinged: number; faults: number };

/** Sweeps the rounds from where it left off, until all are swept or its time is up. */
export type Sweep = (world: World, rounds: Round[]) => Promise<Swept>;

/** Seconds: a request may last a minute; and a tab whose ping came within this is checked by its own task. */
const TIME = 45;
const ON_ITS_WAY = 60;
/** Seconds: a change is no trigger's fault where a ping came since the sweep before. */
const BETWEEN = 900;

const checkedKinds = new Set([
  'behov',
  'budsjett',
  'nokkeltall',
  'plan',
  'roller',
  'epost',
  'kriterier',
  'vurdering',
  'justeringer',
  'kladd',
]);

type Parts = { checks: BackgroundChecks; pings: Pings; seen: Map<string, string> };

export function createSweep(checks: BackgroundChecks, pings: Pings): Sweep {
  const parts: Parts = { checks, pings, seen: new Map() };
  let next = 0;
  return async (world, rounds) => {
    const counts: Swept = { rounds: 0, checked: 0, refused: 0, unpinged: 0, faults: 0 };
    const until = world.clock.now().getTime() + TIME * 1000;
    /** Accounts that Google has no more room for now, and the first round that waits for it: the next sweep begins there. */
    const spent = new Set<string | undefined>();
    let waiting: number | undefined;
    for (let turn = 0; turn < rounds.length && world.clock.now().getTime() < until; turn++) {
      const at = next++ % rounds.length;
      const round = rounds[at]!;
      if (spent.has(round.account)) continue;
      const whole = await sweepRound(parts, world, round, counts).catch((error: unknown) => {
        counts.faults++;
        world.log.fault('sweepFault', error, { county: word(round.county), year: round.year });
        return true;
      });
      if (whole) counts.rounds++;
      else {
        spent.add(round.account);
        waiting ??= at;
      }
    }
    next = (waiting ?? next) % Math.max(rounds.length, 1);
    if (counts.unpinged > 0) world.log.fact('changedWithoutPing', { tabs: counts.unpinged });
    return counts;
  };
}

/** Whether the workbook was swept to its end. */
async function sweepRound(
  { checks, pings, seen }: Parts,
  world: World,
  round: Round,
  counts: Swept,
): Promise<boolean> {
  const { spreadsheetId } = round;
  const grids = await world.sheets.read(spreadsheetId, 'all');
  const basis = basisOf(grids, world.clock.now().toISOString());
  const titles = grids.map(({ title }) => title);
  await checks.forgetOthers(world, round, titles);
  if (!(await tellDrift({ checks, pings, seen }, world, round, grids))) return false;
  for (const { title: tab, rows } of grids.filter(({ title }) => isChecked(title))) {
    const key = `${spreadsheetId} ${tab}`;
    const hash = hashOf([basis, rows]);
    const before = seen.get(key);
    if (before === hash || pings.cameWithin(ON_ITS_WAY, { spreadsheetId, tab })) continue;
    const checked = await checks.check(world, round, tab);
    if (!checked.ended) return false;
    if (!checked.trouble) seen.set(key, hash);
    counts.checked++;
    if (checked.refused !== '') counts.refused++;
    const isNews = before !== undefined && checked.wrote > 0;
    if (isNews && !pings.cameWithin(BETWEEN, { spreadsheetId, tab })) counts.unpinged++;
  }
  return true;
}

/** What people changed in the workbook itself, or a mail that did not arrive, sets off no check of any tab: Start's own check tells it, once. */
async function tellDrift(
  { checks, seen }: Parts,
  world: World,
  round: Round,
  grids: Grid[],
): Promise<boolean> {
  const stuck = showStuck(
    grids.find(({ title }) => title === 'Start'),
    await world.store.read(round, loadStuck),
  );
  const untold =
    driftUntold(grids, world.clock.now().toISOString()) +
    stuck.map((write) => JSON.stringify(write)).join('\n');
  const key = `${round.spreadsheetId} drift`;
  if (untold === '') seen.delete(key);
  if (untold === '' || seen.get(key) === untold) return true;
  const { ended } = await checks.check(world, round, 'Start');
  if (ended) seen.set(key, untold);
  return ended;
}

const isChecked = (title: string): boolean => checkedKinds.has(tabOf(title)?.tab.kind ?? '');

/** What every row is judged by: a change of it judges them again. */
function basisOf(grids: Grid[], now: string): unknown {
  try {
    const { networks, plan, roles, wheel } = openRound(grids, { now });
    return [networks, plan, roles, wheel];
  } catch (error) {
    if (error instanceof MissingTab) return error.title;
    throw error;
  }
}
