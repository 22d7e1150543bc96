// One request to `api`, settled step by step: verb, identity, body, round, rate and key, and only then the flow.
import type { Request } from '@google-cloud/functions-framework';
import type { Refusal } from '../domain/sheet/refusal.ts';
import { type MachineVerb, type Verb, machineTable } from '../flows/job/access-table.ts';
import { answerOnce } from '../flows/job/answer-once.ts';
import { rehearse } from './rehearse.ts';
import { type Act, type Done, type Person, type Round, roundOf, type World } from '../flows/job/world.ts';
import { identityProblem, plainProblem, refusalProblem } from './problem.ts';
import { answerMachine } from './answer-machine.ts';
import { answerCalendar } from './calendar/answer-calendar.ts';
import { isOpenRoute } from './calendar/open-routes.ts';
import { answerPing } from './answer-ping.ts';
import { type Instance, type Reply, asReply } from './instance.ts';
import type { Address } from './address.ts';
import { type Asked, readRequest } from './read-request.ts';
import { verbs } from '../verbs.ts';

/** Refusals of every kind come back as replies; what is thrown is a fault. */
export async function answerRequest(
  instance: Instance,
  world: World,
  request: Request,
  { verb, correlation }: Address,
): Promise<Reply> {
  const { wiring } = instance;
  if (verb === 'healthz') return { status: 200, body: { title: 'ok', message: world.codeVersion } };
  if (isOpenRoute(verb)) return answerCalendar(instance, world, request, verb);
  if (isMachineVerb(verb)) return answerMachine(instance, world, request, { verb, correlation });
  if (!isVerb(verb)) return asReply(plainProblem('unknownVerb', `(${verb.slice(0, 40)})`));
  if (request.method !== 'POST') return asReply(plainProblem('wrongMethod'));
  const identity = await wiring.verify(request.headers.authorization);
  if (!identity.ok) return asReply(identityProblem(identity.problem));
  const asked = readRequest(verb, request);
  if (typeof asked === 'string') return asReply(plainProblem(asked));
  const round = roundOf(wiring.rounds, asked.spreadsheetId);
  if (!round) return asReply(plainProblem('unknownSpreadsheet'));
  // From here on both workbooks of a round are one, known by the shared one's id.
  asked.spreadsheetId = round.spreadsheetId;
  const by = { email: identity.email };
  if (asked.ping) return answerPing(instance, world, { verb, by, ...asked });
  return answerPerson(instance, world, { verb, round, by, correlation, asked });
}

type PersonsRequest = { verb: Verb; round: Round; by: Person; correlation: string; asked: Asked };

async function answerPerson(
  { queue, limits }: Instance,
  world: World,
  { verb, round, by, correlation, asked }: PersonsRequest,
): Promise<Reply> {
  const { key, ...body } = asked;
  const { spreadsheetId, preview, ping: _, rows: __, ...asks } = body;
  const act: Act = { round, by, ...asks, ...(key !== undefined && { key }), correlation };
  const isCheck = verb === 'check';
  const job = async (): Promise<Reply> => {
    const retryAfter = limits[isCheck ? 'check' : 'act'](by.email);
    if (retryAfter > 0) return { ...asReply(plainProblem('tooMany')), retryAfter };
    if (preview) return asOutcome(await rehearse(world, act, verbs[verb].flow));
    if (key === undefined || !verbs[verb].changes) return run(world, verb, act);
    const once = await answerOnce(world, act, key, { verb, ...body }, () => run(world, verb, act));
    return once ?? asReply(plainProblem('keyReused'));
  };
  return queue.run(spreadsheetId, job, isCheck ? JSON.stringify([by.email, body]) : undefined);
}

const isMachineVerb = (verb: string): verb is MachineVerb => Object.hasOwn(machineTable, verb);

const isVerb = (verb: string): verb is Verb => Object.hasOwn(verbs, verb);

async function run(world: World, verb: Verb, act: Act): Promise<Reply> {
  return asOutcome(await verbs[verb].flow(world, act));
}

const asOutcome = (outcome: Done | Refusal): Reply =>
  outcome.ok ? { status: 200, body: outcome } : asReply(refusalProblem(outcome));
