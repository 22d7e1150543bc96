// The queue in memory: tasks wait until a test has them done, and each name is taken once.
import type { Work, Task, TaskQueue } from '../../functions/ports.ts';

/** What the functions answered: seconds to wait before it is tried again, or nothing when it is done. */
export type Deliver = (work: Work) => Promise<{ status: number; retryAfter?: number }>;

export type MemoryTasks = {
  port: TaskQueue;
  /** Tasks that are not done yet, the first one first. */
  waiting(): Task[];
  /** Does what waits, in the order of its time; `until` hears of each before it is done. Ends when nothing waits that is due by `last`. */
  settle(deliver: Deliver, until?: (at: Date) => void, last?: number): Promise<void>;
  /** While true, nobody answers. */
  away: boolean;
};

/** As Cloud Tasks: what answers neither 2xx nor in time is tried again, so many times in all. */
const attempts = 5;

export function memoryTasks(): MemoryTasks {
  const names = new Set<string>();
  const tasks: (Task & { tried: number })[] = [];
  const next = () => tasks.toSorted((a, b) => a.at.getTime() - b.at.getTime())[0];
  const queue: MemoryTasks = {
    away: false,
    port: {
      async put(task) {
        if (queue.away) throw new Error('connect ECONNREFUSED');
        if (names.has(task.name)) return 'known';
        names.add(task.name);
        tasks.push({ ...task, tried: 0 });
        return 'queued';
      },
    },
    waiting: () => tasks,
    async settle(deliver, until = () => undefined, last = Infinity) {
      for (let task = next(); task && task.at.getTime() <= last; task = next()) {
        until(task.at);
        const { status, retryAfter = 1 } = await deliver(task.work);
        task.tried++;
        task.at = new Date(task.at.getTime() + retryAfter * 1000);
        if (status < 300 || task.tried >= attempts) tasks.splice(tasks.indexOf(task), 1);
      }
    },
  };
  return queue;
}
