// What waits for a network, and what was decided and told about it, follows it to another name or another code.
import { describe, expect, it } from 'vitest';
import { propose } from '../../seeded.ts';
import { fullRow } from '../round/full-row.ts';
import { type Round, prepared } from '../round/round.ts';
import { caseWorker, fosen, reader, small } from '../round/rounds.ts';
import {
  checked,
  compute,
  exchange,
  mailsTo,
  name,
  old,
  recode,
  remarks,
  rename,
  start,
  tickLater,
} from './renaming.ts';

describe('a mail that waits for the coordinators of a network', () => {
  const waiting = prepared(async () => {
    const round = await checked();
    round.inbox.away = true;
    await round.call('submit', `Behov ${old}`, fosen);
    round.inbox.away = false;
    return round;
  });
  it.each([
    ['another code', (round: Round) => recode(round, 'FOS', 'FSN')],
    ['another name', (round: Round) => rename(round, old, name)],
    ['its code in small letters', (round: Round) => recode(round, 'FOS', 'fos')],
  ])('follows it to %s', async (_what, change) => {
    const round = await waiting();
    change(round);
    await tickLater(round);
    expect(mailsTo(round, fosen, 'mottatt')).toBe(1);
  });
  it.each([
    [
      'another code and another name',
      (round: Round) => {
        rename(round, old, name);
        recode(round, 'FOS', 'FSN');
      },
      (round: Round) => recode(round, 'FSN', 'FOS'),
    ],
    ['the code of another network', exchange, exchange],
  ] as const)(
    'stands still at %s, with the cause in Start, and leaves once that is mended',
    async (_what, change, mend) => {
      const round = await waiting();
      change(round);
      await tickLater(round);
      await round.sweep();
      expect(round.inbox.arrivals()).toBe(0);
      expect(start(round, 'E-post som ikke er kommet fram')).toMatch(
        /nettverket den er til, står ikke i Nøkkeltall med koden og navnet .* Skriv dem tilbake i Nøkkeltall/,
      );
      mend(round);
      await round.call('check', 'Nøkkeltall', caseWorker);
      await tickLater(round);
      expect(mailsTo(round, fosen, 'mottatt')).toBe(1);
      expect(round.inbox.arrivals()).toBe(1);
    },
  );
});

describe('what was decided and told about a network', () => {
  const decided = prepared(async () => {
    const round = await small.sent();
    await round.call('check', 'Kriterier', caseWorker);
    const at = round.rowWhere('Kriterier', 'key', 'INN-1');
    round.type('Kriterier', at, { verdict: 'ikke møtt', reason: 'Ikke begrunnet.' });
    await propose(round);
    return round;
  });
  const proposed = (round: Round, network: string) =>
    round.value('Innstilling', round.rowWhere('Innstilling', 'network', network), 'proposed');
  it('is not told once more for another code, and no amount is another', async () => {
    const round = await decided();
    const before = ['Fosen', 'Innherred', 'Værnes', 'Sum'].map((network) => proposed(round, network));
    recode(round, 'FOS', 'FSN');
    expect((await compute(round)).status).toBe(200);
    expect(['Fosen', 'Innherred', 'Værnes', 'Sum'].map((network) => proposed(round, network))).toEqual(
      before,
    );
    expect(mailsTo(round, fosen, 'Forslag')).toBe(1);
  });
  it('stays where its row in Kriterier is deleted and the network has another code', async () => {
    const round = await decided();
    recode(round, 'INN', 'IHR');
    round.deleteRows('Kriterier', round.rowWhere('Kriterier', 'key', 'INN-1'));
    expect((await compute(round)).status).toBe(200);
    expect(proposed(round, 'Innherred')).toBe(0);
  });
  it('is nobody else’s where that row is deleted and the names are exchanged', async () => {
    const round = await checked();
    await round.call('check', 'Kriterier', caseWorker);
    const at = round.rowWhere('Kriterier', 'key', 'INN-1');
    round.type('Kriterier', at, { verdict: 'ikke møtt', reason: 'Ikke begrunnet.' });
    await round.call('check', 'Kriterier', caseWorker);
    exchange(round);
    round.deleteRows('Kriterier', 1, round.rows('Kriterier'));
    await round.call('check', 'Kriterier', caseWorker);
    expect(round.shown('Kriterier', round.rowWhere('Kriterier', 'verdict', 'ikke møtt'), 'network')).toBe(
      'Innherred',
    );
  });
  it('is explained under the name it has now', async () => {
    const round = await decided();
    rename(round, old, name);
    const { status, body } = await round.call('why', `Behov ${name}`, reader);
    expect([status, body['title']]).toEqual([200, expect.stringContaining(old)]);
  });
});

describe('what a network was awarded the year before', () => {
  it('is its own under another name', async () => {
    const round = await checked();
    const measures = [
      { id: 'FOS-03', name: 'Lesing i nord', priority: 1, soughtOwner: 1, soughtUh: 1, tags: [] },
    ];
    const award = { id: 'FOS-03', outcome: 'granted', amount: 2, owner: 1, uh: 1 };
    await round.world.store.transact({ ...round.key, year: 2025 }, async (tx) => {
      const hashes = { codeVersion: '1', inputHash: 'a', resultHash: 'b' };
      const input = JSON.stringify({ claims: [{ id: 'FOS', name: old, measures }] });
      const outcome = JSON.stringify({ kind: 'allocated', awards: [{ measures: [award] }] });
      const at = '2025-04-15T10:00:00.000Z';
      tx.put('run', {
        id: 'run-1',
        group: 'run',
        sequence: 1,
        at,
        by: caseWorker,
        ...hashes,
        input,
        outcome,
      });
      tx.put('latest', { id: 'run', group: 'latest', runId: 'run-1', sequence: 1 });
    });
    rename(round, old, name);
    const row = { ...fullRow, start: 'H25', continuation: 'videreføring', earlierAward: 'Noe helt annet' };
    round.type(`Behov ${name}`, 6, row);
    await round.call('check', `Behov ${name}`, fosen);
    expect(remarks(round, `Behov ${name}`)[5]).toContain('Lesing i nord');
  });
});
