// The first day of a seeded round: every tab is checked, and the networks that are ready send their reports.
import { askFirst } from './call-api.ts';
import { behovTitle } from '../functions/domain/tabs/index.ts';
import type { Reply } from './call-api.ts';
import type { OpenDesk } from './open-desk.ts';
import type { Seed } from './seed/seed.ts';

/** What came back in words. @throws what was refused, and why, for any other status than the one that is due */
export const must = (what: string, { status, body }: Reply, due = 200): string => {
  const words = `${status} ${String(body['title'])}: ${String(body['message'] ?? body['detail'])}`;
  if (status !== due) throw new Error(`${what}: ${words}`);
  return words;
};

const emailOf = (seed: Seed, role: string, network?: string): string =>
  String(
    seed.roller.find((line) => line.role === role && (network === undefined || line.network === network))
      ?.email ?? '',
  );

/** Through the same API as everyone else, each as the person whose tab it is. */
export async function openRoundOf(desk: Pick<OpenDesk, 'call'>, seed: Seed): Promise<void> {
  const caseWorker = emailOf(seed, 'saksbehandler');
  for (const tab of ['Nøkkeltall', 'Plan', 'Roller', 'Budsjett', 'Kriterier'])
    must(tab, await desk.call('check', tab, caseWorker));
  for (const { network } of seed.nokkeltall) {
    const name = String(network);
    const coordinator = emailOf(seed, 'koordinator', name);
    const tab = behovTitle(name);
    const isToSeveral = seed.roller.filter((line) => line['network'] === name).length > 1;
    const act = ['submit', tab, coordinator] as const;
    // The list is looked at where several get the receipt; no call of Google's is spent where one does.
    if (seed.submitted.includes(name))
      must(`submit ${name}`, isToSeveral ? await askFirst(desk, [...act]) : await desk.call(...act));
    else must(`check ${name}`, await desk.call('check', tab, coordinator));
  }
}
