// A day has room for so many e-mails: deadlines go first, the rest waits for the next day, and none is lost or sent twice.
import { beforeEach, describe, expect, it } from 'vitest';
import { deliverMessages } from '../../../functions/flows/job/deliver.ts';
import type { OutgoingMessage } from '../../../functions/ports.ts';
import { examples } from '../../contract/examples.ts';
import type { Round } from '../round/round.ts';
import { small } from '../round/rounds.ts';

const perDay = 100;
const { correlation: _, attachment: __, about: ___, nynorsk: ____, ...plain } = examples.message;
const letter = (kind: OutgoingMessage['kind'], number: number): OutgoingMessage => ({
  ...plain,
  id: `${kind}/${number}`,
  kind,
  to: [`mottaker${number}.${kind}@example.no`],
  createdAt: new Date(Date.parse('2026-01-15T08:00:00Z') + number).toISOString(),
});

let round: Round;
beforeEach(async () => {
  round = await small.planted();
});
const put = (messages: OutgoingMessage[]) =>
  round.stored(async (tx) => messages.forEach((one) => tx.put('message', one)));
const deliver = () => deliverMessages(round.world, round.key, { perDay });
/** Four ticks from nine to six in Oslo, and on to nine the next morning. */
async function sentInADay(): Promise<number> {
  const before = round.inbox.arrivals();
  for (let tick = 0; tick < 4; tick++) {
    await deliver();
    round.clock.pass(3 * 3600);
  }
  round.clock.pass(12 * 3600);
  return round.inbox.arrivals() - before;
}
const kinds = (from: number, to?: number): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(round.inbox.every().slice(from, to), ({ id }) => /3C|<(\w+)%2F/.exec(id)?.[1] ?? '')].map(
      ([kind, mails]) => [kind, mails.length],
    ),
  );
const addresses = (): string[] => round.inbox.every().flatMap(({ to }) => to);

describe('a quota of 100 e-mails a day', () => {
  it('lets 400 recipients have theirs in four days, each once', async () => {
    await put(Array.from({ length: 400 }, (_one, number) => letter('proposal', number)));
    const days = [];
    for (let day = 0; day < 5; day++) days.push(await sentInADay());
    expect(days).toEqual([100, 100, 100, 100, 0]);
    expect(new Set(addresses()).size).toBe(400);
  });

  it('is kept also by one message to 400 recipients, which loses no try by waiting', async () => {
    const to = Array.from({ length: 400 }, (_one, number) => `mottaker${number}@example.no`);
    await put([{ ...letter('proposal', 0), to }]);
    const days = [];
    for (let day = 0; day < 5; day++) days.push(await sentInADay());
    expect(days).toEqual([100, 100, 100, 100, 0]);
    expect(new Set(addresses()).size).toBe(400);
  });

  it('goes to deadlines first, then to answers and cases, and to summaries last, whatever was put first', async () => {
    const of = (kind: OutgoingMessage['kind']) =>
      Array.from({ length: 40 }, (_one, number) => letter(kind, number));
    await put([...of('digest'), ...of('proposal'), ...of('receipt'), ...of('reminder')]);
    expect([await sentInADay(), await sentInADay()]).toEqual([100, 60]);
    expect([kinds(0, 100), kinds(100)]).toEqual([
      { reminder: 40, receipt: 40, proposal: 20 },
      { proposal: 20, digest: 40 },
    ]);
  });

  it('begins again at midnight in Oslo, and not in that of UTC', async () => {
    await put(Array.from({ length: 150 }, (_one, number) => letter('proposal', number)));
    await deliver();
    const arrivalsAt = async (instant: string): Promise<number> => {
      round.clock.pass((Date.parse(instant) - round.clock.now().getTime()) / 1000);
      await deliver();
      return round.inbox.arrivals();
    };
    expect([await arrivalsAt('2026-01-15T22:59:59Z'), await arrivalsAt('2026-01-15T23:00:00Z')]).toEqual([
      100, 150,
    ]);
  });

  it('is not gone over by many workers at once', async () => {
    await put(Array.from({ length: 150 }, (_one, number) => letter('proposal', number)));
    await Promise.all(Array.from({ length: 20 }, deliver));
    expect([round.inbox.arrivals(), new Set(addresses()).size]).toEqual([100, 100]);
  });

  it('says of what waits why it does', async () => {
    await put(Array.from({ length: 101 }, (_one, number) => letter('proposal', number)));
    await deliver();
    const waiting = await round.stored((tx) => tx.list('message', 'due'));
    expect(
      waiting.flatMap(({ recipients = [], attempts }) => [[recipients.length, recipients[0]?.why, attempts]]),
    ).toEqual([[1, 'quota', 0]]);
  });
});
