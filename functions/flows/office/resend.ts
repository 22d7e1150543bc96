// Verb «resend»: sends once more what was refused, given up, or may not have arrived, to whoever has the role now.
import { type Holders, wake } from '../../domain/records/message-life.ts';
import { type Refusal, isRefusal } from '../../domain/sheet/refusal.ts';
import type { RoundKey } from '../../ports.ts';
import { aboutToHandle, handledPage, handledWords } from '../../text/answers/mail/resending.ts';
import { writePage } from '../../text/pages/page.ts';
import { refuseAccess } from '../job/access.ts';
import type { SheetAnswer } from '../job/answer-sheet.ts';
import { deliverWithin } from '../job/deliver.ts';
import { claimingIn, holdersIn } from '../job/holders.ts';
import { inTab, showNothing } from '../job/in-network-tab.ts';
import type { OpenRound } from '../job/open-round.ts';
import { putUntold } from '../job/put-message.ts';
import type { Act, Previewed, World } from '../job/world.ts';
import { ledgerOf, loadMessages, showLedger } from '../tabs/ledger/show-ledger.ts';
import { loadStuck, showStuck } from '../tabs/show-mail.ts';
import { type HandledList, handleMails } from './mails/handle-mails.ts';

/**
 * With *Handling* typed in «E-post» it does those rows. Asked twice, the second finds nothing to send: what was put on its
 * way is due, and no longer stands still.
 */
export async function resendMails(world: World, act: Act): Promise<Previewed | Refusal> {
  let again: HandledList | undefined;
  return inTab<Previewed>(world, act, 'resend', async (round) => {
    const refused = refuseAccess('resend', act.by, round);
    if (refused) return refused;
    const holders = holdersIn(round);
    // Where rows moved meanwhile this is decided again, and what was put on its way is counted once.
    const put =
      again ??
      (await world.store.transact(act.round, (tx) => handleMails(tx, { world, act, round, holders })));
    if (isRefusal(put)) return put;
    again = put;
    if (world.rehearsing) return showNothing(look(put));
    await deliverWithin(world, act.round, claimingIn(round));
    world.log.fact('resent', { mails: put.mails.length });
    return show(world, act, round, put);
  });
}

function look({ mails, idle, token }: HandledList): Previewed {
  const page = handledPage(mails);
  const html = page.length > 0 ? { html: writePage(page) } : {};
  return { ok: true, ...aboutToHandle(mails, idle), previewHash: token, ...html };
}

/** Start and «E-post» as they are after a first try. */
async function show(
  { store, clock }: World,
  act: Act,
  { grids }: OpenRound,
  { mails, done }: HandledList,
): Promise<SheetAnswer<Previewed>> {
  const { stuck, messages } = await store.read(act.round, async (from) => ({
    stuck: await loadStuck(from),
    messages: await loadMessages(from),
  }));
  const grid = grids.get('E-post');
  const shown = grid && showLedger(act.round, ledgerOf(grid, messages, clock.now().toISOString()), done);
  return {
    result: { ok: true, ...handledWords(mails, stuck) },
    writes: [...showStuck(grids.get('Start'), stuck), ...(shown?.writes ?? [])],
    expected: shown?.expected ?? [],
    told: mails.length > 0,
  };
}

/** Once Roller was mended: what stood still for an address that is no longer there is for whoever came in its place. */
export async function wakeMails({ store, clock }: World, round: RoundKey, holders: Holders): Promise<void> {
  const isAny = (await store.read(round, (from) => from.list('message', 'dead'))).length > 0;
  if (!isAny) return;
  const at = clock.now().toISOString();
  await store.transact(round, async (tx) => {
    const waiting = await tx.list('message', 'dead');
    const woken = waiting.flatMap((one) => wake(one, holders, at) ?? []);
    for (const message of woken) tx.put('message', message);
    if (woken.length > 0) putUntold(tx, `wake/${at}`);
  });
}
