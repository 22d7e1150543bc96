// npm run deadline-day: people at the desk on the last day, in real time, under Google's quotas; fails unless the aims hold.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCommand, stopWith } from '../functions/commands/read-command.ts';
import { type DayWish, liveDay } from './deadline-day/live-day.ts';
import { openCounties } from './deadline-day/open-counties.ts';
import { aimsOf, printDay } from './deadline-day/print-day.ts';
import { openDesk } from './open-desk.ts';
import { seeds } from './seed/index.ts';
import { openRoundOf } from './seeding.ts';

process.env['METADATA_SERVER_DETECTION'] ??= 'none';
const usage = `npm run deadline-day -- [--people 30] [--minutes 10] [--every 8] [--no-triggers] [--counties 15 [--accounts felles|egne]]
  --counties   så mange fylker i ett prosjekt, først med felles konto, så med en konto hver; --people er i hvert`;
const { values } = readCommand(usage, {
  options: {
    people: { type: 'string', default: '30' },
    minutes: { type: 'string', default: '10' },
    every: { type: 'string', default: '8' },
    'no-triggers': { type: 'boolean', default: false },
    counties: { type: 'string' },
    accounts: { type: 'string', default: 'begge' },
  },
});
const numberOf = (text: string): number =>
  Number(text) > 0 ? Number(text) : stopWith(`«${text}» er ikke et tall over 0.`, usage);
const many = values.counties !== undefined;
const wish: DayWish = {
  people: numberOf(values.people),
  seconds: numberOf(values.minutes) * 60,
  every: numberOf(values.every),
  triggers: !values['no-triggers'],
  patience: many ? 360 : 90,
  // As the scheduler calls for it; of one workbook more often, so that a short day sees it too.
  sweepEvery: many ? 300 : 60,
};
const seed = seeds['trondelag-2026'];
if (!seed) throw new Error('the seed is missing');

async function ofOne(dir: string, one: NonNullable<typeof seed>): Promise<boolean> {
  const firstDay = { ...one, submitted: [] };
  const desk = await openDesk({
    dir,
    seed: one,
    workbooks: 2,
    firstDay: (open) => openRoundOf(open, firstDay),
  });
  const { sheets, executions, functions } = desk;
  const scene = { places: [desk], calls: sheets.calls, executions, sweep: () => functions.sweep() };
  try {
    const day = await liveDay(scene, wish);
    printDay(day);
    return aimsOf(day).every(({ held }) => held);
  } finally {
    await desk.close();
  }
}

async function ofMany(dir: string, ownAccounts: boolean): Promise<boolean> {
  const scene = await openCounties({ dir, seed: seed!, counties: numberOf(values.counties!), ownAccounts });
  try {
    const day = await liveDay(scene, wish);
    printDay(day, ownAccounts ? ', en konto for hvert fylke' : ', én felles konto');
    return aimsOf(day).every(({ held }) => held);
  } finally {
    await scene.close();
  }
}

/** In a folder that is gone afterwards. */
async function inFolder<T>(live: (dir: string) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'innstilling-deadline-day-'));
  try {
    return await live(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

// What one account for all comes to is shown; with one each the aims are to hold.
const { accounts } = values;
if (!['begge', 'felles', 'egne'].includes(accounts))
  stopWith(`«${accounts}» er verken felles eller egne.`, usage);
if (many && accounts !== 'egne') await inFolder((dir) => ofMany(dir, false));
if (!many) process.exitCode = (await inFolder((dir) => ofOne(dir, seed))) ? 0 : 1;
else if (accounts !== 'felles') process.exitCode = (await inFolder((dir) => ofMany(dir, true))) ? 0 : 1;
