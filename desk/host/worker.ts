// The thread a script runs in: builds its world, calls its function once, and ends.
// oxlint-disable unicorn/require-post-message-target-origin -- a MessagePort has no origin
import { createContext, runInContext } from 'node:vm';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { askOver } from './calls.ts';
import { createGuard } from './guard.ts';
import type { Start } from './run.ts';
import { buildWorld } from './world.ts';

const { start, port, bell } = workerData as { start: Start; port: MessagePort; bell: Int32Array };

/** From here Google would count: what comes before is this machine starting a thread. */
const began = performance.now();
const took = (): number => Math.round(performance.now() - began);

try {
  const context = createContext(Object.create(null) as Record<string, unknown>, {
    codeGeneration: { strings: false, wasm: false },
  });
  const guard = createGuard(context);
  const { globals, event } = buildWorld(start, askOver(port, bell));
  for (const [name, service] of Object.entries(globals)) context[name] = guard(name, service);
  context.pultEvent = guard('event', event);
  runInContext(start.code, context, { filename: 'Code.js' });
  if (typeof context[start.run] !== 'function')
    throw new Error(`Funksjonen ${start.run} finnes ikke i skriptet`);
  context.pultArgument = start.argument;
  const given = start.argument === undefined ? 'pultEvent' : 'JSON.parse(pultArgument)';
  // As JSON, so that nothing of the script's realm comes out but text.
  const value = runInContext(`JSON.stringify(${start.run}(${given}))`, context) as string | undefined;
  parentPort!.postMessage({ took: took(), ...(value !== undefined && { value }) });
} catch (error) {
  parentPort!.postMessage({ took: took(), error: messageOf(error) });
}

/** Errors of the script are of another realm: told apart by their message alone. */
function messageOf(thrown: unknown): string {
  const { message } = Object(thrown) as { message?: unknown };
  return typeof message === 'string' ? message : String(thrown);
}
