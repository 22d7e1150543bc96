// The engine against dinero.js 2 and against a sort of the same length, side by side in one run. Printed, never asserted.
import { allocate as dineroAllocate, dinero } from 'dinero.js';
import { allocate } from '../../functions/allocation/allocate.ts';
import type { Sharers } from '../../functions/allocation/arithmetic/fill.ts';
import { bigintKey, numberKey } from '../../functions/allocation/arithmetic/key.ts';
import { shareOut } from '../../functions/allocation/arithmetic/share-out.ts';
import { claimWith, claimOf, roundOf, tiltakOf } from '../round.ts';

type Round = { keys: Float64Array; most: Float64Array; pot: number; ids: string[]; all: Int32Array };

/** Prints, for four sizes, microseconds and ratios. Takes about half a minute. */
export async function benchEngine(): Promise<void> {
  console.log('Engine: microseconds (median). "dinero" is its rounding step alone, without caps or base.');
  const rows = [11, 400, 10_000, 1_000_000].map(benchSize);
  console.table(Object.fromEntries(rows.map(({ n, ...row }) => [`n = ${n}`, row])));
  const trace = medians({ trace: () => allocate(tracedRound) }, 300).trace!;
  console.log(
    `Whole allocation with full trace, checks and proofs, n = 400: ${trace.toFixed(0)} µs (aim: 1000 µs)`,
  );
  const exact = benchBigint();
  console.log(`Keys too large for plain numbers (bigint), n = 400: ${exact.toFixed(0)} µs`);
  console.log('Aims: pot/dinero <= 0.20 from n = 400 up; pot/sort <= 1.3 at n = 1 000 000.');
  console.log('Groups, whole allocation; aims: 1 ms at 60 claims x 8 places, 2 ms at 400 x 4.');
  for (const [claims, places] of [
    [60, 4],
    [60, 8],
    [60, 12],
    [400, 4],
    [400, 8],
  ] as const)
    console.log(
      `${claims} claims x ${places} places: ${inMs(benchPlaces(claims, places))}, without groups ${inMs(
        benchPlaces(claims, places, 0),
      )}, every place limited ${inMs(benchPlaces(claims, places, 1))}`,
    );
}

const inMs = (time: number): string => `${(time / 1000).toFixed(1)} ms`;

function benchSize(n: number) {
  const { keys, most, pot, ids, all } = randomRound(n);
  const nothing = new Float64Array(n);
  const idOf = (index: number) => ids[index]!;
  const sharers = (): Sharers => ({ key: numberKey(keys), from: nothing, least: nothing, most });
  const ratios = [...keys];
  const frame = dinero({ amount: pot, currency: { code: 'NOK', base: 10, exponent: 0 } });
  const times = medians(
    {
      sort: () => keys.toSorted(),
      pot: () => shareOut(sharers(), all, pot, idOf),
      dinero: () => dineroAllocate(frame, ratios),
    },
    Math.max(5, Math.min(2000, 400_000 / n)),
  );
  const { sort, dinero: peer } = times;
  return {
    n,
    sort: sort!.toFixed(1),
    pot: times.pot!.toFixed(1),
    dinero: peer!.toFixed(1),
    'pot/dinero': part(times.pot!, peer!),
    'pot/sort': part(times.pot!, sort!),
  };
}

const part = (a: number, b: number): string => (a / b).toFixed(2);
const middle = (all: number[]): number => all.toSorted((a, b) => a - b)[all.length >> 1]!;

/** Each job's median, the jobs taking turns so that all see the same machine; a third of the rounds only warm up. */
function medians(jobs: Record<string, () => unknown>, rounds: number): Record<string, number> {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
  for (let round = 0; round < rounds * 1.5; round++) {
    for (const [name, job] of Object.entries(jobs)) {
      const start = process.hrtime.bigint();
      job();
      const time = Number(process.hrtime.bigint() - start) / 1000;
      if (round >= rounds / 2) times[name]!.push(time);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, middle(all)]));
}

/** Claims that seek money in all of so many places, every so manieth under a limit (0: no groups): the whole allocation. */
function benchPlaces(claims: number, places: number, every = 2): number {
  const { keys, ids } = randomRound(claims);
  const tags = Array.from({ length: places - 1 }, (_, at) => `g${at}`);
  const round = roundOf(
    claims * 100_000,
    ids.map((id, i) =>
      claimWith(
        id,
        keys[i]!,
        [...tags, 'none'].map((tag, at) =>
          tiltakOf(`${id}-${at}`, at + 1, 1000 * (1 + ((i * 7 + at * 13) % 60)), 0, [tag]),
        ),
      ),
    ),
    {
      groups: (every > 0 ? tags : []).map((tag, at) => ({
        id: tag,
        tag,
        atMost: { parts: at % every === 0 ? 5 : 100, of: 100 },
      })),
    },
  );
  return medians({ groups: () => allocate(round) }, claims * 2 ** places > 200_000 ? 3 : 60).groups!;
}

/** Keys of 1 to 1 000, requests up to a million kroner, a pot of 60 % of them; the same on every machine. */
function randomRound(n: number): Round {
  let seed = 1;
  const next = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const keys = Float64Array.from({ length: n }, () => 1 + next(1000));
  const most = Float64Array.from({ length: n }, () => next(1_000_000));
  const pot = Math.floor(most.reduce((sum, one) => sum + one, 0) * 0.6);
  const ids = Array.from({ length: n }, (_, i) => `N${i}`);
  return { keys, most, pot, ids, all: Int32Array.from(ids.keys()) };
}

const tracedRound = (() => {
  const { keys, most, pot, ids } = randomRound(400);
  return roundOf(
    pot,
    ids.map((id, i) => claimOf(id, keys[i]!, most[i]!)),
    { base: 1000 },
  );
})();

function benchBigint(): number {
  const { keys, most, pot, ids, all } = randomRound(400);
  const nothing = new Float64Array(400);
  const large = Array.from(keys, (key) => BigInt(key) * 10n ** 15n);
  const job = () =>
    shareOut({ key: bigintKey(large), from: nothing, least: nothing, most }, all, pot, (i) => ids[i]!);
  return medians({ job }, 300).job!;
}
