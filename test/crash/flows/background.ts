// What nobody waits for, and what is done from a command line: pings, the queue, the sweep, the scheduler, set-up and closing.
import { FUNCTIONS_ACCOUNT } from '../../../desk/accounts.ts';
import { anonymiseRound } from '../../../functions/flows/office/anonymise-round.ts';
import { setUpWorkbook } from '../../../functions/flows/office/set-up-workbook.ts';
import type { Round } from '../../flows/round/round.ts';
import type { Told } from '../../flows/round/entry.ts';
import { typeLine } from '../../flows/round/wheel-rows.ts';
import type { Came, CrashFlow } from '../flow.ts';
import { after, called, caseWorker, fosen, free, newRow, stages, tab, typed } from './stages.ts';

const came = ({ status, body }: Told): Came => ({ status, told: JSON.stringify(body) });

/** What a command ends with: done, or stopped by a fault or by what it refuses. */
const ended = (done: object | string, isDone: boolean): Came => ({
  status: typeof done === 'string' ? 500 : isDone ? 200 : 409,
  told: JSON.stringify(done),
});

const typedIn = after(stages.planted, called('check', tab, fosen), typed(tab, free, newRow));

/** A trigger's ping, and the task that it leaves in the queue. */
async function ping(process: Round): Promise<Came> {
  const told = await process.call('check', tab, fosen, { ping: true });
  await process.settle();
  return came(told);
}

/** The deadline is so near that both networks are reminded. */
const nearDeadline = after(stages.planted, (round) =>
  typeLine(round, 'need', { date: '2026-01-22', reminders: '5' }),
);

/** A report is sent while no mail server answers. */
const unsent = after(nearDeadline, async (round) => {
  round.inbox.away = true;
  await called('submit', tab, fosen)(round);
});

/** Tabs and lines that were broken since the workbook was made. */
const broken = after(stages.planted, (round) => {
  round.header(tab, 'measure', 'Navn på tiltaket');
  round.change({ deleteSheet: { sheetId: round.sheetId('Tiltak') } });
  round.type('Roller', 8, { email: 'ny@example.no', role: 'koordinator', network: 'Fosen' });
});

async function setUp({ sheets, workbook, office, seed, clock }: Round): Promise<Came> {
  const done = await setUpWorkbook(
    { sheets: sheets.plain, workbook: sheets.workbookPort },
    workbook.spreadsheetId,
    {
      office: office?.workbook.spreadsheetId,
      account: FUNCTIONS_ACCOUNT,
      standardStore: 'sqlite',
      now: clock.now().toISOString(),
      round: `${seed.county}/${seed.year}`,
    },
  ).catch(String);
  return ended(done, typeof done !== 'string' && !('why' in done));
}

const closed = after(
  stages.proposed,
  called('return', tab, caseWorker, { reason: 'Ring ola@kommune.example.no' }),
);

async function anonymise({ world, key }: Round): Promise<Came> {
  const done = await anonymiseRound(world, key, 'a1').catch(String);
  return ended(done, typeof done !== 'string' && done.ok);
}

export const background: CrashFlow[] = [
  { name: 'a ping and its check', through: ['check', 'work'], begin: typedIn, act: ping },
  { name: 'sweep', through: ['sweep'], begin: typedIn, act: async (on) => came(await on.sweep()) },
  { name: 'remind', through: ['tick'], begin: nearDeadline, act: async (on) => came(await on.tick()) },
  {
    name: 'deliver what waits',
    through: ['tick'],
    begin: async () => {
      const round = await unsent();
      round.inbox.away = false;
      round.clock.pass(600);
      return round;
    },
    act: async (on) => came(await on.tick()),
  },
  { name: 'set up a workbook', through: ['setup'], begin: broken, act: setUp },
  { name: 'anonymise', through: ['anonymise'], begin: closed, act: anonymise },
];
