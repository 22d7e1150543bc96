// Builds the desk's page into a folder named by its sources; what has been built once is not built again.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '../..');
const SOURCE = join(import.meta.dirname, '../page');
const CACHE = join(ROOT, 'node_modules/.cache/desk-page');
const DAY_MS = 86_400_000;

/** Answers the folder that holds index.html, main.js and style.css; about three seconds the first time. */
export const bundlePage = async (cache: string = CACHE): Promise<string> => {
  const folder = join(cache, await hashSources());
  if (existsSync(folder)) return folder;
  // Several desks may start at once: each builds apart, and the first to be done is kept.
  const draft = join(cache, `draft-${randomUUID()}`);
  await mkdir(draft, { recursive: true });
  await buildInto(draft);
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
  await clear(cache, folder);
  return folder;
};

const buildInto = async (folder: string): Promise<void> => {
  await build({
    entryPoints: [join(SOURCE, 'main.ts'), join(SOURCE, 'style.css')],
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    legalComments: 'none',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfigRaw: {},
  });
  await cp(join(SOURCE, 'index.html'), join(folder, 'index.html'));
};

/** Takes away what was built from sources of days ago. */
const clear = async (cache: string, kept: string): Promise<void> => {
  for (const name of await readdir(cache)) {
    const folder = join(cache, name);
    const made = (await stat(folder).catch(() => undefined))?.mtimeMs ?? Infinity;
    if (folder !== kept && Date.now() - made > DAY_MS) await rm(folder, { recursive: true, force: true });
  }
};

/** The page's files and the locked versions of its packages decide what comes out. */
const hashSources = async (): Promise<string> => {
  const names = await readdir(SOURCE, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const file of [...files.toSorted(), import.meta.filename, join(ROOT, 'package-lock.json')])
    hash.update(`${file}\n`).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
};
