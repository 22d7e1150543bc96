// Starts the functions in a process of their own, kills it without warning, and starts it again at the same address.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Ports } from '../functions-host.ts';
import type { Start } from './functions-process.ts';

export type KillableFunctions = {
  /** Where the entries answer while the process lives, without a slash at the end. */
  api: string;
  tick: string;
  /** By SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** Starts it again, with its clock so many milliseconds ahead. */
  start(aheadMs: number): Promise<void>;
  close(): Promise<void>;
};

const file = join(import.meta.dirname, 'functions-process.ts');
const portOf = (url: string): number => Number(new URL(url).port);

/** `dir` gets what the functions log. Throws when the process ends before it answers. */
export async function startFunctions(
  settings: Record<string, string>,
  dir: string,
): Promise<KillableFunctions> {
  const log = createWriteStream(join(dir, 'functions.log'), { flags: 'a' });
  let child: ChildProcess | undefined;
  const start = async (ports: Ports, aheadMs: number): Promise<{ api: string; tick: string }> => {
    const wish: Start = { settings, ports, aheadMs };
    const env = { ...process.env, REHEARSAL: JSON.stringify(wish) };
    // The person at the terminal stops the rehearsal, and the rehearsal stops this.
    child = fork(file, { env, silent: true, detached: true });
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(
        `the functions ended with ${String(code)} before they answered; see ${dir}/functions.log`,
      );
    });
    ended.catch(() => undefined);
    const [urls] = (await Promise.race([once(child, 'message'), ended])) as [{ api: string; tick: string }];
    return urls;
  };
  const kill = async (): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  const urls = await start({ api: 0, tick: 0 }, 0);
  const ports = { api: portOf(urls.api), tick: portOf(urls.tick) };
  return {
    ...urls,
    kill,
    start: async (aheadMs) => void (await start(ports, aheadMs)),
    async close() {
      await kill();
      log.end();
    },
  };
}
