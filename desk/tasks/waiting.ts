// Tasks that wait for their time, each with a name that is taken once and for good.
import type { cloudtasks_v2 } from 'googleapis/build/src/apis/cloudtasks/v2.js';
import { SheetsError } from '../sheets/errors.ts';

type Task = cloudtasks_v2.Schema$Task;

/** Runs a task once; seconds until it is to be run again, or nothing when it is done. */
export type RunTask = (task: Task, tried: number) => Promise<number | undefined>;

/** How a queue gives out what is due: so many a second, and so many at once. */
export type Rate = { perSecond: number; atOnce: number };

export class Waiting {
  readonly #run: RunTask;
  readonly #rate: Rate;
  readonly #due: (() => Promise<void>)[] = [];
  #open = 0;
  #next = 0;
  #pump: NodeJS.Timeout | undefined;
  readonly #names = new Set<string>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  /** What each that waits for its time does then. */
  readonly #later = new Map<string, () => void>();
  #whenIdle: (() => void)[] = [];

  /** Gives out all that is due at once, where no rate is said. */
  constructor(run: RunTask, rate: Rate = { perSecond: Infinity, atOnce: Infinity }) {
    this.#run = run;
    this.#rate = rate;
  }

  /** Names that were taken since the start. */
  get taken(): number {
    return this.#names.size;
  }

  /** Tasks that are not done yet. */
  get waiting(): number {
    return this.#timers.size;
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

  /** As if their time had come, for all that wait. */
  hurry(): void {
    for (const [name, due] of this.#later) {
      clearTimeout(this.#timers.get(name));
      due();
    }
  }

  /** Those that wait are never done. */
  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#later.clear();
    clearTimeout(this.#pump);
    this.#due.length = 0;
  }

  #wait(task: Task, seconds: number, tried: number): void {
    const due = (): void => {
      this.#later.delete(task.name ?? '');
      this.#due.push(() => this.#try(task, tried));
      this.#giveOut();
    };
    this.#later.set(task.name ?? '', due);
    this.#timers.set(task.name ?? '', setTimeout(due, Math.max(0, seconds * 1000)));
  }

  #giveOut(): void {
    clearTimeout(this.#pump);
    const now = performance.now();
    while (this.#open < this.#rate.atOnce && now >= this.#next) {
      const run = this.#due.shift();
      if (!run) return;
      this.#next = Math.max(this.#next, now) + 1000 / this.#rate.perSecond;
      this.#open++;
      void run().finally(() => {
        this.#open--;
        this.#giveOut();
      });
    }
    if (this.#due.length > 0 && this.#open < this.#rate.atOnce)
      this.#pump = setTimeout(() => this.#giveOut(), Math.max(1, this.#next - now));
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
