// Tasks that wait for their time, each with a name that is taken once and for good.
import type { cloudtasks_v2 } from 'googleapis/build/src/apis/cloudtasks/v2.js';
import { SheetsError } from '../sheets/errors.ts';

type Task = cloudtasks_v2.Schema$Task;

/** Runs a task once; seconds until it is to be run again, or nothing when it is done. */
export type RunTask = (task: Task, tried: number) => Promise<number | undefined>;

export class Waiting {
  readonly #run: RunTask;
  readonly #names = new Set<string>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #whenIdle: (() => void)[] = [];

  constructor(run: RunTask) {
    this.#run = run;
  }

  /** Names that were taken since the start. */
  get taken(): number {
    return this.#names.size;
  }

  /** @throws SheetsError 409 for a name that was taken before */
  add(task: Task, seconds: number): void {
    const name = task.name ?? '';
    if (this.#names.has(name)) throw new SheetsError(409, 'Requested entity already exists');
    this.#names.add(name);
    this.#wait(task, seconds, 0);
  }

  /** Resolves when none waits. */
  idle(): Promise<void> {
    return this.#timers.size === 0
      ? Promise.resolve()
      : new Promise((done) => void this.#whenIdle.push(done));
  }

  /** Those that wait are never done. */
  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  #wait(task: Task, seconds: number, tried: number): void {
    const timer = setTimeout(() => void this.#try(task, tried), Math.max(0, seconds * 1000));
    this.#timers.set(task.name ?? '', timer);
  }

  async #try(task: Task, tried: number): Promise<void> {
    const again = await this.#run(task, tried);
    if (!this.#timers.has(task.name ?? '')) return;
    if (again !== undefined) return this.#wait(task, again, tried + 1);
    this.#timers.delete(task.name ?? '');
    if (this.#timers.size > 0) return;
    for (const tell of this.#whenIdle) tell();
    this.#whenIdle = [];
  }
}
