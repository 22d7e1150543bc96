// An open desk is there for this machine alone: nothing of it answers at another address.
import { connect, Server, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type TestRound, openTestRound } from './round.ts';

/** What becomes of an attempt to connect. */
const knock = (host: string, port: number): Promise<string> =>
  new Promise((told) => {
    const socket = connect({ host, port, timeout: 20_000 });
    const tell = (what: string): void => {
      socket.destroy();
      told(what);
    };
    socket
      .once('connect', () => tell('answers'))
      .once('timeout', () => tell('silent'))
      .once('error', () => tell('refused'));
  });

/** The machine's other addresses; 127.0.0.2 reaches whoever listens on all of them. */
const elsewhere = [
  '127.0.0.2',
  ...Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address)),
].filter((address) => address !== '127.0.0.1' && !address.startsWith('fe80'));

describe('an open desk', () => {
  let round: TestRound;
  let ports: number[];
  beforeAll(async () => {
    const listening = vi.spyOn(Server.prototype, 'listen');
    round = await openTestRound({ page: true });
    ports = listening.mock.contexts.map((server) => ((server as Server).address() as AddressInfo).port);
    listening.mockRestore();
  });
  afterAll(() => round.close());

  it('answers on 127.0.0.1, each of its parts', async () => {
    const { page, sheets, functions, inbox } = round;
    const known = [page?.url, sheets.url, functions.api.url, functions.tick.url, inbox.url];
    expect(ports).toEqual(expect.arrayContaining(known.map((url) => Number(new URL(url ?? '').port))));
    for (const port of ports) expect([port, await knock('127.0.0.1', port)]).toEqual([port, 'answers']);
  });

  it.each(elsewhere)('does not answer on %s', async (address) => {
    for (const port of ports) expect([port, await knock(address, port)]).not.toContain('answers');
  });
});
