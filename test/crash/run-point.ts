// One run of a flow with one call cut: what is left of the act, the same act again, and the world as it heals by itself.
import type { CaseIndex, CaseStore } from '../../functions/ports.ts';
import type { Outside } from '../ports/through.ts';
import type { Round } from '../flows/round/round.ts';
import { type Point, cutsOf, openCutter } from './cuts.ts';
import { type Snapshot, differences, snapshotOf } from './snapshot.ts';
import type { Came, CrashFlow } from './flow.ts';

/** A store that holds what the round in memory holds, and nothing of another run. */
export type StoreFor = (round: Round) => Promise<CaseStore & CaseIndex>;

/** How often somebody tries again who is not content. */
const patience = 3;
/** Seconds till somebody tries again: what is known by its time is another then. */
const between = 7;
/** Seconds: longer than a message rests after its first tries. */
const rest = 25 * 60;

/** What waits in the queue is done; then the scheduler's rounds: what is due leaves, and every tab is looked at. */
async function heal(round: Round): Promise<void> {
  await round.settle();
  for (let turn = 0; turn < 3; turn++) {
    round.clock.pass(rest);
    await round.tick();
  }
  await round.sweep();
}

type Run = { process: Round; calls: Outside[]; came: Came };

/** Until whoever asked is content, and all that was on its way has arrived. */
async function run({ begin, act }: CrashFlow, storeFor: StoreFor, point?: Point): Promise<Run> {
  const place = await begin();
  const store = await storeFor(place);
  const { through, calls, death, arrive } = openCutter(point);
  const first = await Promise.race([act(place.restarted({ store, through })), death]);
  const process = place.restarted({ store });
  let came = first === 'died' ? { status: 503, told: first } : first;
  for (let again = 0; came.status >= 500 && again < patience; again++) {
    process.clock.pass(between);
    came = await act(process);
  }
  await arrive();
  return { process, calls: [...calls], came };
}

type Undisturbed = { calls: Outside[]; at: Snapshot; healed: Snapshot };

async function runUndisturbed(flow: CrashFlow, storeFor: StoreFor): Promise<Undisturbed> {
  const { process, calls, came } = await run(flow, storeFor);
  const isAsMeant = [flow.refused ?? 200, 202].includes(came.status);
  if (!isAsMeant) throw new Error(`${flow.name}: ${came.status} ${came.told}`);
  const at = await snapshotOf(process);
  await heal(process);
  return { calls, at, healed: await snapshotOf(process) };
}

/** `differs` is empty where all is as if nothing had been cut. */
export type Result = Point & { flow: string; what: Outside; differs: string[]; arrivals: number };

/** What stands as in the undisturbed run when the act is over goes on as there; the rest is looked at once it has healed. */
async function runPoint(
  flow: CrashFlow,
  storeFor: StoreFor,
  undisturbed: Undisturbed,
  { call, cut }: Point,
): Promise<Result> {
  const { process } = await run(flow, storeFor, { call, cut });
  const at = await snapshotOf(process);
  const same = differences(undisturbed.at, at).length === 0;
  if (!same) await heal(process);
  const [there, here] = same ? [undisturbed.at, at] : [undisturbed.healed, await snapshotOf(process)];
  const what = undisturbed.calls[call]!;
  const arrivals = here.arrivals - there.arrivals;
  return { flow: flow.name, call, what, cut, differs: differences(there, here), arrivals };
}

/** Every call of the flow, cut in every way that it can be, or those that are wanted. */
export async function runFlow(
  flow: CrashFlow,
  storeFor: StoreFor,
  isWanted: (what: Outside, point: Point) => boolean = () => true,
): Promise<Result[]> {
  const undisturbed = await runUndisturbed(flow, storeFor);
  const results: Result[] = [];
  for (const [call, what] of undisturbed.calls.entries())
    for (const cut of cutsOf[what])
      if (isWanted(what, { call, cut }))
        results.push(await runPoint(flow, storeFor, undisturbed, { call, cut }));
  return results;
}
