// A whole year of the wheel by a ticking clock whose processes die at random, held against a table by hand.
import { beforeAll, describe, expect, it } from 'vitest';
import { dayOf, daysOf, isoDay, osloInstant, parseIsoDay } from '../../../functions/basics/calendar.ts';
import { openCutter } from '../../crash/cuts.ts';
import { type Round, openRound } from '../round/round.ts';
import { caseWorker, fosen, innherred } from '../round/rounds.ts';
import { smallSeed } from '../round/small-seed.ts';
import { setWheel, typeLine } from '../round/wheel-rows.ts';
import { lettersByHand, summariesByHand } from './year-by-hand.ts';

/** The hours in Oslo at which the scheduler calls; at six nobody is written to. People act at noon. */
const hours = [6, 9, 12, 20];
const [firstDay, lastDay] = ['2027-10-01', '2028-12-31'];
/** Nine days on which the scheduler does not call; the one after is a Saturday. */
const isStopped = (day: string): boolean => day >= '2028-03-02' && day <= '2028-03-10';

async function done(asked: ReturnType<Round['call']>): Promise<void> {
  const { status, body } = await asked;
  if (status !== 200) throw new Error(JSON.stringify(body));
}
const send = (round: Round, network: string, by: string) =>
  done(round.call('submit', `Behov ${network}`, by));

function typeYear(round: Round): void {
  const governor = 'Statsforvalteren';
  typeLine(round, 'owner', { what: 'Eiernes bidrag', who: 'eier', date: '2027-12-01' });
  typeLine(round, 'frame', { what: 'Ramme', who: governor, date: '2028-01-15', roll: 'fast' });
  typeLine(round, 'need', { date: '2028-02-01' });
  const times = { reminders: '11, 10, 7, 5, 1', after: '1, 76' };
  typeLine(round, 'proposal', {
    what: 'Forslag til fordeling',
    who: governor,
    date: '2028-03-15',
    ...times,
  });
  typeLine(round, 'decision', { what: 'Vedtak', who: governor, date: '2028-04-15' });
  typeLine(round, 'measureReport', { what: 'Rapport om tiltak', date: '2028-05-15' });
  typeLine(round, 'networkReport', { what: 'Rapport fra nettverk', date: '2028-06-15' });
  typeLine(round, 'seminar', { what: 'Seminar', who: governor, date: '2028-09-30', roll: 'fast' });
  typeLine(round, 'countyPlan', { what: 'Plan for fylket', who: 'forum', date: '2028-12-29' });
}

/** What people do, at noon. */
const acts: Record<string, (round: Round) => Promise<void>> = {
  '2027-10-01': (round) => {
    typeYear(round);
    return done(setWheel(round, caseWorker));
  },
  '2028-01-10': (round) => send(round, 'Fosen', fosen),
  '2028-01-20': (round) => {
    typeLine(round, 'need', { date: '2028-02-15', reason: 'Vinterferien.' });
    return done(setWheel(round, caseWorker));
  },
  '2028-01-24': (round) => send(round, 'Innherred', innherred),
  '2028-02-04': (round) => done(round.call('return', 'Behov Innherred', caseWorker, { reason: 'Rett.' })),
  '2028-02-10': (round) => send(round, 'Innherred', innherred),
  '2028-08-10': (round) => done(round.propose()),
};

/** The same numbers for the same seed, from 0 up to 1. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Of the calls of a tick the first ones are in every one, the later ones only where there is something to send. */
async function tick(round: Round, random: () => number): Promise<'died' | 'lived'> {
  const [isCut, at, isAfter] = [random() < 0.25, random() ** 2, random() < 0.5];
  if (!isCut) {
    await round.tick();
    return 'lived';
  }
  const { through, death } = openCutter({ call: Math.floor(at * 16), cut: isAfter ? 'after' : 'before' });
  const life = round.restarted({ through }).tick();
  return Promise.race([life.then(() => 'lived' as const), death]);
}

type Mail = { id: string; day: string; hour: number; subject: string; to: string };
type Year = { mails: Mail[]; ticks: number; deaths: number };

/** Nobody but the clock tries again: what a tick that died has left is the next one's. */
async function live(seed: number): Promise<Year> {
  const random = numbersFrom(seed);
  const year: Year = { mails: [], ticks: 0, deaths: 0 };
  let round = await openRound({ ...smallSeed, year: 2028 });
  for (let at = daysOf(parseIsoDay(firstDay)); at <= daysOf(parseIsoDay(lastDay)); at++) {
    const day = isoDay(dayOf(at));
    for (const hour of hours) {
      const now = Date.parse(osloInstant(dayOf(at), hour, 0));
      round.clock.pass((now - round.clock.now().getTime()) / 1000);
      if (!isStopped(day)) {
        year.ticks++;
        if ((await tick(round, random)) === 'died') {
          year.deaths++;
          round = round.restarted({});
        }
      }
      if (hour === 12) await acts[day]?.(round);
      const arrived = round.inbox.every().slice(year.mails.length);
      for (const { id, subject, to } of arrived) year.mails.push({ id, day, hour, subject, to: to.join() });
    }
  }
  return year;
}

/** A letter that was on its way as its process died may come again, with the Message-ID it had. */
const oncePerId = ({ mails }: Year): Mail[] =>
  mails.filter(({ id }, at) => mails.findIndex((one) => one.id === id) === at);

const isSummary = ({ subject }: Mail): boolean => subject.startsWith('Ukesoppsummering');

/** As the table by hand says it, where the table has it: else the whole subject. */
function rowOf({ day, subject, to }: Mail): [string, string, string] {
  const known = lettersByHand.find(([, begins]) => subject.startsWith(begins));
  return [day, known?.[1] ?? subject, to];
}

describe.each([2028, 3])('a year with four ticks a day, of which some die (%s)', (seed) => {
  let year: Year;
  beforeAll(async () => {
    year = await live(seed);
  }, 60_000);

  it('had processes that died, also with a letter on its way', () => {
    expect(year.deaths / year.ticks).toBeGreaterThan(0.09);
    expect(year.mails.length).toBeGreaterThan(oncePerId(year).length);
  });

  it('mails each letter once to each address, on its day', () => {
    const letters = oncePerId(year).filter((mail) => !isSummary(mail));
    const lines = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(' | ')).toSorted();
    expect(lines(letters.map(rowOf))).toEqual(lines(lettersByHand));
  });

  it('sums up each week to the office once, on its first working day, where there is something to tell', () => {
    const summaries = oncePerId(year).filter(isSummary);
    expect(summaries.map(({ day, to }) => [day, to])).toEqual(
      summariesByHand.map((day) => [day, caseWorker]),
    );
  });

  it('writes to nobody before eight', () => {
    expect(year.mails.filter(({ hour }) => hour < 8)).toEqual([]);
  });
});
