// What the day came to, second by second: acts, answers that did not come, failures at Google, what waits, and the kills.

/** Counted since the start, but for `queue`, which is what waits at that moment. Seconds. */
export type Moment = {
  at: number;
  acts: number;
  refused: number;
  unanswered: number;
  faults: number;
  mails: number;
  queue: number;
};

export type Timeline = { moments: Moment[]; kills: number[]; settledFrom: number };

/** Looks each second until it is told to stop. */
export function keepTime(look: () => Omit<Moment, 'at'>): Timeline & { now(): number; stop(): void } {
  const began = performance.now();
  const now = (): number => (performance.now() - began) / 1000;
  const moments: Moment[] = [];
  const note = (): void => void moments.push({ at: now(), ...look() });
  note();
  const looking = setInterval(note, 1000);
  return {
    moments,
    kills: [],
    settledFrom: Infinity,
    now,
    stop() {
      clearInterval(looking);
      note();
    },
  };
}

/** How much each count grew in each second; what waits stands as it is. */
export const perMoment = (moments: Moment[], name: Exclude<keyof Moment, 'at'>): number[] =>
  moments.slice(1).map((moment, before) => moment[name] - (name === 'queue' ? 0 : moments[before]![name]));
