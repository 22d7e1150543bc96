// Builds the desk's page into a folder named by its sources, compressed; what has been built once is not built again.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';

const ROOT = join(import.meta.dirname, '../..');
const SOURCE = join(import.meta.dirname, '../page');
const CACHE = join(ROOT, 'node_modules/.cache/desk-page');
const DAY_MS = 86_400_000;

/** What is gained above this costs more seconds at the first start than it is worth. */
const QUALITY = 5;

/** Answers the folder that holds index.html, main.js and style.css, each with its .br; some four seconds the first time. */
export const bundlePage = async (cache: string = CACHE): Promise<string> => {
  const folder = join(cache, await hashSources());
  if (existsSync(folder)) return folder;
  // Several desks may start at once: each builds apart, and the first to be done is kept.
  const draft = join(cache, `draft-${randomUUID()}`);
  await mkdir(draft, { recursive: true });
  await buildInto(draft, basename(folder));
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
  await clear(cache, folder);
  return folder;
};

/** Univer brings along how 80 languages hyphenate, half of its code; no cell of ours is hyphenated. */
const withoutHyphens: Plugin = {
  name: 'without-hyphens',
  setup: (building) =>
    building.onLoad({ filter: /engine-render\/lib\/es\/[\w-]+-[\w-]{8}\.js$/ }, () => ({ contents: '' })),
};

const buildInto = async (folder: string, version: string): Promise<void> => {
  const { outputFiles } = await build({
    entryPoints: [join(SOURCE, 'main.ts'), join(SOURCE, 'style.css')],
    outdir: folder,
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    legalComments: 'none',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [withoutHyphens],
    tsconfigRaw: {},
  });
  const html = await readFile(join(SOURCE, 'index.html'), 'utf8');
  // Named by what they are made of, so that a browser may keep them.
  const named = html.replaceAll(/"\/(main\.js|style\.css)"/g, `"/$1?v=${version}"`);
  const files = outputFiles.map(({ path, contents }) => ({ path, bytes: contents }));
  files.push({ path: join(folder, 'index.html'), bytes: Buffer.from(named) });
  await Promise.all(files.map(writeBoth));
};

const compress = promisify(brotliCompress);

const writeBoth = async ({ path, bytes }: { path: string; bytes: Uint8Array }): Promise<void> => {
  const {
    BROTLI_PARAM_QUALITY: quality,
    BROTLI_PARAM_LGWIN: window,
    BROTLI_MAX_WINDOW_BITS: widest,
  } = constants;
  const params = { [quality]: QUALITY, [window]: widest };
  await Promise.all([
    writeFile(path, bytes),
    compress(bytes, { params }).then((packed) => writeFile(`${path}.br`, packed)),
  ]);
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
