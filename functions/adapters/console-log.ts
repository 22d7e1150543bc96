// One JSON line per job on standard output: facts and counts, in the form that Cloud Logging reads.
import type { Log } from '../ports.ts';

/** `write` takes one line; faults carry the error's name and stack, facts carry no personal data. */
export const createLog = (
  write: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): Log => ({
  fact: (name, facts) => write(JSON.stringify({ severity: 'INFO', message: name, ...facts })),
  fault: (name, error, facts = {}) => {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    write(JSON.stringify({ severity: 'ERROR', message: name, ...facts, stack }));
  },
});
