// A row is judged when one has left it: another row is typed in, or nothing is for a while; everybody who asks sees all at once.
import { beforeEach, describe, expect, it } from 'vitest';
import { stillInHand } from '../../functions/text/words/status.ts';
import type { Round } from '../flows/round/round.ts';
import { small } from '../flows/round/rounds.ts';
import { fosen } from '../seeded.ts';

const tab = 'Behov Fosen';
const trigger = 'eier@example.no';
let round: Round;
beforeEach(async () => {
  round = await small.planted();
  await round.call('check', tab, fosen);
});

/** As the script pings: the first data row is row 2 of the sheet. */
const ping = (row?: number, rows?: number) =>
  round.call('check', tab, trigger, {
    ping: true,
    ...(row !== undefined && { row: row + 1 }),
    ...(rows !== undefined && { rows }),
  });
const types = async (row: number, cells: Record<string, string>): Promise<void> => {
  round.type(tab, row, cells);
  await ping(row);
};
const status = (row: number): string => round.shown(tab, row, 'status');
const startLine = (): string => round.shown('Start', round.rowWhere('Start', 'subject', 'Fosen'), 'next');

describe('somebody types abc in Søkt til eier', () => {
  beforeEach(async () => {
    await types(1, { soughtOwner: 'abc' });
    await round.live(6);
  });

  it('and while they are in the row it is under work, and says quietly when it is looked at', () => {
    expect(status(1)).toBe('Under arbeid');
    expect(round.shown(tab, 1, 'remark')).toBe(stillInHand);
    expect(round.note(tab, 1, 'soughtOwner')).toBe('');
    expect(startLine()).toContain('fyll ut 1 rad');
  });

  it('and goes on to the next row: the first is judged by the check of that', async () => {
    await types(2, { need: 'Kartlagt i høst.' });
    await round.live(6);
    expect([status(1), status(2)]).toEqual(['Må rettes', 'Klar']);
    expect(round.note(tab, 1, 'soughtOwner')).toContain('abc');
    expect(startLine()).toContain('rett 1 rad');
  });

  it('and nothing more: the row is judged by one more check, and no third one', async () => {
    const { read } = await round.countCalls(() => round.live(60));
    expect([read, status(1)]).toEqual([1, 'Må rettes']);
    expect(round.tasks.waiting()).toEqual([]);
  });

  it('and goes on in the row: it waits for as long, with a check more for a quarter of a minute at the most', async () => {
    for (let cell = 0; cell < 10; cell++) {
      await types(1, { need: `Skrevet ${cell} ganger.` });
      await round.live(3);
      expect(status(1)).toBe('Under arbeid');
    }
    const { read } = await round.countCalls(() => round.live(60));
    expect(read).toBeLessThanOrEqual(3);
    expect(status(1)).toBe('Må rettes');
  });

  it('and rows are sorted or put in, so that nobody knows which row it is: it is judged', async () => {
    await ping();
    await round.live(6);
    expect(status(1)).toBe('Må rettes');
  });

  it('and chooses Kontroller fanen, Hva gjenstår or Send behovsmelding: all is told, and held against it', async () => {
    const { body } = await round.call('todo', tab, fosen);
    expect(JSON.stringify(body['todo'])).toContain('abc');
    expect((await round.copy().call('submit', tab, fosen)).problem).toBe('notReady');
    await round.call('check', tab, fosen);
    expect(status(1)).toBe('Må rettes');
    await types(1, { need: 'Kartlagt i høst.' });
    await round.live(6);
    expect(status(1)).toBe('Må rettes');
  });

  it('and the functions are begun again: it is judged at once', async () => {
    const again = round.restarted();
    await again.call('check', tab, trigger, { ping: true });
    await again.live(6);
    expect(status(1)).toBe('Må rettes');
  });
});

describe('what is shown at once', () => {
  it('is a row that was Må rettes, for as long as the same cell is wrong; what is new in it waits', async () => {
    round.type(tab, 1, { soughtOwner: 'abc' });
    await round.call('check', tab, fosen);
    await types(1, { soughtOwner: 'abcd', soughtUh: 'ca 10' });
    await round.live(6);
    expect(status(1)).toBe('Må rettes');
    expect(round.note(tab, 1, 'soughtOwner')).toContain('abcd');
    expect(round.shown(tab, 1, 'remark')).not.toContain('ca 10');
    await round.settle();
    expect(round.shown(tab, 1, 'remark')).toContain('ca 10');
  });

  it('is a number of somebody, which must not stand there', async () => {
    await types(1, { need: 'Gjelder 42015010066.' });
    await round.live(6);
    expect(status(1)).toBe('Må rettes');
    expect(round.shown(tab, 1, 'remark')).toContain('fødselsnummer');
  });

  it('is what is wrong in other rows, also when they have the same', async () => {
    round.type(tab, 2, { soughtOwner: 'abc' });
    await types(1, { soughtOwner: 'abc' });
    await round.live(6);
    expect([status(1), status(2)]).toEqual(['Under arbeid', 'Må rettes']);
  });

  it('is all rows, where a script of before says nothing of them', async () => {
    round.type(tab, 1, { soughtOwner: 'abc' });
    await ping();
    await round.live(6);
    expect(status(1)).toBe('Må rettes');
  });
});

describe('rows that were edited together', () => {
  it('are in hand together, and one of them is left when the other is typed in', async () => {
    for (const row of [1, 2]) round.type(tab, row, { soughtOwner: 'abc' });
    await ping(1, 2);
    await round.live(6);
    expect([status(1), status(2)]).toEqual(['Under arbeid', 'Under arbeid']);
    await ping(2);
    await round.live(6);
    expect([status(1), status(2)]).toEqual(['Må rettes', 'Under arbeid']);
  });

  it('are ten at the most', async () => {
    expect((await ping(1, 10)).status).toBe(202);
    expect((await ping(1, 11)).problem).toBe('badBody');
    expect((await ping(1, 0)).problem).toBe('badBody');
  });
});

it('a row costs no further check where nothing is wrong with it', async () => {
  const calls = await round.countCalls(async () => {
    await types(1, { need: 'Kartlagt i vår.' });
    await round.settle();
  });
  expect([calls.read, status(1)]).toEqual([1, 'Klar']);
});

it('what is stored is the same, whether the row is in hand or not', async () => {
  const other = round.copy();
  round.type(tab, 1, { soughtOwner: 'abc' });
  other.type(tab, 1, { soughtOwner: 'abc' });
  await ping(1);
  await other.call('check', tab, trigger, { ping: true });
  await round.live(6);
  await other.live(6);
  expect([status(1), other.shown(tab, 1, 'status')]).toEqual(['Under arbeid', 'Må rettes']);
  expect(round.allStored()).toEqual(other.allStored());
});

it('a row is judged by the sweep, where the queue does not take the further check', async () => {
  await round.sweep();
  await types(1, { soughtOwner: 'abc' });
  round.tasks.away = true;
  await round.live(90);
  expect(status(1)).toBe('Under arbeid');
  expect(round.log.some((line) => line.includes('pingNotQueued'))).toBe(true);
  await round.sweep();
  expect(status(1)).toBe('Må rettes');
});
