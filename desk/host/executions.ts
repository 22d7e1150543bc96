// Google's quota for scripts: so many open at once, and so much time a day, by the person they run as.
import type { Clock } from '../../functions/ports.ts';

/** `runtimeMs` of the day that runs; `refused` are runs that Google would not begin, and only the owner is told by mail. */
export type ScriptUse = {
  person: string;
  open: number;
  mostOpen: number;
  runs: number;
  refused: number;
  runtimeMs: number;
  most: Limits;
};

export type Limits = { open: number; hoursADay: number };

/** What Google gives a person of a Workspace; others have 90 minutes a day. */
export const googlesLimits: Limits = { open: 30, hoursADay: 6 };

export type Executions = {
  /** Runs the job, which tells its milliseconds, unless the person's quota is spent; answers whether it was run. */
  run(person: string, job: (onTime: (ms: number) => void) => Promise<void>): Promise<boolean>;
  used(): ScriptUse[];
};

const unused = { open: 0, mostOpen: 0, runs: 0, refused: 0, runtimeMs: 0 };

/** Days are the clock's, in UTC. */
export function countExecutions(clock: Clock, limits: Limits = googlesLimits): Executions {
  const people = new Map<string, ScriptUse>();
  let day = '';
  const useOf = (person: string): ScriptUse => {
    const today = clock.now().toISOString().slice(0, 10);
    if (today !== day) for (const use of people.values()) [use.runs, use.refused, use.runtimeMs] = [0, 0, 0];
    day = today;
    const use = people.get(person) ?? { person, ...unused, most: limits };
    people.set(person, use);
    return use;
  };
  return {
    async run(person, job) {
      const use = useOf(person);
      if (use.open >= limits.open || use.runtimeMs >= limits.hoursADay * 3_600_000) {
        use.refused++;
        return false;
      }
      use.open++;
      use.runs++;
      use.mostOpen = Math.max(use.mostOpen, use.open);
      try {
        await job((ms) => void (use.runtimeMs += ms));
      } finally {
        use.open--;
      }
      return true;
    },
    used: () => [...people.values()].map((use) => ({ ...use })),
  };
}
