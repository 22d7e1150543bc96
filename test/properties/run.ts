// How property tests run: 2 500 cases each, on CI 10 000, the same ones every time; RUNS or SEED asks for others.
import fc from 'fast-check';
import { expect, it } from 'vitest';

export const RUNS = Number(process.env['RUNS'] ?? (process.env['CI'] === 'true' ? 10_000 : 2500));
const seed = Number(process.env['SEED'] ?? (process.env['RUNS'] ? Date.now() & 0x7fff_ffff : 2026));
const anHour = 3_600_000;

/** A test that the law holds for so many generated values; a failure prints the smallest one found and the seed. */
export function law<T>(
  title: string,
  values: fc.Arbitrary<T>,
  holds: (value: T) => boolean,
  runs = RUNS,
): void {
  it.each([title])(
    'law %s',
    () => {
      const run = fc.check(fc.property(values, holds), { numRuns: runs, seed });
      expect(fc.defaultReportMessage(run)).toBeUndefined();
    },
    anHour,
  );
}

/** The same of a law that has to be waited for. */
export function lawInTime<T>(
  title: string,
  values: fc.Arbitrary<T>,
  holds: (value: T) => Promise<boolean>,
  runs = RUNS,
): void {
  it.each([title])(
    'law %s',
    async () => {
      const run = await fc.check(fc.asyncProperty(values, holds), { numRuns: runs, seed });
      expect(fc.defaultReportMessage(run)).toBeUndefined();
    },
    anHour,
  );
}

/** Whether some of `runs` generated values break the law. */
export function isBroken<T>(values: fc.Arbitrary<T>, holds: (value: T) => boolean, runs = 3000): boolean {
  return fc.check(fc.property(values, holds), { numRuns: runs, seed, endOnFailure: true }).failed;
}
