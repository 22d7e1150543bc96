// The morning on which two networks of three are to be reminded and the week is to be summed up, for many who tick at once.
import { setImmediate as turn } from 'node:timers/promises';
import type { Through } from '../../ports/through.ts';
import { prepared } from '../round/round.ts';
import { caseWorker, innherred, small } from '../round/rounds.ts';
import { setWheel, typeLine } from '../round/wheel-rows.ts';

/** Monday 19 January 2026 at half past nine in Oslo, ten working days before the deadline; Innherred has sent, and been mailed. */
export const reminderMorning = prepared(async () => {
  const round = await small.planted();
  typeLine(round, 'need', { date: '2026-02-01' });
  const { status } = await setWheel(round, caseWorker);
  const sent = await round.call('submit', 'Behov Innherred', innherred);
  if (status !== 200 || sent.status !== 200) throw new Error(JSON.stringify(sent));
  round.clock.pass((Date.parse('2026-01-19T08:30:00Z') - round.clock.now().getTime()) / 1000);
  return round;
});

/** Every call waits for some turns first, other ones for another seed. */
export function delayed(seed: number): Through {
  let state = seed;
  return async (_what, call) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    for (let turns = state % 7; turns > 0; turns--) await turn();
    return call();
  };
}
