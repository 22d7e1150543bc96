// The functions in a process of their own, which can be killed at any moment: started by start-functions.ts alone.
import { createLog } from '../../functions/adapters/console-log.ts';
import { hostFunctions, type Ports } from '../functions-host.ts';

/** What the process is started with, as JSON in its environment; `aheadMs` is how far its clock is ahead of the machine's. */
export type Start = { settings: Record<string, string>; ports: Ports; aheadMs: number };

const { settings, ports, aheadMs } = JSON.parse(process.env['REHEARSAL'] ?? '') as Start;
const clock = { now: () => new Date(Date.now() + aheadMs) };
const { api, tick } = await hostFunctions(settings, clock, createLog(), ports);
// Nobody is left to end it otherwise.
process.once('disconnect', () => process.exit());
process.send?.({ api: api.url, tick: tick.url });
