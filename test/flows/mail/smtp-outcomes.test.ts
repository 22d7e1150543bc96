// What becomes of a receipt to three coordinators under a mail server that behaves badly: over real sockets, tick by tick.
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMail } from '../../../functions/adapters/mail/send.ts';
import { prepared } from '../round/round.ts';
import { askFirst, fosen, small } from '../round/rounds.ts';
import { type Said, openScriptedSmtp } from './scripted-smtp.ts';

const [a, b, c] = [fosen, 'b.fosen@example.no', 'c.fosen@example.no'];
const three = prepared(async () => {
  const round = await small.mended();
  for (const email of [b, c])
    round.type('Roller', round.rows('Roller') + 1, { email, role: 'koordinator', network: 'Fosen' });
  return round;
});

/** What the server says to each address, the first try first; the last word stands. */
type Script = Record<'a' | 'b' | 'c', readonly [Said, ...Said[]]>;
const all = (...said: readonly [Said, ...Said[]]): Script => ({ a: said, b: said, c: said });
/** Of each address: how it stands, why, how often it was tried, how many copies arrived. */
type Outcome = Record<
  'a' | 'b' | 'c',
  readonly [state: string, why: string | undefined, tries: number, copies: number]
>;
const same = (...one: Outcome['a']): Outcome => ({ a: one, b: one, c: one });

/** After the act, and after two days with a tick each quarter of an hour. */
async function play(script: Script): Promise<Outcome> {
  const names = new Map([
    [a, 'a'],
    [b, 'b'],
    [c, 'c'],
  ] as const);
  const server = await openScriptedSmtp((address, attempt) => {
    const said = script[names.get(address) ?? 'a'];
    return said[Math.min(attempt, said.length) - 1] ?? 'takes';
  });
  onTestFinished(server.close);
  const round = await three();
  round.world.mail = createMail({ url: server.url, from: 'innstilling@example.no', patience: 60 });
  await askFirst(round, ['submit', 'Behov Fosen', fosen]);
  for (let quarter = 0; quarter < 4 * 48; quarter++) {
    round.clock.pass(900);
    await round.tick();
  }
  const messages = await round.stored(async (tx) => [
    ...(await tx.list('message', 'sent')),
    ...(await tx.list('message', 'dead')),
  ]);
  const recipients = messages.flatMap(({ recipients: of = [] }) => of);
  return Object.fromEntries(
    [...names].map(([address, name]) => {
      const found = recipients.find((one) => one.address === address);
      const copies = server.taken.filter((one) => one === address).length;
      return [name, [found?.state, found?.why, server.tries.get(address) ?? 0, copies]];
    }),
  ) as unknown as Outcome;
}

describe('a receipt to three', () => {
  it.each<[string, Script, Outcome]>([
    ['is taken', all('takes'), same('sent', undefined, 1, 1)],
    ['is refused to all for good', all('refuses'), same('refused', 'noAddress', 1, 0)],
    [
      'is refused to one for good',
      { a: ['takes'], b: ['refuses'], c: ['takes'] },
      {
        a: ['sent', undefined, 1, 1],
        b: ['refused', 'noAddress', 1, 0],
        c: ['sent', undefined, 1, 1],
      },
    ],
    ['is greylisted to all, once', all('greylists', 'takes'), same('sent', undefined, 2, 1)],
    [
      'is greylisted to one, twice',
      { a: ['takes'], b: ['greylists', 'greylists', 'takes'], c: ['takes'] },
      {
        a: ['sent', undefined, 1, 1],
        b: ['sent', undefined, 3, 1],
        c: ['sent', undefined, 1, 1],
      },
    ],
    ['is greylisted for ever', all('greylists'), same('dead', 'notNow', 8, 0)],
    ['waits for a server that hangs, and is given up', all('hangs'), same('dead', 'away', 8, 0)],
    ['waits for a server that hangs once', all('hangs', 'takes'), same('sent', undefined, 2, 1)],
    ['is cut before the text, once', all('cutsBefore', 'takes'), same('sent', undefined, 2, 1)],
    [
      'is cut after the text: it may have arrived, and is not sent again',
      all('cutsAfter'),
      same('undecided', 'answerLost', 1, 1),
    ],
    [
      'is treated in three ways',
      { a: ['cutsAfter'], b: ['refuses'], c: ['hangs', 'greylists', 'takes'] },
      {
        a: ['undecided', 'answerLost', 1, 1],
        b: ['refused', 'noAddress', 1, 0],
        c: ['sent', undefined, 3, 1],
      },
    ],
  ])('%s', async (_what, script, outcome) => {
    expect(await play(script)).toEqual(outcome);
  });
});
