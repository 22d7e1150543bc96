// Ticks at the same moment, and a tick while people act: each e-mail leaves once, and nobody meets a fault.
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../functions/adapters/sqlite/store.ts';
import { inStore } from '../../crash/stores.ts';
import type { Round } from '../round/round.ts';
import { caseWorker, fosen, innherred } from '../round/rounds.ts';
import { delayed, reminderMorning } from './at-once.ts';

const vaernes = 'koordinator.vaernes@example.no';
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];

/** The first word of the subject, and to whom: of every arrival, also one that came twice. */
const arrivedIn = (round: Round): string[] =>
  round.inbox
    .every()
    .map(({ subject, to }) => `${subject.split(/[: ]/)[0] ?? ''} ${to.join()}`)
    .toSorted();
const receipt = `Behovsmeldingen ${innherred}`;
const reminded = [`Påminnelse ${fosen}`, `Påminnelse ${vaernes}`];
const summary = `Ukesoppsummering ${caseWorker}`;
const faultsIn = ({ log }: Round): string[] => log.filter((line) => line.includes('"ERROR"'));

describe('a hundred ticks at once', () => {
  const tickAll = async (processes: Round[]) => {
    const told = await Promise.all(processes.map((one) => one.tick()));
    return { statuses: [...new Set(told.map(({ status }) => status))], faults: processes.flatMap(faultsIn) };
  };
  const hundred = Array.from({ length: 100 }, (_, at) => at);

  it('send each letter once, with all in memory', async () => {
    const round = await reminderMorning();
    const told = await tickAll(hundred.map((at) => round.restarted({ through: delayed(at) })));
    expect(told).toEqual({ statuses: [200], faults: [] });
    expect(arrivedIn(round)).toEqual([receipt, ...reminded, summary]);
  });

  it('send each letter once, with SQLite', async () => {
    const round = await reminderMorning();
    const file = openSqliteStore(':memory:');
    const store = await inStore(file)(round);
    const told = await tickAll(hundred.map((at) => round.restarted({ store, through: delayed(at) })));
    await file.close();
    expect(told).toEqual({ statuses: [200], faults: [] });
    expect(arrivedIn(round)).toEqual([receipt, ...reminded, summary]);
  });
});

describe.each(seeds)('a tick at its own pace (%s)', (seed) => {
  const besides = async (act: (round: Round) => Promise<{ status: number }>) => {
    const round = await reminderMorning();
    const [ticking, acting] = [seed, seed + 100].map((one) => round.restarted({ through: delayed(one) }));
    const told = await Promise.all([ticking!.tick(), act(acting!)]);
    // What was under way is over, and whatever still waits has its turn.
    round.clock.pass(600);
    await round.tick();
    const faults = [round, ticking!, acting!].flatMap(faultsIn);
    return { round, told: told.map(({ status }) => status), faults };
  };

  it('while Beregn fordeling computes: each letter once', async () => {
    const { round, told, faults } = await besides((one) => one.call('allocate', 'Kladd', caseWorker));
    expect({ told, faults }).toEqual({ told: [200, 200], faults: [] });
    expect(arrivedIn(round)).toEqual([receipt, ...reminded, summary]);
  });

  it('while a network sends: each letter once, and its own reminder not at all or before', async () => {
    const { round, told, faults } = await besides((one) => one.call('submit', 'Behov Fosen', fosen));
    expect({ told, faults }).toEqual({ told: [200, 200], faults: [] });
    const arrived = arrivedIn(round);
    const mine = `Påminnelse ${fosen}`;
    expect(arrived.filter((one) => one === mine).length).toBeLessThanOrEqual(1);
    expect(arrived.filter((one) => one !== mine)).toEqual(
      [`Behovsmeldingen ${fosen}`, receipt, `Påminnelse ${vaernes}`, summary].toSorted(),
    );
  });
});
