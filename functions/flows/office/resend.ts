// Verb «resend»: sends once more what was refused, given up, or may not have arrived, to whoever has the role now.
import {
  type Holders,
  recipientsOf,
  sendAgain,
  standsStill,
  wake,
} from '../../domain/records/message-life.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/sheet/refusal.ts';
import type { OutgoingMessage, RoundKey, Tx } from '../../ports.ts';
import { aboutToResend, resentWords } from '../../text/answers/stuck-mails.ts';
import { refuseAccess } from '../job/access.ts';
import { hashOf, isHashOf } from '../job/hash.ts';
import { deliverWithin } from '../job/deliver.ts';
import { claimingIn, holdersIn } from '../job/holders.ts';
import { inTab, showNothing } from '../job/in-network-tab.ts';
import type { Act, Previewed, World } from '../job/world.ts';
import { loadStuck, loadWaiting, showStuck } from '../tabs/show-mail.ts';

/** Asked twice, the second finds nothing to send: what was put on its way is due, and no longer stands still. */
export async function resendMails(world: World, act: Act): Promise<Previewed | Refusal> {
  let again: Again | undefined;
  return inTab<Previewed>(world, act, 'resend', async (round) => {
    const refused = refuseAccess('resend', act.by, round);
    if (refused) return refused;
    const holders = holdersIn(round);
    // Where rows moved meanwhile this is decided again, and what was put on its way is counted once.
    const put = again ?? (await world.store.transact(act.round, (tx) => putAgain(tx, world, act, holders)));
    if (isRefusal(put)) return put;
    again = put;
    const { mails, previewHash } = put;
    if (world.rehearsing) return showNothing({ ok: true, ...aboutToResend(), previewHash });
    await deliverWithin(world, act.round, claimingIn(round));
    world.log.fact('resent', { mails });
    const stuck = await world.store.read(act.round, loadStuck);
    const start = round.grids.get('Start');
    const result: Previewed = { ok: true, ...resentWords(mails, stuck) };
    return { result, writes: showStuck(start, stuck), expected: [], told: mails > 0 };
  });
}

type Again = { mails: number; previewHash: string };

/** Which e-mails leave, and to whom. */
const leaving = (again: OutgoingMessage[]): [id: string, to: string[]][] =>
  again
    .map((message): [string, string[]] => [
      message.id,
      recipientsOf(message)
        .filter(({ state }) => state === 'due')
        .map(({ address }) => address)
        .toSorted(),
    ])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));

/** How many mails are due again, with a line of the history; refused where they are others than were shown. */
async function putAgain(
  tx: Tx,
  { clock }: World,
  { by, correlation, previewHash: given }: Act,
  holders: Holders,
): Promise<Again | Refusal> {
  const at = clock.now().toISOString();
  const stuck = (await loadWaiting(tx)).filter((message) => recipientsOf(message).some(standsStill));
  const again = stuck.map((message) => sendAgain(message, holders, at));
  const mails = again.flatMap(recipientsOf).filter(({ state }) => state === 'due').length;
  const shown = leaving(again);
  if (mails > 0 && given !== undefined && !isHashOf(given, shown)) return refuse('resendChanged');
  for (const message of again) tx.put('message', { ...message, ...(correlation && { correlation }) });
  const id = `resend/${at}`;
  if (mails > 0) tx.put('event', { id, group: 'mail', at, by: by.email, what: 'resend', facts: { mails } });
  return { mails, previewHash: hashOf(shown) };
}

/** Once Roller was mended: what stood still for an address that is no longer there is for whoever came in its place. */
export async function wakeMails({ store, clock }: World, round: RoundKey, holders: Holders): Promise<void> {
  const isAny = (await store.read(round, (from) => from.list('message', 'dead'))).length > 0;
  if (!isAny) return;
  const at = clock.now().toISOString();
  await store.transact(round, async (tx) => {
    const waiting = await tx.list('message', 'dead');
    for (const message of waiting.flatMap((one) => wake(one, holders, at) ?? [])) tx.put('message', message);
  });
}
