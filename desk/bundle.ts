// Builds the desk's page into one folder; unchanged sources are not built again.
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '..');
const SOURCE = join(import.meta.dirname, 'page');

/** Where the page is kept between starts. */
export const PAGE_FOLDER = join(ROOT, 'node_modules/.cache/desk-page');

/** Writes index.html, main.js and style.css to `outDir`, about three seconds the first time. */
export const bundlePage = async (outDir: string = PAGE_FOLDER): Promise<void> => {
  const key = await hashSources();
  const keyFile = join(outDir, 'key.txt');
  if ((await readFile(keyFile, 'utf8').catch(() => '')) === key) return;
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  await build({
    entryPoints: [join(SOURCE, 'main.ts'), join(SOURCE, 'style.css')],
    outdir: outDir,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    legalComments: 'none',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfigRaw: {},
  });
  await cp(join(SOURCE, 'index.html'), join(outDir, 'index.html'));
  await writeFile(keyFile, key);
};

/** The page's files and the locked versions of its packages decide what comes out. */
const hashSources = async (): Promise<string> => {
  const names = await readdir(SOURCE, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const file of [...files.toSorted(), import.meta.filename, join(ROOT, 'package-lock.json')])
    hash.update(`${file}\n`).update(await readFile(file));
  return hash.digest('hex');
};
