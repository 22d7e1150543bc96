// Before an e-mail leaves, it is asked again who has the role, what they want to have, and whether what it says is still so.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Holders } from '../../../functions/domain/records/message-life.ts';
import { deliverMessages } from '../../../functions/flows/job/deliver.ts';
import type { Claiming, OutgoingMessage } from '../../../functions/ports.ts';
import { examples } from '../../contract/examples.ts';
import type { Round } from '../round/round.ts';
import { fosen, small } from '../round/rounds.ts';

const second = 'koordinator2.fosen@example.no';
const deadline = '2026-02-02T22:59:00.000Z';
const { correlation: _, attachment: __, recipients: ___, ...plain } = examples.message;
const reminder: OutgoingMessage = {
  ...plain,
  id: 'reminder/need/FOS',
  kind: 'reminder',
  about: { network: 'FOS', line: 'need', instant: deadline },
  whom: { role: 'network_coordinator', network: 'FOS', name: 'Fosen' },
  to: [fosen, second],
};
const both: Holders = () => ({ addresses: [fosen, second], unread: false });

let round: Round;
beforeEach(async () => {
  round = await small.mended();
});
const put = (...messages: OutgoingMessage[]) =>
  round.stored(async (tx) => messages.forEach((one) => tx.put('message', one)));
const deliver = (by: Claiming = { holders: both }) => deliverMessages(round.world, round.key, by);
const got = (address: string): number => round.inbox.every().filter(({ to }) => to.includes(address)).length;
const kept = async (id = reminder.id) => {
  const message = await round.stored((tx) => tx.get('message', id));
  return [message?.group, message?.recipients?.map(({ address, state, why }) => [address, state, why])];
};

describe('an e-mail that is about to leave', () => {
  it('is held back from whoever no longer has the role, and says so', async () => {
    await put(reminder);
    await deliver({ holders: () => ({ addresses: [fosen], unread: false }) });
    expect([got(fosen), got(second)]).toEqual([1, 0]);
    expect(await kept()).toEqual([
      'sent',
      [
        [fosen, 'sent', undefined],
        [second, 'suppressed', 'roleGone'],
      ],
    ]);
  });

  it('goes to somebody who has the role again, and never twice', async () => {
    await put({
      ...reminder,
      recipients: [
        { address: fosen, state: 'later', why: 'notNow' },
        { address: second, state: 'suppressed', why: 'roleGone' },
      ],
    });
    await deliver();
    await deliver();
    expect([got(fosen), got(second)]).toEqual([1, 1]);
  });

  it.each(['reminder', 'digest'] as const)(
    'is held back from somebody who wants only what they must have: %s',
    async (kind) => {
      const { about: _about, ...message } = reminder;
      await put({ ...message, kind });
      await deliver({ holders: () => ({ addresses: [fosen, second], unread: false, muted: [second] }) });
      expect([got(fosen), got(second)]).toEqual([1, 0]);
      expect((await kept())[1]).toContainEqual([second, 'suppressed', 'muted']);
    },
  );

  it.each(['overdue', 'moved', 'receipt', 'returned', 'proposal'] as const)(
    'reaches them all the same where they must have it: %s',
    async (kind) => {
      const { about: _about, ...message } = reminder;
      await put({ ...message, kind });
      await deliver({ holders: () => ({ addresses: [fosen, second], unread: false, muted: [second] }) });
      expect([got(fosen), got(second)]).toEqual([1, 1]);
    },
  );

  it('is held back where the report was sent meanwhile', async () => {
    await round.call('submit', 'Behov Fosen', fosen);
    const before = round.inbox.arrivals();
    await put(reminder);
    expect(await deliver()).toEqual({ sent: 0, failed: 0 });
    expect(round.inbox.arrivals()).toBe(before);
    expect(await kept()).toEqual([
      'suppressed',
      [
        [fosen, 'suppressed', 'delivered'],
        [second, 'suppressed', 'delivered'],
      ],
    ]);
  });

  it('holds up no other, however many before it are held back', async () => {
    await round.call('submit', 'Behov Fosen', fosen);
    const before = round.inbox.arrivals();
    const receipt: OutgoingMessage = { ...plain, id: 'receipt', kind: 'receipt', to: ['post@example.no'] };
    const { about: _about, ...other } = receipt;
    await put(...[1, 2, 3, 4].map((nr) => ({ ...reminder, id: `reminder/${nr}` })), other);
    expect(await deliver()).toEqual({ sent: 1, failed: 0 });
    expect([round.inbox.arrivals() - before, got('post@example.no')]).toEqual([1, 1]);
  });

  it('is held back where the report was sent under the name that the network had then', async () => {
    await round.call('submit', 'Behov Fosen', fosen);
    const now = {
      ...reminder,
      whom: { ...reminder.whom, role: 'network_coordinator' as const, name: 'Fosen og Orkland' },
    };
    await put(now);
    await deliver();
    expect((await kept())[0]).toBe('suppressed');
  });

  it('is held back where the deadline that it tells was moved meanwhile, and leaves where it was not', async () => {
    await round.stored(async (tx) => tx.put('wheel', examples.wheel));
    const old = { ...reminder, id: 'old', about: { ...reminder.about, instant: '2026-01-30T22:59:00.000Z' } };
    await put(old, reminder);
    await deliver();
    expect((await kept('old'))[1]).toEqual([
      [fosen, 'suppressed', 'changed'],
      [second, 'suppressed', 'changed'],
    ]);
    expect([got(fosen), got(second)]).toEqual([1, 1]);
  });

  it('is in the language of whoever gets it, and in bokmål where it was written in no other', async () => {
    const nynorsk = {
      subject: 'Påminning',
      text: 'Fristen er snart ute.\n',
      html: '<p>Fristen er snart ute.</p>',
    };
    await put({ ...reminder, nynorsk });
    const { nynorsk: _nynorsk, ...alone } = { ...reminder, id: 'alone', subject: 'Bare bokmål' };
    await put(alone);
    await deliver({
      holders: () => ({
        addresses: [fosen, second],
        unread: false,
        languages: new Map([[second, 'nn' as const]]),
      }),
    });
    const subjects = round.inbox.every().map(({ to, subject }) => `${to[0]}: ${subject}`);
    expect(subjects.toSorted((a, b) => a.localeCompare(b))).toEqual([
      `${fosen}: Bare bokmål`,
      `${fosen}: ${reminder.subject}`,
      `${second}: Bare bokmål`,
      `${second}: Påminning`,
    ]);
  });
});
