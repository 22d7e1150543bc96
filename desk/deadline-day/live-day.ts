// The day itself, in real time: people type at a steady pace, and what they and the calls to Google come to is counted.
import type { Executions, ScriptUse } from '../host/executions.ts';
import type { OpenDesk } from '../open-desk.ts';
import type { SheetCall } from '../sheets/calls.ts';
import { countMinutes, type MostCalls } from './count-minutes.ts';
import { People, type Place } from './people.ts';

export type DayWish = {
  /** In each workbook. */
  people: number;
  seconds: number;
  /** Seconds between a person's edits. */
  every: number;
  triggers: boolean;
  /** Seconds after the last edit. */
  patience: number;
  sweepEvery: number;
};

/** Where the day takes place: one workbook, or one for each county of a project. */
export type Scene = Pick<OpenDesk['functions'], 'sweep'> & {
  places: Place[];
  calls: SheetCall[];
  executions: Executions;
};

export type Day = DayWish &
  MostCalls & {
    places: number;
    edits: number;
    /** Seconds from an edit to the answer in its row, for each that was answered. */
    waits: number[];
    /** Of whoever had the most open; refusals of all. */
    use: Pick<ScriptUse, 'mostOpen' | 'refused' | 'runtimeMs'>;
  };

const pause = (seconds: number): Promise<void> => new Promise((done) => setTimeout(done, seconds * 1000));
const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Sweeps as the scheduler does; answers how to stop, which waits for the sweep that runs. */
const keepSweeping = (scene: Scene, every: number): (() => Promise<unknown>) => {
  let last: Promise<unknown> = Promise.resolve();
  const sweep = (): void => void (last = scene.sweep().catch(() => undefined));
  const sweeping = setInterval(sweep, every * 1000);
  return () => {
    clearInterval(sweeping);
    return last;
  };
};

/** Lives through it in real time. */
export async function liveDay(scene: Scene, wish: DayWish): Promise<Day> {
  const everyone = scene.places.map((place) => new People(place));
  const minutes = countMinutes(scene.calls);
  const began = performance.now();
  const past = (): number => (performance.now() - began) / 1000;
  const stopSweeping = keepSweeping(scene, wish.sweepEvery);
  const heads = wish.people * everyone.length;
  const total = heads * Math.floor(wish.seconds / wish.every);
  const waiting = (): number => sum(everyone.map((people) => people.waiting));
  let next = 0;
  while (past() < wish.seconds || (waiting() > 0 && past() < wish.seconds + wish.patience)) {
    // The people are spread over the time between two edits, and the counties over the people.
    for (; next < total && (next / heads) * wish.every <= past(); next++) {
      const head = next % heads;
      everyone[head % everyone.length]!.edit(Math.floor(head / everyone.length), wish.triggers);
    }
    for (const people of everyone) people.look();
    minutes.look(past());
    await pause(0.25);
  }
  await stopSweeping();
  const used = scene.executions.used();
  return {
    ...wish,
    ...minutes.most(),
    places: everyone.length,
    edits: sum(everyone.map(({ edits }) => edits)),
    waits: everyone.flatMap(({ waits }) => waits),
    use: {
      mostOpen: Math.max(0, ...used.map(({ mostOpen }) => mostOpen)),
      refused: sum(used.map(({ refused }) => refused)),
      runtimeMs: sum(used.map(({ runtimeMs }) => runtimeMs)),
    },
  };
}
