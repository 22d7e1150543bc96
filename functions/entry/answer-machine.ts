// One request from a machine: the queue's, for a tab that was pinged, or the scheduler's for the sweep. Never more than a check.
import type { Request } from '@google-cloud/functions-framework';
import type { MachineVerb } from '../flows/job/access-table.ts';
import { roundOf, type World } from '../flows/job/world.ts';
import type { Address } from './address.ts';
import { type Instance, type Reply, asReply } from './instance.ts';
import { identityProblem, plainProblem } from './problem.ts';
import { workSchema } from './read-request.ts';

export async function answerMachine(
  instance: Instance,
  world: World,
  request: Request,
  { verb }: Address & { verb: MachineVerb },
): Promise<Reply> {
  const { wiring } = instance;
  if (request.method !== 'POST') return asReply(plainProblem('wrongMethod'));
  const identity = await wiring.verifyMachine(request.headers.authorization);
  if (!identity.ok) return asReply(identityProblem(identity.problem));
  if (!wiring.machineCallers.includes(identity.email)) return asReply(plainProblem('notAllowed'));
  if (verb === 'sweep') return answerSweep(instance, world);
  const asked = workSchema.safeParse(request.body);
  return asked.success ? answerWork(instance, world, asked.data) : asReply(plainProblem('badBody'));
}

async function answerWork(
  { wiring, checks, pings, inHand }: Instance,
  world: World,
  { spreadsheetId, tab }: { spreadsheetId: string; tab: string },
): Promise<Reply> {
  const round = roundOf(wiring.rounds, spreadsheetId);
  // A task that outlived its round: trying again would not help.
  if (!round) return { status: 200, body: { ok: true, refused: 'unknownSpreadsheet' } };
  const work = { spreadsheetId: round.spreadsheetId, tab };
  const checked = await checks.check(world, round, tab, () => inHand.of(work));
  // The sweep finds what the queue did not take.
  if (checked.ended && checked.held)
    await pings
      .again(work, inHand.quietAt(work))
      .catch((error: unknown) => world.log.fault('pingNotQueued', error));
  if (checked.ended) return { status: 200, body: { ok: true, refused: checked.refused } };
  // The task waits in its queue, and holds nobody up.
  return { ...asReply(plainProblem('tooMany')), retryAfter: checked.retryAfter };
}

/** What failed is logged, and the sweep after this begins with it: the scheduler is told 503. */
async function answerSweep({ wiring, sweep }: Instance, world: World): Promise<Reply> {
  const counts = await sweep(world, wiring.rounds);
  return { status: counts.faults > 0 ? 503 : 200, body: { ok: counts.faults === 0, ...counts } };
}
