// The thread's own code as one text, made once: a thread that has to find and translate its files starts five times as slowly.
import { join } from 'node:path';
import { build } from 'esbuild';

let made: Promise<string> | undefined;

const make = async (): Promise<string> => {
  const entry = join(import.meta.dirname, 'worker.ts');
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
  });
  return outputFiles[0]?.text ?? '';
};

/** CommonJS, to be evaluated by the thread. */
export const workerCode = (): Promise<string> => (made ??= make());
