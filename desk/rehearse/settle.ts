// The day is over: nothing fails any longer, and the world is left alone until it is quiet, within bounds.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Day } from './live.ts';
import { sweep, tick } from './live.ts';
import { quietSeconds } from './open-scene.ts';
import { readStore, type Stored } from './proof/read-store.ts';
import type { Difference } from './people/tab-model.ts';

/** Minutes: a message that was on its way when the functions were killed waits for its lease, and one that failed for longer. */
const leases = [6, 20, 120];

/** Seconds that the world has to become quiet. */
const patience = 90;

/** What did not come to rest, if anything. */
export async function settle(day: Day): Promise<Difference[]> {
  const until = performance.now() + patience * 1000;
  // Whoever typed last has left their row.
  await sleep(quietSeconds * 1000);
  if (!(await becomeQuiet(day, until))) return [notQuiet('Sveip, kø og utsending')];
  await sendAgain(day);
  const last = await day.caseWorker.propose();
  const differences =
    last.status === 200 ? [] : [notQuiet(`Siste Legg fram forslaget: ${last.title} ${last.detail}`)];
  for (const minutes of leases) {
    const { messages } = await readStore(day.scene);
    if (messages.every(({ group }) => group !== 'due')) break;
    await day.scene.passTime(minutes * 60_000);
    await becomeQuiet(day, until);
  }
  return (await becomeQuiet(day, until)) ? differences : [...differences, notQuiet('Utsending')];
}

const notQuiet = (what: string): Difference => ({
  kind: 'wrong',
  who: 'Verden',
  where: what,
  expected: 'i ro',
  found: `ikke i ro etter ${patience} s`,
});

async function becomeQuiet({ scene }: Day, until: number): Promise<boolean> {
  while (performance.now() < until) {
    // A check that Google had no room for waits more than a minute.
    scene.tasks.hurry();
    await sleep(200);
    if (scene.tasks.waiting() > 0) continue;
    const checked = await sweep(scene);
    const sent = await tick(scene);
    if (checked === 0 && sent === 0 && scene.tasks.waiting() === 0) return true;
  }
  return false;
}

/** What was typed while a report was on its way is not in it: the case worker gives it back, and it is sent as it stands. */
async function sendAgain({ scene, tabs, coordinators, caseWorker }: Day): Promise<void> {
  const stored = await readStore(scene);
  for (const tab of tabs.filter((one) => !isAsSent(stored, one.network))) {
    await caseWorker.giveBack(tab);
    const coordinator = coordinators.find((one) => one.network === tab.network);
    await coordinator?.mend();
    await coordinator?.sendOnce();
  }
}

/** Whether the rows that were sent last are those that stand in the tab, as they were stored. */
function isAsSent({ reports, submitted, rows }: Stored, network: string): boolean {
  const report = reports.get(network);
  if (!report || report.state === 'returned') return true;
  const sent = submitted.get(network) ?? [];
  const typed = (rows.get(network) ?? []).filter(({ state }) => state === 'typed');
  const cells = new Map(typed.map((row) => [row.id, JSON.stringify(row.cells)]));
  return (
    sent.length === typed.length && sent.every((row) => cells.get(row.rowId) === JSON.stringify(row.cells))
  );
}
