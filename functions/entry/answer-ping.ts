// A ping: somebody typed in a tab, so its check is put off until the others of the same moment have come.
import type { Verb } from '../flows/job/access-table.ts';
import type { Person, World } from '../flows/job/world.ts';
import { pingedWords } from '../text/answers/background.ts';
import { type Instance, type Reply, asReply } from './instance.ts';
import { plainProblem } from './problem.ts';

/** `rows` from `row` on were edited, counted from 1; a script of before, or where rows were moved, says none. */
type Ping = { verb: Verb; by: Person; spreadsheetId: string; tab: string; row?: number; rows?: number };

/** Whoever the trigger runs as is let in: nothing is read from the workbook, and the check is done for nobody. */
export async function answerPing(
  { pings, checks, limits, inHand }: Instance,
  world: World,
  { verb, by, spreadsheetId, tab, row, rows = 1 }: Ping,
): Promise<Reply> {
  if (verb !== 'check') return asReply(plainProblem('badBody'));
  const retryAfter = limits.check(by.email);
  if (retryAfter > 0) return { ...asReply(plainProblem('tooMany')), retryAfter };
  const edited = row === undefined ? [] : Array.from({ length: rows }, (_, at) => row + at);
  inHand.note({ spreadsheetId, tab }, edited);
  // The sweep finds what the queue did not take.
  await pings.take({ spreadsheetId, tab }).catch((error: unknown) => world.log.fault('pingNotQueued', error));
  // The one at the keyboard is told why nothing is checked, and not at each cell.
  const refused = checks.tellOnce(world, spreadsheetId, tab);
  if (refused) return { status: 200, body: { ok: true, ...refused } };
  return { status: 202, body: { ok: true, ...pingedWords } };
}
