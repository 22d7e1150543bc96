// What the harness found, in words: so many points of each flow end as if nothing had been cut.
import type { Result } from './run-point.ts';

const equal = (results: Result[]): number => results.filter(({ differs }) => differs.length === 0).length;

/** A line of the table: one flow with its points, those that are equal, and what was delivered again. */
export function tellFlow(results: Result[]): string {
  const again = results.filter(({ arrivals }) => arrivals > 0).length;
  const told = again > 0 ? `   (at ${again} an e-mail came again, under the same Message-ID)` : '';
  const count = `${String(equal(results)).padStart(4)} of ${String(results.length).padStart(3)}`;
  return `${(results[0]?.flow ?? '').padEnd(40)}${count}${told}`;
}

export const sumOf = (store: string, results: Result[]): string =>
  `Crash points on ${store}: ${equal(results)} of ${results.length} equal`;

/** A point that differs, and the first of what does. */
export const differenceOf = ({ flow, call, what, cut, differs }: Result, most = 3): string =>
  [
    `${flow}: call ${call + 1} (${what}), ${cut}`,
    ...differs.slice(0, most).map((line) => `    ${line.slice(0, 600)}`),
  ].join('\n');
