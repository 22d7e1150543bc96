// Reminds by the wheel: whoever misses a deadline, the office after it, and its summary of the week; each once, at any rate.
import { osloClock, osloInstant, parseIsoDay } from '../../basics/calendar.ts';
import { digestAt } from '../../domain/deadlines/digest.ts';
import { type RoundRules, roundRulesOf } from '../../domain/deadlines/round-rules.ts';
import { unreadRules } from '../../domain/plan/not-found.ts';
import type { Documents } from '../../domain/records/documents.ts';
import { dueAt, mayWriteAt } from '../../domain/wheel/due.ts';
import type { WheelRules } from '../../domain/wheel/wheel.ts';
import { type Reads, type Tx, word } from '../../ports.ts';
import { foreignIn } from '../job/foreign-workbook.ts';
import { holdersIn } from '../job/holders.ts';
import { openRoundIn } from '../job/moment.ts';
import type { OpenRound } from '../job/open-round.ts';
import type { Round, World } from '../job/world.ts';
import { loadStuck } from '../tabs/show-mail.ts';
import { digestLetter } from './digest-letter.ts';
import { lettersOf } from './due-letters.ts';
import { putLetters } from './letters.ts';
import { loadStanding } from './standing.ts';

/** No round's rules let anybody be written to where these do not: then no workbook is read. */
const openest: WheelRules = { eves: 'working', july: 'open' };

/** All falls due at eight: a wheel that was looked at after that is not looked at again until the next day. */
const isLookedAt = (tick: Documents['wheelTick'] | undefined, at: string): boolean =>
  tick !== undefined && osloClock(tick.looked).slice(0, 10) >= osloClock(at).slice(0, 10);

const loadTick = (from: Reads): Promise<Documents['wheelTick'] | undefined> => from.get('wheelTick', 'until');

/** Midnight in Oslo: what fell due before the first day that anybody looked is not made up for. */
const beginOf = (at: string): string => osloInstant(parseIsoDay(osloClock(at)), 0, 0);

/** Nobody knows who is to be reminded when: the day stays open till the rules can be read, which Start says. */
function wait({ log }: World, { county, year }: Round): number {
  log.fact('remindersWait', { county: word(county), year });
  return 0;
}

/** Puts what is due among the messages; answers how many. Throws when the workbook cannot be read, or is of another round. */
export async function remindByWheel(world: World, round: Round): Promise<number> {
  const at = world.clock.now().toISOString();
  if (!mayWriteAt(at, openest)) return 0;
  if (isLookedAt(await world.store.read(round, loadTick), at)) return 0;
  const grids = await world.sheets.read(round.spreadsheetId, 'all');
  const foreign = foreignIn(world, round, grids);
  if (foreign) throw new Error(`the workbook is of another round: ${foreign.why}`);
  const open = await openRoundIn(world, round, grids);
  if (unreadRules(open.findings).length > 0) return wait(world, round);
  const count = await world.store.transact(round, (tx) => putDue(tx, round, open, roundRulesOf(open.plan)));
  if (count > 0) world.log.fact('reminded', { county: word(round.county), year: round.year, count });
  return count;
}

/** All in one transaction: of ticks at the same time, one finds it not done. */
async function putDue(tx: Tx, round: Round, open: OpenRound, rules: RoundRules): Promise<number> {
  const at = open.now;
  const tick = await loadTick(tx);
  if (isLookedAt(tick, at)) return 0;
  const basis = { round, open, standing: await loadStanding(tx, open.networks) };
  const confirmed = open.wheel.lines.filter((line) => line.confirmed);
  const { dues, until } = dueAt(confirmed, { from: tick?.until ?? beginOf(at), to: at }, rules);
  const week = mayWriteAt(at, rules)
    ? digestAt(at, { day: rules.digestDay, last: tick?.digest, eves: rules.eves })
    : undefined;
  const digest = week === undefined ? undefined : digestLetter(basis, week, await loadStuck(tx));
  const letters = [...dues.flatMap((due) => lettersOf(basis, due)), ...(digest ? [digest] : [])];
  const count = await putLetters(tx, letters, { holders: holdersIn(open), at });
  const written = week ?? tick?.digest;
  tx.put('wheelTick', {
    id: 'until',
    group: 'wheelTick',
    until,
    looked: at,
    ...(written !== undefined && { digest: written }),
  });
  return count;
}
