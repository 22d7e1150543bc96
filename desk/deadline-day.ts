// npm run deadline-day: people at the desk on the last day, in real time, under Google's quotas; fails unless the aims hold.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCommand, stopWith } from '../functions/commands/read-command.ts';
import { type DayWish, liveDay } from './deadline-day/live-day.ts';
import { aimsOf, printDay } from './deadline-day/print-day.ts';
import { openDesk } from './open-desk.ts';
import { seeds } from './seed/index.ts';
import { openRoundOf } from './seeding.ts';

process.env['METADATA_SERVER_DETECTION'] ??= 'none';
const usage = 'npm run deadline-day -- [--people 30] [--minutes 10] [--every 8] [--no-triggers]';
const { values } = readCommand(usage, {
  options: {
    people: { type: 'string', default: '30' },
    minutes: { type: 'string', default: '10' },
    every: { type: 'string', default: '8' },
    'no-triggers': { type: 'boolean', default: false },
  },
});
const numberOf = (text: string): number =>
  Number(text) > 0 ? Number(text) : stopWith(`«${text}» er ikke et tall over 0.`, usage);
const wish: DayWish = {
  people: numberOf(values.people),
  seconds: numberOf(values.minutes) * 60,
  every: numberOf(values.every),
  triggers: !values['no-triggers'],
};
const seed = seeds['trondelag-2026'];
if (!seed) throw new Error('the seed is missing');
const dir = mkdtempSync(join(tmpdir(), 'innstilling-deadline-day-'));
const desk = await openDesk({
  dir,
  seed,
  firstDay: (open) => openRoundOf(open, { ...seed, submitted: [] }),
});
try {
  const day = await liveDay(desk, wish);
  printDay(day);
  process.exitCode = aimsOf(day).every(({ held }) => held) ? 0 : 1;
} finally {
  await desk.close();
  rmSync(dir, { recursive: true, force: true });
}
