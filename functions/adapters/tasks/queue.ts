// TaskQueue over Cloud Tasks: each task calls the functions back, with an identity token of an account of ours.
import type { cloudtasks_v2 } from 'googleapis/build/src/apis/cloudtasks/v2.js';
import type { Task, TaskQueue } from '../../ports.ts';

export type QueueSettings = {
  /** `projects/…/locations/…/queues/…`. */
  queue: string;
  /** Where the functions answer; the work is posted to `/work` there. */
  target: string;
  /** The service account that a task calls as, and for whom its token is meant. */
  account: string;
  audience: string;
};

/** What Cloud Tasks answers for a name that it has had. */
const ALREADY_EXISTS = 409;

/** `open` makes the client, at the first task: an instance that only answers people never loads it. */
export function createTaskQueue(
  open: () => Promise<cloudtasks_v2.Cloudtasks>,
  settings: QueueSettings,
): TaskQueue {
  let client: Promise<cloudtasks_v2.Cloudtasks> | undefined;
  return {
    async put(task) {
      const { tasks } = (await (client ??= open())).projects.locations.queues;
      const requestBody = { task: toTask(task, settings) };
      try {
        await tasks.create({ parent: settings.queue, requestBody });
        return 'queued';
      } catch (error) {
        if ((error as { status?: unknown }).status === ALREADY_EXISTS) return 'known';
        throw error;
      }
    },
  };
}

const toTask = ({ name, work, at }: Task, { queue, target, account, audience }: QueueSettings) => ({
  name: `${queue}/tasks/${name}`,
  scheduleTime: at.toISOString(),
  httpRequest: {
    httpMethod: 'POST',
    url: `${target}/work`,
    headers: { 'Content-Type': 'application/json' },
    body: Buffer.from(JSON.stringify(work)).toString('base64'),
    oidcToken: { serviceAccountEmail: account, audience },
  },
});
