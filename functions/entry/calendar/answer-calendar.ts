// One request for a calendar, from anybody: the deadlines in force as they are kept; neither the workbook nor who asks is looked at.
import { createHash } from 'node:crypto';
import type { Request } from '@google-cloud/functions-framework';
import { calendarName, readCalendarPath } from '../../domain/deadlines/calendar-key.ts';
import { loadWheel } from '../../flows/job/load-stored.ts';
import type { World } from '../../flows/job/world.ts';
import { openCalendar } from '../../text/wheel/calendars.ts';
import { type Instance, type Reply, asReply } from '../instance.ts';
import { plainProblem } from '../problem.ts';
import { openRoutes } from './open-routes.ts';

const { methods } = openRoutes.arshjul;

/** Who is nearest to the platform: what stands before it, anybody may have written. */
const callerOf = ({ headers, socket }: Request): string => {
  const told = headers['x-forwarded-for'];
  const last = (typeof told === 'string' ? told : '').split(',').at(-1)?.trim();
  return last || (socket?.remoteAddress ?? 'unknown');
};

/** The same answer for a round that is not served and a path that is none; a network's code is not looked up. */
export async function answerCalendar(
  { wiring, limits }: Instance,
  world: World,
  request: Request,
  path: string,
): Promise<Reply> {
  const retryAfter = limits.open(callerOf(request));
  if (retryAfter > 0) return { ...asReply(plainProblem('tooMany')), retryAfter };
  if (!methods.some((one) => one === request.method))
    return { ...asReply(plainProblem('onlyRead')), headers: { allow: methods.join(', ') } };
  const key = readCalendarPath(path);
  const round = wiring.rounds.find(({ county, year }) => county === key?.county && year === key.year);
  if (!key || !round) return asReply(plainProblem('noCalendar'));
  const file = openCalendar(await world.store.read(round, loadWheel), key);
  return replyWith(file, calendarName(key), request.headers['if-none-match']);
}

function replyWith(file: string, name: string, known: string | undefined): Reply {
  const etag = `"${createHash('sha256').update(file).digest('hex').slice(0, 32)}"`;
  const headers = {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `inline; filename="${name}.ics"`,
    'cache-control': 'public, max-age=3600',
    'x-content-type-options': 'nosniff',
    etag,
  };
  const isKnown = known?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag) ?? false;
  return { status: isKnown ? 304 : 200, body: {}, headers, file: isKnown ? '' : file };
}
