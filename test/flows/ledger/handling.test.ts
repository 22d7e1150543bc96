// What people type in Handling is done by «Send e-post på nytt»: exactly those rows, once, after exactly that list was seen.
import { beforeEach, describe, expect, it } from 'vitest';
import { stoppedAt } from '../../../functions/domain/records/message-handling.ts';
import { type Round, prepared } from '../round/round.ts';
import { askFirst, caseWorker, fosen, lookFirst, small } from '../round/rounds.ts';

const tab = 'E-post';
const second = 'koordinator2.fosen@example.no';
const act: [string, string, string] = ['resend', tab, caseWorker];
const two = prepared(async () => {
  const opened = await small.planted();
  opened.type('Roller', opened.rows('Roller') + 1, { email: second, role: 'koordinator', network: 'Fosen' });
  return opened;
});

let round: Round;
beforeEach(async () => {
  round = await two();
});
/** A receipt to two, the second of whom meets this; then the tab as it is. */
async function sent(meets: 'nothing' | 'refused' | 'greylisted' | 'cut' = 'nothing'): Promise<void> {
  if (meets === 'cut') round.inbox.cut.set(second, 'lost');
  else if (meets !== 'nothing') round.inbox[meets].add(second);
  await askFirst(round, ['submit', 'Behov Fosen', fosen]);
  round.inbox.cut.clear();
  round.inbox.refused.clear();
  round.inbox.greylisted.clear();
  await round.call('check', tab, caseWorker);
}
const rowOf = (address: string): number => round.rowWhere(tab, 'to', `${address} (koordinator, Fosen)`);
const order = (address: string, action: string): void => round.type(tab, rowOf(address), { action });
const stateOf = (address: string): string => round.shown(tab, rowOf(address), 'state');
const actionOf = (address: string): string => round.shown(tab, rowOf(address), 'action');
const copiesTo = (address: string): number =>
  round.inbox.every().filter(({ to }) => to.includes(address)).length;
const days = async (): Promise<void> => {
  for (let time = 0; time < 12; time++) {
    round.clock.pass(6 * 3600);
    await round.tick();
  }
};

describe('send på nytt', () => {
  it.each(['refused', 'cut'] as const)(
    'of what was %s goes to that address alone, and the cell is emptied',
    async (meets) => {
      await sent(meets);
      order(second, 'send på nytt');
      const { body } = await round.call(...act, { preview: true });
      expect(body['message']).toMatch(/^– Sendes på nytt: koordinator2\.fosen@example\.no: .*mottatt/);
      expect(body['message']).toContain('1 e-post sendes, til 1 mottaker.');
      const shown = { previewHash: body['previewHash'] };
      expect(await round.countCalls(() => round.call(...act, shown))).toEqual({ read: 1, write: 1 });
      expect([copiesTo(fosen), copiesTo(second)]).toEqual([1, 1]);
      expect([stateOf(second), actionOf(second)]).toEqual(['sendt', '']);
    },
  );

  it('of what has left is an e-mail of its own, so that no program folds it; what has left stands as it did', async () => {
    await sent();
    order(second, 'Send på nytt');
    expect((await askFirst(round, act)).body['message']).toBe('1 e-post sendes på nytt.');
    const [first, again] = round.inbox.every().filter(({ to }) => to.includes(second));
    expect([copiesTo(second), copiesTo(fosen), first?.id === again?.id]).toEqual([2, 1, false]);
    expect([again?.subject, again?.text]).toEqual([first?.subject, first?.text]);
    expect(round.rows(tab)).toBe(3);
  });
});

describe('stopp', () => {
  it('of what waits keeps it from that address for good, and from no other', async () => {
    await sent('greylisted');
    order(second, 'stopp');
    const { body } = await round.call(...act, { preview: true });
    expect([body['title'], body['yes']]).toEqual(['Gjøre det som står i Handling?', 'Gjør det']);
    expect(body['message']).toContain(`– Stoppes, og sendes ikke: ${second}`);
    expect(body['message']).toContain('Ingen e-post sendes.');
    await askFirst(round, act);
    await days();
    expect([copiesTo(fosen), copiesTo(second)]).toEqual([1, 0]);
    expect([stateOf(second), actionOf(second)]).toEqual(['stoppet', '']);
    // Nobody lacks it, so it is not sent with all that stands still.
    await round.call('resend', 'Start', caseWorker);
    await days();
    expect(copiesTo(second)).toBe(0);
    await round.sweep();
    expect(round.shown('Start', round.rowWhere('Start', 'subject', 'Runden'), 'sentence')).not.toContain(
      second,
    );
  });

  it('is not shown as if it sent what waits for the other', async () => {
    round.inbox.greylisted.add(fosen);
    await sent('greylisted');
    order(second, 'stopp');
    const { body } = await round.call(...act, { preview: true });
    expect(body['message']).toMatch(/Ingen e-post sendes\.$/);
  });

  it('of what has left is told at its cell, and does nothing', async () => {
    await sent();
    order(second, 'stopp');
    const { body } = await askFirst(round, act);
    expect(body['title']).toBe('Ingenting å sende på nytt');
    expect([stateOf(second), actionOf(second)]).toEqual(['sendt', 'stopp']);
    expect(round.shown(tab, rowOf(second), 'remark')).toContain('kan ikke gjøres med en e-post');
  });
});

it('kom i retur: the address lacks it, Start says so, and it goes to whoever comes in its place', async () => {
  await sent();
  order(second, 'kom i retur');
  await askFirst(round, act);
  expect([stateOf(second), round.shown(tab, rowOf(second), 'why')]).toEqual(['avvist', 'den kom i retur']);
  const line = round.rowWhere('Start', 'subject', 'E-post som ikke er kommet fram');
  expect(round.shown('Start', line, 'sentence')).toContain(`${second} har ikke fått`);
  const third = 'ny.fosen@example.no';
  round.type('Roller', round.rowWhere('Roller', 'email', second), { email: third });
  await round.call('check', 'Roller', caseWorker);
  await round.tick();
  expect([copiesTo(second), copiesTo(third)]).toEqual([1, 1]);
});

describe('the list that was seen', () => {
  it('is needed: without it nothing is done, and with another neither, which says how many', async () => {
    await sent('refused');
    order(second, 'send på nytt');
    const shown = await lookFirst(round, act);
    order(fosen, 'kom i retur');
    const before = round.allStored();
    for (const [more, detail] of [
      [{}, '2 nye, 0 falt bort'],
      [shown, '1 nye, 0 falt bort'],
    ] as const) {
      const told = await round.call(...act, more);
      expect([told.status, told.problem]).toEqual([409, 'mailListChanged']);
      expect(told.body['detail']).toContain(detail);
    }
    expect([round.allStored(), copiesTo(second)]).toEqual([before, 0]);
    round.type(tab, rowOf(second), { action: null });
    expect((await round.call(...act, shown)).body['detail']).toContain('1 nye, 1 falt bort');
  });

  it('given back twice is done once, also where the sheet could not be written the first time', async () => {
    await sent();
    order(second, 'send på nytt');
    const shown = await lookFirst(round, act);
    const { sheets } = round.world;
    round.world.sheets = {
      read: (id, titles) => sheets.read(id, titles),
      write: () => Promise.reject(new Error('cut off')),
    };
    expect((await round.call(...act, shown)).problem).toBe('notShown');
    round.world.sheets = sheets;
    expect([copiesTo(second), actionOf(second)]).toEqual([2, 'send på nytt']);
    for (const _ of [1, 2]) {
      expect((await round.call(...act, shown)).status).toBe(200);
      expect([copiesTo(second), actionOf(second)]).toEqual([2, '']);
    }
    await days();
    expect(copiesTo(second)).toBe(2);
  });

  it('stands beside its e-mail though people have moved the rows meanwhile', async () => {
    await sent('refused');
    order(second, 'send på nytt');
    const shown = await lookFirst(round, act);
    round.insertRows(tab, 1);
    await round.call(...act, shown);
    expect([copiesTo(second), actionOf(second)]).toEqual([1, '']);
  });

  it('leaves a word that is unknown where it is, with a remark, and does the rest', async () => {
    await sent('refused');
    order(second, 'send på nytt');
    order(fosen, 'slett');
    const { body } = await round.call(...act, { preview: true });
    expect(body['message']).toContain('Dette blir stående i fanen E-post:');
    await round.call(...act, { previewHash: body['previewHash'] });
    expect([copiesTo(second), actionOf(second), actionOf(fosen)]).toEqual([1, '', 'slett']);
    expect(round.shown(tab, rowOf(fosen), 'remark')).toContain('slett');
  });
});

describe('more than one address', () => {
  it.each(['submit', 'return'] as const)('gets nothing of %s that nobody looked at', async (verb) => {
    const by = verb === 'submit' ? fosen : caseWorker;
    await (verb === 'return' ? sent() : Promise.resolve());
    const before = round.inbox.arrivals();
    const told = await round.call(verb, 'Behov Fosen', by, { reason: 'Rett.' });
    expect([told.status, told.problem, round.inbox.arrivals()]).toEqual([409, 'mailListChanged', before]);
    const done = await askFirst(round, [verb, 'Behov Fosen', by], { reason: 'Rett.' });
    expect([done.status, round.inbox.arrivals()]).toEqual([200, before + 2]);
  });

  it('gets no return that was shown for other people', async () => {
    await sent();
    const shown = await lookFirst(round, ['return', 'Behov Fosen', caseWorker]);
    round.type('Roller', round.rowWhere('Roller', 'email', second), { email: 'ny.fosen@example.no' });
    const told = await round.call('return', 'Behov Fosen', caseWorker, { reason: 'Rett.', ...shown });
    expect([told.problem, told.body['detail']]).toEqual([
      'mailListChanged',
      expect.stringContaining('1 nye, 1 falt bort'),
    ]);
  });

  it('gets no proposal that nobody looked at', async () => {
    round = await small.sent();
    await round.call('allocate', 'Kladd', caseWorker);
    const before = round.inbox.arrivals();
    expect((await round.call('publish', 'Kladd', caseWorker)).problem).toBe('mailListChanged');
    expect(round.inbox.arrivals()).toBe(before);
  });
});

it('stopped while somebody has it in hand, it is stopped whatever that try comes to, but for one that left', async () => {
  const other = { address: 'a@example.no', state: 'later' as const };
  const [address, at] = ['b@example.no', round.clock.now().toISOString()];
  const recipients = [other, { ...other, address }];
  const plain = { id: 'x', group: 'due' as const, to: recipients.map((one) => one.address), recipients };
  const message = { ...plain, subject: 's', text: 't', html: 'h', createdAt: at, attempts: 0 };
  await round.stored(async (tx) => tx.put('message', message));
  const [claimed] = await round.world.outbox.claim(round.key, 1);
  const stopped = stoppedAt({ ...message, ...claimed }, address, at);
  await round.stored(async (tx) => tx.put('message', stopped));
  const note = async (state: 'later' | 'sent') => {
    await round.world.outbox.note(round.key, { ...message, ...claimed }, { address, state });
    return (await round.stored((tx) => tx.get('message', 'x')))?.recipients?.[1]?.state;
  };
  expect([await note('later'), await note('sent')]).toEqual(['suppressed', 'sent']);
});
