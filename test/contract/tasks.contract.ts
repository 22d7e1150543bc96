// The contract of TaskQueue: one suite for the queue in memory and for Cloud Tasks' client before the desk's server.
import { describe, expect, it } from 'vitest';
import type { Work, TaskQueue } from '../../functions/ports.ts';

export type Queued = {
  port: TaskQueue;
  /** All the work that the functions were asked for, the first one first. */
  asked: Work[];
  /** What the functions answer next, one each; 200 after that. */
  answers: { status: number; retryAfter?: number }[];
  /** Resolves when nothing waits. */
  settle: () => Promise<void>;
  /** Nobody answers from now on. */
  stop: () => Promise<void>;
};

const work: Work = { spreadsheetId: 'bok', tab: 'Behov Ytre Namdal' };
const at = new Date('2026-01-15T08:00:00Z');

/** `open` gives a queue that has had no task. */
export function describeTasks(name: string, open: () => Promise<Queued>): void {
  describe(`${name}: a task`, () => {
    it('asks for its work', async () => {
      const { port, asked, settle } = await open();
      expect(await port.put({ name: 'a-1', work, at })).toBe('queued');
      await settle();
      expect(asked).toEqual([work]);
    });

    it('is done once for its name, given again while it waits and when it is done', async () => {
      const { port, asked, settle } = await open();
      const answers = [await port.put({ name: 'a-1', work, at }), await port.put({ name: 'a-1', work, at })];
      await settle();
      answers.push(await port.put({ name: 'a-1', work, at }), await port.put({ name: 'a-2', work, at }));
      await settle();
      expect(answers).toEqual(['queued', 'known', 'known', 'queued']);
      expect(asked).toEqual([work, work]);
    });

    it('is tried again when it failed, and given up at last', async () => {
      const { port, asked, answers, settle } = await open();
      answers.push({ status: 500, retryAfter: 0 }, { status: 429, retryAfter: 0 });
      await port.put({ name: 'a-1', work, at });
      await settle();
      expect(asked).toHaveLength(3);
      answers.push(...Array.from({ length: 20 }, () => ({ status: 503, retryAfter: 0 })));
      await port.put({ name: 'a-2', work, at });
      await settle();
      expect(asked).toHaveLength(8);
    });

    it('is refused when no queue is there', async () => {
      const { port, stop } = await open();
      await stop();
      await expect(port.put({ name: 'a-1', work, at })).rejects.toThrow('ECONNREFUSED');
    });
  });
}
