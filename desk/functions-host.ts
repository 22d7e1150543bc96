// Runs the production functions on this machine: their own settings, their own registration, on 127.0.0.1.
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { readConfig } from '../functions/config.ts';
import { readBodiesFirst } from '../functions/entry/read-bodies.ts';
import { register } from '../functions/entry/register.ts';
import type { Clock, Log } from '../functions/ports.ts';
import { type Wiring, wire } from '../functions/wiring.ts';
import { type Listening, listen } from './listen.ts';

export { listenTo, type Listening } from './listen.ts';

export type FunctionsHost = { api: Listening; tick: Listening; wiring: Wiring; close(): Promise<void> };

/** Where the entries listen; 0 is any free port. */
export type Ports = { api: number; tick: number };

/** `settings` are environment variables; a bad one stops the start with its name. */
export async function hostFunctions(
  settings: Record<string, string>,
  clock: Clock,
  log: Log,
  ports: Ports = { api: 0, tick: 0 },
): Promise<FunctionsHost> {
  const wiring = await wire(readConfig(settings), clock, log);
  register(wiring);
  const api = await listen(readBodiesFirst(getTestServer('api')), ports.api);
  const tick = await listen(readBodiesFirst(getTestServer('tick')), ports.tick);
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
