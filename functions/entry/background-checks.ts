// Checks that nobody waits for: each is done once at a time, and what refuses one is remembered until it is mended.
import { isRefusal } from '../domain/sheet/refusal.ts';
import { InTheWay } from '../faults.ts';
import { type Act, machine, type Round, type World } from '../flows/job/world.ts';
import { checkTab } from '../flows/needs/check-tab.ts';
import { tellRefused } from '../flows/tabs/tell-refused.ts';
import { word } from '../ports.ts';
import { plainTexts } from '../text/answers/problems.ts';
import { refusalWords } from '../text/answers/refusals.ts';
import type { Queue } from './queue.ts';

/**
 * `ended`: there is nothing to try again now; `trouble` where something outside the workbook must be mended first; `held`
 * where something is told later, of rows that somebody is in.
 */
export type Checked =
  | { ended: true; refused: string; wrote: number; trouble?: true; held?: true }
  | { ended: false; retryAfter: number };

export type BackgroundChecks = {
  /**
   * Checks a tab, in nobody's name; `inHand` is asked for the rows that somebody is in when the check begins. Throws what is
   * a fault of ours, or of who does not answer.
   */
  check(world: World, round: Round, tab: string, inHand?: () => readonly number[]): Promise<Checked>;
  /** Nothing is said any longer about tabs of other titles than these: they are gone. */
  forgetOthers(world: World, round: Round, titles: string[]): Promise<void>;
  /** Why the tab's last check was refused; nothing once it was told within an hour. */
  tellOnce(world: World, spreadsheetId: string, tab: string): { title: string; message: string } | undefined;
};

type Refused = { title: string; message: string; told?: number };

const HOUR = 3_600_000;

export function createBackgroundChecks(queue: Queue): BackgroundChecks {
  const refused = new Map<string, Map<string, Refused>>();
  const note = (world: World, round: Round, tab: string, words?: Refused): Promise<void> =>
    noteIn(refused, world, round, { tab, words });
  return {
    check: (world, round, tab, inHand = () => []) =>
      queue.run(
        round.spreadsheetId,
        async () => {
          const { outcome, words } = await checkOnce(world, { ...background, round, tab, inHand: inHand() });
          if (outcome.ended) await note(world, round, tab, words);
          return outcome;
        },
        tab,
      ),
    async forgetOthers(world, round, titles) {
      const gone = [...(refused.get(round.spreadsheetId)?.keys() ?? [])].filter(
        (title) => !titles.includes(title),
      );
      for (const title of gone) await note(world, round, title);
    },
    tellOnce({ clock }, spreadsheetId, tab) {
      const known = refused.get(spreadsheetId)?.get(tab);
      const now = clock.now().getTime();
      if (!known || (known.told !== undefined && now - known.told < HOUR)) return undefined;
      known.told = now;
      const { title, message } = known;
      return { title, message };
    },
  };
}

async function noteIn(
  refused: Map<string, Map<string, Refused>>,
  world: World,
  round: Round,
  { tab, words }: { tab: string; words: Refused | undefined },
): Promise<void> {
  const known = refused.get(round.spreadsheetId) ?? new Map<string, Refused>();
  refused.set(round.spreadsheetId, known);
  const before = known.get(tab);
  if (before?.message === words?.message) return;
  if (words) known.set(tab, words);
  else known.delete(tab);
  const lines = [...known].map(([title, { message }]) => ({ title, message }));
  await tellRefused(world, round, lines).catch((error: unknown) => world.log.fault('refusalNotShown', error));
}

const background = { by: machine, ping: true } as const;

async function checkOnce(world: World, act: Act): Promise<{ outcome: Checked; words?: Refused }> {
  let wrote = 0;
  const read: typeof world.sheets.read = (id, titles) => world.sheets.read(id, titles);
  const write: typeof world.sheets.write = (id, job) => {
    wrote++;
    return world.sheets.write(id, job);
  };
  try {
    const done = await checkTab({ ...world, sheets: { read, write } }, act);
    if (!isRefusal(done))
      return { outcome: { ended: true, refused: '', wrote, ...(done.held && { held: true }) } };
    const { status, title, detail } = refusalWords(done);
    if (status >= 500) return { outcome: { ended: false, retryAfter: 10 } };
    world.log.fact('backgroundRefused', { problem: word(done.code) });
    const words = { title, message: [detail, ...done.lines].join('\n') };
    const ours = done.code === 'unknownTab' ? {} : { words };
    return { outcome: { ended: true, refused: done.code, wrote }, ...ours };
  } catch (error) {
    if (!(error instanceof InTheWay)) throw error;
    world.log.fault('backgroundRefused', error, { problem: word(error.why) });
    const { title, text: message } = plainTexts[error.why];
    if (error.why === 'storeBusy') return { outcome: { ended: false, retryAfter: 60 } };
    if (error.why !== 'sheetQuota')
      return {
        outcome: { ended: true, refused: error.why, wrote, trouble: true },
        words: { title, message },
      };
    return { outcome: { ended: false, retryAfter: waitForQuota(error) } };
  }
}

/** What is spent comes back after a minute; and not all who wait come back at once. */
const waitForQuota = ({ retryAfter = 60 }: InTheWay): number =>
  Math.min(retryAfter, 60) + Math.floor(Math.random() * 30);
