// One request from a machine: the queue's, for a tab that was pinged. Done for nobody, and never with more than a check.
import type { Request } from '@google-cloud/functions-framework';
import type { Refusal } from '../domain/sheet/refusal.ts';
import { InTheWay } from '../faults.ts';
import type { MachineVerb } from '../flows/job/access-table.ts';
import { type Act, type Done, machine, type World } from '../flows/job/world.ts';
import { word } from '../ports.ts';
import { verbs } from '../verbs.ts';
import type { Address } from './address.ts';
import { type Instance, type Reply, asReply } from './instance.ts';
import { identityProblem, plainProblem, refusalProblem } from './problem.ts';
import { workSchema } from './read-request.ts';

export async function answerMachine(
  instance: Instance,
  world: World,
  request: Request,
  { correlation }: Address & { verb: MachineVerb },
): Promise<Reply> {
  const { wiring, queue } = instance;
  if (request.method !== 'POST') return asReply(plainProblem('wrongMethod'));
  const identity = await wiring.verifyMachine(request.headers.authorization);
  if (!identity.ok) return asReply(identityProblem(identity.problem));
  if (!wiring.machineCallers.includes(identity.email)) return asReply(plainProblem('notAllowed'));
  const asked = workSchema.safeParse(request.body);
  if (!asked.success) return asReply(plainProblem('badBody'));
  const { spreadsheetId, tab } = asked.data;
  const round = wiring.rounds.find((known) => known.spreadsheetId === spreadsheetId);
  // A task that outlived its round: trying again would not help.
  if (!round) return ended('unknownSpreadsheet');
  const act: Act = { round, by: machine, tab, ping: true, correlation };
  const job = async (): Promise<Reply> => {
    try {
      return replyTo(world, await verbs.check.flow(world, act));
    } catch (error) {
      return replyToTrouble(world, error);
    }
  };
  return queue.run(spreadsheetId, job, tab);
}

/** What is spent comes back after a minute: the task waits for it in its queue, and not all of them come back at once. */
function replyToTrouble({ log }: World, error: unknown): Reply {
  if (!(error instanceof InTheWay)) throw error;
  log.fault('backgroundRefused', error, { problem: word(error.why) });
  if (error.why !== 'sheetQuota') return ended(error.why);
  const asked = Math.min(error.retryAfter ?? 60, 60);
  return { ...asReply(plainProblem(error.why)), retryAfter: asked + Math.floor(Math.random() * 30) };
}

/** The task is done and not tried again. */
const ended = (refused: string): Reply => ({ status: 200, body: { ok: true, refused } });

/** What trying again may help is passed on; a refusal that only a person can mend ends the task. */
function replyTo({ log }: World, outcome: Done | Refusal): Reply {
  if (outcome.ok) return ended('');
  const problem = refusalProblem(outcome);
  if (problem.status === 429 || problem.status >= 500) return asReply(problem);
  log.fact('backgroundRefused', { problem: word(outcome.code) });
  return ended(outcome.code);
}
