// Runs a command, named by its file from the root, as a person would, in a process of its own.
import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** What it printed and how it ended. `input` is given on standard input, `env` beside this process's own. */
export const runCommand = (
  script: string,
  args: string[],
  input = '',
  env: Record<string, string> = {},
): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const file = join(import.meta.dirname, '..', '..', script);
    const child = execFile(
      process.execPath,
      [file, ...args],
      { env: { ...process.env, ...env } },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
    child.stdin?.end(input);
  });
