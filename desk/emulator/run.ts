// Runs Google's Firestore emulator on this machine until it is stopped.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { findEmulator } from './find.ts';

const READY_WITHIN_MS = 120_000;
const STOPPED_WITHIN_MS = 5_000;
const MAIN = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';
/** Quick to start and small: two seconds and about 200 MB. */
const JVM = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx512m', '-Duser.language=en'];

/** `host` is the value of FIRESTORE_EMULATOR_HOST; `exited` settles when the process has ended. */
export type RunningEmulator = {
  host: string;
  pid: number | undefined;
  exited: Promise<unknown>;
  stop(): Promise<void>;
};

/**
 * Starts the emulator on 127.0.0.1 and waits until it answers. `port` 0 takes a free one. Throws when the
 * emulator or Java is missing, the port is taken, it does not come up, or the rules have an error.
 */
export async function runEmulator(options: { port: number; rules: string }): Promise<RunningEmulator> {
  const { java, jar } = findEmulator();
  const port = await takePort(options.port);
  const host = `127.0.0.1:${port}`;
  const place = ['--host', '127.0.0.1', '--port', String(port), '--rules', options.rules];
  const child = spawn(java, [...JVM, '-cp', jar, MAIN, ...place], { stdio: ['ignore', 'ignore', 'pipe'] });
  const exited = once(child, 'exit');
  const kill = () => child.kill();
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    await stopProcess(child, exited);
  };
  try {
    await waitUntilReady(child, host);
    await checkRules(host, options.rules);
  } catch (error) {
    await stop();
    throw error;
  }
  return { host, pid: child.pid, exited, stop };
}

async function waitUntilReady(child: ChildProcess, host: string): Promise<void> {
  let said = '';
  child.stderr?.on('data', (text) => (said = (said + String(text)).slice(-2_000)));
  for (const end = performance.now() + READY_WITHIN_MS; performance.now() < end; await sleep(50)) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`http://${host}/`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`The Firestore emulator did not come up on ${host}. It said:\n${said}`);
}

/** The emulator itself starts with broken rules, and then refuses everything without a word why. */
async function checkRules(host: string, path: string): Promise<void> {
  const content = readFileSync(path, 'utf8');
  const answer = await fetch(`http://${host}/emulator/v1/projects/rules-check:securityRules`, {
    method: 'PUT',
    body: JSON.stringify({ rules: { files: [{ name: path, content }] } }),
  });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
}

/** By SIGTERM: started in the background, the emulator does not hear SIGINT. */
async function stopProcess(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const stopped = await Promise.race([
    exited.then(() => true),
    sleep(STOPPED_WITHIN_MS, false, { ref: false }),
  ]);
  if (!stopped) child.kill('SIGKILL');
  await exited;
}

/** The port, or a free one for 0. Throws when something else listens there already. */
async function takePort(port: number): Promise<number> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port was given');
  return address.port;
}
