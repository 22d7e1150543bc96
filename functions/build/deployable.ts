// The package.json and the lock file that go with the bundle: the functions framework, as locked here, and nothing else.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const FRAMEWORK = '@google-cloud/functions-framework';

const locked = z.looseObject({
  version: z.string(),
  dependencies: z.record(z.string(), z.string()).default({}),
});
const lockFile = z.object({ packages: z.record(z.string(), z.unknown()) });

/** The places where Node looks for a package, from the one that asks for it up to the root. */
const placesOf = (name: string, from: string): string[] => {
  const inside = `${from}${from === '' ? '' : '/'}node_modules/${name}`;
  return from === ''
    ? [inside]
    : [inside, ...placesOf(name, from.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, ''))];
};

/** The package at that place with all it depends on, as the lock of the repository has them. */
function closure(
  packages: Record<string, unknown>,
  name: string,
  from = '',
  found = new Map<string, unknown>(),
) {
  const place = placesOf(name, from).find((one) => one in packages);
  if (place === undefined) throw new Error(`${name} is not in package-lock.json`);
  if (found.has(place)) return found;
  const { dev: _dev, ...entry } = locked.parse(packages[place]);
  found.set(place, entry);
  for (const needed of Object.keys(entry.dependencies)) closure(packages, needed, place, found);
  return found;
}

export type Deployable = { 'package.json': object; 'package-lock.json': object };

/** `root` is the repository's folder. The build in the cloud fills the compile cache again, on its own Node. */
export async function deployable(root: string): Promise<Deployable> {
  const { packages } = lockFile.parse(JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')));
  const own = locked.extend({ name: z.string() }).parse(packages['']);
  const needed = closure(packages, FRAMEWORK);
  const manifest = {
    name: own.name,
    version: own.version,
    private: true,
    type: 'module',
    main: 'start.mjs',
    engines: { node: '24' },
    dependencies: { [FRAMEWORK]: own.dependencies[FRAMEWORK] },
  };
  const { name, version, dependencies } = manifest;
  const scripts = { 'gcp-build': 'node warm.mjs' };
  return {
    'package.json': { ...manifest, scripts },
    'package-lock.json': {
      name,
      version,
      lockfileVersion: 3,
      requires: true,
      packages: {
        '': { name, version, dependencies, engines: manifest.engines },
        ...Object.fromEntries(needed),
      },
    },
  };
}
