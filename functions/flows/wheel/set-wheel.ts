// Verb «setWheel»: the deadlines of Årshjul become those in force, shown before, told to those whose deadline is moved.
import { type Refusal, isRefusal } from '../../domain/sheet/refusal.ts';
import type { Claiming } from '../../ports.ts';
import { lettersPage } from '../../text/answers/publishing.ts';
import { aboutToSet, setWords } from '../../text/answers/wheel/setting.ts';
import { writePage } from '../../text/pages/page.ts';
import { refuseAccess } from '../job/access.ts';
import type { SheetAnswer } from '../job/answer-sheet.ts';
import { deliverWithin } from '../job/deliver.ts';
import { claimingIn } from '../job/holders.ts';
import { inTab, showNothing } from '../job/in-network-tab.ts';
import { loadReports } from '../job/load-stored.ts';
import { type OpenRound, withWheel } from '../job/open-round.ts';
import type { Act, Previewed, World } from '../job/world.ts';
import { checkAgain } from '../office/judged-before.ts';
import { showStart } from '../tabs/show-drift.ts';
import { roundLine } from '../tabs/show-state.ts';
import { writeWheel } from '../tabs/write-wheel.ts';
import { type InForceNow, putInForce } from './put-in-force.ts';
import { typedWheel } from './typed-wheel.ts';

/** Asked twice, the second finds it in force: it answers the same, and writes what the sheet may lack. */
export async function setWheel(world: World, act: Act): Promise<Previewed | Refusal> {
  let put: InForceNow | undefined;
  let claiming: Claiming = {};
  const outcome = await inTab<Previewed>(world, act, 'setWheel', async (open) => {
    const refused = refuseAccess('setWheel', act.by, open);
    if (refused) return refused;
    const typed = typedWheel(open);
    if (isRefusal(typed)) return typed;
    // Where rows moved meanwhile, what was put in force is so.
    const now =
      put ?? (await world.store.transact(act.round, (tx) => putInForce(tx, world, act, { open, typed })));
    if (isRefusal(now)) return now;
    if (world.rehearsing) return showNothing(look(now));
    put = now;
    claiming = claimingIn(open);
    return answer(world, act, open, now);
  });
  if (isRefusal(outcome) || !put || world.rehearsing) return outcome;
  await deliverWithin(world, act.round, claiming);
  world.log.fact('wheelSet', { ...put.counts });
  return outcome;
}

function look(now: InForceNow): Previewed {
  const page = lettersPage(now.letters);
  return {
    ok: true,
    ...aboutToSet(now),
    previewHash: now.previewHash,
    ...(page.length > 0 && { html: writePage(page) }),
  };
}

/** The sheet and the rows that were judged by another deadline follow what is in force. */
async function answer(
  world: World,
  act: Act,
  open: OpenRound,
  { wheel, counts, gone }: InForceNow,
): Promise<SheetAnswer<Previewed>> {
  const after = withWheel(open, wheel);
  const told = await checkAgain(world, act, after);
  const reports = await world.store.read(act.round, loadReports);
  const shown = writeWheel(open.grids.get('Årshjul'), wheel?.lines ?? []);
  const left = gone.length > 0 ? 'gone' : 'none';
  const result: Previewed = { ok: true, ...setWords(counts, { told, left }) };
  const start = showStart(after, [roundLine(after, reports, open.now)]);
  return { ...shown, result, writes: [...shown.writes, ...start], told: counts.mails > 0 };
}
