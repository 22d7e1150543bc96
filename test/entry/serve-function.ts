// Serves a deployed folder as the cloud does: the functions framework's own command, in a process of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { soon } from '../patience.ts';

const framework = join(
  import.meta.dirname,
  '../../node_modules/@google-cloud/functions-framework/build/src/main.js',
);
const onlyHere = join(import.meta.dirname, 'only-here.cjs');

/** Spawns the framework for one function of the folder on 127.0.0.1; its environment is `env` and nothing else. */
export function spawnFunction(source: string, target: string, port: number, env: Record<string, string>) {
  const place = [`--target=${target}`, `--source=${source}`, `--port=${port}`];
  return spawn(process.execPath, ['--require', onlyHere, framework, ...place], {
    env: { PATH: process.env['PATH'], METADATA_SERVER_DETECTION: 'none', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

export type Served = { url: string; log(): string; stop(): Promise<void> };

/** Resolves when it listens. Throws what the process said when it ends before. */
export async function serveFunction(
  source: string,
  target: string,
  env: Record<string, string>,
): Promise<Served> {
  const port = await freePort();
  const child = spawnFunction(source, target, port, env);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const exited = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await exited;
  };
  for (const end = performance.now() + soon.timeout; ; await sleep(20)) {
    const listens = await fetch(`${url}/robots.txt`).then(
      () => true,
      () => false,
    );
    if (listens) return { url, log: () => said, stop };
    if (child.exitCode !== null || performance.now() > end) {
      await stop();
      throw new Error(`${target} did not start: ${said}`);
    }
  }
}
