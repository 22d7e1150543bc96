// Runs the production functions on this machine: their own settings, their own registration, on 127.0.0.1.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { readConfig } from '../functions/config.ts';
import { register } from '../functions/entry/register.ts';
import type { Clock, Log } from '../functions/ports.ts';
import { type Wiring, wire } from '../functions/wiring.ts';

export type Listening = { url: string; close(): Promise<void> };

/** Listens on 127.0.0.1 alone, at any free port. */
export async function listen(server: Server): Promise<Listening> {
  // Longer than a client waits with the same connection, which would else be closed as it is used again.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((ready, failed) => {
    server.once('error', failed).listen(0, '127.0.0.1', ready);
  });
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, close };
}

export const listenTo = (handler: RequestListener): Promise<Listening> => listen(createServer(handler));

export type FunctionsHost = { api: Listening; tick: Listening; wiring: Wiring; close(): Promise<void> };

/** `settings` are environment variables; a bad one stops the start with its name. */
export async function hostFunctions(
  settings: Record<string, string>,
  clock: Clock,
  log: Log,
): Promise<FunctionsHost> {
  const wiring = await wire(readConfig(settings), clock, log);
  register(wiring);
  const api = await listen(getTestServer('api'));
  const tick = await listen(getTestServer('tick'));
  return {
    api,
    tick,
    wiring,
    async close() {
      await Promise.all([api.close(), tick.close()]);
      await wiring.world.store.close();
    },
  };
}
