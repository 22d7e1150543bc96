// The part of the Cloud Tasks API that the product uses, on 127.0.0.1: takes tasks, and calls back when they are due.
import type { IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import type { cloudtasks_v2 } from 'googleapis/build/src/apis/cloudtasks/v2.js';
import type { Clock } from '../../functions/ports.ts';
import { listenTo } from '../listen.ts';
import { callerOf } from '../sheets/sharing/callers.ts';
import { SheetsError, unsupported } from '../sheets/errors.ts';
import { type Dispatch, dispatchTask } from './dispatch.ts';
import { type Rate, Waiting } from './waiting.ts';

type Task = cloudtasks_v2.Schema$Task;

export type TasksServer = {
  /** With the trailing slash that the client's `rootUrl` wants. */
  url: string;
  /** How many tasks were taken since the start. */
  taken(): number;
  /** How many wait now, or run. */
  waiting(): number;
  /** As if their time had come, for all that wait. */
  hurry(): void;
  /** Resolves when none waits. */
  idle(): Promise<void>;
  close(): Promise<void>;
};

const jsonType = { 'content-type': 'application/json; charset=UTF-8' };

export async function serveTasks(clock: Clock, dispatch: Dispatch, rate?: Rate): Promise<TasksServer> {
  const waiting = new Waiting((task, tried) => dispatchTask(dispatch, task, tried), rate);
  const take = async (request: IncomingMessage): Promise<Task> => {
    const task = await readTask(request);
    const due = Date.parse(task.scheduleTime ?? '') || 0;
    waiting.add(task, (due - clock.now().getTime()) / 1000);
    return task;
  };
  const { url, close } = await listenTo((request, response) => {
    take(request).then(
      (task) => response.writeHead(200, jsonType).end(JSON.stringify(task)),
      (error: unknown) => {
        const known = error instanceof SheetsError ? error : new SheetsError(500, String(error));
        response.writeHead(known.code, jsonType).end(JSON.stringify(known));
      },
    );
  });
  return {
    url: `${url}/`,
    taken: () => waiting.taken,
    waiting: () => waiting.waiting,
    hurry: () => waiting.hurry(),
    idle: () => waiting.idle(),
    async close() {
      waiting.stop();
      await close();
    },
  };
}

/** Only creating a task by name is known, and only an HTTP request as its work. @throws SheetsError */
async function readTask(request: IncomingMessage): Promise<Task> {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const [, parent] = /^\/v2\/(projects\/[^/]+\/locations\/[^/]+\/queues\/[^/]+)\/tasks$/.exec(pathname) ?? [];
  if (request.method !== 'POST' || parent === undefined) throw unsupported(`${request.method} ${pathname}`);
  callerOf(request.headers);
  const { task } = (await json(request).catch(() => ({}))) as cloudtasks_v2.Schema$CreateTaskRequest;
  if (!task?.httpRequest?.url || !task.name?.startsWith(`${parent}/tasks/`))
    throw new SheetsError(400, 'Request contains an invalid argument.');
  return task;
}
