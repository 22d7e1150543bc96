// One cold start: from the spawn of the functions framework to its first answer.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, spawnFunction } from '../../entry/serve-function.ts';

/** Linux counts processor time in hundredths of a second. */
const MS_PER_TICK = 10;
const PATIENCE_MS = 60_000;

export type Start = {
  /** Folder with the deployed code, and the function to serve from it. */
  source: string;
  target: string;
  env: Record<string, string>;
  /** The first request; the answer must be 200. */
  ask: { path: string; method: 'GET' | 'POST'; headers?: Record<string, string>; body?: string };
};

/** `wall` from spawn to answer, `cpu` of the whole process until then (0 where /proc is not), in milliseconds; `mb` resident. */
export type Cold = { wall: number; cpu: number; mb: number };

/** Throws what the process said when it ends, or does not answer 200, within a minute. */
export async function startCold({ source, target, env, ask }: Start): Promise<Cold> {
  const port = await freePort();
  const began = performance.now();
  const child = spawnFunction(source, target, port, env);
  const exited = once(child, 'exit');
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  let said = '';
  child.stdout.resume();
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  try {
    while (performance.now() - began < PATIENCE_MS && isRunning()) {
      const status = await answerOf(port, ask);
      if (status === 200) return { wall: performance.now() - began, ...usageOf(child.pid ?? 0) };
      if (status !== undefined) throw new Error(`${target} answered ${status}: ${said}`);
      await sleep(2);
    }
    throw new Error(`${target} did not answer: ${said}`);
  } finally {
    child.kill('SIGKILL');
    await exited;
  }
}

/** The status of the answer; undefined while nobody listens. */
const answerOf = (
  port: number,
  { path, method, headers = {}, body }: Start['ask'],
): Promise<number | undefined> =>
  new Promise((done) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      response.resume().once('end', () => done(response.statusCode));
    });
    asked.once('error', () => done(undefined));
    asked.end(body);
  });

function usageOf(pid: number): Omit<Cold, 'wall'> {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return {
      cpu: (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK,
      mb: Math.round((pages * 4096) / 1e6),
    };
  } catch {
    return { cpu: 0, mb: 0 };
  }
}
