// What is started beside each other: hello world, all of googleapis unbundled, and our bundle with and without its cache.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { bundleModules, fillCompileCache } from '../../../functions/build/bundle.ts';
import type { Start } from './measure.ts';

const here = import.meta.dirname;
/** Inside node_modules, so that what is not bundled is found as it is in the cloud. */
const folder = join(here, '../../../node_modules/.cache/bench-cold');

export type Variant = { name: string; start: Start };

const manifest = (main: string): string => JSON.stringify({ type: 'module', main });

/** A module as JavaScript in a folder of its own, unbundled. */
function plain(name: string): string {
  const source = join(folder, name);
  mkdirSync(source, { recursive: true });
  writeFileSync(join(source, 'package.json'), manifest('index.js'));
  const { code } = transformSync(readFileSync(join(here, `${name}.ts`), 'utf8'), { loader: 'ts' });
  writeFileSync(join(source, 'index.js'), code);
  return source;
}

async function bundled(): Promise<string> {
  const source = join(folder, 'bundle');
  const start = join(here, 'probe-start.ts');
  await bundleModules({ start, warm: join(here, '../../../functions/build/warm.ts') }, source);
  writeFileSync(join(source, 'package.json'), manifest('start.mjs'));
  fillCompileCache(source);
  return source;
}

/** Builds them all; `env` are the settings of the functions. */
export async function buildVariants(env: Record<string, string>): Promise<Variant[]> {
  rmSync(folder, { recursive: true, force: true });
  const source = await bundled();
  const ask = { path: '/', method: 'GET' } as const;
  const cache = { NODE_COMPILE_CACHE: join(source, 'compile-cache'), NODE_COMPILE_CACHE_PORTABLE: '1' };
  const started = (from: string, more: Record<string, string> = {}): Start => {
    return { source: from, target: 'probe', env: { ...env, ...more }, ask };
  };
  return [
    { name: 'hello world', start: started(plain('hello')) },
    { name: 'all of googleapis, unbundled', start: started(plain('naive')) },
    { name: 'bundle, no compile cache', start: started(source, { NODE_DISABLE_COMPILE_CACHE: '1' }) },
    { name: 'bundle with its compile cache', start: started(source) },
    { name: 'the same, cache from the environment', start: started(source, cache) },
  ];
}
