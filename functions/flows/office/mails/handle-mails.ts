// Puts what *Send e-post på nytt* does in one transaction, if it is the list that was looked at.
import type { Holders } from '../../../domain/records/message-life.ts';
import { type Refusal, isRefusal, refuse } from '../../../domain/sheet/refusal.ts';
import type { Tx } from '../../../ports.ts';
import { describe } from '../../../text/findings/catalogue.ts';
import { digitsOf } from '../../job/hash.ts';
import { hashIn, isTokenOf, markOf, marksIn, refuseList, tokenOf } from '../../job/mails/mail-list.ts';
import type { OpenRound } from '../../job/open-round.ts';
import { putUntold } from '../../job/put-message.ts';
import type { Act, World } from '../../job/world.ts';
import { ledgerOf, loadMessages } from '../../tabs/ledger/show-ledger.ts';
import { type Handled, type Handling, handleAll, handleRows } from './plan-handling.ts';

/** `done` are the keys of rows whose *Handling* is taken away; `idle` says of which nothing is done, and why. */
export type HandledList = { mails: Handled[]; token: string; done: ReadonlySet<string>; idle: string[] };

type Handler = { world: World; act: Act; round: OpenRound; holders: Holders };

/** What would be shown of it: each e-mail, what is done with it, and how often this was done before. */
const shownOf = ({ mails }: Handling, times: number) => ({
  mails: mails.map(({ does, id, address }) => [does, id, address].join(' ')).toSorted(),
  times,
});

/**
 * Nothing is put twice: whoever gives back a list that was done already only has its rows tidied. More than one e-mail,
 * and whatever is typed in the tab, must have been looked at.
 */
export async function handleMails(
  tx: Tx,
  { world, act, round, holders }: Handler,
): Promise<HandledList | Refusal> {
  const at = world.clock.now().toISOString();
  const messages = await loadMessages(tx);
  const times = (await tx.list('event', 'mail')).filter(({ what }) => what === 'resend').length;
  const grid = round.grids.get('E-post');
  const ledger = grid && ledgerOf(grid, messages, at);
  const isTyped = ledger?.standing.some(({ action }) => action !== '') ?? false;
  const now = { holders, at };
  const handling = ledger && isTyped ? handleRows(ledger.ordered, messages, now) : handleAll(messages, now);
  const shown = shownOf(handling, times);
  const items = [...new Set(handling.mails.map(({ item }) => item))];
  const token = tokenOf(shown, items);
  const idle = [...handling.idle, ...(isTyped ? (ledger?.findings ?? []).map(describe) : [])];
  const given = act.previewHash;
  const line = given === undefined ? undefined : lineOf(given);
  const before = line !== undefined && (await tx.get('event', line));
  if (before) return { mails: [], token, done: tidied(given ?? '', ledger?.standing ?? []), idle: [] };
  const refused = world.rehearsing ? undefined : refuseChanged({ given, shown, items, isTyped });
  if (refused) return refused;
  putAll(tx, { act, at, token }, handling);
  return { mails: handling.mails, token, done: new Set(handling.done), idle };
}

/** Nothing where it is no hash. */
function lineOf(token: string): string | undefined {
  const digits = digitsOf(hashIn(token));
  return /^[0-9a-f]{64}$/.test(digits) ? `resend/${digits}` : undefined;
}

type Looked = { given: string | undefined; shown: object; items: string[]; isTyped: boolean };

function refuseChanged({ given, shown, items, isTyped }: Looked): Refusal | undefined {
  if (items.length === 0) return undefined;
  if (given === undefined && isTyped) return refuse('mailListChanged', { fresh: items.length, gone: 0 });
  const refused = refuseList(given, items);
  if (isRefusal(refused)) return refused;
  const isSame = given === undefined || isTokenOf(given, shown);
  return isSame ? undefined : refuse('mailListChanged', { fresh: 0, gone: 0 });
}

/** The rows that were done with that list, and still say what was. */
function tidied(given: string, standing: readonly { key: string; action: string }[]): ReadonlySet<string> {
  const marks = marksIn(given);
  const isDone = (item: string): boolean => marks.has(markOf(item));
  return new Set(
    standing.flatMap(({ key, action }) =>
      action !== '' && ['again', 'stop', 'bounced'].some((word) => isDone(`${word} ${key}`)) ? [key] : [],
    ),
  );
}

/** The messages, and a line of the history that knows the list. */
function putAll(
  tx: Tx,
  { act, at, token }: { act: Act; at: string; token: string },
  { mails, messages }: Handling,
): void {
  const { by, correlation } = act;
  for (const message of messages) tx.put('message', { ...message, ...(correlation && { correlation }) });
  if (mails.length === 0) return;
  const count = (does: Handled['does']): number => mails.filter((mail) => mail.does === does).length;
  const [stopped, bounced] = [count('stop'), count('bounced')];
  const facts = {
    mails: mails.length - stopped - bounced,
    ...(stopped > 0 && { stopped }),
    ...(bounced > 0 && { bounced }),
  };
  const id = lineOf(token) ?? `resend/${at}`;
  tx.put('event', { id, group: 'mail', at, by: by.email, what: 'resend', facts });
  putUntold(tx, id);
}
